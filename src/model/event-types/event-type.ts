/** Types of one family can be two reports of one event: an outlet says “attack”, another “drone strike”. */
export type EventFamily =
  | 'violence'
  | 'abuse'
  | 'protest'
  | 'control'
  | 'policing'
  | 'disaster'
  | 'talks'
  | 'movement'
  | 'support'
  | 'public';

/** One event type: its code in the contract and its equals elsewhere. */
export interface EventType {
  code: string;
  label: string;
  /** What an event of the type is called in a title, where the label is too long for one. */
  short?: string;
  acled?: string;
  plover?: string;
  family: EventFamily;
}
