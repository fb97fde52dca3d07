/** What a language brings to the reading of tolls beside its numbers. */
export interface CountWords {
  and: RegExp;
  /** What follows is part of what was counted before. */
  including: RegExp;
  /** Stands for one. */
  one: RegExp;
  /** Pronouns and participles of one. */
  single: RegExp;
  /** Whose: “his mother” is one more. */
  owners: RegExp;
  /** Words of two. */
  pair: RegExp;
  /** Words that are many. */
  plural: RegExp;
  /** Behind a number they make an age or a span of time of it. */
  unit: RegExp;
  preposition: RegExp;
  /** A part that begins so only says more of the one before. */
  relative: RegExp;
  nobody: RegExp;
  /** Between the number and who is counted: “two other people”. */
  more: RegExp;
  /** In or around a toll that stands for all. */
  total: RegExp;
  /** Which word of “bridge guards” tells the number. */
  head: 'first' | 'last' | 'any';
  /** Nouns of what was done, which count nobody: “the death of”. */
  deeds: RegExp;
}

const NOTHING = /^(?!)/;

/** A language whose words are not known here: only figures are read, and everything else is one. */
export const NO_COUNT_WORDS: CountWords = {
  and: NOTHING,
  including: NOTHING,
  one: NOTHING,
  single: NOTHING,
  owners: NOTHING,
  pair: NOTHING,
  plural: NOTHING,
  unit: NOTHING,
  preposition: NOTHING,
  relative: NOTHING,
  nobody: NOTHING,
  more: NOTHING,
  total: NOTHING,
  head: 'last',
  deeds: NOTHING,
};

const ENGLISH: CountWords = {
  and: /^(?:and|&|plus|well)$/,
  including: /^(?:including|includes|among|whom|comprising)$/,
  one: /^(?:an?|another|one)$/,
  single: /^(?:he|him|she|her|his|herself|himself|i|me|first|second|suspect|victim)$/,
  owners: /^(?:his|her|their|its|\p{L}+[’']s)$/u,
  pair: /^(?:both|couple|parents|twins|duo|pair)$/,
  plural:
    /^(?:people|men|women|children|policemen|gunmen|servicemen|fishermen|firemen|tribesmen|businessmen|congressmen|personnel|police|troops|civilians|they|them|those|these|others|\p{L}{2,}(?<![sui’'])s)$/u,
  unit: /^(?:years?|yrs?|months?|weeks?|days?|hours?|minutes?|old|year-old|time|times|th|st|nd|rd)$/,
  preposition: /^(?:in|at|on|from|near|of|for|by|with|to|since|during|after|before|into|aboard)$/,
  relative:
    /^(?:who|which|whose|that|where|when|was|were|is|are|has|have|had|suspected|died|killed|injured|wounded|dead|aged?|ages)$/,
  nobody: /^(?:no|none|nobody|noone|neither)$/,
  more: /^(?:other|others|more|additional|further|another|own)$/,
  total:
    /\b(?:toll|in total|a total of|in all\b|altogether|overall|(?:rose|risen|rises|rising|climbed|increased|bringing|brought) (?:\p{L}+ ){0,6}?to|all \d+|number of (?:dead|deaths|injured|people|those|victims|cases))/u,
  head: 'last',
  deeds: /^(?:deaths?|killings?|murders?|injur\p{L}+|arrests?)$/u,
};

const RUSSIAN: CountWords = {
  and: /^(?:и|а|плюс)$/,
  including: /^(?:включая|числе|них|среди|которых)$/,
  one: /^(?:одн\p{L}+|один|еще|ещё)$/u,
  single: /^(?:он|она|его|ее|её|ему|ей|ним|нею|сам|сама)$/,
  owners: /^(?:его|ее|её|их|сво\p{L}{1,3})$/u,
  pair: /^(?:оба|обе|обоих|родител\p{L}+|супруг\p{L}+|близнец\p{L}+)$/u,
  plural: /^(?:они|их|люди|людей|\p{L}{3,}(?:ых|их|ые|ие|ов|ев|ами|ями|ах|ях))$/u,
  unit: /^(?:лет|год\p{L}*|летн\p{L}+|месяц\p{L}*|дн\p{L}{1,3}|день|час\p{L}*|минут\p{L}*|раз\p{L}?)$/u,
  preposition: /^(?:в|во|на|из|у|при|для|от|до|с|со|под|за|по|после)$/,
  relative: /^(?:котор\p{L}+|что|где|когда|чей|был\p{L}?|погиб\p{L}*)$/u,
  nobody: /^(?:никто|никого|нет)$/,
  more: /^(?:еще|ещё|друг\p{L}+|человек|человека)$/u,
  total: /(?:всего|общее число|в общей сложности|число (?:погибших|жертв|пострадавших)|все \d+)/u,
  head: 'any',
  deeds: NOTHING,
};

const PERSIAN: CountWords = {
  and: /^(?:و|همراه|نیز)$/,
  including: /^(?:ازجمله|جمله|شامل|میان|آنها|آنان)$/,
  one: /^(?:[يی][كک]|[يی][كک][يی]|نخست[يی]ن|اول[يی]ن|د[يی]گر[يی])$/,
  single: /^(?:او|و[يی]|خود)$/,
  owners: /^(?:(?:محافظ|همسر|پسر|دختر|برادر|خواهر|مادر|پدر|راننده|مترجم)(?:ش|شان)?)$/,
  pair: /^(?:والد[يی]ن|زوج)$/,
  plural: /^(?:آنان|آنها|ا[يی]شان|مردم|افراد|\p{L}{3,}(?:ان|ها|ها[يی]|گان))$/u,
  unit: /^(?:ساله|سال|ماهه|ماه|روز|روزه|ساعت|دق[يی]قه|بار)$/,
  preposition: /^(?:در|به|از|با|برا[يی]|بر)$/,
  relative: /^(?:[كک]ه|شد|شدند|بود|بودند|[كک]شته|زخم[يی]|مجروح)$/,
  nobody: /^(?:ه[يی]چ|ه[يی]چ[كک]س)$/,
  more: /^(?:نفر|تن|د[يی]گر|از)$/,
  total: /(?:مجموع|در کل|شمار (?:کشته|قربان))/u,
  head: 'first',
  deeds: /^(?:قتل|مرگ|ترور|شهادت|جراحت|زخم[يی]|[كک]شته|بازداشت)$/,
};

/** By language; in others only figures are read, and everything else is one. */
export const COUNT_WORDS: ReadonlyMap<string, CountWords> = new Map([
  ['en', ENGLISH],
  ['ru', RUSSIAN],
  ['fa', PERSIAN],
]);
