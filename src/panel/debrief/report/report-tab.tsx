import { useMemo, useState } from 'preact/hooks';
import '../../../../assets/styles/report.css';
import type { Notes } from '../../../debrief/report/notes.ts';
import { reportOf } from '../../../debrief/report/report.ts';
import type { TeamGame } from '../../../debrief/report/told.ts';
import { pageOf } from '../../../debrief/report/write/write.ts';
import type { Recording } from '../../../incident/recording.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import type { Lines } from '../use-lines.ts';
import type { NotesState } from '../use-notes.ts';
import { FileButtons } from './file-buttons.tsx';
import { NotesFile } from './notes-file.tsx';
import { PeopleForm } from './people-form.tsx';
import { PlanForm } from './plan-form.tsx';
import { ReportPage } from './report-page.tsx';

interface Props {
  scenario: Scenario;
  recording: Recording;
  lines: Lines;
  notes: NotesState;
}

const TEAM = 'You';

/** The after-action report, made here and now: nothing is sent anywhere. */
export function ReportTab({ scenario, recording, lines, notes }: Props) {
  const [statement, setStatement] = useState(false);
  const [names, setNames] = useState(true);
  const games = useMemo(
    (): TeamGame[] => [{ name: TEAM, recording, lines: lines.lines }],
    [recording, lines.lines],
  );
  const options: { notes: Notes; names: boolean } = { notes: notes.notes, names };
  const report = useMemo(() => reportOf(scenario, games, options), [scenario, games, notes.notes, names]);
  return (
    <div class="report">
      <section class="report-tools" aria-label="What the report contains">
        <p class="lead">
          The report is made from the recording and from what you write down. Nothing is sent.
        </p>
        <div class="controls">
          <fieldset class="choices" aria-label="Length">
            <Choice on={!statement} label="Whole report" onClick={() => setStatement(false)} />
            <Choice on={statement} label="Two pages for auditors" onClick={() => setStatement(true)} />
          </fieldset>
          <label class="tick">
            <input type="checkbox" checked={!names} onChange={() => setNames(!names)} /> Leave names out
          </label>
        </div>
        <FileButtons what={{ scenario, games, options, statement }} waits={lines.working} />
        {notes.says !== undefined && <p role="alert">{notes.says}</p>}
        <details>
          <summary>Who took part, where and when</summary>
          <PeopleForm notes={notes} seats={report.seats} />
        </details>
        <details>
          <summary>Who mends what, and by when</summary>
          <PlanForm notes={notes} plan={report.plan} />
        </details>
        <details>
          <summary>Notes as a file</summary>
          <NotesFile notes={notes} name={scenario.id} />
        </details>
      </section>
      <ReportPage page={pageOf(report, statement)} />
    </div>
  );
}

function Choice({ on, label, onClick }: { on: boolean; label: string; onClick(): void }) {
  return (
    <button type="button" class="button small" aria-pressed={on} onClick={onClick}>
      {label}
    </button>
  );
}
