import { likesOf } from '../../brief/likes.js';
import type { Block, PartialStory } from '../../model/story.js';
import { type Highlight, highlightsOf, LAYERS, type Stretch, stretchesOf } from '../parts/highlights.js';
import { Likes } from '../parts/likes.js';
import type { PageSpec } from './page.js';

const layerClass = (layer: string): string => `layer-${layer.replaceAll(' ', '-')}`;
const ON_AT_FIRST: ReadonlySet<string> = new Set(['events', 'places and dates', 'statements']);

/** One story: its text with the findings highlighted, a switch for each layer, its copies and its capture. */
export const storyPage: PageSpec = {
  path: '/stories/:id',
  nav: '/stories',
  async show(store, { params }) {
    const story = await store.story(params.id);
    if (!story) return undefined;
    const [joins, { likes, more }, capture] = await Promise.all([
      store.joinsOf(story.id),
      likesOf(store, story),
      store.captureInfo(story.capture),
    ]);
    const highlights = highlightsOf(joins);
    const anchors = new Set(highlights.map((one) => one.start));
    const published = story.published;
    return {
      title: story.title ?? 'Story',
      body: (
        <>
          <p class="meta">
            {[story.outlet ?? 'unknown outlet', story.byline].filter(Boolean).join(' · ')}
            {published ? ` · ${published.value}${published.basis === 'inferred' ? ' (inferred)' : ''}` : ''}
            {story.updated ? ` · updated ${story.updated.value}` : ''}
            {story.form ? ` · ${story.form.replace('-', ' ')}` : ''}
          </p>
          <h1 dir="auto">{story.title ?? '(no title)'}</h1>
          {story.partial ? (
            <p class="note">
              Only a part of this story was on the page: {PARTIAL_WORDS[story.partial.reason]}
              {story.partial.quote ? ` (“${story.partial.quote}”)` : ''}.
            </p>
          ) : null}
          <Likes likes={likes} more={more} />
          <div class="reader">
            <fieldset class="layers">
              <legend>Highlight</legend>
              {LAYERS.map((layer) => (
                <label class={layerClass(layer)}>
                  <input type="checkbox" name={layerClass(layer)} checked={ON_AT_FIRST.has(layer)} /> {layer}
                </label>
              ))}
            </fieldset>
            <article class="story" dir="auto" lang={story.language}>
              {story.blocks.map((block) => (
                <BlockText block={block} text={story.text} highlights={highlights} anchors={anchors} />
              ))}
            </article>
          </div>
          {story.asides && story.asides.length > 0 ? (
            <>
              <h2>Beside the text</h2>
              <ul class="asides">
                {story.asides.map((aside) => (
                  <li>
                    <span class="kind">{aside.kind.replace('-', ' ')}</span> <span dir="auto">{aside.text}</span>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          <h2>Capture</h2>
          <dl class="fields">
            <div>
              <dt>Page</dt>
              <dd>{capture?.name ?? story.source}</dd>
            </div>
            {story.url ? (
              <div>
                <dt>Address</dt>
                <dd>{story.url}</dd>
              </div>
            ) : null}
            <div>
              <dt>Hash</dt>
              <dd>
                <code>{story.capture}</code>
              </dd>
            </div>
            <div>
              <dt>Origin</dt>
              <dd>{story.origin.replace(/^source:/, '')}</dd>
            </div>
          </dl>
        </>
      ),
    };
  },
};

const PARTIAL_WORDS: Readonly<Record<PartialStory['reason'], string>> = {
  paywall: 'the rest is for those who pay or sign in',
  'broken-off': 'it breaks off',
  cut: 'the page is longer than what is read of one',
};

function BlockText({
  block,
  text,
  highlights,
  anchors,
}: {
  block: Block;
  text: string;
  highlights: readonly Highlight[];
  anchors: ReadonlySet<number>;
}) {
  const parts = stretchesOf(block.start, block.end, highlights).map((stretch) => (
    <Part stretch={stretch} text={text} anchored={anchors.has(stretch.start)} />
  ));
  if (block.kind === 'heading') return <h2 id={`at-${block.start}`}>{parts}</h2>;
  if (block.kind === 'quote') return <blockquote id={`at-${block.start}`}>{parts}</blockquote>;
  if (block.kind === 'list') return <p class="item">• {parts}</p>;
  if (block.kind === 'table') return <p class="row">{parts}</p>;
  if (block.kind === 'update')
    return (
      <section class="update" id={`at-${block.start}`}>
        {block.time ? <time>{block.time.replace('T', ' ')}</time> : null}
        <p>{parts}</p>
      </section>
    );
  return <p>{parts}</p>;
}

function Part({ stretch, text, anchored }: { stretch: Stretch; text: string; anchored: boolean }) {
  const words = text.slice(stretch.start, stretch.end);
  const id = anchored ? `at-${stretch.start}` : undefined;
  if (stretch.highlights.length === 0) return <>{words}</>;
  const classes = [...new Set(stretch.highlights.map((one) => layerClass(one.layer)))].join(' ');
  const label = [...new Set(stretch.highlights.map((one) => one.label))].join('; ');
  const href = stretch.highlights.find((one) => one.href)?.href;
  return (
    <mark class={classes} id={id} title={label}>
      {href ? <a href={href}>{words}</a> : words}
    </mark>
  );
}
