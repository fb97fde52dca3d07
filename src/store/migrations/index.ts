import type { Migration } from 'kysely';
import { register } from './001-register.js';
import { reading } from './002-reading.js';
import { forms } from './003-forms.js';
import { lookups } from './004-lookups.js';
import { facts } from './005-facts.js';
import { candidates } from './006-candidates.js';

/** The migrations of a register, in order. Add new ones at the end; never change one that has landed. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-register': register,
  '002-reading': reading,
  '003-forms': forms,
  '004-lookups': lookups,
  '005-facts': facts,
  '006-candidates': candidates,
};
