import { PLACE_NOUNS } from '../../language/en/lexicon/names.js';
import type { PlacePrecision } from '../../model/findings.js';

/** What a language says around the names of places. */
export interface PlaceWords {
  /** Nouns that say what a name is of, with how finely. */
  nouns: ReadonlyMap<string, PlacePrecision>;
  /** Words that add nothing to a name: articles, prepositions, points of the compass. */
  empty: RegExp;
  /** Ends of the words before a name that stand where something is. */
  located: RegExp;
}

const nouns = (table: Readonly<Partial<Record<PlacePrecision, string>>>): ReadonlyMap<string, PlacePrecision> =>
  new Map(
    Object.entries(table).flatMap(([precision, words]) =>
      words.split(' ').map((word): [string, PlacePrecision] => [word, precision as PlacePrecision]),
    ),
  );

const ENGLISH: PlaceWords = {
  nouns: new Map([
    ...PLACE_NOUNS,
    ['cities', 'city'],
    ['country', 'country'],
    ['nation', 'country'],
    ['area', 'region'],
  ]),
  empty:
    /^(?:the|a|an|of|in|on|at|near|off|coast|across|throughout|outside|inside|around|from|to|its|north|south|east|west|(?:north|south)[- ]?(?:east|west)(?:ern)?|(?:north|south|east|west)ern|central|upper|lower|greater|downtown|nearby|coastal|border|autonomous|federal|tribal|new|old|own|entire|whole|capital|[’']s|s|and|,|-|–|\(|\)|\.)$/,
  located: /(?:^|[^\p{L}])(?:in|at|near|outside|around) (?:the )?$/iu,
};

const RUSSIAN: PlaceWords = {
  nouns: nouns({
    country: 'республика республики республике страна страны стране',
    region:
      'область области областью край края крае провинция провинции провинцию штат штата штате регион регионе остров острова острове округ округа округе',
    district: 'район района районе',
    city: 'город города городе село селе села деревня деревне деревни поселок поселке посёлок посёлке столица столице столицы',
    point: 'аэропорт аэропорту аэропорта улица улице площадь площади мост моста',
  }),
  empty:
    /^(?:в|во|на|из|у|под|около|близ|и|г|север\p{L}*|юг\p{L}*|юж\p{L}*|восто\p{L}*|запад\p{L}*|центр\p{L}*|,|-|–|\(|\)|\.)$/u,
  located: /(?:^|[^\p{L}])(?:в|во|на|под|около|близ|у) $/iu,
};

const PERSIAN: PlaceWords = {
  nouns: nouns({
    country: 'کشور جمهوری',
    region: 'استان ولایت منطقه ایالت جزیره',
    district: 'شهرستان بخش محله ولسوالی',
    city: 'شهر شهرک روستای روستا قریه پایتخت بندر',
    point: 'فرودگاه خیابان میدان پل پایگاه',
  }),
  empty: /^(?:در|از|به|و|شمال|جنوب|شرق|غرب|مرکز|شمالی|جنوبی|شرقی|غربی|مرکزی|نزدیکی|حوالی|،|-|\(|\)|\.)$/,
  located: /(?:^|[^\p{L}])(?:در|نزدیکی|حوالی) (?:شهر |استان |ولایت )?$/u,
};

const NONE: PlaceWords = { nouns: new Map(), empty: /^(?:,|-|–|\(|\)|\.)$/, located: /^(?!)/ };

const WORDS: ReadonlyMap<string, PlaceWords> = new Map([
  ['en', ENGLISH],
  ['ru', RUSSIAN],
  ['fa', PERSIAN],
]);

export const placeWordsOf = (language: string): PlaceWords => WORDS.get(language) ?? NONE;
