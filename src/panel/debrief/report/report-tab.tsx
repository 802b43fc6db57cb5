import { useMemo, useState } from 'preact/hooks';
import '../../../../assets/styles/report.css';
import type { Notes } from '../../../debrief/report/notes.ts';
import { reportOf } from '../../../debrief/report/report.ts';
import { notesOn } from '../../../debrief/report/team-notes.ts';
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
  /** Whose game it is; undefined: one's own. */
  name?: string | undefined;
  /** All teams that played the same, for one report of all of them. */
  teams?: readonly TeamGame[] | undefined;
}

const OWN = 'You';

/** The after-action report, made here and now: nothing is sent anywhere. */
export function ReportTab({ scenario, recording, lines, notes, name = OWN, teams }: Props) {
  const [statement, setStatement] = useState(false);
  const [names, setNames] = useState(true);
  const [all, setAll] = useState(true);
  const whole = all ? teams : undefined;
  const games = useMemo(
    // The dice are the same for all, so others fared the same beside each of them.
    (): TeamGame[] => (whole ?? [{ name, recording }]).map((game) => ({ ...game, lines: lines.lines })),
    [whole, name, recording, lines.lines],
  );
  const about = useMemo(
    () => (teams && !whole ? notesOn(name, notes.notes) : notes.notes),
    [teams, whole, name, notes.notes],
  );
  const options: { notes: Notes; names: boolean } = { notes: about, names };
  const report = useMemo(() => reportOf(scenario, games, options), [scenario, games, about, names]);
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
          {teams && (
            <fieldset class="choices" aria-label="Teams">
              <Choice on={all} label="All teams" onClick={() => setAll(true)} />
              <Choice on={!all} label={`Only ${name}`} onClick={() => setAll(false)} />
            </fieldset>
          )}
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
