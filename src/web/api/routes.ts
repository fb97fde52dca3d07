import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { duesOn, today } from '../../brief/due.js';
import { KIND_NAMES } from '../../brief/labels.js';
import { likesOf } from '../../brief/likes.js';
import type { AddTools } from '../../ingest/add.js';
import { versionOf } from '../../model/id.js';
import {
  ActorRecord,
  CandidateRecord,
  CommitmentRecord,
  DiscrepancyRecord,
  ENTRY_KINDS,
  type EntryKind,
  EventRecord,
  FigureRecord,
  ProgrammeRecord,
  StatementRecord,
  StoryRecord,
} from '../../model/register.js';
import { Span } from '../../model/span.js';
import { Block } from '../../model/story.js';
import { VERSION } from '../../model/version.js';
import type { Store } from '../../store/store.js';
import { ApiError, ById, json } from './api.js';
import { addDecisions } from './decisions.js';
import { addHandEntries } from './hand-entries.js';

const SCHEMAS = {
  event: EventRecord,
  statement: StatementRecord,
  programme: ProgrammeRecord,
  commitment: CommitmentRecord,
  figure: FigureRecord,
  actor: ActorRecord,
  discrepancy: DiscrepancyRecord,
} as const satisfies Record<EntryKind, z.ZodType>;

const Paging = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  offset: z.coerce.number().int().min(0).default(0),
});
const EntryFilters = Paging.extend({
  type: z.string().optional().describe('event type, stance, unit or actor kind'),
  country: z.string().length(2).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
const CandidateFilters = EntryFilters.extend({
  kind: z
    .enum(['event', 'statement', 'commitment', 'figure'])
    .optional()
    .describe('the kind of entry that it would be'),
  story: z.string().optional().describe('the story that it stands in'),
  least: z.coerce.number().min(0).max(1).optional().describe('at least so likely'),
});
const FullStory = StoryRecord.extend({ text: z.string(), blocks: z.array(Block), source: z.string() });
const Likes = z.object({
  likes: z.array(
    z.object({
      story: z.object({ id: z.string(), outlet: z.string().optional(), title: z.string().optional() }).loose(),
      relation: z.enum(['original', 'copy', 'earlier version', 'later version']),
      /** What the earlier of the two has, and what the later has instead; offsets into the text of each. */
      changes: z.array(z.object({ was: Span.optional(), now: Span.optional() })),
    }),
  ),
  more: z.int(),
});
const notFound = (id: string, what: string) => ({
  ok: false as const,
  error: 'not-found',
  message: `${id}: no ${what} has this id`,
  status: 404,
});

/** Adds the API: the records of the contract as JSON, and the OpenAPI 3.1 document that describes them. */
export function addApi(app: OpenAPIHono, store: Store, gazetteer: AddTools['gazetteer']): void {
  app.defaultHook = (result, c) => {
    if (result.success) return undefined;
    const issue = result.error.issues[0];
    return c.json(
      { ok: false, error: 'bad-request', message: `${issue.path.join('.')}: ${issue.message}`, status: 400 },
      400,
    );
  };
  addCounts(app, store);
  addStories(app, store);
  for (const kind of ENTRY_KINDS) addEntries(app, store, kind);
  addCandidates(app, store);
  addDues(app, store);
  addSearch(app, store);
  addDecisions(app, store);
  addHandEntries(app, store, gazetteer);
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Daftar',
      version: VERSION,
      description:
        'The register: stories, and the events, statements, programmes, commitments, figures, actors and discrepancies taken from them, each with its words.',
    },
  });
}

function addCounts(app: OpenAPIHono, store: Store): void {
  const Counts = z.object({
    captures: z.int(),
    stories: z.int(),
    repeats: z.int(),
    entries: z.record(z.string(), z.int()),
  });
  const route = createRoute({
    method: 'get',
    path: '/api/counts',
    summary: 'How much there is',
    responses: { 200: json(Counts, 'The counts') },
  });
  app.openapi(route, async (c) => c.json(await store.counts(), 200));
}

function addStories(app: OpenAPIHono, store: Store): void {
  const list = createRoute({
    method: 'get',
    path: '/api/stories',
    summary: 'Stories, latest added first',
    request: { query: Paging },
    responses: { 200: json(z.array(StoryRecord), 'Stories'), 400: json(ApiError, 'A wrong parameter') },
  });
  app.openapi(list, async (c) => c.json(await store.stories(c.req.valid('query')), 200));
  const one = createRoute({
    method: 'get',
    path: '/api/stories/{id}',
    summary: 'One story with its text',
    request: { params: ById },
    responses: { 200: json(FullStory, 'The story'), 404: json(ApiError, 'No such story') },
  });
  app.openapi(one, async (c) => {
    const { id } = c.req.valid('param');
    const story = await store.story(id);
    return story ? c.json({ kind: 'story' as const, ...story }, 200) : c.json(notFound(id, 'story'), 404);
  });
  const likes = createRoute({
    method: 'get',
    path: '/api/stories/{id}/copies',
    summary: 'Who tells the same, and what stood under its address at other times, each with where it differs',
    request: { params: ById },
    responses: { 200: json(Likes, 'Copies and versions'), 404: json(ApiError, 'No such story') },
  });
  app.openapi(likes, async (c) => {
    const { id } = c.req.valid('param');
    const story = await store.story(id);
    return story ? c.json(await likesOf(store, story), 200) : c.json(notFound(id, 'story'), 404);
  });
}

function addEntries(app: OpenAPIHono, store: Store, kind: EntryKind): void {
  const schema = SCHEMAS[kind];
  const path = `/api/${KIND_NAMES[kind]}`;
  const list = createRoute({
    method: 'get',
    path,
    summary: `${KIND_NAMES[kind]}, latest first`,
    request: { query: EntryFilters },
    responses: {
      200: json(z.array(schema as z.ZodType), `The ${KIND_NAMES[kind]}`),
      400: json(ApiError, 'A wrong parameter'),
    },
  });
  app.openapi(list, async (c) => c.json(await store.entries({ kind, ...c.req.valid('query') }), 200));
  const one = createRoute({
    method: 'get',
    path: `${path}/{id}`,
    summary: `One ${kind}`,
    request: { params: ById },
    responses: { 200: json(schema as z.ZodType, `The ${kind}`), 404: json(ApiError, `No such ${kind}`) },
  });
  app.openapi(one, async (c) => {
    const { id } = c.req.valid('param');
    const entry = await store.entry(id);
    if (entry?.record.kind === kind) c.header('ETag', `"${versionOf(entry.record)}"`);
    return entry?.record.kind === kind ? c.json(entry.record, 200) : c.json(notFound(id, kind), 404);
  });
}

function addCandidates(app: OpenAPIHono, store: Store): void {
  const list = createRoute({
    method: 'get',
    path: '/api/candidates',
    summary: 'Findings that are too unsure to count, the likeliest first; those of one story in its order',
    request: { query: CandidateFilters },
    responses: { 200: json(z.array(CandidateRecord), 'The candidates'), 400: json(ApiError, 'A wrong parameter') },
  });
  app.openapi(list, async (c) => {
    const found = await store.candidates(c.req.valid('query'));
    return c.json(
      found.map(({ record }) => record),
      200,
    );
  });
  const one = createRoute({
    method: 'get',
    path: '/api/candidates/{id}',
    summary: 'One candidate',
    request: { params: ById },
    responses: { 200: json(CandidateRecord, 'The candidate'), 404: json(ApiError, 'No such candidate') },
  });
  app.openapi(one, async (c) => {
    const { id } = c.req.valid('param');
    const found = await store.candidate(id);
    if (found) c.header('ETag', `"${versionOf(found.record)}"`);
    return found ? c.json(found.record, 200) : c.json(notFound(id, 'candidate'), 404);
  });
}

function addDues(app: OpenAPIHono, store: Store): void {
  const route = createRoute({
    method: 'get',
    path: '/api/due',
    summary: 'Undertakings that are late, and those that are due next',
    request: {
      query: z.object({
        on: z.iso.date().optional(),
        situation: z.string().optional(),
        limit: Paging.shape.limit,
      }),
    },
    responses: {
      200: json(
        z.object({ late: z.array(CommitmentRecord), next: z.array(CommitmentRecord) }),
        'Late: the latest day first. Next: the nearest day first',
      ),
      400: json(ApiError, 'A wrong parameter'),
    },
  });
  app.openapi(route, async (c) => {
    const { on = today(), ...query } = c.req.valid('query');
    return c.json(await duesOn(store, on, query), 200);
  });
}

function addSearch(app: OpenAPIHono, store: Store): void {
  const Hit = z.object({ kind: z.string(), id: z.string(), title: z.string(), snippet: z.string() });
  const route = createRoute({
    method: 'get',
    path: '/api/search',
    summary: 'Full text over stories and entries',
    request: { query: Paging.extend({ q: z.string().min(1) }) },
    responses: {
      200: json(z.array(Hit), 'What was found: with all words in the title first, then what was added last'),
      400: json(ApiError, 'A wrong parameter'),
    },
  });
  app.openapi(route, async (c) => {
    const { q, limit, offset } = c.req.valid('query');
    const hits = await store.search(q, { limit, offset });
    return c.json(
      hits.map((hit) => ({ ...hit, snippet: hit.snippet.map((part) => part.text).join('') })),
      200,
    );
  });
}
