/** What is counted: the table, and what a row counts as, as an SQL expression over `row`; none where it is NULL. */
const COUNTED: readonly { name: string; table: string; of: (row: string) => string }[] = [
  { name: 'capture', table: 'capture', of: () => "'capture'" },
  { name: 'story', table: 'story', of: () => "'story'" },
  {
    name: 'repeat',
    table: 'story',

    of: (row) => `case when ${row}.same_as is not null then 'repeat' end`,
  },
  { name: 'entry', table: 'entry', of: (row) => `${row}.kind` },
];

const bump = (of: string, by: number): string =>
  `insert into tally(of, n) select ${of}, ${by} where ${of} is not null on conflict(of) do update set n = n + ${by};`;

/** Statements that count what is there, and set up triggers that go on counting. */
export const TALLIES: readonly string[] = COUNTED.flatMap(({ name, table, of }) => [
  `insert or replace into tally(of, n) select ${of('one')} as what, count(*) from ${table} as one where ${of('one')} is not null group by what`,
  `create trigger if not exists tally_${name}_in after insert on ${table} begin ${bump(of('new'), 1)} end`,
  `create trigger if not exists tally_${name}_out after delete on ${table} begin ${bump(of('old'), -1)} end`,
  `create trigger if not exists tally_${name}_set after update on ${table} when ${of('old')} is not ${of('new')} begin ${bump(of('old'), -1)} ${bump(of('new'), 1)} end`,
]);
