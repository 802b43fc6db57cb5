import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import '../../../../assets/styles/forms.css';
import '../../../../assets/styles/logs.css';
import { calendarOf } from '../../parts/dates.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { TabList } from '../../parts/tab-list.tsx';
import { GameNotice } from '../game-notice.tsx';
import { useDraft, usePart, useTable } from '../table-state.ts';
import { Conditions } from './conditions/conditions.tsx';
import { LogDeskProvider } from './desk-context.ts';
import { DeskHints } from './hints.tsx';
import { createDraft, DESK_TABS } from './log-draft.ts';
import type { DeskTab } from './log-draft.ts';
import { Query } from './query.tsx';
import { RulePanel } from './rule/rule.tsx';
import { Tables } from './tables.tsx';
import { Token } from './token.tsx';
import { useLogs } from './use-logs.ts';
import type { Logs } from './use-logs.ts';

const LABELS: Record<DeskTab, string> = {
  tables: 'Tables',
  query: 'Query',
  conditions: 'Conditions',
  rule: 'Rule',
  token: 'Token',
  hints: 'Hints',
};
const NOTES: Record<DeskTab, string> = {
  tables: 'what there is',
  query: 'ask in SQL',
  conditions: 'ask without SQL',
  rule: 'act on it',
  token: 'open one',
  hints: 'be helped',
};
const PANELS = {
  tables: Tables,
  query: Query,
  conditions: Conditions,
  rule: RulePanel,
  token: Token,
  hints: DeskHints,
} as const satisfies Record<DeskTab, unknown>;

/** Tabs that are about the scenario's questions; without any they are not there. */
const ASKS_A_QUESTION: readonly DeskTab[] = ['conditions', 'rule', 'hints'];

/** The detection desk: read the logs, ask them, make a rule of what was found. */
export function LogDesk({ tab: first, onClose }: { tab?: DeskTab | undefined; onClose(): void }) {
  const logs = useLogs();
  const [draft, keep] = useDraft('logs', createDraft);
  useEffect(() => {
    keep(draft);
    if (first !== undefined) draft.tab.value = first;
  }, []);
  const queries = usePart((sight) => sight.queries);
  const clock = usePart((sight) => sight.clock);
  const minute = usePart((sight) => sight.minute);
  const at = logs.ready && !logs.progress ? logs.ready.made.minute : minute;
  const asOf = calendarOf({ clock, minute }).toWords(at, true);
  const tab = draft.tab.value;
  const Panel = PANELS[tab];
  const { ready } = logs;
  return (
    <Sheet title="Log desk" eyebrow={`The logs as of ${asOf}`} full onClose={onClose}>
      <div class="log-desk">
        <TabList
          tabs={DESK_TABS.filter((one) => queries.length > 0 || !ASKS_A_QUESTION.includes(one))}
          labels={LABELS}
          notes={NOTES}
          tab={tab}
          label="Parts of the log desk"
          class="desk-tabs"
          panelId={ready ? 'desk-panel' : undefined}
          onTab={(next) => (draft.tab.value = next)}
        />
        <Making logs={logs} />
        <FromRoom logs={logs} />
        {ready && (
          <LogDeskProvider
            value={{
              ...ready,
              isWaiting: logs.progress !== undefined,
              draft,
              queries,
              query: queries.find(({ id }) => id === draft.query.value) ?? queries[0],
            }}
          >
            <TabPanel key={tab} tab={tab}>
              <Panel />
            </TabPanel>
          </LogDeskProvider>
        )}
      </div>
    </Sheet>
  );
}

/** What had the focus may go: with the part it led away from, or as a row that was removed. Then the part gets it. */
function TabPanel({ tab, children }: { tab: DeskTab; children: ComponentChildren }) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const catchFocus = () => {
      if (document.activeElement === document.body) panel.current?.focus();
    };
    catchFocus();
    const observer = new MutationObserver(catchFocus);
    if (panel.current) observer.observe(panel.current, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={panel}
      id="desk-panel"
      class="desk-panel"
      role="tabpanel"
      tabIndex={-1}
      aria-labelledby={`tab-${tab}`}
    >
      {children}
    </div>
  );
}

/** What only a game with others has: a clock that goes on, and answers that come later. */
function FromRoom({ logs: { isOld, progress, again } }: { logs: Logs }) {
  const { session } = useTable();
  const time = usePart((sight) => sight.clock.time);
  if (!session.room) return null;
  return (
    <>
      {isOld && !progress && (
        <div class="making old">
          <p>The clock has gone on to {time}. These are still the logs from before.</p>
          <button type="button" class="button small" onClick={again}>
            Take them as they stand now
          </button>
        </div>
      )}
      {/* The table's own lies behind this sheet. */}
      <GameNotice />
    </>
  );
}

/** The logs on their way, or why they did not come. */
function Making({ logs: { progress, failure, again } }: { logs: Logs }) {
  if (failure !== undefined) {
    return (
      <div class="making">
        <p class="error" role="alert">
          {failure}
        </p>
        <button type="button" class="button main" onClick={again}>
          Try again
        </button>
      </div>
    );
  }
  if (!progress) return null;
  return (
    <div class="making">
      <output>{progress.says}</output>
      <progress max={1} value={Math.round(progress.done * 100) / 100} aria-label="The logs are being made" />
    </div>
  );
}
