import { jsonrepair } from 'jsonrepair';

/** Structured data of real pages stays far below. */
const LARGEST = 2_000_000;
/** Mending takes time that grows with the square of what is broken. */
const LARGEST_MENDED = 100_000;
const MOST_OBJECTS = 2000;

/**
 * The objects of a JSON-LD script, flat: those of lists, of `@graph`, and those that stand as the page's main thing. Scripts
 * that are not quite JSON are mended first.
 *
 * @example jsonLdObjects('{"@graph":[{"@type":"NewsArticle"}]}').objects.length // → 2
 */
export function jsonLdObjects(source: string): { objects: Record<string, unknown>[]; fault?: string } {
  if (source.length > LARGEST)
    return { objects: [], fault: `structured data of ${source.length} characters left unread` };
  const parsed = parse(source);
  if (parsed === undefined) return { objects: [], fault: 'structured data that is no JSON' };
  const objects: Record<string, unknown>[] = [];
  const queue: unknown[] = [parsed];
  while (queue.length > 0 && objects.length < MOST_OBJECTS) {
    const item = queue.pop();
    if (Array.isArray(item)) queue.push(...item.slice(0, MOST_OBJECTS).reverse());
    else if (typeof item === 'object' && item !== null) {
      const object = item as Record<string, unknown>;
      objects.push(object);
      queue.push(object.mainEntity, object['@graph']);
    }
  }
  return { objects };
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    if (source.length > LARGEST_MENDED) return undefined;
    try {
      return JSON.parse(
        jsonrepair(source.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|\/\*.*?\*\/)|(?:-->|\/\/\]\]>)\s*$/g, '')),
      );
    } catch {
      return undefined;
    }
  }
}
