import { actorPage } from './actor.js';
import { actorsPage } from './actors.js';
import { briefPage } from './brief.js';
import { discrepanciesPage } from './discrepancies.js';
import { eventPage } from './event.js';
import { eventsPage } from './events.js';
import { figuresPage } from './figures.js';
import { overviewPage } from './overview.js';
import type { PageSpec } from './page.js';
import { programmesPage } from './programmes.js';
import { reviewPage } from './review.js';
import { searchPage } from './search.js';
import { statementsPage } from './statements.js';
import { storiesPage } from './stories.js';
import { storyPage } from './story.js';

/** Every page that is served. */
export const PAGES: readonly PageSpec[] = [
  overviewPage,
  eventsPage,
  eventPage,
  statementsPage,
  actorsPage,
  actorPage,
  programmesPage,
  figuresPage,
  discrepanciesPage,
  storiesPage,
  storyPage,
  searchPage,
  reviewPage,
  briefPage,
];
