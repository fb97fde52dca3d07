import { recordName, recordTitle } from '../../brief/labels.js';
import { likesOf } from '../../brief/likes.js';
import type { CandidateRecord, EntryRecord } from '../../model/register.js';
import type { Block, Story } from '../../model/story.js';
import type { CaptureInfo } from '../../store/store.js';
import { DateText, Stance, Support, TypeBadge } from '../parts/badges.js';
import { anchorsOf, type Highlight, highlightsOf, LAYERS, type Stretch, stretchesOf } from '../parts/highlights.js';
import { Likes } from '../parts/likes.js';
import { pathOf } from '../paths.js';
import { useView } from '../view.js';
import type { PageSpec } from './page.js';

const layerClass = (layer: string): string => `layer-${layer.replaceAll(' ', '-')}`;
const ON_AT_FIRST: ReadonlySet<string> = new Set(['events', 'places and dates', 'statements']);

/** The order in which what was taken from a story is shown: what happened first, who is named last. */
const CARD_KINDS: readonly { kinds: readonly EntryRecord['kind'][]; slim?: true }[] = [
  { kinds: ['event'] },
  { kinds: ['statement', 'commitment', 'programme', 'figure'] },
  { kinds: ['actor'], slim: true },
];

/** Candidates that a page shows at most; a story of two hundred thousand characters may have more. */
const MOST_CANDIDATES = 200;

/** One story: its text with the findings highlighted, what was taken from it, its copies and its capture. */
export const storyPage: PageSpec = {
  path: '/stories/:id',
  nav: '/stories',
  async show(store, { params, view }) {
    const story = await store.story(params.id);
    if (!story) return undefined;
    const [joins, candidates, { likes, more }, capture] = await Promise.all([
      store.joinsOf(story.id),
      store.candidates({ story: story.id, limit: MOST_CANDIDATES }),
      likesOf(store, story),
      store.captureInfo(story.capture),
    ]);
    const entries = await store.records([...new Set(joins.map(({ entry }) => entry))]);
    const titles = new Map(entries.map((one) => [one.id, recordTitle(one, view)]));
    const highlights = highlightsOf(joins, ({ entry, kind }) => titles.get(entry) ?? kind);
    const anchors = anchorsOf([...joins, ...candidates]);
    const { texts } = view;
    return {
      title: story.title ?? texts.search.kinds.story,
      islands: ['story'],
      body: (
        <>
          <Head story={story} />
          <Likes likes={likes} more={more} />
          <div class="reader">
            <fieldset class="layers">
              <legend>{texts.story.highlight}</legend>
              {LAYERS.map((layer) => (
                <label class={layerClass(layer)}>
                  <input type="checkbox" name={layerClass(layer)} checked={ON_AT_FIRST.has(layer)} />{' '}
                  {texts.story.layers[layer]}
                </label>
              ))}
            </fieldset>
            <article class="story" dir="auto" lang={story.language} data-story>
              {story.blocks.map((block) => (
                <BlockText block={block} text={story.text} highlights={highlights} anchors={anchors} />
              ))}
            </article>
          </div>
          <h2>{texts.story.entries}</h2>
          {entries.length === 0 ? <p class="unknown">{texts.story.nothingTaken}</p> : null}
          {CARD_KINDS.map(({ kinds, slim }) => (
            <ul class={slim ? 'cards slim' : 'cards'}>
              {kinds.flatMap((kind) =>
                entries.filter((one) => one.kind === kind).map((record) => <EntryCard record={record} />),
              )}
            </ul>
          ))}
          <Candidates candidates={candidates.map(({ record }) => record)} />
          {story.asides && story.asides.length > 0 ? (
            <>
              <h2>{texts.story.beside}</h2>
              <ul class="asides">
                {story.asides.map((aside) => (
                  <li>
                    <span class="kind">{aside.kind.replace('-', ' ')}</span> <span dir="auto">{aside.text}</span>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          <CaptureFields story={story} capture={capture} />
        </>
      ),
    };
  },
};

type ShownStory = Story & { origin: string };

function Head({ story }: { story: ShownStory }) {
  const { texts, day, fill } = useView();
  const { outlet, byline, published, updated, form, title, partial } = story;
  return (
    <>
      <p class="meta" dir="auto">
        {[outlet ?? texts.known.unknownOutlet, byline].filter(Boolean).join(' · ')}
        {published ? (
          <>
            {' · '}
            <time datetime={published.value}>{day(published.value.slice(0, 10))}</time>
            {published.basis === 'inferred' ? <span class="inferred"> {texts.known.inferred}</span> : null}
          </>
        ) : null}
        {updated ? ` · ${fill(texts.story.updated, { day: day(updated.value.slice(0, 10)) })}` : ''}
        {form ? ` · ${form.replace('-', ' ')}` : ''}
      </p>
      <h1 class="story-title" dir="auto">
        {title ?? texts.known.noTitle}
      </h1>
      {partial ? (
        <p class="note">
          {texts.story.partial[partial.reason]}
          {partial.quote ? ` (“${partial.quote}”)` : ''}.
        </p>
      ) : null}
    </>
  );
}

/** An entry in short; the text leads to it, and so does pointing at a finding. */
function EntryCard({ record }: { record: EntryRecord }) {
  const view = useView();
  const { texts } = view;
  const href = pathOf(record);
  const title = record.kind === 'statement' ? record.content : recordName(record, view);
  return (
    <li class={`card card-${record.kind}`} id={`card-${record.id}`}>
      <div class="meta">
        {texts.search.kinds[record.kind]} {record.kind === 'event' ? <TypeBadge event={record} /> : null}
        {record.kind === 'statement' ? (
          <>
            <strong dir="auto">{record.actor ?? record.speaker ?? texts.known.unnamed}</strong>{' '}
            <Stance stance={record.stance} />
          </>
        ) : null}
      </div>
      {href ? (
        <a class="title" href={href} dir="auto">
          {title}
        </a>
      ) : (
        <span class="title" dir="auto">
          {title}
        </span>
      )}
      <div class="meta">
        {record.kind === 'event' ? (
          <>
            <DateText date={record.date} /> · <Support event={record} />
          </>
        ) : null}
        {record.kind === 'commitment' ? <DateText date={record.due} /> : null}
        {record.kind === 'actor' ? texts.actors.kinds[record.actorKind] : null}
      </div>
    </li>
  );
}

/** What was read and does not count, each with its chance and its words. */
function Candidates({ candidates }: { candidates: readonly CandidateRecord[] }) {
  const view = useView();
  const { texts, fill, percent } = view;
  if (candidates.length === 0) return null;
  return (
    <section class="candidates">
      <h2>{texts.story.candidates}</h2>
      <p class="meta">{texts.story.candidatesHelp}</p>
      <ul class="cards">
        {candidates.map(({ id, confidence, would }) => (
          <li class="card card-candidate" id={`card-${id}`}>
            <div class="meta">
              {texts.search.kinds[would.kind]} · {fill(texts.story.chance, { chance: percent(confidence) })}
            </div>
            <a class="title" href={`#at-${would.evidence[0].start}`} dir="auto">
              {recordTitle(would, view)}
            </a>
            <div class="meta">
              <code>{id}</code>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function CaptureFields({ story, capture }: { story: ShownStory; capture?: CaptureInfo }) {
  const { texts, day, number } = useView();
  const words = texts.story;
  const rows: [string, unknown][] = [
    [words.page, capture?.name ?? story.source],
    [words.address, story.url],
    [words.hash, <code>{story.capture}</code>],
    [words.size, capture && `${number(capture.size)} B`],
    [words.added, capture && <time datetime={capture.addedAt}>{day(capture.addedAt.slice(0, 10))}</time>],
    [words.origin, story.origin.replace(/^source:/, '')],
  ];
  return (
    <>
      <h2>{words.capture}</h2>
      <dl class="fields">
        {rows.map(([name, value]) =>
          value === undefined ? null : (
            <div>
              <dt>{name}</dt>
              <dd dir="auto">{value as string}</dd>
            </div>
          ),
        )}
      </dl>
    </>
  );
}

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
  const parts = stretchesOf(block.start, block.end, highlights, anchors).map((stretch) => (
    <Part stretch={stretch} text={text} anchored={anchors.has(stretch.start)} />
  ));
  if (block.kind === 'heading') return <h2>{parts}</h2>;
  if (block.kind === 'quote') return <blockquote>{parts}</blockquote>;
  if (block.kind === 'list') return <p class="item">• {parts}</p>;
  if (block.kind === 'table') return <p class="row">{parts}</p>;
  if (block.kind === 'update')
    return (
      <section class="update">
        {block.time ? <time>{block.time.replace('T', ' ')}</time> : null}
        <p>{parts}</p>
      </section>
    );
  return <p>{parts}</p>;
}

/** A stretch of text; under a finding it leads to the card of its entry, the most telling layer first. */
function Part({ stretch, text, anchored }: { stretch: Stretch; text: string; anchored: boolean }) {
  const words = text.slice(stretch.start, stretch.end);
  const id = anchored ? `at-${stretch.start}` : undefined;
  if (stretch.highlights.length === 0) return <span id={id}>{words}</span>;
  const sorted = [...stretch.highlights].sort((a, b) => LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer));
  const classes = [...new Set(sorted.map((one) => layerClass(one.layer)))].join(' ');
  const label = [...new Set(sorted.map((one) => one.label))].join('; ');
  const entries = [...new Set(sorted.map((one) => one.entry))];
  return (
    <mark class={classes} id={id} data-entries={entries.join(' ')}>
      <a href={`#card-${entries[0]}`} title={label}>
        {words}
      </a>
    </mark>
  );
}
