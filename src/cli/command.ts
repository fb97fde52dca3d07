/** A command of the program, as data: the help, the docs and a test read it. `run` gives the exit code. */
export interface CommandSpec {
  name: string;
  /** Arguments in commander's notation: `<paths...>`. */
  arguments?: { name: string; about: string }[];
  summary: string;
  options: { flags: string; about: string; default?: string }[];
  examples: { line: string; about: string }[];
  /** Loads the command when it is called, so that starting costs nothing for the others. */
  load: () => Promise<(args: string[], options: Record<string, string | boolean | undefined>) => Promise<number>>;
}

/** The register that commands work on where none is named. */
export const DEFAULT_REGISTER = './register.db';

/** The option that most commands share. */
export const registerOption = {
  flags: '-r, --register <file>',
  about: 'the register to work on',
  default: DEFAULT_REGISTER,
};
