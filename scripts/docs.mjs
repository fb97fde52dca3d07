// Writes the pages of docs/ that follow from the program: `npm run docs`. A test fails where they are out of date.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { COMMANDS } from '../dist/cli/commands.js';
import { datesOf } from '../dist/language/dates/languages.js';
import { datesIn } from '../dist/language/dates/mentions.js';
import { referenceOf } from '../dist/language/dates/reference.js';
import { wordsOf } from '../dist/language/words.js';
import { EVENT_TYPES } from '../dist/model/event-types/index.js';

const GENERATED = '<!-- Written by scripts/docs.mjs; run “npm run docs” after a change. -->';

/** docs/commands.md, from the list of commands. */
export function commandsPage() {
  const sections = COMMANDS.map((command) => {
    const usage = ['daftar', command.name, ...(command.arguments ?? []).map((one) => one.name), '[options]'].join(' ');
    const rows = [
      ...(command.arguments ?? []).map((one) => [one.name, one.about]),
      ...command.options.map((one) => [
        one.flags,
        one.default === undefined ? one.about : `${one.about} (default \`${one.default}\`)`,
      ]),
    ].map(([name, about]) => `| \`${name.replaceAll('|', '\\|')}\` | ${about} |`);
    const examples = command.examples.map(
      (one) => `    $ ${one.line}\n\n${one.about[0].toUpperCase()}${one.about.slice(1)}.`,
    );
    return `## ${command.name}\n\n\`${usage}\`: ${command.summary}.\n\n| option | what |\n|---|---|\n${rows.join('\n')}\n\n${examples.join('\n\n')}\n`;
  });
  return `# Commands\n\n${GENERATED}\n\nExit codes: 0 all went well, 1 some input was bad (the rest was done), 2 wrong usage, 130 stopped by Ctrl-C.\n\n${sections.join('\n')}`;
}

/** docs/event-types.md, from the event types. */
export function eventTypesPage() {
  const rows = EVENT_TYPES.map(
    (type) => `| \`${type.code}\` | ${type.label} | ${type.acled ?? '–'} | ${type.plover ?? '–'} | ${type.family} |`,
  );
  return `# Event types\n\n${GENERATED}\n\nReports of one event may name types of one family (“attack”, “drone strike”).\n\n| code | label | ACLED sub-event | PLOVER | family |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
}

/** The day that the examples of docs/date-forms.md are read on: a Wednesday. */
const READ_ON = '2031-05-14';

/** docs/date-forms.md, from the rules of each language and their own examples. */
export function dateFormsPage() {
  const tables = [
    ['English', 'en', (example) => `The ferry was late ${example}.`],
    ['Russian', 'ru', (example) => `Паром опоздал ${example}.`],
    ['Persian', 'fa', (example) => `قایق ${example} دیر رسید.`],
  ].map(([name, language, sentence]) => `## ${name}\n\n${dateTable(language, sentence)}\n`);
  return `# Forms of dates\n\n${GENERATED}\n\nEach way of writing a date that Daftar reads, with its example as it is read in a story of ${READ_ON}, a Wednesday, about\nthe past. Values are EDTF; a rule is an entry of\n\`src/language/en/date-forms.ts\`, \`src/language/ru/dates.ts\` or \`src/language/fa/dates.ts\`.\n\n${tables.join('\n')}`;
}

function dateTable(language, sentence) {
  const dates = datesOf(language);
  const rows = dates.rules.map(({ id, example }) => {
    const text = sentence(example);
    const found = datesIn(wordsOf(text, language), referenceOf(text, READ_ON, dates), dates).at(-1);
    const { value, from, to, precision, basis } = found?.value ?? {};
    const covers = from === undefined ? '–' : `${from} to ${to}`;
    return `| ${id} | ${example} | \`${value ?? '–'}\` | ${covers} | ${precision ?? '–'} | ${basis ?? '–'} |`;
  });
  return `| rule | example | value | covers | precision | basis |\n|---|---|---|---|---|---|\n${rows.join('\n')}`;
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) {
  const docs = path.join(path.dirname(import.meta.dirname), 'docs');
  writeFileSync(path.join(docs, 'commands.md'), commandsPage());
  writeFileSync(path.join(docs, 'event-types.md'), eventTypesPage());
  writeFileSync(path.join(docs, 'date-forms.md'), dateFormsPage());
}
