import { useState } from 'preact/hooks';
import '../../../../assets/styles/report.css';
import type { Debrief } from '../../../debrief/debrief-types.ts';
import { HOT_WASH, HOT_WASH_IDS } from '../../../debrief/report/note-words.ts';
import type { HotWashQuestion } from '../../../debrief/report/note-words.ts';
import { seatsOf } from '../../../debrief/report/report.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import type { NotesState } from '../use-notes.ts';
import { FeedbackForm } from './feedback-form.tsx';
import { PinnedNotes } from './pinned-notes.tsx';
import { Ratings } from './ratings.tsx';

const LONGEST = 2000;
const TABLE = 'Everybody at the table';

/** Twenty minutes while it is fresh: the same questions to each seat, and what they say taken down. */
export function HotWashTab({
  scenario,
  debrief,
  notes,
}: {
  scenario: Scenario;
  debrief: Debrief;
  notes: NotesState;
}) {
  const seats = [TABLE, ...rolesOf(scenario, notes)];
  const [seat, setSeat] = useState(TABLE);
  return (
    <div class="hot-wash">
      <p class="lead">
        Twenty minutes while it is fresh. What you take down here stays in this browser, and goes into the
        report.
      </p>
      {notes.says !== undefined && <p role="alert">{notes.says}</p>}
      <section class="asks" aria-label="Questions">
        <label class="field seat">
          <span class="label">Who answers</span>
          <select value={seat} onChange={(event) => setSeat(event.currentTarget.value)}>
            {seats.map((one) => (
              <option key={one} value={one}>
                {one}
                {countOf(notes, one)}
              </option>
            ))}
          </select>
        </label>
        {HOT_WASH_IDS.map((question) => (
          <Question key={`${seat} ${question}`} seat={seat} question={question} notes={notes} />
        ))}
      </section>
      <Ratings scenario={scenario} notes={notes} />
      <PinnedNotes items={debrief.timeline.items} scenario={scenario} notes={notes} />
      <FeedbackForm notes={notes} />
    </div>
  );
}

/** Roles of those who are named, else all seats of the scenario. */
function rolesOf(scenario: Scenario, { notes }: NotesState): string[] {
  const named = notes.participants.filter(({ as, role }) => as === 'player' && role !== '');
  const roles = named.length > 0 ? named.map(({ role }) => role) : seatsOf(scenario);
  return [...new Set([...roles, ...notes.hotWash.map(({ seat }) => seat)])].filter((one) => one !== TABLE);
}

function countOf({ notes }: NotesState, seat: string): string {
  const count = notes.hotWash.filter((one) => one.seat === seat && one.answer.trim() !== '').length;
  return count === 0 ? '' : ` (${count} answered)`;
}

function Question({ seat, question, notes }: { seat: string; question: HotWashQuestion; notes: NotesState }) {
  const { hotWash } = notes.notes;
  const mine = hotWash.find((one) => one.seat === seat && one.question === question);
  const write = (answer: string) => {
    const others = hotWash.filter((one) => one !== mine);
    notes.change({ hotWash: answer === '' ? others : [...others, { seat, question, answer }] });
  };
  return (
    <label class="field">
      <span class="label">{HOT_WASH[question]}</span>
      <textarea
        rows={2}
        maxLength={LONGEST}
        value={mine?.answer ?? ''}
        onInput={(event) => write(event.currentTarget.value)}
      />
    </label>
  );
}
