import { type CommandSpec, registerOption } from './command.js';
import { languageOption } from './language.js';
import { modelOptions } from './model-options.js';

const situationOption = {
  flags: '-s, --situation <yaml>',
  about: 'the situation that the pages belong to, with its gazetteer',
};
const gazetteerOption = {
  flags: '-g, --gazetteer <csv>',
  about: 'places of your own (name, aliases, kind, country, region, lat, lon)',
};

const PATHS =
  'files, folders, globs, or - for standard input: HTML, text, MHTML, mail, PDF, web archives, feeds, JSON lines of texts';

/** Every command, in the order in which the help lists them. To add one, add its entry here and its file in `commands/`. */
export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'demo',
    summary: 'add the example pages to a new register and serve it',
    options: [
      { flags: '-p, --port <number>', about: 'the port to begin looking at', default: '8080' },
      { flags: '--no-serve', about: 'end after the summary' },
      {
        flags: '-r, --register <file>',
        about: 'where the register of the demo is made, anew each time',
        default: './demo.db',
      },
    ],
    examples: [{ line: 'daftar demo --no-serve', about: 'prints what the example pages hold, and ends' }],
    load: async () => (await import('./commands/demo.js')).run,
  },
  {
    name: 'add',
    arguments: [{ name: '<paths...>', about: PATHS }],
    summary: 'take pages into the register',
    options: [
      registerOption,
      situationOption,
      gazetteerOption,
      ...modelOptions,
      { flags: '-q, --quiet', about: 'print faults only' },
      { flags: '--json', about: 'print a JSON line a page on standard output' },
    ],
    examples: [
      {
        line: 'daftar add pages/ "archive/**/*.html"',
        about: 'adds a folder and a glob; adding them again changes nothing',
      },
    ],
    load: async () => (await import('./commands/add.js')).run,
  },
  {
    name: 'list',
    arguments: [
      {
        name: '[kind]',
        about: 'events, statements, commitments, programmes, figures, actors, discrepancies, stories or candidates',
      },
    ],
    summary: 'list what is in the register',
    options: [
      registerOption,
      { flags: '-t, --type <code>', about: 'events of this type only' },
      { flags: '-c, --country <code>', about: 'entries in this country only (ISO 3166-1)' },
      { flags: '--from <date>', about: 'on or after this day' },
      { flags: '--to <date>', about: 'on or before this day' },
      { flags: '-s, --situation <name>', about: 'entries that a story of this situation tells of' },
      { flags: '--least <chance>', about: 'entries and candidates of at least this confidence, from 0 to 1' },
      { flags: '-n, --limit <number>', about: 'at most so many', default: '40' },
      { flags: '--json', about: 'print JSON lines' },
    ],
    examples: [
      { line: 'daftar list events --from 2031-05-01 --type armed-clash', about: 'the clashes since May' },
      {
        line: 'daftar list candidates --least 0.4',
        about:
          'what was read and is too unsure to count, the likeliest first; “daftar review confirm ID” makes one count',
      },
    ],
    load: async () => (await import('./commands/list.js')).run,
  },
  {
    name: 'show',
    arguments: [{ name: '<id>', about: 'the id of a story, an entry or a candidate' }],
    summary: 'show a story or an entry, every value with its words',
    options: [registerOption, { flags: '--json', about: 'print the record as JSON' }],
    examples: [{ line: 'daftar show event-3f0c2a9b1d44', about: 'the fields of an event and who reports them' }],
    load: async () => (await import('./commands/show.js')).run,
  },
  {
    name: 'due',
    summary: 'list what was undertaken and is late, and what is due next',
    options: [
      registerOption,
      { flags: '--on <date>', about: 'the day from which is looked; today where it is left out' },
      { flags: '-s, --situation <name>', about: 'what a story of this situation tells of' },
      { flags: '-n, --limit <number>', about: 'at most so many of each', default: '40' },
      { flags: '--json', about: 'print JSON lines' },
    ],
    examples: [{ line: 'daftar due --on 2031-06-01', about: 'what should have been done by June, and what comes' }],
    load: async () => (await import('./commands/due.js')).run,
  },
  {
    name: 'brief',
    summary: 'write a brief on a period and a scope: prose, tables, numbered sources',
    options: [
      registerOption,
      { flags: '--from <date>', about: 'events on or after this day' },
      { flags: '--to <date>', about: 'events on or before this day' },
      { flags: '-t, --type <code>', about: 'events of this type only' },
      { flags: '-c, --country <code>', about: 'events in this country only (ISO 3166-1)' },
      { flags: '-a, --actor <name>', about: 'events in which this actor takes part' },
      { flags: '-s, --situation <name>', about: 'events that a story of this situation tells of' },
      { flags: '-f, --format <name>', about: 'md, html or docx; as the name of the file ends where it is left out' },
      { flags: '-o, --output <file>', about: 'the file to write; the terminal where it is left out' },
      languageOption,
    ],
    examples: [
      {
        line: 'daftar brief --from 2031-05-01 --to 2031-05-31 --output may.docx',
        about: 'a brief on May as a document of Word',
      },
    ],
    load: async () => (await import('./commands/brief.js')).run,
  },
  {
    name: 'publish',
    arguments: [{ name: '<folder>', about: 'the folder that the site is written to' }],
    summary: 'write the whole register as a static site that needs no server',
    options: [registerOption, languageOption, { flags: '-q, --quiet', about: 'print faults only' }],
    examples: [{ line: 'daftar publish site/', about: 'open site/index.html, or put the folder on a file share' }],
    load: async () => (await import('./commands/publish.js')).run,
  },
  {
    name: 'explain',
    arguments: [
      {
        name: '<what>',
        about:
          'a file, a page of an archive or a feed (crawl.warc.gz#12), or the id of a story, a capture, an entry or a candidate',
      },
    ],
    summary: 'tell what each stage kept, refused and joined, and why',
    options: [
      registerOption,
      gazetteerOption,
      { flags: '--json', about: 'print JSON lines' },
      { flags: '--html <file>', about: 'write the page with its blocks coloured by what became of them' },
    ],
    examples: [
      {
        line: 'daftar explain page.html',
        about: 'reads the page without adding it, and says what came of every block, by which rule and score',
      },
      {
        line: 'daftar explain page.html --html why.html',
        about: 'writes the page itself, what was kept marked green and what was dropped struck through',
      },
    ],
    load: async () => (await import('./commands/explain.js')).run,
  },
  {
    name: 'enter',
    arguments: [
      { name: '<what>', about: 'event, statement, commitment or figure; or a CSV of entries, a row each' },
      {
        name: '[fields...]',
        about:
          'name=value. All: source, words, url, published. event: type, status, date, place, actor, target, victim, killed, injured, missing, abducted, detained, displaced. statement: speaker, stance, content, date. commitment: who, what, due, status, programme, stage. figure: what, of, value, unit, asOf',
      },
    ],
    summary: 'add an event, a statement, a commitment or a figure by hand',
    options: [
      registerOption,
      situationOption,
      gazetteerOption,
      { flags: '-b, --by <name>', about: 'who enters it (the name you are logged in by)' },
    ],
    examples: [
      {
        line: 'daftar enter event type=attack date=2031-05-04 place=Lima killed=2 source="own observation"',
        about: 'adds it to the entry that it fits, or opens one, and says which; its values are never overwritten',
      },
    ],
    load: async () => (await import('./commands/enter.js')).run,
  },
  {
    name: 'situation',
    arguments: [
      { name: '<action>', about: 'init, check or list' },
      { name: '[file]', about: 'init, check: the situation file (situation.yaml)' },
    ],
    summary: 'write a situation file, check one, or list those that a register follows',
    options: [registerOption, { flags: '--json', about: 'list: print JSON lines' }],
    examples: [
      {
        line: 'daftar situation check examples/situation.yaml',
        about: 'says what is wrong with it, such as a name that two actors share, and which places no gazetteer lists',
      },
    ],
    load: async () => (await import('./commands/situation.js')).run,
  },
  {
    name: 'review',
    arguments: [
      {
        name: '[decision...]',
        about:
          'confirm ID, reject ID, correct ID FIELD VALUE, merge ID ID, split ID STORY, same ID ID, different ID ID, explain ID WORDS, note ID WORDS, undo DECISION, or list; nothing asks about one event after the other',
      },
    ],
    summary: 'decide what holds: confirm, reject, correct, merge, split, explain, note, undo',
    options: [
      registerOption,
      { flags: '-b, --by <name>', about: 'who decides (the name you are logged in by)' },
      { flags: '-n, --note <words>', about: 'why' },
      { flags: '--json', about: 'print decisions as JSON lines' },
    ],
    examples: [
      {
        line: 'daftar review correct event-3f0c2a9b1d44 killed 5 --note "the ministry’s last count"',
        about: 'sets the toll; reports that come later no longer change it, and “daftar review undo” takes it back',
      },
    ],
    load: async () => (await import('./commands/review.js')).run,
  },
  {
    name: 'rebuild',
    summary: 'derive everything again from the captures; decisions stay',
    options: [
      registerOption,
      situationOption,
      gazetteerOption,
      { flags: '--all', about: 'read everything again, also what this version would find as it was found' },
      { flags: '-q, --quiet', about: 'print faults only' },
    ],
    examples: [
      {
        line: 'daftar rebuild',
        about: 'brings ./register.db up to this version, at once at the end; entries keep their ids',
      },
    ],
    load: async () => (await import('./commands/rebuild.js')).run,
  },
  {
    name: 'check',
    summary: 'hold a register against itself: spans, references, counts, decisions, search index',
    options: [
      registerOption,
      situationOption,
      gazetteerOption,
      { flags: '--repair', about: 'derive again what is derived, where something is wrong' },
    ],
    examples: [{ line: 'daftar check', about: 'a line a fault, and exit code 1 where there is one' }],
    load: async () => (await import('./commands/check.js')).run,
  },
  {
    name: 'backup',
    arguments: [{ name: '<file>', about: 'the file to write, which is not there yet' }],
    summary: 'write the whole register into a new file, while it is in use',
    options: [registerOption],
    examples: [{ line: 'daftar backup monday.db', about: 'a register of its own, to keep or to mail' }],
    load: async () => (await import('./commands/backup.js')).run,
  },
  {
    name: 'gazetteer',
    arguments: [
      { name: '<action>', about: 'find or add' },
      { name: '<names...>', about: 'find: the name of a place, however it is spelled; add: files of places' },
    ],
    summary: 'look a place up and see why it is chosen, or add places of your own',
    options: [
      gazetteerOption,
      { flags: '--near <name>', about: 'find: a country or region that is named beside it' },
      { flags: '--country <codes>', about: 'add: only these countries of a GeoNames dump (TJ,AF)' },
      { flags: '--into <file>', about: 'add: where the places go', default: 'places.gazetteer' },
      { flags: '--json', about: 'print a JSON line a place, or a file' },
    ],
    examples: [
      {
        line: 'daftar gazetteer find London --near Ontario',
        about: 'prints all places of that name, the likeliest first, with the score and what it is made of',
      },
      {
        line: 'daftar gazetteer add allCountries.zip admin1CodesASCII.txt posts.csv --country TJ,AF',
        about:
          'adds the places of GeoNames in two countries and a table of your own; commands run in this folder then know them',
      },
    ],
    load: async () => (await import('./commands/gazetteer.js')).run,
  },
  {
    name: 'serve',
    summary: 'serve the register as pages and as an API',
    options: [
      registerOption,
      { flags: '-p, --port <number>', about: 'the port to begin looking at', default: '8080' },
      {
        flags: '--host <address>',
        about: 'the address to listen on; anything but loopback lets others in',
        default: '127.0.0.1',
      },
      { flags: '--writable', about: 'take decisions and entries from other machines, too' },
      {
        flags: '--tiles <url>',
        about:
          'draw the maps over tiles from there: a style, a pattern with {z}/{x}/{y}, or a PMTiles file of pictures',
      },
      gazetteerOption,
    ],
    examples: [
      { line: 'daftar serve --port 9000', about: 'serves ./register.db on 127.0.0.1:9000, or the next free port' },
    ],
    load: async () => (await import('./commands/serve.js')).run,
  },
  {
    name: 'export',
    summary: 'write the register out',
    options: [registerOption, { flags: '-f, --format <format>', about: 'jsonl', default: 'jsonl' }],
    examples: [{ line: 'daftar export --format jsonl > register.jsonl', about: 'a line a record, stories first' }],
    load: async () => (await import('./commands/export.js')).run,
  },
  {
    name: 'read',
    arguments: [{ name: '<paths...>', about: PATHS }],
    summary: 'split pages into stories, without a register',
    options: [{ flags: '--jsonl', about: 'print a JSON line a story' }],
    examples: [{ line: 'daftar read page.html --jsonl', about: 'a line a story: title, date, outlet, text, blocks' }],
    load: async () => (await import('./commands/read.js')).run,
  },
  {
    name: 'extract',
    summary: 'take events, statements, commitments and figures from texts on standard input',
    options: [
      { flags: '--jsonl', about: 'JSON lines in, JSON lines out (the only format there is)' },
      { flags: '--least <chance>', about: 'only findings of at least this confidence, from 0 to 1' },
      gazetteerOption,
      ...modelOptions,
    ],
    examples: [
      {
        line: `echo '{"id":"1","text":"Gunmen killed two guards in Lima."}' | daftar extract --jsonl`,
        about: 'a line of findings for each line of text',
      },
    ],
    load: async () => (await import('./commands/extract.js')).run,
  },
  {
    name: 'watch',
    arguments: [{ name: '<folder>', about: 'the folder that pages arrive in' }],
    summary: 'add pages as they arrive in a folder, and report new events',
    options: [
      registerOption,
      gazetteerOption,
      { flags: '-e, --every <seconds>', about: 'how often to look', default: '30' },
      { flags: '-t, --type <codes>', about: 'report only events of these types (separated by commas)' },
      { flags: '--once', about: 'look once, and end' },
    ],
    examples: [
      {
        line: 'daftar watch inbox/ --type armed-clash,attack',
        about: 'prints a line for every clash or attack that is new to the register',
      },
    ],
    load: async () => (await import('./commands/watch.js')).run,
  },
];
