// After the game: how it ended, what it was worth, and why. Everything shown comes out of the recording.
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import '../../../assets/styles/debrief.css';
import '../../../assets/styles/what-if.css';
import { debriefOf } from '../../debrief/debrief.ts';
import type { Debrief as DebriefData } from '../../debrief/debrief-types.ts';
import type { TeamGame } from '../../debrief/report/told.ts';
import type { Scripts } from '../../incident/timed.ts';
import type { Recording } from '../../incident/recording.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { saveRecording } from '../title/open-file.ts';
import { Axes } from './axes.tsx';
import { CaseTab } from './case-tab.tsx';
import { CompareTab } from './compare-tab.tsx';
import { DocumentsTab } from './documents-tab.tsx';
import { EarlierGames } from './earlier-games.tsx';
import { EnvelopesTab } from './envelopes-tab.tsx';
import { HotWashTab } from './hot-wash/hot-wash-tab.tsx';
import { LedgerTab } from './ledger-tab.tsx';
import { ReportTab } from './report/report-tab.tsx';
import { ShareLink } from './share-link.tsx';
import { Tabs } from './tabs.tsx';
import type { Tab } from './tabs.tsx';
import { TeamsCompare } from './teams/teams-compare.tsx';
import { TimelineTab } from './timeline-tab.tsx';
import { WhatIfTab } from './what-if/what-if-tab.tsx';
import { Tops } from './tops.tsx';
import { useLines } from './use-lines.ts';
import type { Lines } from './use-lines.ts';
import type { NotesState } from './use-notes.ts';

export interface DebriefProps {
  scenario: Scenario;
  recording: Recording;
  /** What was really done, and what the book says, where the scenario has them. Keep it the same between renders. */
  loadScripts?: () => Promise<Scripts>;
  /** Earlier games of the same scenario, newest first. Keep it the same between renders. */
  earlier?: readonly Recording[];
  /** What people write down about this game, or about all of `teams` by their names. */
  notes: NotesState;
  /** What this team is called; undefined: one's own game. */
  name?: string;
  /** All teams that played the same, this one among them. Keep it the same between renders. */
  teams?: readonly TeamGame[];
  /** In the place of the hot wash that one person takes down. */
  hotWash?: ComponentChildren;
  onLeave(): void;
  /** The same scenario with the same seed. */
  onPlayAgain?: () => void;
  /** Goes on from a recording that stops at a decision. */
  onPlayFrom?: (recording: Recording) => void;
}

const NO_GAMES: readonly Recording[] = [];

/** Tabs that show all lines, par among them. */
const COMPARING: readonly Tab[] = ['compare', 'report'];

/** Tabs beside which the score stays in sight. */
const WITH_SCORE: readonly Tab[] = ['timeline', 'ledger', 'compare'];

export function Debrief(props: DebriefProps) {
  const { scenario, recording } = props;
  const debrief = useMemo(() => debriefOf(scenario, recording), [scenario, recording]);
  const [compares, setCompares] = useState(false);
  const lines = useLines(scenario, recording, props.loadScripts, compares);
  const [tab, setTab] = useState<Tab>('timeline');
  const show = (next: Tab) => {
    setTab(next);
    if (COMPARING.includes(next)) setCompares(true);
  };
  return (
    <main class="debrief" tabIndex={-1} data-tab={tab}>
      <header class="debrief-head">
        <h1>Debrief</h1>
        <p class="game">
          {debrief.title} · seed {debrief.seed}
        </p>
        <Tabs tab={tab} isReal={debrief.realCase.case.length > 0} onTab={show} />
      </header>
      <Ending debrief={debrief} {...props} />
      <div class="debrief-body">
        <div id="debrief-panel" class="panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
          <Panel {...props} tab={tab} debrief={debrief} lines={lines} />
        </div>
        {WITH_SCORE.includes(tab) && (
          // It scrolls by itself beside a long tab, so the keys must reach it.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <aside aria-label="Score" tabIndex={0}>
            <Axes axes={debrief.axes} total={debrief.total} lines={lines.lines} working={lines.working} />
            <Tops ledger={debrief.ledger} />
          </aside>
        )}
      </div>
    </main>
  );
}

function Ending({ debrief, recording, onLeave, onPlayAgain }: DebriefProps & { debrief: DebriefData }) {
  const { leftAt, skipped } = debrief;
  return (
    <section class="ending" aria-label="How it ended">
      <div class="words">
        <h2>{debrief.ending.title}</h2>
        <p>{debrief.ending.text}</p>
        {leftAt !== undefined && (
          <p class="aside">You left on {leftAt}. From there to the close nobody did anything.</p>
        )}
        {skipped.length > 0 && (
          <p class="aside">
            Passed over: {skipped.join(', ')}. Rules of that part count neither for nor against you.
          </p>
        )}
      </div>
      <div class="doors">
        {onPlayAgain && (
          <button type="button" class="button main" onClick={onPlayAgain}>
            Play again, same seed
          </button>
        )}
        <button type="button" class="button" onClick={() => saveRecording(recording)}>
          Save the recording
        </button>
        <ShareLink recording={recording} />
        <button type="button" class="button" onClick={onLeave}>
          Title page
        </button>
      </div>
    </section>
  );
}

interface PanelProps extends DebriefProps {
  tab: Tab;
  debrief: DebriefData;
  lines: Lines;
}

function Panel(props: PanelProps) {
  const { tab, debrief, scenario, lines, recording, notes, loadScripts, onPlayFrom } = props;
  const { earlier = NO_GAMES, name, teams, hotWash } = props;
  switch (tab) {
    case 'timeline':
      return <TimelineTab scenario={scenario} debrief={debrief} />;
    case 'ledger':
      return <LedgerTab debrief={debrief} people={scenario.people} />;
    case 'compare':
      return (
        <>
          {teams && <TeamsCompare scenario={scenario} games={teams} lines={lines} notes={notes.notes} />}
          <CompareTab debrief={debrief} lines={lines} name={name} />
          <EarlierGames scenario={scenario} debrief={debrief} games={earlier} />
        </>
      );
    case 'what-if':
      return <WhatIfTab {...{ scenario, recording, debrief, loadScripts, onPlayFrom }} />;
    case 'envelopes':
      return <EnvelopesTab debrief={debrief} />;
    case 'documents':
      return <DocumentsTab documents={debrief.documents} />;
    case 'case':
      return <CaseTab realCase={debrief.realCase} />;
    case 'hot-wash':
      return hotWash ?? <HotWashTab scenario={scenario} debrief={debrief} notes={notes} />;
    case 'report':
      return <ReportTab {...{ scenario, recording, lines, notes, name, teams }} />;
  }
}
