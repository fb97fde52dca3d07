import type { Child } from 'hono/jsx';
import { LANGUAGES, type Language } from '../../brief/texts/index.js';
import { addressOf, type Query } from '../address.js';
import type { Island } from '../pages/page.js';
import { useView, type View } from '../view.js';

type NavName = Exclude<
  keyof View['texts']['nav'],
  'main' | 'skip' | 'searchLabel' | 'language' | 'footer' | 'footerStatic'
>;

const NAVIGATION: readonly (readonly [string, NavName])[] = [
  ['/', 'overview'],
  ['/events', 'events'],
  ['/statements', 'statements'],
  ['/actors', 'actors'],
  ['/programmes', 'programmes'],
  ['/figures', 'figures'],
  ['/discrepancies', 'discrepancies'],
  ['/stories', 'stories'],
  ['/review', 'review'],
  ['/brief', 'brief'],
];

interface LayoutProps {
  title: string;
  /** The entry of the navigation that the page belongs to. */
  nav: string;
  /** The address of the page itself. */
  path: string;
  query: Query;
  islands?: readonly Island[];
  children?: Child;
}

/** The frame of every page: head, navigation, search box. */
export function Layout({ title, nav, path, query, islands = [], children }: LayoutProps) {
  const { texts, language, dir, frozen, tiles } = useView();
  const overTiles = tiles !== undefined && islands.includes('explore');
  return (
    <html lang={language} dir={dir} data-frozen={frozen ? '' : undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title === 'Daftar' ? title : `${title} · Daftar`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/daftar.css" />
        {overTiles ? <link rel="stylesheet" href="/assets/tiles.css" /> : null}
        {[...islands, ...(overTiles ? ['tiles'] : [])].map((name) => (
          <script src={`/assets/${name}.js`} defer />
        ))}
      </head>
      <body>
        <a class="skip" href="#main">
          {texts.nav.skip}
        </a>
        <header class="top">
          <a class="brand" href="/">
            Daftar <span lang="fa">دفتر</span>
          </a>
          <nav aria-label={texts.nav.main}>
            {NAVIGATION.filter(([href]) => !(frozen && href === '/review')).map(([href, name]) => (
              <a href={href} aria-current={href === nav ? 'page' : undefined}>
                {texts.nav[name]}
              </a>
            ))}
          </nav>
          <search>
            <form action="/search">
              <input type="search" name="q" aria-label={texts.nav.searchLabel} placeholder={texts.nav.search} />
              <button type="submit">{texts.nav.search}</button>
            </form>
          </search>
        </header>
        <main id="main">{children}</main>
        <footer class="bottom">
          {frozen ? (
            <p>{texts.nav.footerStatic}</p>
          ) : (
            <>
              <p>
                {texts.nav.footer} <a href="/api/openapi.json">/api</a>.
              </p>
              <Languages path={path} query={query} language={language} />
            </>
          )}
        </footer>
      </body>
    </html>
  );
}

function Languages({ path, query, language }: { path: string; query: Query; language: Language }) {
  return (
    <nav class="languages" aria-label={useView().texts.nav.language}>
      {Object.entries(LANGUAGES).map(([code, { texts, dir }]) => (
        <a
          href={addressOf(path, query, { lang: code })}
          lang={code}
          dir={dir}
          hreflang={code}
          aria-current={code === language ? 'true' : undefined}
        >
          {texts.languageName}
        </a>
      ))}
    </nav>
  );
}
