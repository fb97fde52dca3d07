const ARTICLE = /^(?:the|a|an)\s+/i;

/**
 * A phrase as a name: without its article.
 *
 * @example plainName('the Reed Brothers') // → 'Reed Brothers'
 */
export const plainName = (words: string): string => words.replace(ARTICLE, '') || words;
