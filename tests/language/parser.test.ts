import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSentence } from '../../src/language/en/clause.js';
import { openGrammar } from '../../src/language/parse/grammar.js';
import { Choice } from '../../src/language/parse/linear.js';
import { decodeModel, encodeModel, MODEL_VERSION } from '../../src/language/parse/model-file.js';
import { groupsByStage, Templates } from '../../src/language/parse/templates.js';
import { byAt, complementAt, conjunctsAt, governedAt, objectAt, subjectAt } from '../../src/language/queries.js';
import { NOWHERE, type Tree } from '../../src/language/tree.js';
import { analyse, grammar } from '../support/tools.js';

/** The tree of the first sentence, and where a word stands in it. */
function parsed(text: string): { tree: Tree; at: (word: string) => number; word: (at: number) => string | undefined } {
  const { tree, tokens } = parseSentence(analyse(text).sentences[0]);
  return { tree, at: (word) => tokens.findIndex((token) => token.text === word), word: (at) => tokens[at]?.text };
}

describe('who does what, read from the tree', () => {
  test.each([
    ['Two guards of the Oru post fled.', 'fled', 'guards'],
    ['The alliance, which includes Oruna and Teshar, has pledged help.', 'pledged', 'alliance'],
    ['Ada Holm, head of the border service, resigned.', 'resigned', 'Ada'],
    ['Smugglers fired on a patrol and fled.', 'fled', 'Smugglers'],
    ['A bomb went off near the market, killing six people.', 'killing', 'bomb'],
    ['Soldiers arrested the men who crossed the river.', 'crossed', 'men'],
    ['The ministry asked the governor to resign.', 'resign', 'governor'],
    ['Villagers began to leave the valley.', 'leave', 'Villagers'],
    ['Three workers were killed in Oru.', 'killed', 'workers'],
    ['Men arrested in the raid were released.', 'arrested', 'Men'],
  ])('%s – %s: %s', (text, verb, subject) => {
    const { tree, at, word } = parsed(text);
    expect(word(subjectAt(tree, at(verb)))).toBe(subject);
  });

  test('objects, agents, prepositions and what is coordinated', () => {
    const { tree, at, word } = parsed('Two guards and a driver were abducted by rebels in the Oru valley.');
    expect(word(byAt(tree, at('abducted')))).toBe('rebels');
    expect(governedAt(tree, at('abducted'), /^in$/).map(word)).toEqual(['valley']);
    expect(conjunctsAt(tree, at('guards')).map(word)).toEqual(['guards', 'driver']);
    const other = parsed('Police seized forty rifles.');
    expect(other.word(objectAt(other.tree, other.at('seized')))).toBe('rifles');
  });

  test('what is said, after the verb and before it', () => {
    const after = parsed('The mayor said that the bridge was safe.');
    expect(after.word(complementAt(after.tree, after.at('said')))).toBe('safe');
    const none = parsed('The mayor resigned on Friday.');
    expect(complementAt(none.tree, none.at('resigned'))).toBe(NOWHERE);
  });
});

describe('tags and lemmas', () => {
  test.each([
    ['Gunmen struck the convoy.', 'struck', 'VERB', 'strike'],
    ['The strike left two dead.', 'strike', 'NOUN', 'strike'],
    ['The families fled across the river.', 'families', 'NOUN', 'family'],
    ['The wounded were taken away.', 'taken', 'VERB', 'take'],
    ['They carried rifles.', 'carried', 'VERB', 'carry'],
    ['The shelling stopped.', 'stopped', 'VERB', 'stop'],
    ['Prices have risen.', 'risen', 'VERB', 'rise'],
    ['It wasn’t planned.', 'n’t', 'PART', 'not'],
  ])('%s – %s', (text, word, pos, lemma) => {
    const token = analyse(text).sentences[0].tokens.find((one) => one.text === word);
    expect(token).toMatchObject({ pos, lemma });
  });
});

test('any words give one projective tree with one root', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'the',
      'two',
      'guards',
      'of',
      'Oru',
      'said',
      'that',
      ',',
      '.',
      'and',
      'fled',
      '“',
      '’s',
      'не',
      '国',
      '🙂',
      '—',
    ),
    fc.string({ minLength: 1, maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (forms) => {
      const { heads, relations } = grammar.parse(grammar.tag(forms));
      expect(heads).toHaveLength(forms.length);
      expect(relations.every(Boolean)).toBe(true);
      expect(heads.filter((head) => head < 0)).toHaveLength(1);
      for (let i = 0; i < forms.length; i++) {
        let steps = 0;
        for (let at = i; at >= 0; at = heads[at]) expect(steps++).toBeLessThanOrEqual(forms.length);
        for (let between = Math.min(i, heads[i]) + 1; heads[i] >= 0 && between < Math.max(i, heads[i]); between++) {
          const inside = heads[between] >= Math.min(i, heads[i]) && heads[between] <= Math.max(i, heads[i]);
          expect(inside).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});

describe('the file of weights', () => {
  const model = {
    header: {
      version: MODEL_VERSION,
      tags: ['NOUN/NN'],
      relations: ['root'],
      tagSets: [[]],
      candidates: [],
      irregular: [],
    },
    slots: new Int32Array(2),
    clusters: new Uint16Array(2),
    tagSetOf: new Uint16Array(2),
    guesses: new Uint16Array([7, 8]),
    tagger: new Int8Array(64),
    transitions: new Int8Array(64).fill(-3),
    arcs: new Int8Array(64),
  };

  test('comes back as it was written, from any place in memory', () => {
    const bytes = encodeModel(model);
    const moved = new Uint8Array(bytes.length + 3);
    moved.set(bytes, 3);
    for (const file of [bytes, moved.subarray(3)]) expect(decodeModel(file)).toEqual(model);
  });

  test('of another kind or version says what to do', () => {
    expect(() => openGrammar(new TextEncoder().encode('<html>'))).toThrow(/npm run build/);
    const old = encodeModel({ ...model, header: { ...model.header, version: MODEL_VERSION + 1 } });
    expect(() => openGrammar(old)).toThrow(/npm run train/);
  });
});

test('a template that names an unknown atom, or too many, is refused', () => {
  expect(() => new Templates(['s0.word b7.tag'], [], ['none', 's0.word'])).toThrow(/b7\.tag/);
  expect(() => new Templates(['a a a a a a'], [], ['a'])).toThrow(/more than 5/);
});

test('what a template hashes to does not depend on its stage, and each group of atoms is looked at once', () => {
  const atoms = ['a.x', 'a.y', 'b.x', 'b.y'];
  const values = Int32Array.from([7, 8, 9, 10]);
  const hashesOf = (templates: Templates) => {
    const out = new Int32Array(templates.names.length);
    templates.hashAll(values, out);
    return new Map(templates.names.map((name, i) => [name, out[i]]));
  };
  const one = hashesOf(new Templates(['a.x', 'a.y b.x', 'b.y'], [], atoms));
  expect(new Set(one.values()).size).toBe(3);
  const staged = new Templates(['b.y', 'a.y b.x', 'a.x'], [[1, 100]], atoms);
  expect(new Map([...hashesOf(staged)].sort())).toEqual(new Map([...one].sort()));
  expect(groupsByStage(staged, 0, 2)).toEqual([[1], [0]]);
  expect(staged.leads).toEqual([100, Number.POSITIVE_INFINITY]);
});

test('a class that lags is out of the choice, and of equal ones the first wins', () => {
  const weights = new Int8Array(64 * 4);
  weights.set([5, 5, 1], 0);
  weights.set([0, 9, 90], 64);
  const choose = (lead: number) => {
    const choice = new Choice(weights);
    choice.begin(Uint8Array.of(0, 1, 2));
    choice.add(Int32Array.of(0), 0, 1);
    const settled = choice.settle(lead);
    choice.add(Int32Array.of(64), 0, 1);
    return { settled, best: choice.best() };
  };
  expect(choose(1)).toEqual({ settled: false, best: 1 });
  expect(choose(100)).toEqual({ settled: false, best: 2 });
});
