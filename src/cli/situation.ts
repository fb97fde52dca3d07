import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { Fault } from '../model/fault.js';
import { FeatureCollection } from '../model/geojson.js';
import { Situation } from '../model/situation.js';

/**
 * Reads a situation file; its gazetteer's path comes back from where the program stands, its layers with what is in them.
 *
 * @throws Fault that names the file, the key and the fault.
 */
export async function readSituation(file: string): Promise<Situation> {
  const source = await readFile(file, 'utf8').catch(() => {
    throw new Fault(
      'not-found',
      file,
      'no such situation file',
      'check the path, or start from examples/situation.yaml',
    );
  });
  let yaml: unknown;
  try {
    yaml = parse(source);
  } catch (error) {
    throw new Fault('bad-data', file, `not YAML (${(error as Error).message.split('\n')[0]})`, 'mend the line');
  }
  const checked = Situation.safeParse(yaml);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    throw new Fault(
      'bad-data',
      file,
      `${issue.path.join('.') || 'the file'}: ${issue.message}`,
      'compare it with examples/situation.yaml',
    );
  }
  const situation = checked.data;
  if (situation.gazetteer) situation.gazetteer = path.resolve(path.dirname(file), situation.gazetteer);
  for (const layer of situation.layers) layer.features = await readLayer(path.resolve(path.dirname(file), layer.file));
  return situation;
}

/** The features of a GeoJSON file; they go into the register with the situation, so that it stays one file. */
async function readLayer(file: string): Promise<FeatureCollection> {
  const source = await readFile(file, 'utf8').catch(() => {
    throw new Fault(
      'not-found',
      file,
      'no such layer',
      'check its path, which is read from the folder of the situation file',
    );
  });
  try {
    return FeatureCollection.parse(JSON.parse(source));
  } catch {
    throw new Fault('bad-data', file, 'no GeoJSON feature collection', 'export the layer as GeoJSON (RFC 7946)');
  }
}
