import { writeFile } from 'node:fs/promises';
import { today } from '../../brief/due.js';
import { briefOf } from '../../brief/report/brief.js';
import { speechOf } from '../../brief/speech.js';
import { Fault } from '../../model/fault.js';
import { openRegister } from '../../store/open.js';
import { BRIEF_FORMATS, type BriefFormat } from '../../web/brief-downloads.js';
import { selectionOf } from '../../web/selection.js';
import { DEFAULT_REGISTER } from '../command.js';
import { languageNamed } from '../language.js';

interface BriefOptions {
  register?: string;
  from?: string;
  to?: string;
  type?: string;
  country?: string;
  actor?: string;
  situation?: string;
  format?: string;
  language?: string;
  output?: string;
}

/** `daftar brief`: a page of prose and tables with numbered sources, as the pages give it. */
export async function run(_args: string[], options: BriefOptions): Promise<number> {
  const { register, format = formatOf(options.output), language, output, ...scope } = options;
  if (!isFormat(format))
    throw new Fault(
      'usage',
      `--format ${format}`,
      'no format of a brief',
      `use one of ${Object.keys(BRIEF_FORMATS).join(', ')}`,
    );
  if (format === 'docx' && output === undefined)
    throw new Fault('usage', '--format docx', 'is not for a terminal', 'name a file with --output brief.docx');
  const speech = speechOf(languageNamed(language));
  const store = await openRegister(register ?? DEFAULT_REGISTER);
  try {
    const query = Object.fromEntries(
      Object.entries(scope).filter((one): one is [string, string] => typeof one[1] === 'string'),
    );
    const { filter, unread } = await selectionOf(store, query);
    if (unread.length > 0)
      throw new Fault(
        'usage',
        `--${unread[0].replace('=', ' ')}`,
        'means nothing',
        'days are 2031-05-09, types and countries codes',
      );
    const made = await BRIEF_FORMATS[format].make(await briefOf(store, filter, speech, today()));
    if (output === undefined) process.stdout.write(made);
    else await writeFile(output, made);
    return 0;
  } finally {
    await store.close();
  }
}

const isFormat = (format: string): format is BriefFormat => Object.hasOwn(BRIEF_FORMATS, format);

/** The format that a file's name says; Markdown where it says none. */
const formatOf = (output: string | undefined): string => /\.(\w+)$/.exec(output ?? '')?.[1] ?? 'md';
