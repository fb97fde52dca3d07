/** What a language calls a programme, what makes no name of one, and where its purpose is told. */
export interface ProgrammeWords {
  head: RegExp;
  empty: RegExp;
  purpose: RegExp;
  /** Words at which a purpose ends. */
  stops: RegExp;
}

/** Words of programmes, by language. */
export const PROGRAMME_WORDS: ReadonlyMap<string, ProgrammeWords> = new Map(
  Object.entries<ProgrammeWords>({
    en: {
      head: /^(?:programme|program|initiative|roadmap|strategy|scheme)$/,
      empty:
        /^(?:the|this|that|these|a|an|its|their|his|her|our|such|new|own|same|each|any|nuclear|tv|television|radio|weapons?)$/,
      purpose: /^(?:to|for|on)$/,
      stops:
        /^(?:in|by|from|until|which|that|who|was|is|were|are|will|has|have|had|and|with|after|before|since|during|at|as|goes|begins?|began|starts?|started|runs?|ran|aims?|provides?|envisages?)$/,
    },
    ru: {
      head: /^(?:программ(?:а|ы|е|у|ой)|инициатив(?:а|ы|е|у|ой)|стратеги(?:я|и|ю|ей))$/,
      empty: /^(?:эта|этой|эту|новая|новой|новую|ядерная|ядерной|ядерную|такая|такой|своя|своей|свою)$/,
      purpose: /^(?:по|укрепления|развития)$/,
      stops: /^(?:в|до|с|от|который|которая|которой|которую|была|был|будет|и|на|после)$/,
    },
    fa: {
      head: /^(?:برنامه|ابتکار|راهبرد)$/,
      empty: /^(?:این|آن|هسته‌ای|هستهای)$/,
      purpose: /^برای$/,
      stops: /^(?:در|از|تا|که|و|با|است|بود)$/,
    },
  }),
);

/** What a language calls the parts of a programme, and how it numbers them. */
interface StageWords {
  stage: RegExp;
  ordinals: readonly RegExp[];
}

/** Words of stages, by language. */
export const STAGE_WORDS: ReadonlyMap<string, StageWords> = new Map(
  Object.entries<StageWords>({
    en: {
      stage: /^(?:stages?|phases?|steps?)$/,
      ordinals: [/^(?:first|1st)$/, /^(?:second|2nd)$/, /^(?:third|3rd)$/, /^(?:fourth|4th)$/, /^(?:fifth|5th)$/],
    },
    ru: {
      stage: /^этап(?:а|у|ом|е|ы)?$/,
      ordinals: [
        /^перв(?:ый|ого|ому|ом|ым)$/,
        /^втор(?:ой|ого|ому|ом|ым)$/,
        /^треть?(?:ий|его|ему|ем|им)$/,
        /^четв[её]рт(?:ый|ого|ом)$/,
        /^пят(?:ый|ого|ом)$/,
      ],
    },
    fa: { stage: /^مرحله$/, ordinals: [/^(?:اول|نخست)$/, /^دوم$/, /^سوم$/, /^چهارم$/, /^پنجم$/] },
  }),
);
