import { type Kysely, type Migration, sql } from 'kysely';
import { reviewWorth } from '../../model/doubt.js';
import type { EntryRecord, EventRecord, StatementRecord } from '../../model/register.js';

const BATCH = 1_000;

const NEW_COLUMNS = [
  ['review', 'text'],
  ['place', 'text'],
  ['precision', 'text'],
  ['lat', 'real'],
  ['lon', 'real'],
  ['origins', 'integer'],
  ['killed', 'integer'],
  ['injured', 'integer'],
  ['about', 'text'],
  ['worth', 'real'],
] as const;
const WHEN = ['date_from', 'date_to', 'type'];
const WHERE = ['lat', 'lon', 'country', 'precision', 'place'];
const REST = ['status', 'review', 'origins', 'reports', 'killed', 'injured', 'worth', 'id'];
/** The events in the order of their days, and in the order of their places: sums over either need no sorting. */
const COVERED: readonly (readonly [view: string, index: string, columns: readonly string[]])[] = [
  ['event', 'entry_event', [...WHEN, ...WHERE, ...REST]],
  ['event_site', 'entry_event_site', [...WHERE, ...WHEN, ...REST]],
];

/**
 * What events are filtered, sorted and mapped by stands in columns under covering indexes, a hundredth of what the entries themselves are; views say
 * to use them, since without statistics SQLite prefers any index that begins with the kind. Who takes part or speaks is found by name.
 */
export const facts: Migration = {
  async up(db) {
    for (const [name, type] of NEW_COLUMNS) await db.schema.alterTable('entry').addColumn(name, type).execute();
    await sql`create table entry_actor (name text not null, kind text not null, entry integer not null, primary key (name, kind, entry)) without rowid`.execute(
      db,
    );
    await db.schema.createIndex('entry_actor_entry').on('entry_actor').column('entry').execute();
    await sql`create table entry_situation (situation text not null, entry integer not null, primary key (situation, entry)) without rowid`.execute(
      db,
    );
    await db.schema.createIndex('entry_situation_entry').on('entry_situation').column('entry').execute();
    await sql`insert into entry_situation (situation, entry)
      select distinct story_situation.situation, entry.seq from story_situation
      join finding on finding.story = story_situation.story join entry on entry.id = finding.entry`.execute(db);
    await fill(db);
    for (const [view, index, columns] of COVERED) {
      await sql`create index ${sql.table(index)} on entry (${sql.raw(columns.join(', '))}) where kind = 'event'`.execute(
        db,
      );
      await sql`create view ${sql.table(view)} as select seq, ${sql.raw(columns.join(', '))} from entry indexed by ${sql.table(index)} where kind = 'event'`.execute(
        db,
      );
    }
    await sql`update entry set date_to = date_from where kind = 'statement'`.execute(db);
    await sql`update entry set reports = max(1, json_array_length(data, '$.history')) where kind = 'programme'`.execute(
      db,
    );
    await db.schema.dropIndex('entry_kind_type').execute();
    await db.schema
      .createIndex('entry_kind_type_day')
      .on('entry')
      .columns(['kind', 'type', 'date_from', 'seq'])
      .execute();
    await db.schema.createIndex('story_outlet').on('story').columns(['outlet', 'published']).execute();
    await sql`create index entry_about on entry (about) where about is not null`.execute(db);
  },
};

async function fill(db: Kysely<unknown>): Promise<void> {
  for (let after = 0; ; ) {
    const { rows } = await sql<{
      seq: number;
      data: string;
    }>`select seq, data from entry where seq > ${after} and kind in ('event', 'statement') order by seq limit ${BATCH}`.execute(
      db,
    );
    await fillFacts(db, rows.map(factsOf));
    if (rows.length < BATCH) return;
    after = rows[rows.length - 1].seq;
  }
}

/** The new columns of an entry, and the names that it is found by. */
interface Facts {
  seq: number;
  kind: string;
  columns: Readonly<Record<string, string | number | null>>;
  names: readonly string[];
}

const COLUMNS = NEW_COLUMNS.map(([name]) => name);

function factsOf({ seq, data }: { seq: number; data: string }): Facts {
  const record = JSON.parse(data) as EntryRecord;
  if (record.kind === 'event') return { seq, kind: 'event', columns: columnsOf(record), names: namesOf(record) };
  const { about, actor, speaker } = record as StatementRecord;
  return { seq, kind: 'statement', columns: { about: about ?? null }, names: [actor ?? speaker ?? ''] };
}

const columnsOf = (event: EventRecord): Facts['columns'] => {
  const { review, place, origins, casualties } = event;
  return {
    review,
    place: place?.name ?? null,
    precision: place?.precision ?? null,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    origins,
    killed: casualties.killed?.min ?? 0,
    injured: casualties.injured?.min ?? 0,
    worth: reviewWorth(event),
  };
};

const namesOf = ({ participants }: EventRecord): string[] =>
  participants.flatMap(({ name }) => [name, / of (?:the )?(.+)$/.exec(name)?.[1] ?? '']);

/** A thousand entries in two statements, since each statement costs as much as several rows. */
async function fillFacts(db: Kysely<unknown>, facts: readonly Facts[]): Promise<void> {
  const changes = facts.map(({ seq, columns }) => ({ seq, ...columns }));
  const set = sql.join(COLUMNS.map((name) => sql`${sql.ref(name)} = fact.value ->> ${sql.lit(name)}`));
  await sql`update entry set ${set} from json_each(${JSON.stringify(changes)}) as fact where entry.seq = fact.value ->> 'seq'`.execute(
    db,
  );
  const names = facts.flatMap(({ seq, kind, names: own }) =>
    own.filter(Boolean).map((name) => [name.toLowerCase(), kind, seq]),
  );
  await sql`insert or ignore into entry_actor (name, kind, entry)
    select value ->> 0, value ->> 1, value ->> 2 from json_each(${JSON.stringify(names)})`.execute(db);
}
