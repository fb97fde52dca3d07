import type { Credit } from '../model/story.js';

/** Agencies that stories are credited to, wherever they appear; as they are written in the languages that are read. */
const AGENCIES =
  'Reuters|AFP|Agence France-Presse|AP|Associated Press|TASS|ITAR-TASS|Interfax|RIA Novosti|RIA|Xinhua|Anadolu|Anadolu Agency|DPA|dpa|PTI|ANI|IANS|UPI|EFE|ANSA|Kyodo|Yonhap|Bloomberg|IRNA|Fars|Tasnim|Khovar|Khaama Press|Pajhwok|Bakhtar|Kabar|KazTAG|Sputnik|UNB|BSS|APP|Belta|Ukrinform|Avesta|Asia-Plus|ТАСС|Интерфакс|РИА Новости|РИА|Рейтер|Рейтерс|Ховар|Азия-Плюс|Авеста|Спутник|رویترز|فرانس پرس|تاس|آسوشیتدپرس|新华社|路透社|法新社';
/** What outlets are called: “Tolo News”, “Radio Ozodi”, “The Oru Times”. */
const OUTLET_WORDS =
  'News|TV|Television|Radio|Times|Post|Herald|Tribune|Journal|Gazette|Chronicle|Courier|Observer|Guardian|Telegraph|Standard|Press|Agency|Daily|Online|Broadcaster|Service|Monitor|Review|International|Independent|Echo|Mail|Star';
const NAME = "\\p{Lu}[\\p{L}\\d'’.&-]*";
const OUTLET = `(?:the )?((?:Radio|Television|TV) ${NAME}(?: ${NAME})?|(?:${NAME} ){0,4}(?:${OUTLET_WORDS})(?:'s|’s)?(?: (?:Agency|Channel|Service|International|TV))?)`;
/** A name in capitals: “The Oru Times”, “Institute of the Valley”. */
const TITLE = `(?:[Tt]he )?(${NAME}(?: (?:(?:of|for|and|the|on) )*${NAME}){0,5})`;
const AGENCY = `(?:the )?(${AGENCIES})(?:['’]s?)?(?: news)?(?: agency)?`;

type Scope = Credit['scope'];
/** Ways to name the source of a whole story, at its beginning or its end, or of one report inside it. */
const FORMS: readonly { scope: Scope; kind: Credit['kind'] | 'told'; where: 'start' | 'anywhere'; pattern: RegExp }[] =
  [
    {
      scope: 'story',
      kind: 'agency',
      where: 'start',
      pattern: /^\p{Lu}[^\n(.]{1,60}\((\p{Lu}[\p{L} .&-]{1,30})\)\s*[-–—]/u,
    },
    {
      scope: 'story',
      kind: 'agency',
      where: 'start',
      pattern: new RegExp(`^[^.\\n]{0,60}\\(?(?<![\\p{L}-])(${AGENCIES})\\)?\\s*[-–—]`, 'u'),
    },
    { scope: 'story', kind: 'agency', where: 'start', pattern: new RegExp(`^\\(?(${AGENCIES})\\)?\\s*[-–—:/.]`, 'u') },
    { scope: 'story', kind: 'agency', where: 'anywhere', pattern: new RegExp(`\\((${AGENCIES})\\)\\s*$`, 'gmu') },
    {
      scope: 'story',
      kind: 'outlet',
      where: 'anywhere',
      pattern: new RegExp(
        `(?:\\b[Tt]his (?:story|article|report|piece) (?:was )?(?:first |originally )?(?:appeared|published|produced)|(?:^|[.!?] )(?:First|Originally) (?:appeared|published)|\\b[Rr]epublished|\\b[Rr]eprinted)(?: with permission)? (?:in|on|by|at|from|of) ${TITLE}`,
        'gmu',
      ),
    },
    {
      scope: 'story',
      kind: 'outlet',
      where: 'anywhere',
      pattern: new RegExp(
        `(?:^[Ss]ource:|\\b[Ww]ith (?:material|reporting) (?:from|by)|\\b[Bb]y arrangement with|\\b[Cc]ourtesy of) ${TITLE}`,
        'gmu',
      ),
    },
    {
      scope: 'story',
      kind: 'outlet',
      where: 'anywhere',
      pattern: /^(?:источник|منبع|المصدر|来源)\s*[::]\s*([\p{L}\p{M}\d .&«»"'’-]{2,40})/gimu,
    },
    {
      scope: 'report',
      kind: 'agency',
      where: 'anywhere',
      pattern: new RegExp(
        `\\b(?:according to|citing|cited by|quoted by|reported by|reports?|told|said to|via|from|by)\\s+(?:an? |the )?${AGENCY}(?![\\p{L}])`,
        'gu',
      ),
    },
    {
      scope: 'report',
      kind: 'agency',
      where: 'anywhere',
      pattern: new RegExp(
        `(?<![\\p{L}(-])(${AGENCIES})(?:['’]s?)?(?: news agency)? (?:reported|reports|said|quoted|cited|writes|has learned)\\b`,
        'gu',
      ),
    },
    {
      scope: 'report',
      kind: 'agency',
      where: 'anywhere',
      pattern: new RegExp(
        `(?:сообща(?:ет|ют|ло)|переда(?:ёт|ет|ют)|пишет|со ссылкой на|به نقل از|به گزارش|نقلا عن|نقلاً عن|حسب|据)\\s*(?:агентств[оа]\\s+|خبرگزاری\\s+|وكالة\\s+)?[«"]?(${AGENCIES})`,
        'giu',
      ),
    },
    {
      scope: 'report',
      kind: 'outlet',
      where: 'anywhere',
      pattern: new RegExp(
        `\\b(?:told|according to|citing|in an interview with|speaking to|reported by|quoted by|in comments to|as reported by)\\s+(?:an? |the |local (?:broadcaster|outlet|newspaper|channel) |state (?:broadcaster|television|media) )?${OUTLET}(?![\\p{L}])`,
        'gu',
      ),
    },
  ];
const ANY_AGENCY = new RegExp(AGENCIES, 'iu');
const START = 160;

/**
 * Whom a text names as the source of its words: of the whole story (“ORU, May 9 (Reuters) —”, “Source: The Oru Times”), or of
 * one report in it (“told Oru Radio”, “according to a TASS report”). In the order of the text, each with the words.
 *
 * @example creditsOf('ORU, May 9 (Reuters) — Two men …')[0].name // → 'Reuters'
 */
export function creditsOf(text: string): Credit[] {
  const found: Credit[] = [];
  const agencies = ANY_AGENCY.test(text);
  for (const { scope, kind, where, pattern } of FORMS) {
    if (kind === 'agency' && where === 'anywhere' && !agencies) continue;
    const matches = where === 'start' ? [pattern.exec(text.slice(0, START))] : text.matchAll(pattern);
    for (const match of matches) {
      const name = match?.[1]?.trim().replace(/(?:'s|’s)$|(?<=\p{Ll})\.$/u, '');
      if (!match || !name) continue;
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({
        name,
        kind: kind === 'agency' ? 'agency' : 'outlet',
        scope,
        start,
        end,
        quote: text.slice(start, end),
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
