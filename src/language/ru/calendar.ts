/** Russian names of months, in the nominative, genitive and prepositional, each with its number. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['январь', 'января', 'январе'],
    ['февраль', 'февраля', 'феврале'],
    ['март', 'марта', 'марте'],
    ['апрель', 'апреля', 'апреле'],
    ['май', 'мая', 'мае'],
    ['июнь', 'июня', 'июне'],
    ['июль', 'июля', 'июле'],
    ['август', 'августа', 'августе'],
    ['сентябрь', 'сентября', 'сентябре'],
    ['октябрь', 'октября', 'октябре'],
    ['ноябрь', 'ноября', 'ноябре'],
    ['декабрь', 'декабря', 'декабре'],
  ].flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

/** Weekdays as they stand behind «в» and «с», Sunday 0. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  [
    ['воскресенье', 'воскресенья', 'воскресенью'],
    ['понедельник', 'понедельника', 'понедельнику'],
    ['вторник', 'вторника', 'вторнику'],
    ['среда', 'среду', 'среды', 'среде'],
    ['четверг', 'четверга', 'четвергу'],
    ['пятница', 'пятницу', 'пятницы', 'пятнице'],
    ['суббота', 'субботу', 'субботы', 'субботе'],
  ].flatMap((names, index) => names.map((name): [string, number] => [name, index])),
);

/** EDTF's seasons, by their words. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['весной', 21],
  ['весны', 21],
  ['летом', 22],
  ['лета', 22],
  ['осенью', 23],
  ['осени', 23],
  ['зимой', 24],
  ['зимы', 24],
]);
