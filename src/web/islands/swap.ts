/** Called for the page as it is, and again for each that takes its place. */
type Begin = (main: HTMLElement) => void;

const beginnings: Begin[] = [];
let asked = 0;

/** Whether the pages lie in files, so that nobody answers. */
export const isFrozen = (): boolean => document.documentElement.hasAttribute('data-frozen');

/** Does `begin` now, and whenever the content of the page is swapped. */
export function onContent(begin: Begin): void {
  beginnings.push(begin);
  const main = document.querySelector('main');
  if (main) begin(main);
}

/**
 * Puts the content of another address of ours in the place of this one, without leaving the page: the server draws all of it. Where it does not
 * answer, the browser goes there itself and says what is wrong.
 */
export async function swapTo(address: string, { push = true }: { push?: boolean } = {}): Promise<void> {
  const turn = ++asked;
  document.querySelector('main')?.setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(address, { headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (turn !== asked) return;
    const [old, fresh] = [document.querySelector('main'), page.querySelector('main')];
    if (!response.ok || !old || !fresh) throw new Error(response.statusText);
    const focused = keyOf(document.activeElement);
    old.replaceWith(fresh);
    document.title = page.title;
    if (push) history.pushState(null, '', address);
    for (const begin of beginnings) begin(fresh);
    if (focused) fresh.querySelector<HTMLElement>(focused)?.focus({ preventScroll: true });
  } catch {
    location.assign(address);
  }
}

/** What finds an element again in a page that takes this one's place. */
function keyOf(element: Element | null): string | undefined {
  const name = element?.getAttribute('name');
  if (name) return `[name="${CSS.escape(name)}"]`;
  const href = element?.getAttribute('href');
  return href ? `main a[href="${CSS.escape(href)}"]` : undefined;
}

window.addEventListener('popstate', () => void swapTo(location.href, { push: false }));
