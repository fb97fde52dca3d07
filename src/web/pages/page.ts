import type { Child } from 'hono/jsx';
import type { Store } from '../../store/store.js';
import type { Query } from '../address.js';
import type { View } from '../view.js';

/** What a request asks of a page, and for whom. */
export interface PageRequest {
  path: string;
  params: Record<string, string>;
  query: Query;
  view: View;
  /** When this reader was here before, as an ISO time. */
  lastVisit?: string;
}

/** A page as it was made; `islands` are the scripts that it is better with. */
export interface ShownPage {
  title: string;
  body: Child;
  islands?: readonly Island[];
}

/** A script of `src/web/islands`. */
export type Island = 'explore' | 'story' | 'review' | 'find' | 'find-index';

/** A page: its path, the entry of the navigation it belongs to, and how it is made. Nothing to show is a 404. */
export interface PageSpec {
  path: string;
  nav?: string;
  show: (store: Store, request: PageRequest) => Promise<ShownPage | undefined>;
}

/** Rows of one page of a list. */
export const PAGE_SIZE = 50;

/** The page number that a request asks for, from 1. */
export function pageNumber(query: Query): number {
  const number = Number(query.page ?? '1');
  return Number.isInteger(number) && number >= 1 ? number : 1;
}

/** The rows of a page, as a store is asked for them. */
export const rowsOf = (page: number): { limit: number; offset: number } => ({
  limit: PAGE_SIZE,
  offset: (page - 1) * PAGE_SIZE,
});
