import type { Block, BriefDocument, Inline } from '../../brief/report/document.js';

/** A brief as a page: prose, tables, and sources that its numbers lead to. */
export function BriefBody({ brief, linked }: { brief: BriefDocument; linked: boolean }) {
  return (
    <article class="brief" dir={brief.dir} lang={brief.language}>
      <h1 dir="auto">{brief.title}</h1>
      <p class="subtitle" dir="auto">
        {brief.subtitle}
      </p>
      {brief.blocks.map((block) => (
        <BlockOf block={block} />
      ))}
      <h2>{brief.sourcesTitle}</h2>
      <ol class="sources">
        {brief.sources.map(({ id, outlet, title, day, url }, i) => (
          <li id={`source-${i + 1}`}>
            <bdi>{[outlet, title, day].filter(Boolean).join(', ')}</bdi>{' '}
            {linked ? <a href={`/stories/${id}`}>↗</a> : null}
            {url ? <span class="meta"> {url}</span> : null}
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
        <p dir="auto">
          <Line parts={block.parts} />
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li>
              <bdi>
                <Line parts={item} />
              </bdi>
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
                  {cells.map((cell) => (
                    <td dir="auto">
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
        if ('quote' in part) return <q>{part.quote}</q>;
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
