import { detect } from 'tinyld/light';

/** Fewer letters than this are no ground for a guess. */
const SHORTEST = 40;
const SAMPLE = 2000;
const ENGLISH_WORDS =
  /\b(?:the|of|and|in|to|was|were|on|for|with|by|that|is|has|have|had|been|are|at|from|said|an|out|two|three|after|against|their|who|which|into|over|than|this|will|they|people|police)\b/gi;
/** In English news one word in four is one of the words above; names and figures can halve that. */
const ENGLISH_SHARE = 0.12;

/**
 * The language of a text as an ISO 639-1 code, or `undefined` where the text is too short to tell. The little words of
 * English decide first, since the detector takes short English full of names for other languages.
 *
 * @example languageOf('Граница закрыта до конца недели, сообщило министерство.') // → 'ru'
 */
export function languageOf(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  const words = sample.match(/\p{L}+/gu) ?? [];
  if (words.join('').length < SHORTEST) return undefined;
  if ((sample.match(ENGLISH_WORDS)?.length ?? 0) >= words.length * ENGLISH_SHARE) return 'en';
  return detect(sample) || undefined;
}
