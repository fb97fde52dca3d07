import { Command, CommanderError } from 'commander';
import { Fault } from '../model/fault.js';
import { VERSION } from '../model/version.js';
import type { CommandSpec } from './command.js';
import { COMMANDS } from './commands.js';
import { endWithReader } from './output.js';

const WRONG_USAGE = 2;
const ANSWERED: ReadonlySet<string> = new Set(['commander.help', 'commander.helpDisplayed', 'commander.version']);

function define(program: Command, spec: CommandSpec): void {
  const command = program
    .command(spec.name)
    .summary(spec.summary)
    .description(`${spec.summary[0].toUpperCase()}${spec.summary.slice(1)}.`)
    .exitOverride();
  for (const argument of spec.arguments ?? []) command.argument(argument.name, argument.about);
  for (const option of spec.options) command.option(option.flags, option.about, option.default);
  command.addHelpText(
    'after',
    `\nExample:\n${spec.examples.map((one) => `  $ ${one.line}\n    ${one.about}`).join('\n')}`,
  );
  command.action(async (...given: unknown[]) => {
    const run = await spec.load();
    const args = given
      .slice(0, -2)
      .flat()
      .filter((one): one is string => typeof one === 'string');
    process.exitCode = await run(args, command.opts());
  });
}

const program = new Command('daftar')
  .description(
    'Reads the press on a situation and keeps the register of it: what happened, who says so, who promised what by when.',
  )
  .version(VERSION)
  .exitOverride()
  .configureHelp({ subcommandTerm: (command) => command.name() })
  .addHelpText('after', '\nExample:\n  $ daftar demo\n    adds the example pages to a new register and serves it');
for (const spec of COMMANDS) define(program, spec);

endWithReader();
try {
  if (process.argv.length <= 2) program.help();
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

/** Says what went wrong, and gives the exit code: 1 for bad input, 2 for wrong usage. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return ANSWERED.has(error.code) || error.exitCode === 0 ? 0 : WRONG_USAGE;
  if (error instanceof Fault) {
    process.stderr.write(`daftar: ${error.message}\n`);
    return error.code === 'usage' ? WRONG_USAGE : 1;
  }
  const { message, stack } = error as Error;
  process.stderr.write(`daftar: a bug of ours: ${message}; please report it with this trace\n${stack}\n`);
  return 1;
}
