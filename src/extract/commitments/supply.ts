import { type ParsedSentence, phraseOf, withOf } from '../../language/en/clause.js';
import { numberAt } from '../../language/en/numbers.js';
import { conjunctsAt, governedAt, objectAt } from '../../language/queries.js';
import { NOWHERE } from '../../language/tree.js';
import type { Supply } from '../../model/findings.js';
import { spanOf } from '../../model/span.js';
import type { StoryContext } from '../context.js';

/** “deliver boats to Oruna”: what is given is the object. */
const GIVES = /^(?:deliver|supply|provide|donate|send|transfer|hand|allocate|ship|procure)$/;
/** “supply Oruna with boats”: what is given stands behind “with”. */
const GIVES_WITH = /^(?:supply|provide|equip|furnish|present)$/;
/** “the delivery of boats to Oruna”. */
const GIFTS = /^(?:delivery|supply|donation|transfer|shipment|provision|handover|sale)$/;
/** What is given, but is no goods. */
const NO_GOODS =
  /^(?:assistance|help|support|cooperation|information|service|speech|statement|message|reply|update|opportunity|detail|evidence|security|protection|training|delegation|team|representative|right|chance|power|priority|attention|permission|access|answer|report|result|list|name|vote|seat|it|them|this|that|which|what)$/;

/**
 * What a sentence says is to be supplied, or is, and to whom; `undefined` where it is of no goods.
 *
 * @param from the token from which it is told: the verb that undertakes it.
 */
export function supplyIn(context: StoryContext, parsed: ParsedSentence, from: number): Supply | undefined {
  const { tokens, tree } = parsed;
  for (const [at, { lemma, pos }] of tokens.entries()) {
    if (at < from) continue;
    const word = lemma.toLowerCase();
    const found =
      pos === 'VERB' && (GIVES.test(word) || GIVES_WITH.test(word))
        ? givenBy(parsed, at, word)
        : pos === 'NOUN' && GIFTS.test(word)
          ? { goods: governedAt(tree, at, /^of$/).at(0), to: governedAt(tree, at, /^to$/).at(0) }
          : undefined;
    const supply = found && supplyOf(context, parsed, found);
    if (supply) return supply;
  }
  return undefined;
}

interface Given {
  goods?: number;
  to?: number;
}

function givenBy({ tree, tokens }: ParsedSentence, verb: number, word: string): Given {
  const object = objectAt(tree, verb);
  const withGoods = GIVES_WITH.test(word) ? governedAt(tree, verb, /^with$/).at(0) : undefined;
  if (withGoods !== undefined) return { goods: withGoods, to: object === NOWHERE ? undefined : object };
  const indirect = tree.child(verb, 'iobj');
  const undergone = tree.child(verb, 'nsubj:pass');
  const goods = object === NOWHERE ? undergone : object;
  const behindGoods = goods === NOWHERE ? [] : governedAt(tree, goods, /^(?:to|for)$/);
  const to = indirect === NOWHERE ? [...governedAt(tree, verb, /^(?:to|for)$/), ...behindGoods].at(0) : indirect;
  return {
    goods: goods === NOWHERE ? undefined : goods,
    to: to !== undefined && tokens[to].pos === 'VERB' ? undefined : to,
  };
}

function supplyOf({ text }: StoryContext, parsed: ParsedSentence, { goods, to }: Given): Supply | undefined {
  const { tokens, tree } = parsed;
  const phrase = goods === undefined ? undefined : phraseOf(parsed, goods);
  if (!phrase || tokens[phrase.head].pos === 'PRON' || NO_GOODS.test(tokens[phrase.head].lemma)) return undefined;
  if (tokens[phrase.first].fine === 'PRP$' || tokens[phrase.head].pos === 'PROPN') return undefined;
  const others = conjunctsAt(tree, phrase.head).flatMap((at) => phraseOf(parsed, at) ?? []);
  const last = Math.max(withOf(parsed, phrase), ...others.map((other) => other.last));
  const span = spanOf(text, tokens[phrase.first].start, tokens[last].end);
  const receiver = to === undefined ? undefined : phraseOf(parsed, to);
  const named = receiver && tokens[receiver.head].pos === 'PROPN';
  const number = tokens
    .slice(phrase.first, phrase.last + 1)
    .flatMap((_, i) => numberAt(tokens, phrase.first + i) ?? []);
  return {
    ...span,
    goods: span.quote.replace(/^(?:the|a|an) /i, ''),
    ...(named ? { to: text.slice(tokens[receiver.first].start, tokens[receiver.last].end).replace(/^the /i, '') } : {}),
    ...(number.length > 0 ? { count: number[0].count } : {}),
  };
}
