import type { Stance } from '../../model/findings.js';

const cues = (stance: Stance, lemmas: string): [string, Stance][] =>
  lemmas
    .trim()
    .split(/\s+/)
    .map((lemma) => [lemma, stance]);

/** Verbs that report words, by lemma, with the stance they give. */
export const SPEECH_VERBS: ReadonlyMap<string, Stance> = new Map([
  ...cues(
    'says',
    `say tell state add note explain declare report announce describe write tweet mention remark reveal disclose reply
    respond recall indicate point observe comment suggest think believe continue conclude emphasize emphasise stress highlight
    insist maintain argue claim assert contend estimate find learn hear joke quip testify ask inform predict hope
    rule echo outline detail conclude predict speculate insinuate hint quote testify demonstrate
    propose charge complain lament boast respond show view consider expect feel know agree express discuss cite`,
  ),
  ...cues('confirms', 'confirm acknowledge admit concede verify reaffirm reiterate'),
  ...cues('denies', 'deny reject refute dismiss dispute rebut disavow'),
  ...cues('condemns', 'condemn denounce criticize criticise slam blast decry deplore'),
  ...cues('warns', 'warn caution alert threaten'),
  ...cues('urges', 'urge call demand appeal request advise recommend encourage order advocate plead'),
  ...cues('promises', 'promise pledge vow guarantee assure reassure undertake offer'),
  ...cues('blames', 'blame accuse allege'),
  ...cues('supports', 'defend champion support praise welcome back endorse hail applaud commend'),
  ...cues('doubts', 'doubt question wonder'),
  ...cues('condemns', 'mock ridicule oppose assail rebuke'),
]);

/** Verbs that report only with “that” or a quotation after them; else they are acts or thoughts of another kind. */
export const NEEDS_THAT: ReadonlySet<string> = new Set(
  `find learn hear reveal disclose indicate point believe think consider view expect feel know agree recall continue conclude
  report estimate observe suggest order support back question respond reply ask discuss offer call describe
  write announce propose hope predict claim state note inform dismiss rule speculate hint quote testify demonstrate comment maintain advise express request`
    .trim()
    .split(/\s+/),
);

/** Verbs whose object is what is said: “denied any involvement”, “condemned the strike”. */
export const OBJECT_IS_CONTENT: ReadonlySet<string> = new Set(
  `deny reject refute condemn denounce criticize criticise slam decry deplore blame accuse urge demand confirm reiterate emphasize
  emphasise stress highlight express promise pledge vow praise welcome endorse hail warn acknowledge describe support reaffirm
  announce propose advocate question mock ridicule oppose assail rebuke cite echo outline detail defend champion blast mention`
    .trim()
    .split(/\s+/),
);

/** Verbs that name the hearer right after: “told Radio Oru that”. */
export const HEARER_VERBS: ReadonlySet<string> = new Set(['tell', 'inform', 'assure', 'warn', 'remind', 'reassure']);

/** Nouns that report words, with “that” after them: “his claim that the bridge was safe”. */
export const SPEECH_NOUNS: ReadonlyMap<string, Stance> = new Map([
  ...cues(
    'says',
    'claim statement assertion suggestion announcement report argument belief view remark declaration complaint',
  ),
  ...cues('warns', 'warning'),
  ...cues('blames', 'accusation allegation charge'),
  ...cues('denies', 'denial'),
  ...cues('promises', 'promise pledge vow assurance'),
  ...cues('confirms', 'confirmation admission'),
]);

/** What can “show” something by itself; a person who shows says nothing. */
export const SHOWING_THINGS: ReadonlySet<string> = new Set(
  'poll survey report study data figure document record research analysis email estimate statistic transcript census'.split(
    ' ',
  ),
);

/** Verbs of will: what stands behind them with “to” is what is meant to be done, by the subject's own account. */
export const WILL_VERBS: ReadonlyMap<string, Stance> = new Map([
  ...cues('promises', 'plan intend agree promise pledge vow undertake commit offer volunteer decide'),
  ...cues('denies', 'refuse decline'),
  ...cues('warns', 'threaten'),
  ...cues('says', 'want wish hope aim prefer'),
]);
