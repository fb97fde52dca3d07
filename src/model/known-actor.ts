import type { ActorKind } from './findings.js';

/** An actor that is known before any page is read, by all its names. */
export interface KnownActor {
  name: string;
  aliases: readonly string[];
  kind?: ActorKind;
  country?: string;
}
