import { openRegister } from '../../store/open.js';
import { publish } from '../../web/publish.js';
import { DEFAULT_REGISTER } from '../command.js';
import { languageNamed } from '../language.js';
import { writeLine } from '../output.js';

/** Files between two signs of life. */
const EVERY = 500;

/** `daftar publish FOLDER`: the register as a static site. */
export async function run(
  [folder]: string[],
  options: { register?: string; language?: string; quiet?: boolean },
): Promise<number> {
  const language = languageNamed(options.language);
  const store = await openRegister(options.register ?? DEFAULT_REGISTER);
  try {
    let written = 0;
    for await (const files of publish(store, folder, { language })) {
      written = files;
      if (!options.quiet && files % EVERY === 0) process.stderr.write(`${files} pages\n`);
    }
    if (!options.quiet) await writeLine(`${written} pages in ${folder}; open ${folder.replace(/\/+$/, '')}/index.html`);
    return 0;
  } finally {
    await store.close();
  }
}
