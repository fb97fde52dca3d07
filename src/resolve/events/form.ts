import type { EventMention } from '../../model/findings.js';
import type { Report } from '../kind.js';

/** A report of an event is a form of its own. */
export type EventForm = Report<EventMention>;
