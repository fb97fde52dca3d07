import type { Block, BriefDocument, Inline } from '../../brief/report/document.js';
import { Quote } from './evidence.js';

/** A brief as a page: prose, tables, and sources that its numbers lead to. */
export function BriefBody({ brief, linked }: { brief: BriefDocument; linked: boolean }) {
  return (
    <article class="brief" dir={brief.dir} lang={brief.language}>
      <h1>{brief.title}</h1>
      <p class="subtitle">{brief.subtitle}</p>
      {brief.blocks.map((block) => (
        <BlockOf block={block} />
      ))}
      <h2>{brief.sourcesTitle}</h2>
      <ol class="sources">
        {brief.sources.map(({ id, said, url }, i) => (
          <li id={`source-${i + 1}`}>
            {said} {linked ? <a href={`/stories/${id}`}>↗</a> : null}
            {url ? <bdi class="meta"> {url}</bdi> : null}
          </li>
        ))}
      </ol>
    </article>
  );
}

function BlockOf({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h2>{block.text}</h2>;
    case 'paragraph':
      return (
        <p>
          <Line parts={block.parts} />
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li>
              <Line parts={item} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <section class="scroll" aria-label={block.head.join(', ')} tabindex={0}>
          <table>
            <thead>
              <tr>
                {block.head.map((name) => (
                  <th scope="col">{name}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((cells) => (
                <tr>
                  {cells.map((cell, i) => (
                    <td dir="auto" data-name={block.head[i]}>
                      <Line parts={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      );
  }
}

function Line({ parts }: { parts: readonly Inline[] }) {
  return (
    <>
      {parts.map((part) => {
        if (typeof part === 'string') return part;
        if ('strong' in part) return <strong>{part.strong}</strong>;
        if ('quote' in part) return <Quote text={part.quote} />;
        return (
          <sup>
            {part.cite.map((n) => (
              <a href={`#source-${n}`}>[{n}]</a>
            ))}
          </sup>
        );
      })}
    </>
  );
}
