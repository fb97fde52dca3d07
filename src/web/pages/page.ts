import type { Child } from 'hono/jsx';
import type { Store } from '../../store/store.js';

/** What a request asks of a page. */
export interface PageRequest {
  params: Record<string, string>;
  query: Record<string, string>;
}

/** A page: its path, the entry of the navigation it belongs to, and how it is made. Nothing to show is a 404. */
export interface PageSpec {
  path: string;
  nav?: string;
  show: (store: Store, request: PageRequest) => Promise<{ title: string; body: Child } | undefined>;
}

/** Rows of one page of a list. */
export const PAGE_SIZE = 50;

/** The page number that a request asks for, from 1. */
export function pageNumber(query: Record<string, string>): number {
  const number = Number(query.page ?? '1');
  return Number.isInteger(number) && number >= 1 ? number : 1;
}
