import { nouns, type PlaceWords } from '../places/place-words.js';

/** What Persian says around the names of places. */
export const PERSIAN_PLACE_WORDS: PlaceWords = {
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
