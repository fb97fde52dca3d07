/** The search of a site without a server: over the titles in `find-index.js`, which stands beside it. */

type Row = [kind: string, title: string, file: string];
declare global {
  var daftarIndex: Row[] | undefined;
}

const MOST_SHOWN = 100;
/** Without marks and capitals, so that Nusay finds Nūsay. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const form = document.querySelector<HTMLFormElement>('[data-find]');
const field = form?.querySelector<HTMLInputElement>('[name="q"]');
const list = document.querySelector<HTMLElement>('[data-found]');

function find(): void {
  const words = folded(field?.value ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const found: Row[] = [];
  for (const row of words.length > 0 ? (globalThis.daftarIndex ?? []) : []) {
    const title = folded(row[1]);
    if (words.every((word) => title.includes(word))) found.push(row);
    if (found.length === MOST_SHOWN) break;
  }
  list?.replaceChildren(
    ...found.map(([kind, title, file]) => {
      const item = document.createElement('li');
      const meta = document.createElement('div');
      meta.className = 'meta';
      meta.textContent = list.dataset[kind] ?? kind;
      const link = document.createElement('a');
      link.className = 'title';
      link.href = file;
      link.dir = 'auto';
      link.textContent = title;
      item.append(meta, link);
      return item;
    }),
  );
}

if (field) field.value = new URLSearchParams(location.search).get('q') ?? '';
field?.addEventListener('input', find);
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  find();
});
find();

export {};
