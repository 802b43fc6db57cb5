import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import '../../../assets/styles/table.css';
import '../../../assets/styles/top-bar.css';
import '../../../assets/styles/columns.css';
import '../../../assets/styles/estate.css';
import '../../../assets/styles/tray.css';
import '../../../assets/styles/narrow.css';
import type { Signal } from '@preact/signals';
import type { TableSession } from '../../session/session.ts';
import type { Settings } from '../../session/settings.ts';
import { Announcer } from './announcer.tsx';
import { Bench } from './bench.tsx';
import { Claims } from './claims.tsx';
import { Desk } from './desk.tsx';
import { Dialogs } from './dialogs.tsx';
import { Duties } from './duties.tsx';
import { Estate } from './estate.tsx';
import type { LoadStage } from './estate.tsx';
import { Evidence } from './evidence.tsx';
import { Guide } from './guide.tsx';
import { Hand } from './hand.tsx';
import { GameNotice } from './game-notice.tsx';
import { Hints } from './hints.tsx';
import { News } from './news.tsx';
import { bindShortcuts } from './shortcuts.ts';
import { Standing } from './standing.tsx';
import { TabBar } from './tab-bar.tsx';
import { createTableState, TableProvider } from './table-state.ts';
import { Team } from './team.tsx';
import { TopBar } from './top-bar.tsx';
import { UnderWay } from './under-way.tsx';

export interface TableProps {
  session: TableSession;
  /** Without it, or with `off`, the estate is shown as text and boxes only. */
  stage?: 'on' | 'off';
  loadStage?: LoadStage;
  /** With them the menu offers the settings. */
  settings?: Signal<Settings>;
  /** Between the bar and the table: what a team has in common. */
  over?: ComponentChildren;
  /** In place of the buttons for speed, where the clock is somebody else’s. */
  clock?: ComponentChildren;
  onLeave(): void;
  onDebrief(): void;
}

/** The whole table. Everything on it is shown from the session's sight; nothing is known here. */
export function Table({
  session,
  stage = 'on',
  loadStage,
  settings,
  over,
  clock,
  onLeave,
  onDebrief,
}: TableProps) {
  const doors = useRef({ onLeave, onDebrief });
  doors.current = { onLeave, onDebrief };
  const state = useMemo(
    () =>
      createTableState(
        session,
        () => doors.current.onLeave(),
        () => doors.current.onDebrief(),
        settings,
      ),
    [session, settings],
  );
  // With the first picture: a key that is pressed as soon as the table is seen must not be lost.
  useLayoutEffect(() => bindShortcuts(state), [state]);

  return (
    <TableProvider value={state}>
      <div class="table" data-tab={state.tab.value}>
        <TopBar settings={settings !== undefined} clock={clock} />
        <Guide />
        {over}
        <main tabIndex={-1} aria-label="The table">
          <div class="left">
            <Duties />
            <Evidence />
          </div>
          <div class="middle">
            <Estate loadStage={stage === 'on' ? loadStage : undefined} />
            <News />
            <Hints />
            <Bench />
          </div>
          <div class="right">
            <Desk />
            <Claims />
          </div>
          <div class="tray">
            <Team />
            <div class="cards">
              <UnderWay />
              <Hand />
            </div>
            <Standing />
          </div>
        </main>
        <TabBar />
        <Announcer />
        <GameNotice />
      </div>
      <Dialogs settings={settings} />
    </TableProvider>
  );
}
