import { RATING_WORDS, RATINGS } from '../../../debrief/report/note-words.ts';
import type { Rated } from '../../../debrief/report/notes.ts';
import { objectivesIn } from '../../../debrief/report/objectives.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import type { NotesState } from '../use-notes.ts';

export const RATINGS_EXPLAINED = RATINGS.map((id) => `${id}: ${RATING_WORDS[id].toLowerCase()}`).join(' · ');

/** Here one person rates; ratings that a file brought along, with a name, stay as they are. */
const isOwn = ({ by, team }: Rated): boolean => by === undefined && team === undefined;

export function Ratings({ scenario, notes }: { scenario: Scenario; notes: NotesState }) {
  const { ratings } = notes.notes;
  const set = (objective: string, part: Partial<Rated> | undefined) => {
    const mine = ratings.find((one) => one.objective === objective && isOwn(one));
    const others = ratings.filter((one) => one !== mine);
    const next = part && { rating: 'P' as const, ...mine, ...part, objective };
    notes.change({ ratings: next ? [...others, next] : others });
  };
  return (
    <section class="ratings" aria-label="Ratings">
      <h2>Rate the objectives</h2>
      <p class="fine">{RATINGS_EXPLAINED}</p>
      {Object.entries(objectivesIn(scenario)).map(([id, { says, lookFor }]) => (
        <Objective
          key={id}
          id={id}
          says={says}
          lookFor={lookFor}
          mine={ratings.find((one) => one.objective === id && isOwn(one))}
          onChange={(part) => set(id, part)}
        />
      ))}
    </section>
  );
}

interface ObjectiveProps {
  id: string;
  says: string;
  lookFor: readonly string[];
  mine: Pick<Rated, 'rating' | 'why'> | undefined;
  /** What is typed is told with each letter; `whole`: once it is finished. */
  typing?: 'whole';
  /** Undefined: the rating is taken back. */
  onChange(part: Partial<Pick<Rated, 'rating' | 'why'>> | undefined): void;
}

export function Objective({ id, says, lookFor, mine, typing, onChange }: ObjectiveProps) {
  const write = (event: { currentTarget: HTMLInputElement }) => onChange({ why: event.currentTarget.value });
  return (
    <fieldset class="objective">
      <legend>{says}</legend>
      {lookFor.length > 0 && (
        <ul class="fine">
          {lookFor.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <div class="marks">
        {RATINGS.map((rating) => (
          <label key={rating} class="mark">
            <input
              type="radio"
              name={`rating-${id}`}
              checked={mine?.rating === rating}
              onChange={() => onChange({ rating })}
            />
            <span aria-hidden="true">{rating}</span>
            <span class="unseen">{RATING_WORDS[rating]}</span>
          </label>
        ))}
        {mine && (
          <button type="button" class="button small quiet" onClick={() => onChange(undefined)}>
            Take it back
          </button>
        )}
      </div>
      {mine && (
        <label class="field">
          <span class="label">Why</span>
          <input
            type="text"
            maxLength={2000}
            value={mine.why ?? ''}
            {...(typing === 'whole' ? { onChange: write } : { onInput: write })}
          />
        </label>
      )}
    </fieldset>
  );
}
