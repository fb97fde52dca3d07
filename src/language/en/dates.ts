import type { Sentence } from '../analysis.js';
import type { DateLanguage } from '../dates/form.js';
import { DATE_RULES } from './date-forms.js';
import { verbGroups } from './phrases.js';

const AHEAD_VERBS = /^(?:plan|schedule|expect|begin|start|intend|aim|set|due|slate|propose|hope)$/;

/** Tense of the verb group that the date belongs to: the last one before it, or else the first one after it. */
function isFuture(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  let own: boolean | undefined;
  for (const group of verbGroups(sentence)) {
    if (own !== undefined && tokens[group.verb].start > at) break;
    const infinitive = tokens[group.first - 1]?.lower === 'to';
    own =
      group.future ||
      infinitive ||
      (AHEAD_VERBS.test(tokens[group.verb].lemma) &&
        tokens.slice(group.first, group.verb).some((t) => /^(?:is|are)$/.test(t.lower)));
  }
  return own ?? false;
}

/** Dates in English. */
export const ENGLISH_DATES: DateLanguage = {
  rules: DATE_RULES,
  until: /\b(?:until|till|up to|through|run(?:s|ning)? to)\s+(?:the end of |late |early )?$/,
  since: /\bsince\s+(?:the (?:beginning|start|end) of |late |early )?$/,
  isFuture,
};
