/** The keys of the review queue, and decisions that are kept here until the server has taken them. */
import { STAYING } from '../staying.js';
import { newKey, putOut, type Sent, sendFirst, waiting } from './outbox.js';
import { onContent, swapTo } from './swap.js';
import { isTyping } from './walk.js';

const NAME_KEY = 'daftar-reviewer';
const CONFLICT = 409;
/** A server that went away is asked again after so long. */
const AGAIN_MS = 2_000;

let sending = false;
let timer: ReturnType<typeof setTimeout> | undefined;

const toast = (): HTMLElement | null => document.querySelector('[data-toast]');

function say(
  name: 'kept' | 'sent' | 'conflict' | 'failed' | 'who' | 'nothing',
  values: Record<string, string> = {},
): void {
  const place = toast();
  const text = place?.dataset[name]?.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
  const line = document.createElement('p');
  line.className = name === 'sent' ? '' : 'note';
  line.textContent = text ?? '';
  place?.replaceChildren(line);
}

onContent((main) => {
  const name = localStorage.getItem(NAME_KEY);
  const names = [...main.querySelectorAll<HTMLInputElement>('[data-review] [name="by"]')];
  for (const field of names)
    field.addEventListener('input', () => {
      for (const other of names) other.value = field.value;
    });
  for (const field of names) if (name && !field.value) field.value = name;
  for (const form of main.querySelectorAll<HTMLFormElement>('form[data-review]'))
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      decide(form, event.submitter as HTMLButtonElement | null);
    });
});

/** Keeps a decision, and sends what waits. */
function decide(form: HTMLFormElement, button: HTMLButtonElement | null): void {
  const fields = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  const what = button?.value || fields.what;
  if (!fields.by) {
    say('who');
    document.querySelector<HTMLInputElement>('[name="by"]:not([type="hidden"])')?.focus();
    return;
  }
  localStorage.setItem(NAME_KEY, fields.by);
  if (what === 'undo') putOut({ path: `/api/decisions/${fields.decision}/undo`, body: { by: fields.by } });
  else {
    const { entry, version, by, note, field, value } = fields;
    const other = what === 'split' ? fields.story : fields.other;
    const said = { what, entry, version, by, key: newKey(), note, ...partsOf(what, { other, field, value }) };
    putOut({ path: '/api/decisions', body: Object.fromEntries(Object.entries(said).filter(([, text]) => text)) });
  }
  void send(fields.skip ?? '0');
}

function partsOf(what: string, { other, field, value }: Record<string, string>): Record<string, string> {
  if (what === 'correct') return { field, value };
  return what === 'merge' || what === 'different' || what === 'split' ? { other } : {};
}

/** Sends what waits, one after another; what the server does not hear stays, and is sent again. */
async function send(skip: string): Promise<void> {
  if (sending) return;
  sending = true;
  clearTimeout(timer);
  let sent: Sent | undefined;
  let what: string | undefined;
  const before = waiting().length;
  while (waiting().length > 0) {
    what = waiting()[0].body.what ?? 'undo';
    sent = await sendFirst();
    if (sent.outcome !== 'taken') break;
  }
  sending = false;
  if (!sent) return;
  if (sent.outcome === 'unreached') {
    say('kept', { n: String(waiting().length) });
    timer = setTimeout(() => void send(skip), AGAIN_MS);
    return;
  }
  if (sent.outcome === 'refused') {
    if (sent.status === CONFLICT) {
      await swapTo(location.pathname + location.search);
      say('conflict');
    } else say('failed', { why: sent.message });
    if (waiting().length > 0) void send(skip);
    return;
  }
  const { id, entry } = sent.decision;
  const query = new URLSearchParams(
    what === 'undo'
      ? { event: entry, undone: id }
      : { skip, done: id, ...(STAYING.has(what ?? '') ? { event: entry } : {}) },
  );
  await swapTo(`/review?${query}`);
  if (before > 1) say('sent');
}

window.addEventListener('online', () => void send('0'));
if (waiting().length > 0) void send('0');

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (isTyping(event.target)) {
    if (event.key === 'Escape') (event.target as HTMLElement).blur();
    return;
  }
  const opens = document.querySelector<HTMLDetailsElement>(`[data-opens="${CSS.escape(event.key)}"]`);
  if (opens) {
    event.preventDefault();
    opens.open = true;
    opens.querySelector<HTMLElement>('select, input:not([type="hidden"], [name="by"])')?.focus();
    return;
  }
  const control = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`);
  if (event.key === 'u' && !control) say('nothing');
  if (!control) return;
  event.preventDefault();
  if (control instanceof HTMLAnchorElement) void swapTo(control.getAttribute('href') ?? '/review');
  else control.click();
});
