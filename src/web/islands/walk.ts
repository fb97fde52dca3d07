const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 };

/** Whether a key is meant for a field that is written into. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), select, textarea, [contenteditable]');

/** The keys j and k go from one entry of a list to the next; Enter follows the link, as everywhere. */
export function walkLists(): void {
  document.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const links = [...document.querySelectorAll<HTMLElement>('[data-walk] a.title, [data-walk] a.source')];
    const rows = [...document.querySelectorAll('[data-walk] > li, [data-walk] tbody > tr')];
    const firsts = rows.flatMap((row) => links.find((link) => row.contains(link)) ?? []);
    if (firsts.length === 0) return;
    const here = firsts.findIndex((link) => link.closest('li, tr')?.contains(document.activeElement));
    const next = firsts[Math.max(0, Math.min(firsts.length - 1, here + step))];
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
    event.preventDefault();
  });
}
