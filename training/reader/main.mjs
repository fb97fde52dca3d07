// Trains the reader and writes what ships: `npm run train:reader -- SHARED [--work FOLDER] [--fold N] [--epochs N] [--passes N]`, or with `--folds` once
// for each fold, for figures of the whole corpus. SHARED holds the annotated corpus (`corpus/`, with `resolve.mjs`). A run that was broken off goes
// on after its last whole epoch. Python is needed for this alone; its packages go into an environment of their own in the work folder.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const FOLDS = 6;
/** The fold that the shipped net is not trained on: its chances are calibrated there, and its figures are measured there. */
const KEPT_FOLD = '0';
/** As many as two cores do in 2½ hours: the whole net, then its heads alone. */
const EPOCHS = '9';
const PASSES = '3';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    work: { type: 'string', default: '.training' },
    fold: { type: 'string', default: KEPT_FOLD },
    folds: { type: 'boolean', default: false },
    epochs: { type: 'string', default: EPOCHS },
    passes: { type: 'string', default: PASSES },
  },
});
const shared = positionals[0];
if (!shared || !existsSync(path.join(shared, 'corpus', 'resolve.mjs'))) {
  console.error(`${shared ?? 'no folder'}: no annotated corpus there; give the folder that holds corpus/resolve.mjs`);
  process.exit(2);
}
const here = import.meta.dirname;
const root = path.join(here, '..', '..');
const work = path.resolve(values.work);
mkdirSync(work, { recursive: true });
const run = (program, ...args) => execFileSync(program, args, { stdio: 'inherit', cwd: root });

const python = path.join(work, 'venv', 'bin', 'python');
if (!existsSync(python)) run('python3', '-m', 'venv', path.join(work, 'venv'));
run(python, '-m', 'pip', 'install', '--quiet', '-r', path.join(here, 'requirements.txt'));

const folds = values.folds ? Array.from({ length: FOLDS }, (_, fold) => String(fold)) : [values.fold];
for (const fold of folds) {
  const name = `fold${fold}`;
  const model = path.join(work, name);
  const kept = path.join(work, `${name}.kept.json`);
  const trained = ['--without', fold, '--epochs', values.epochs, '--passes', values.passes, '--name', name];
  run(python, path.join(here, 'train.py'), '--shared', shared, '--work', work, ...trained);
  run(python, path.join(here, 'export.py'), '--work', work, '--name', name, '--out', model);
  const judged = ['--shared', shared, '--model', model, '--stories', kept];
  run(process.execPath, path.join(here, 'calibrate.mjs'), ...judged);
  run(process.execPath, path.join(here, 'found.mjs'), ...judged, '--out', work);
  if (!values.folds) run(process.execPath, path.join(here, 'ship.mjs'), model, path.join(root, 'models'), shared, kept);
}
