// What the choice of statements learns from: every candidate of the annotated articles, right where it covers an annotated attribution.

import { contextOf } from '../../dist/extract/extract.js';
import { reportsOf } from '../../dist/extract/statements/choose.js';
import { quotationsIn } from '../../dist/extract/statements/quotations.js';
import { candidatesIn } from '../../dist/extract/statements/statements.js';
import { languageFor } from '../../dist/language/language.js';

const SAME = 0.5;
/** A candidate that covers an attribution this much worse than the best of its sentence does is wrong where words end. */
const WORSE = 0.12;

export const contextFor = ({ text, title, published }, tools) =>
  contextOf({ text, title, published }, languageFor('en'), tools, () => {});

/** @returns rows of both models: `statement`, a row a reporting word, and `content`, a row a candidate of those words that report. */
export function statementRows(article, tools) {
  const context = contextFor(article, tools);
  const quotations = quotationsIn(context.text);
  const gold = article.attributions.map(({ content, source, cue }) => ({
    content: cover(content),
    source: cover(source),
    cue: cover(cue),
  }));
  const rows = { statement: [], content: [] };
  for (const parsed of context.sentences) {
    for (const report of reportsOf(context, candidatesIn(context, parsed, quotations, undefined), quotations)) {
      const matched = report.candidates.map(({ candidate, features }) => ({
        features,
        ...bestMatch(candidate.statement, gold),
      }));
      const best = Math.max(...matched.map(({ share }) => share));
      rows.statement.push({ features: report.features, right: best >= SAME });
      if (best < SAME) continue;
      const fitting = Math.max(...matched.map(fitOf));
      for (const one of matched) rows.content.push({ features: one.features, right: fitOf(one) >= fitting - WORSE });
    }
  }
  return rows;
}

/** A wrong source makes right words worth half. */
const fitOf = ({ share, sourced }) => (sourced ? share : share / 2);

function bestMatch({ content, source, cue }, gold) {
  const words = cover(content.spans ?? [[content.start, content.end]]);
  const said = source ? cover([[source.start, source.end]]) : new Set();
  let best = { share: 0, sourced: false };
  const reporting = cover([[cue.start, cue.end]]);
  for (const one of gold) {
    if (!meets(one.cue, reporting)) continue;
    const share = jaccard(one.content, words);
    const sourced = one.source.size > 0 ? meets(one.source, said) : said.size === 0;
    if (share > best.share || (share === best.share && sourced)) best = { share, sourced };
  }
  return best;
}

function cover(spans) {
  const all = new Set();
  for (const [start, end] of spans) for (let i = start; i < end; i++) all.add(i);
  return all;
}

function meets(a, b) {
  for (const one of b) if (a.has(one)) return true;
  return false;
}

function jaccard(a, b) {
  let both = 0;
  for (const one of a) if (b.has(one)) both++;
  return both / (a.size + b.size - both || 1);
}

/** Each statement found: how sure, and whether it covers an annotated attribution. */
export function judgedStatements(articles, answers) {
  const gold = new Map(articles.map(({ id, attributions }) => [id, attributions.map(({ content }) => cover(content))]));
  return answers.flatMap(({ id, statements }) =>
    statements.flatMap(({ confidence, content }) => {
      const words = cover(content.spans ?? [[content.start, content.end]]);
      const right = gold.get(id).some((one) => jaccard(one, words) >= SAME);
      return confidence === undefined ? [] : [{ confidence, right }];
    }),
  );
}
