import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { DeskState, DeskTables } from '../../../forensics/desk-types.ts';
import type { SightQuery } from '../../../incident/sight-types.ts';
import type { LogDraft } from './log-draft.ts';

/** The desk as all of its parts see it. */
export interface LogDeskContext {
  desk: DeskTables;
  made: DeskState;
  /** The logs are being made again: nothing can be asked until they are there. */
  isWaiting: boolean;
  draft: LogDraft;
  queries: SightQuery[];
  /** The question that is worked on; undefined where the scenario asks none. */
  query: SightQuery | undefined;
}

const Context = createContext<LogDeskContext | undefined>(undefined);
export const LogDeskProvider = Context.Provider;

export function useLogDesk(): LogDeskContext {
  const context = useContext(Context);
  if (!context) throw new Error('No log desk around this component');
  return context;
}
