/** Pointing at a finding of a story, or moving to it with the keyboard, shows its entries beside it. */

const shown = document.createElement('aside');
shown.className = 'pointed';
shown.hidden = true;
shown.setAttribute('role', 'status');
const GAP = 8;
let leaving: ReturnType<typeof setTimeout> | undefined;

function show(mark: HTMLElement): void {
  const cards = (mark.dataset.entries ?? '')
    .split(' ')
    .flatMap((id) => document.getElementById(`card-${id}`) ?? [])
    .map((card) => {
      const copy = document.createElement('div');
      copy.className = card.className;
      for (const child of card.childNodes) copy.append(child.cloneNode(true));
      return copy;
    });
  if (cards.length === 0) return;
  clearTimeout(leaving);
  shown.replaceChildren(...cards);
  shown.hidden = false;
  const { bottom, left, top } = mark.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = shown;
  const room = document.documentElement.clientWidth - offsetWidth - GAP;
  const below = bottom + GAP + offsetHeight < window.innerHeight;
  shown.style.setProperty('inset-inline-start', 'auto');
  shown.style.left = `${Math.max(GAP, Math.min(left, room)) + window.scrollX}px`;
  shown.style.top = `${(below ? bottom + GAP : Math.max(GAP, top - offsetHeight - GAP)) + window.scrollY}px`;
}

/** So long a pointer may take on its way to the card. */
const GRACE_MS = 250;
function leave(): void {
  clearTimeout(leaving);
  leaving = setTimeout(() => {
    shown.hidden = true;
  }, GRACE_MS);
}

const markAt = (target: EventTarget | null): HTMLElement | null | undefined =>
  (target as Element | null)?.closest?.<HTMLElement>('[data-story] mark[data-entries]');

document.body.append(shown);
for (const kind of ['pointerover', 'focusin'])
  document.addEventListener(kind, (event) => {
    if (shown.contains(event.target as Node)) clearTimeout(leaving);
    const mark = markAt(event.target);
    if (mark) show(mark);
  });
for (const kind of ['pointerout', 'focusout'])
  document.addEventListener(kind, (event) => {
    if (markAt(event.target) || shown.contains(event.target as Node)) leave();
  });
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') shown.hidden = true;
});
