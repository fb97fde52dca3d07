import type { StoryForm } from '../../model/story.js';
import { type RawBlock, rawBlock } from '../raw-block.js';
import type { Segment } from '../segment.js';
import type { Verdicts } from '../verdicts.js';
import { asideKind } from './names.js';
import type { ParsedPage } from './page.js';
import type { PageMap } from './page-map.js';

const SHORTEST = 40;

/** The story of a page that shows a video or pictures and has no running text: what its captions or its description tell. */
export function pictureStory(
  { facts }: ParsedPage,
  map: PageMap,
  title: RawBlock | undefined,
  verdicts: Verdicts,
): Segment | undefined {
  const form = formOf(facts);
  if (!form) return undefined;
  const captions = map.blocks.filter(
    (block) => (block.kind === 'caption' || asideKind(map.nodes[block.node ?? 0]) === 'caption') && block.prose,
  );
  for (const block of captions) verdicts.keep(block, 'caption-of-gallery');
  if (captions.length > 0)
    return {
      title: title?.text,
      blocks: captions.map((block) => ({ ...block, kind: 'caption' as const })),
      region: map.blocks,
      main: true,
      form,
    };
  const described =
    facts.jsonLd.map((item) => item.description).find((text) => typeof text === 'string' && text.length >= SHORTEST) ??
    facts.meta.get('og:description') ??
    facts.meta.get('description');
  if (typeof described !== 'string' || described.length < SHORTEST) return undefined;
  return {
    title: title?.text,
    blocks: [rawBlock(0, { text: described.replace(/\s+/g, ' ').trim(), kind: 'caption' })],
    region: map.blocks,
    main: true,
    form,
    basis: 'structured-data',
  };
}

function formOf({ meta, jsonLd }: ParsedPage['facts']): StoryForm | undefined {
  const types = jsonLd.flatMap((item) => [item['@type']].flat());
  if (types.includes('VideoObject') || /^video/.test(meta.get('og:type') ?? '')) return 'video';
  if (types.some((type) => type === 'ImageGallery' || type === 'MediaGallery' || type === 'ImageObject'))
    return 'gallery';
  return undefined;
}
