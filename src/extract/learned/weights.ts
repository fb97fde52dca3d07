import type { LinearModel } from './linear.js';

/** The decisions that learned weights take, one model each. */
export const MODELS = ['statement', 'content', 'type', 'actor', 'target', 'where', 'when'] as const;
export type ModelName = (typeof MODELS)[number];

/** What was learned for extraction, as `models/en.extract.json.gz` keeps it. */
export type ExtractWeights = Readonly<Record<ModelName, LinearModel>>;

/** Raised when the features change, so that weights of another day are refused. */
export const WEIGHTS_VERSION = 1;

/**
 * Opens a file of weights.
 *
 * @throws RangeError when it is no such file, or one of another version.
 */
export function openWeights(json: string): ExtractWeights {
  const file: unknown = JSON.parse(json);
  if (!isFile(file))
    throw new RangeError(
      `these are no weights of extraction of version ${WEIGHTS_VERSION}; make them anew with “npm run train:extract”`,
    );
  const opened = MODELS.map((name) => {
    const { bias, weights } = file.models[name];
    return [name, { bias, weights: new Map(Object.entries(weights)) }] as const;
  });
  return Object.fromEntries(opened) as unknown as ExtractWeights;
}

interface WeightsFile {
  version: number;
  models: Record<ModelName, { bias: number; weights: Record<string, number> }>;
}

function isFile(value: unknown): value is WeightsFile {
  if (typeof value !== 'object' || value === null || !('version' in value) || !('models' in value)) return false;
  const { version, models } = value;
  return (
    version === WEIGHTS_VERSION &&
    typeof models === 'object' &&
    models !== null &&
    MODELS.every((name) => name in models)
  );
}
