import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/**
 * The sentences of a CoNLL-U file: for each word its form, lemma, tags, head (−1 is the root) and relation, and the document it is of.
 * Lines of multiword tokens and of words that are not written are left out.
 */
export function readConllu(file) {
  const sentences = [];
  let document = '';
  let open = blank();
  const close = () => {
    if (open.forms.length > 0) sentences.push(open);
    open = blank();
  };
  function blank() {
    return { document, text: '', forms: [], lemmas: [], upos: [], xpos: [], heads: [], relations: [], misc: [] };
  }
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    if (line.startsWith('# newdoc')) document = open.document = line.slice(line.indexOf('=') + 2);
    else if (line.startsWith('# text = ')) open.text = line.slice(9);
    else if (line === '') close();
    else if (/^\d+\t/.test(line)) {
      const [, form, lemma, upos, xpos, , head, relation, , misc] = line.split('\t');
      open.forms.push(form);
      open.lemmas.push(lemma);
      open.upos.push(upos);
      open.xpos.push(xpos);
      open.heads.push(Number(head) - 1);
      open.relations.push(relation);
      open.misc.push(misc);
    }
  }
  close();
  return sentences;
}
