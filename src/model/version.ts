/** The program's version, and those of the stages whose output is kept. Raise a stage's when its output changes. */
export const VERSION = '0.1.0';
export const STAGE_VERSIONS = { read: 2, extract: 4, resolve: 4 } as const;
export type StageVersions = Record<keyof typeof STAGE_VERSIONS, number>;
