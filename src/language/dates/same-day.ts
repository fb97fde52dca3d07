/** A time of day, or hours and minutes from another: on the day of the story, where the role names no other. */
export const SAME_DAY =
  /\b\d{1,2}(?::\d{2}| ?[ap]\.? ?m\b)|\b(?:hours?|minutes?|moments) (?:ago|earlier|later|after|before)\b|\b(?:overnight|(?:in|throughout|during) the (?:morning|afternoon|evening)|midday|noon|at dawn|mid-?(?:morning|afternoon))\b|(?:^|[^\p{L}])(?:утром|днём|днем|вечером|ночью)(?!\p{L})/iu;
