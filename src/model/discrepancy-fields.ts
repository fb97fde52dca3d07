/** The field of the discrepancy between a sum and its parts. */
export const SUM_FIELD = 'sum of killed';

/** The field of the discrepancy between those who report an event and those who deny it. */
export const DENIED_FIELD = 'what is said of it';
