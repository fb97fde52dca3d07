import type { Token } from '../../language/analysis.js';
import { type ParsedSentence, phraseOf, subjectOf } from '../../language/en/clause.js';
import type { Statement } from '../../model/findings.js';
import { spanOf } from '../../model/span.js';
import type { StoryContext } from '../context.js';
import { WILL_VERBS } from '../lexicon/speech.js';
import { insideQuotation, SHORTEST_CONTENT } from './content.js';
import type { Quotation } from './quotations.js';
import { type Source, sourceOf } from './source.js';

/** “The alliance plans to send patrols”, “refused to attend”: what someone means to do, or not to do. */
export function byWill(
  context: StoryContext,
  parsed: ParsedSentence,
  quotations: readonly Quotation[],
  last: Source | undefined,
): Statement[] {
  const { tokens } = parsed;
  const found: Statement[] = [];
  for (const group of parsed.groups) {
    const verb = tokens[group.verb];
    const stance = WILL_VERBS.get(verb.lemma);
    if (!stance || verb.pos !== 'VERB' || group.passive || insideQuotation(quotations, verb.start)) continue;
    const { tree } = parsed;
    const deed = tree.all(group.verb, 'xcomp').find((at) => at > group.verb && tokens[tree.first(at)].lower === 'to');
    const subject = deed === undefined ? undefined : subjectOf(parsed, group);
    const who = subject && phraseOf(parsed, subject.head);
    if (deed === undefined || !who || !speaksForItself(tokens[who.head])) continue;
    const content = spanOf(context.text, tokens[tree.first(deed)].start, tokens[tree.last(deed)].end);
    if (content.end - content.start < SHORTEST_CONTENT) continue;
    found.push({
      source: sourceOf(context, parsed, who, last),
      cue: spanOf(context.text, tokens[group.first].start, verb.end),
      content,
      direct: false,
      stance: group.negated && stance === 'promises' ? 'denies' : stance,
    });
  }
  return found;
}

/** Somebody, not “anyone”, and not the reader. */
function speaksForItself({ pos, lower }: Token): boolean {
  return pos === 'PROPN' || pos === 'NOUN' || /^(?:he|she|they|it)$/.test(lower);
}
