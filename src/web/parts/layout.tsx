import type { Child } from 'hono/jsx';

const NAVIGATION: readonly [string, string][] = [
  ['/', 'Overview'],
  ['/events', 'Events'],
  ['/statements', 'Statements'],
  ['/actors', 'Actors'],
  ['/programmes', 'Programmes'],
  ['/discrepancies', 'Discrepancies'],
  ['/stories', 'Stories'],
];

/** The frame of every page: head, navigation, search box. */
export function Layout({ title, path, children }: { title: string; path: string; children?: Child }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title === 'Daftar' ? title : `${title} · Daftar`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/daftar.css" />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <header class="top">
          <a class="brand" href="/">
            Daftar <span lang="fa">دفتر</span>
          </a>
          <nav aria-label="Main">
            {NAVIGATION.map(([href, name]) => (
              <a href={href} aria-current={href === path ? 'page' : undefined}>
                {name}
              </a>
            ))}
          </nav>
          <search>
            <form action="/search">
              <input type="search" name="q" aria-label="Search stories and entries" placeholder="Search" />
              <button type="submit">Search</button>
            </form>
          </search>
        </header>
        <main id="main">{children}</main>
        <footer class="bottom">
          Every value on these pages links to the words it stands on. The same records are at{' '}
          <a href="/api/openapi.json">/api</a>.
        </footer>
      </body>
    </html>
  );
}
