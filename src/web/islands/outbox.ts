/** A decision that has been made here, and that the server has not yet taken. */
export interface Waiting {
  path: string;
  body: Record<string, string>;
}

/** What came of sending one. */
export type Sent =
  | { outcome: 'taken'; decision: { id: string; entry: string } }
  | { outcome: 'refused'; status: number; message: string }
  | { outcome: 'unreached' };

const KEY = 'daftar-outbox';

/** The decisions that wait, in the order in which they were made; they outlive the page. */
export const waiting = (): Waiting[] => JSON.parse(localStorage.getItem(KEY) ?? '[]') as Waiting[];

const keep = (all: readonly Waiting[]): void => localStorage.setItem(KEY, JSON.stringify(all));

export const putOut = (one: Waiting): void => keep([...waiting(), one]);

/** A name for a request, so that sending it again makes no second decision. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Answers that say that nobody is there to decide, as a server that restarts or a proxy before it gives them. */
const UNREACHED: ReadonlySet<number> = new Set([500, 502, 503, 504]);

/** Sends the first of what waits; it goes out of the box when the server has answered, whatever it said. */
export async function sendFirst(): Promise<Sent> {
  const [first] = waiting();
  try {
    const response = await fetch(first.path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(first.body),
    });
    if (UNREACHED.has(response.status)) return { outcome: 'unreached' };
    const answer = (await response.json()) as { id: string; entry: string; message: string };
    keep(waiting().slice(1));
    return response.ok
      ? { outcome: 'taken', decision: answer }
      : { outcome: 'refused', status: response.status, message: answer.message };
  } catch {
    return { outcome: 'unreached' };
  }
}
