import { createContext, useContext } from 'hono/jsx';
import { type Speech, speechOf } from '../brief/speech.js';
import type { Language } from '../brief/texts/index.js';

/** How a page speaks to whoever looks at it, and what is possible where it is shown. */
export interface View extends Speech {
  /** Written to files: no forms, no server to ask. */
  frozen: boolean;
  /** Whether decisions are taken. */
  writable: boolean;
  /** Who reviewed last in this browser; empty where nobody has. */
  reviewer: string;
  /** The address of map tiles, where one is set. */
  tiles?: string;
}

/** The view of a language. */
export function viewOf(
  language: Language,
  {
    frozen = false,
    writable = false,
    reviewer = '',
    tiles,
  }: Partial<Pick<View, 'frozen' | 'writable' | 'reviewer' | 'tiles'>> = {},
): View {
  return { ...speechOf(language), frozen, writable, reviewer, ...(tiles ? { tiles } : {}) };
}

const Shown = createContext<View>(viewOf('en'));

/** Gives the view to all that is rendered inside. */
export const WithView = Shown.Provider;

/** The view that a component is rendered for. */
export const useView = (): View => useContext(Shown);
