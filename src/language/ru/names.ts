import type { Analysis, Sentence } from '../analysis.js';
import type { Name, NameKind } from '../name.js';

/** Words of office, in any case: a stem each. */
const OFFICES =
  /^(?:президент|премьер|министр|глав|губернатор|мэр|посол|генерал|полковник|секретар|председател|директор|представител|пресс-секретар|депутат|командующ|спикер|король|королев)\p{L}*$/iu;
/** Stems of words that head the name of a body of the state. */
const STATE_BODIES =
  /^(?:министерств|комитет|правительств|парламент|посольств|служб|управлени|департамент|агентств|совет|дум|мвд|мид|гкнб|фсб)\p{L}*$/iu;
const ORGANISATIONS =
  /^(?:организаци|союз|фонд|банк|университет|институт|компани|движени|парти|центр|содружеств)\p{L}*$/iu;
const ARMED_GROUPS = /^(?:талиб|боевик|игил|аль-каид)\p{L}*$/iu;
/** Patronymics and surnames by their endings. */
const PATRONYMIC = /(?:ович|евич|ьич|овн|евн|ичн)(?:а|у|ем|ом|е|ой|ы)?$/iu;
const SURNAME =
  /(?:ов|ев|ёв|ин|ын|ский|ской|цкий|зода|заде|дзе|швили|ян|енко|чук|ова|ева|ина|ская)(?:а|у|ым|ом|е|ой|ого|ому|ую)?$/iu;
const CAPITAL = /^\p{Lu}[\p{L}-]+$/u;
const ACRONYM = /^\p{Lu}{2,7}$/u;
/** Given name, patronymic, surname; of three names behind an office without a patronymic the first is the office's: «президент Норвегии Эрлан Кавинов». */
const LONGEST_PERSON = 3;

/**
 * The names of persons and bodies in a Russian text: capitals in a row, told apart by words of office before them, by patronymics and endings
 * of surnames, by the words that head bodies, and by acronyms.
 */
export function namesIn(analysis: Analysis): Name[] {
  return analysis.sentences.flatMap((sentence) => namesOf(analysis.text, sentence));
}

function namesOf(text: string, sentence: Sentence): Name[] {
  const { tokens } = sentence;
  const names: Name[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!CAPITAL.test(tokens[i].text)) continue;
    let last = i;
    while (tokens[last + 1] && CAPITAL.test(tokens[last + 1].text)) last++;
    let first = i;
    i = last;
    let office = first > 0 && OFFICES.test(tokens[first - 1].lower) ? first - 1 : undefined;
    if (OFFICES.test(tokens[first].lower) && first < last) office = first++;
    const words = tokens.slice(first, last + 1).map((token) => token.text);
    if (office !== undefined && words.length === LONGEST_PERSON && !words.some((word) => PATRONYMIC.test(word)))
      first++;
    const inside = tokens.slice(first, last + 1).map((token) => token.text);
    const kind = kindOf(inside, office !== undefined, first === 0);
    if (kind === 'unknown' && first === 0 && first === last) continue;
    const [start, end] = [tokens[first].start, tokens[last].end];
    const name: Name = { sentence: sentence.index, first, last, start, end, text: text.slice(start, end), kind };
    if (kind === 'person' && office !== undefined) {
      name.role = text.slice(tokens[office].start, tokens[first - 1].end);
      name.roleStart = tokens[office].start;
    }
    names.push(name);
  }
  return names;
}

function kindOf(words: readonly string[], office: boolean, opens: boolean): NameKind {
  if (words.some((word) => ARMED_GROUPS.test(word))) return 'armed-group';
  const plain = opens && words.length === 1 && !ACRONYM.test(words[0]);
  if (!plain && words.some((word) => STATE_BODIES.test(word))) return 'government';
  if (!plain && words.some((word) => ORGANISATIONS.test(word))) return 'organisation';
  if (words.length === 1 && ACRONYM.test(words[0])) return 'organisation';
  if (words.length > LONGEST_PERSON) return 'unknown';
  const personal =
    words.some((word) => PATRONYMIC.test(word)) || (words.length > 1 && SURNAME.test(words[words.length - 1]));
  return personal || office ? 'person' : 'unknown';
}
