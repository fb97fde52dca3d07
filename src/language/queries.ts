import { NOWHERE, type Tree } from './tree.js';

const SUBJECTS = ['nsubj', 'csubj'] as const;
const RELATIVE = /^(?:who|which|that|whom|whose)$/;

/** A subject is borrowed over no more verbs than this: longer chains are lists that the parser took for clauses. */
const MOST_BORROWED = 8;

/**
 * The subject of a verb, own or borrowed: of its first conjunct (“fired and fled”), of the verb that it completes (“began to flee”), of
 * the clause it stands beside (“…, killing six”), or the noun that it says more of (“men arrested in Oru”, “men who fled”).
 *
 * @returns the word, or `NOWHERE`.
 */
export function subjectAt(tree: Tree, verb: number, steps = MOST_BORROWED): number {
  if (steps === 0) return NOWHERE;
  const own = ownSubject(tree, verb);
  if (own !== NOWHERE) return RELATIVE.test(tree.tokens[own].lower) ? antecedentAt(tree, verb, own) : own;
  const head = tree.heads[verb];
  if (head === NOWHERE) return NOWHERE;
  if (tree.is(verb, 'conj', 'parataxis') && isVerb(tree, head))
    return tree.is(verb, 'conj') ? subjectAt(tree, head, steps - 1) : NOWHERE;
  if (tree.is(verb, 'xcomp')) {
    const object = tree.child(head, 'obj', 'iobj');
    return object !== NOWHERE ? object : subjectAt(tree, head, steps - 1);
  }
  if (tree.is(verb, 'acl')) return head;
  if (tree.is(verb, 'advcl') && tree.child(verb, 'mark') === NOWHERE) return subjectAt(tree, head, steps - 1);
  if (tree.is(verb, 'advcl'))
    return tree.tokens[verb].fine === 'VBG' || tree.tokens[verb].fine === 'VB'
      ? subjectAt(tree, head, steps - 1)
      : NOWHERE;
  return NOWHERE;
}

/**
 * The subject that hangs on the verb itself: of several the nearest before it, since a greedy parse leaves that of a clause before it there,
 * too; or that of a participle between commas (“Ada Holm, speaking in Oru, said”).
 */
function ownSubject(tree: Tree, verb: number): number {
  const own = tree
    .all(verb, ...SUBJECTS)
    .filter(
      (at) =>
        tree.child(at, 'cop') === NOWHERE &&
        !/^(?:today|yesterday|tomorrow|tonight|\p{Lu}?\p{Ll}+day)$/u.test(tree.tokens[at].text),
    );
  const before = own.filter((at) => at < verb).at(-1);
  if (before !== undefined || own.length > 0) return before ?? own[0];
  if (!FINITE.has(tree.tokens[verb].fine)) return NOWHERE;
  for (const clause of tree.children(verb)) {
    if (clause >= verb || !tree.is(clause, 'advcl', 'acl') || tree.tokens[clause].fine !== 'VBG') continue;
    const subject = tree.child(clause, 'nsubj');
    if (subject !== NOWHERE && tree.tokens[subject + 1]?.text === ',') return subject;
  }
  return NOWHERE;
}

/** Tags of verbs that have a subject of their own. */
export const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

/** The noun that a relative clause says more of, where a relative pronoun stands for it; else the pronoun itself. */
function antecedentAt(tree: Tree, verb: number, pronoun: number): number {
  let clause = verb;
  while (tree.is(clause, 'conj')) clause = tree.heads[clause];
  return tree.is(clause, 'acl') && tree.heads[clause] !== NOWHERE ? tree.heads[clause] : pronoun;
}

/** The object of a verb, or `NOWHERE`. */
export function objectAt(tree: Tree, verb: number): number {
  return tree.child(verb, 'obj');
}

/** Who does it in the passive: “by gunmen”. `NOWHERE` where nobody is named. */
export function byAt(tree: Tree, word: number): number {
  for (const at of tree.children(word))
    if (tree.is(at, 'obl', 'nmod') && tree.tokens[tree.child(at, 'case')]?.lower === 'by') return at;
  return NOWHERE;
}

/** The nouns that hang on a word by one of these prepositions: “in Oru”, “with the envoys”. */
export function governedAt(tree: Tree, word: number, prepositions: RegExp): number[] {
  return [...tree.children(word)].filter(
    (at) => tree.is(at, 'obl', 'nmod') && prepositions.test(tree.tokens[tree.child(at, 'case')]?.lower ?? ''),
  );
}

/** A word and those coordinated with it: “guards, drivers and a cook”. */
export function conjunctsAt(tree: Tree, word: number): number[] {
  return [word, ...tree.all(word, 'conj')];
}

function isVerb(tree: Tree, word: number): boolean {
  return tree.tokens[word].pos === 'VERB' || tree.tokens[word].pos === 'AUX' || tree.child(word, 'cop') !== NOWHERE;
}

/**
 * The clause that completes a verb of saying or thinking: “that the bridge was safe” of “said that the bridge was safe”, or, where the verb
 * only stands beside what is said, the clause it stands beside (“the bridge was safe, she said”).
 *
 * @returns its verb or whatever heads it, or `NOWHERE`.
 */
export function complementAt(tree: Tree, verb: number): number {
  const own = tree.child(verb, 'ccomp');
  if (own !== NOWHERE) return own;
  return tree.is(verb, 'parataxis') ? tree.heads[verb] : NOWHERE;
}
