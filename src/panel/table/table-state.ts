import { computed, signal } from '@preact/signals';
import type { ReadonlySignal, Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext, useMemo, useState } from 'preact/hooks';
import type { Move } from '../../scenario/moves.ts';
import type { Sight, SightGuide } from '../../incident/sight-types.ts';
import type { Speed, TableSession } from '../../session/session.ts';
import type { Settings } from '../../session/settings.ts';
import { reuse } from '../parts/reuse.ts';

/** What lies open over the table. */
export type Opened =
  | { what: 'card' | 'message' | 'claim' | 'release'; id: string }
  | { what: 'estimate' | 'report' | 'determine'; id?: string | undefined }
  /** The log desk, at one of its parts where something leads there. */
  | { what: 'logs'; tab?: 'rule' | 'conditions' }
  | { what: 'drawer' | 'notice' | 'keys' | 'evidence' | 'team' | 'log' | 'help' | 'settings' };

/** On a phone one part of the table shows at a time. */
export const TABS = ['desk', 'cards', 'claims', 'clocks', 'map'] as const;
export type Tab = (typeof TABS)[number];

export interface TableState {
  session: TableSession;
  /** Undefined where nobody can set anything. */
  settings: ReadonlySignal<Settings> | undefined;
  /** The session's sight, with unchanged parts kept as the same objects. */
  sight: ReadonlySignal<Sight>;
  opened: ReadonlySignal<Opened | undefined>;
  tab: Signal<Tab>;
  /** The hint that shows itself now; undefined when there is none, or hints are off. */
  guide: ReadonlySignal<SightGuide | undefined>;
  /** The hint of this id has been read. */
  putAway(id: string): void;
  /** What was typed into a form that was closed before it was sent. */
  drafts: Map<string, unknown>;
  open(what: Opened): void;
  close(): void;
  leave(): void;
  debrief(): void;
}

export function createTableState(
  session: TableSession,
  leave: () => void,
  debrief: () => void,
  settings?: ReadonlySignal<Settings>,
): TableState {
  let kept = session.sight.peek();
  const opened = signal<Opened | undefined>(undefined);
  let resume: Speed = 'paused';
  const sight = computed(() => (kept = reuse(kept, session.sight.value)));
  const read = signal<ReadonlySet<string>>(new Set());
  const guide = computed(() =>
    settings?.value.hints === 'off' ? undefined : sight.value.guide.find(({ id }) => !read.value.has(id)),
  );
  return {
    session,
    settings,
    sight,
    guide,
    putAway: (id) => (read.value = new Set([...read.value, id])),
    opened,
    tab: signal<Tab>('desk'),
    drafts: new Map(),
    // Whoever reads a form must not lose minutes to it: the clock stands while one is open.
    open(what) {
      if (!opened.peek()) {
        resume = session.speed.peek();
        if (resume !== 'paused') session.setSpeed('paused');
      }
      opened.value = what;
    },
    close() {
      opened.value = undefined;
      const { deciding, over } = session.sight.peek();
      if (resume !== 'paused' && !deciding && !over) session.setSpeed(resume);
      resume = 'paused';
    },
    leave,
    debrief,
  };
}

const TableContext = createContext<TableState | undefined>(undefined);
export const TableProvider = TableContext.Provider;

export function useTable(): TableState {
  const state = useContext(TableContext);
  if (!state) throw new Error('No table around this component');
  return state;
}

/** Whether the hint that shows itself is about this; for a mark on it. */
export function usePointed(at: string): 'yes' | undefined {
  const { guide } = useTable();
  return useMemo(() => computed(() => guide.value?.pointsAt === at), [guide, at]).value ? 'yes' : undefined;
}

/** One part of the sight. The component renders again only when that part changed. `select` must not change. */
export function usePart<T>(select: (sight: Sight) => T): T {
  const { sight } = useTable();
  return useMemo(() => computed(() => select(sight.value)), [sight]).value;
}

/** Sends moves and keeps the sentence why the last one was refused. */
export function useSend(): { refusal: string | undefined; send(move: Move): boolean } {
  const { session } = useTable();
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  return {
    refusal,
    send(move) {
      const why = session.send(move);
      setRefusal(why);
      return why === undefined;
    },
  };
}

/** State of a form that outlives its closing, until it is sent. */
export function useDraft<T>(key: string, initial: () => T): [T, (next: T) => void, () => void] {
  const { drafts } = useTable();
  const [value, setValue] = useState<T>(() => (drafts.has(key) ? (drafts.get(key) as T) : initial()));
  const change = (next: T) => {
    drafts.set(key, next);
    setValue(next);
  };
  return [value, change, () => drafts.delete(key)];
}

/** A form that sends one move. Once it is sent its draft is forgotten, and it closes; until then it says why not. */
export function useForm<T>(
  key: string,
  initial: () => T,
  onClose: () => void,
): [T, (next: T) => void, { refusal: string | undefined; commit(move: Move): void }] {
  const { refusal, send } = useSend();
  const [draft, setDraft, forget] = useDraft(key, initial);
  const commit = (move: Move) => {
    if (!send(move)) return;
    forget();
    onClose();
  };
  return [draft, setDraft, { refusal, commit }];
}
