import { peopleNamed } from '../../gazetteer/peoples.js';
import type { Gazetteer } from '../../gazetteer/place.js';
import { MONTH_WORDS, WEEKDAY_WORDS } from '../../language/en/calendar.js';
import { ORGANISATIONS, ROLE_LEADS, ROLE_WORDS, STATE_BODIES } from '../../language/en/lexicon/names.js';
import type { NameSpan } from '../../model/frames.js';
import { overlapping } from '../../model/spans-in.js';
import type { Stretch } from './date.js';

/** An office, and whose it is. */
export interface Office {
  role: string;
  of?: string;
}

/** What offices are read with. */
export interface OfficeContext {
  text: string;
  language: string;
  names: readonly NameSpan[];
  gazetteer: Gazetteer;
}

const HONORIFICS =
  /^(?:mr|mrs|ms|dr|sir|lord|lady|sheikh|mullah|mawlawi|maulvi|khalifa|haji|ayatollah|imam|professor)$/i;
const OWNED_BY = /\s+(?:of|for|at)\s+(?:the\s+)?/i;
/** What follows the owner's name says more of it: a bracket, a relative clause. */
const BEHIND_OWNER = /\s*(?:\(|,|\bwh(?:o|ich)\b).*$/;

/**
 * Takes an office apart: names before its words, or what stands behind “of”, “for” or “at”, say whose it is; a people's adjective its
 * country. “The head of the organisation” leaves it open.
 *
 * @returns `undefined` where no word of office is among them.
 * @example officeOf('Russian President', gazetteer) // → { role: 'President', of: 'Russia' }
 * @example officeOf('press secretary of the Border Service', gazetteer) // → { role: 'press secretary', of: 'Border Service' }
 */
export function officeOf(words: string, gazetteer: Gazetteer): Office | undefined {
  const [title] = words.split(OWNED_BY, 1);
  const after = words
    .slice(title.length)
    .replace(OWNED_BY, '')
    .replace(BEHIND_OWNER, '')
    .replace(/[.,;\s]+$/, '');
  const parts = title
    .replace(/[.,;\s]+$/, '')
    .split(/\s+/)
    .filter((word) => !HONORIFICS.test(word) && !/^(?:the|an?|its|his|her|their)$/i.test(word));
  if (!parts.some((word) => isRole(word))) return undefined;
  const owners = parts.findIndex(
    (word) => isRole(word) || ROLE_LEADS.has(word.toLowerCase()) || !/^\p{Lu}/u.test(word),
  );
  const role = parts.slice(owners).join(' ');
  const portfolio = portfolioOf(after);
  if (portfolio) return { role: `${parts.join(' ')} of ${portfolio.name}`, of: portfolio.of };
  const owner = /\p{Lu}/u.test(after)
    ? after
    : parts
        .slice(0, owners)
        .join(' ')
        .replace(/[’']s?$/, '');
  return owner ? { role, of: peopleNamed(gazetteer, owner)?.name ?? owner } : { role };
}

/** “Secretary-General” is of two. */
const isRole = (word: string): boolean =>
  word
    .toLowerCase()
    .split('-')
    .some((part) => ROLE_WORDS.has(part));

/** “Interior of Oruna” behind “Minister of”: what the office is for, then whose it is. A body's own name keeps its “of”. */
function portfolioOf(after: string): { name: string; of: string } | undefined {
  const [name, ...rest] = after.split(OWNED_BY);
  const body = name
    .split(/\s+/)
    .some((word) => STATE_BODIES.has(word.toLowerCase()) || ORGANISATIONS.has(word.toLowerCase()));
  return rest.length > 0 && !body ? { name, of: after.slice(name.length).replace(OWNED_BY, '') } : undefined;
}

const LONGEST_OFFICE = 160;
const LEAD = 90;
const BETWEEN_COMMAS = /^,\s+(?:the\s+)?([^,.;:“”"]+)[,.;]/;
/** Words of office stand early: “the former interior minister of Oruna”. */
const WORDS_TO_OFFICE = 3;

/** The office of a person, as the words right before and behind the name give it. */
export function officeHeld(context: OfficeContext, name: Stretch): Office | undefined {
  if (context.language === 'ru') return russianOffice(context, name);
  if (context.language !== 'en') return undefined;
  const { text, gazetteer } = context;
  const lead = titleBefore(text, name.start);
  const led = lead && officeOf(lead, gazetteer);
  if (led) return led;
  const [, words] = BETWEEN_COMMAS.exec(text.slice(name.end, name.end + LONGEST_OFFICE)) ?? [];
  const opening = words?.split(/\s+/, WORDS_TO_OFFICE) ?? [];
  const holds = opening.some((word) => isRole(word) && !ROLE_LEADS.has(word.toLowerCase()));
  return holds && !CLAUSE.test(opening[0]) ? officeOf(words, gazetteer) : undefined;
}

/** A word that begins a clause or says where: no office follows. */
const CLAUSE =
  /^(?:on|in|at|by|from|for|to|with|as|after|before|while|when|where|who|whose|which|and|but|told|said|says|was|were|is|has|had|along|including)$/i;

/** The run of words of office, and of capitals before them, that ends at a name: “Veshan Foreign Minister ”. */
function titleBefore(text: string, start: number): string | undefined {
  const words = text.slice(Math.max(0, start - LEAD), start).split(/(?<=\s)/);
  if (!/\s$/.test(words.at(-1) ?? '') || !isRole((words.at(-1) ?? '').trim().replace(/\.$/, ''))) return undefined;
  let from = words.length - 1;
  while (from > 0) {
    const word = words[from - 1].trim();
    const plain = word.replace(/[.’']s?$/, '').toLowerCase();
    if (/[,;:.!?“”"()—]$/.test(word) && !/^(?:\p{Lu}\.)+$/u.test(word)) break;
    if (!isRole(plain) && !ROLE_LEADS.has(plain) && !/^\p{Lu}/u.test(word)) break;
    if (CALENDAR.test(plain)) break;
    if (
      /^(?:The|Now|Then|Today|Yesterday|Meanwhile|But|And|In|On|At|When|While|As|After|For|That|He|She|Former)$/.test(
        word,
      )
    )
      break;
    from--;
  }
  return words.slice(from).join('').trim();
}

const CALENDAR = new RegExp(`^(?:${WEEKDAY_WORDS}|${MONTH_WORDS})$`, 'i');

/** Words of office in any case: a stem each. */
const RUSSIAN_OFFICE =
  /(?:^|[\s,])((?:вице-|экс-)?(?:президент|премьер-министр|премьер|министр|глав|губернатор|мэр|посол|генерал|секретар|председател|директор|представител|пресс-секретар|командующ|спикер)\p{L}*)(\s[^.,;:!?()«»]*)?\s$/iu;

/** «президент Норвегии Эрлан Кавинов»: whose it is stands between, as a name. */
function russianOffice({ text, names }: OfficeContext, name: Stretch): Office | undefined {
  const from = Math.max(0, name.start - LEAD);
  const match = RUSSIAN_OFFICE.exec(text.slice(from, name.start));
  if (!match) return undefined;
  const between = { start: from + match.index + match[0].indexOf(match[1]) + match[1].length, end: name.start };
  const [owner] = overlapping(names, between);
  const role = `${match[1]}${owner ? text.slice(between.start, owner.start) : (match[2] ?? '')}`.trim();
  return owner ? { role, of: text.slice(owner.start, owner.end) } : { role };
}
