/** The map and the timeline that filter each other, filters that take hold at once, and the keys of lists. */
import { brushTimeline } from './brush.js';
import { panMap } from './pan.js';
import { isFrozen, onContent, swapTo } from './swap.js';
import { walkLists } from './walk.js';

walkLists();
onContent((main) => {
  if (!isFrozen()) {
    for (const svg of main.querySelectorAll<SVGSVGElement>('svg[data-timeline]')) brushTimeline(svg);
    for (const form of main.querySelectorAll<HTMLFormElement>('form[data-filters]')) listenTo(form);
  }
  for (const figure of main.querySelectorAll<HTMLElement>('[data-map]:not([data-live])')) panMap(figure);
});

/** A filter takes hold as soon as it is set. */
function listenTo(form: HTMLFormElement): void {
  const submit = () => void swapTo(addressOf(form));
  form.addEventListener('change', submit);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
}

function addressOf(form: HTMLFormElement): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value) query.set(name, value);
  const text = query.toString();
  return form.getAttribute('action') + (text ? `?${text}` : '');
}

/** Links that only choose otherwise in what is shown: the page stays, and so does the place on it. */
document.addEventListener('click', (event) => {
  if (isFrozen() || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
    return;
  const link = (event.target as Element | null)?.closest?.<HTMLAnchorElement | SVGAElement>('a[href]');
  if (!link?.closest('.explore, .scope, thead, .filters, .zoom')) return;
  const address = new URL(link.getAttribute('href') ?? '', location.href);
  if (address.origin !== location.origin || address.pathname !== location.pathname) return;
  if (address.hash) return;
  event.preventDefault();
  void swapTo(address.pathname + address.search);
});
