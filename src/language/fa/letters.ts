/**
 * Persian in its own letters, as many texts write it with the Arabic ي and ك; the length stays the same.
 *
 * @example persian('ديروز') // → 'دیروز'
 */
export const persian = (text: string): string => text.replace(/[يىك]/g, (letter) => (letter === 'ك' ? 'ک' : 'ی'));
