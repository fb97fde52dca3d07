import type { AsideKind } from '../../model/story.js';
import type { PageNode } from './page.js';

/** A block with more of its characters in links is a menu or a list of other stories. */
export const MOST_LINKS = 0.45;

const any = (...lists: string[]): RegExp =>
  new RegExp(`(?:^|[\\s_-])(?:${lists.join(' ').trim().split(/\s+/).join('|')})(?=$|[\\s_-])`);

/** Words in class, id and role of what stands around a story, by what it is for. */
const FURNITURE_NAMES = any(
  'nav navbar navigation menu menus submenu header masthead footer foot breadcrumbs? toc search login toolbar tools?',
  'sidebar side aside rail widgets? bottom',
  'related relatedarticles recommend\\w* recirc\\w* trending popular most more next prev\\w* teasers? promo\\w* outbrain taboola',
  'comments? comment\\w* disqus respond replies',
  'share sharing sharebar social followus',
  'newsletters? subscri\\w* signup cookies? consent modal popup paywall regwall',
  'banner advert\\w* ads? adsense sponsor\\w*',
  'tags? pagination pager timestamp dateline byline author\\w* credits? meta bio',
  'captions? pull-?quotes? gallery slideshow video player',
  'hidden screen-reader\\w* sr-only visually-hidden noprint',
  'dek deck standfirst strapline sub-?head(?:line)? kicker subtitle copyright disclaimer correction',
);
/** Of those, the ones that no other word in the same names takes back: “post-list most-popular” is no post. */
const SURELY_FURNITURE_NAMES = any(
  'related\\w* recommend\\w* recirc\\w* trending popular outbrain taboola',
  'newsletters? subscri\\w* signup cookies? consent modal popup paywall regwall cta',
  'disqus comments? share sharing sharebar advert\\w* adsense sponsor\\w* promo\\w* breadcrumbs?',
);
const BODY_NAMES = any('article\\w* content body story\\w* post entry main articlebody blog hentry');
/** What no page is about, however much of it there is. */
const NEVER_NAMES = /\b(?:footer|cookie)/;
const FURNITURE_TAGS: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'form', 'menu', 'figcaption']);

const ASIDE_NAMES: readonly [RegExp, AsideKind][] = [
  [/\b(?:standfirst|dek|deck|strapline|sub-?head(?:line)?|subtitle)\b/, 'standfirst'],
  [/\bpull-?quote/, 'pull-quote'],
  [/\bcaption/, 'caption'],
  [/\b(?:photo|image|figure)-?credit/, 'caption'],
  [/\b(?:byline|author(?:s|-name)?)\b/, 'byline'],
  [/\bcredits?\b/, 'credit'],
];

/** What an element beside the running text holds, as far as its tag and names say. */
export function asideKind({ tag, names }: PageNode): AsideKind | undefined {
  if (tag === 'figcaption') return 'caption';
  return names === '' ? undefined : ASIDE_NAMES.find(([pattern]) => pattern.test(names))?.[1];
}

export type Role = 'never' | 'furniture' | undefined;

/** What the tag and the names of an element say that it is for. */
export function roleOf(node: PageNode): Role {
  if (node.tag === 'body' || node.tag === 'html') return undefined;
  const furniture =
    node.hidden ||
    FURNITURE_TAGS.has(node.tag) ||
    (node.names !== '' &&
      ((FURNITURE_NAMES.test(node.names) && !BODY_NAMES.test(node.names)) || SURELY_FURNITURE_NAMES.test(node.names)));
  if (!furniture) return undefined;
  return NEVER_NAMES.test(node.names) || node.tag === 'footer' ? 'never' : 'furniture';
}

/** A post quoted from elsewhere, whatever box it stands in. */
export const isQuotedPost = (node: PageNode): boolean =>
  node.tag === 'blockquote' &&
  /\b(?:twitter-tweet|instagram-media|fb-post|tiktok-embed|bluesky-embed|mastodon-embed)\b/.test(node.names);

/** Says itself that it is the body of the article. */
export const saysBody = (node: PageNode): boolean => /\barticle-?body\b|\bentry-content\b/.test(node.names);
