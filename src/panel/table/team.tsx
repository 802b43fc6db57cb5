import type { SightPerson, SightWork } from '../../incident/sight-types.ts';
import { memo } from '../parts/memo.ts';
import { usePart, useTable } from './table-state.ts';

export function Team() {
  const { open } = useTable();
  const people = usePart((sight) => sight.people);
  const running = usePart((sight) => sight.running);
  return (
    <section class="team" aria-labelledby="team-title" data-part="cards">
      <h2 id="team-title" class="eyebrow">
        <button type="button" class="stretched" onClick={() => open({ what: 'team' })}>
          Team
        </button>
      </h2>
      <ul>
        {people.map((person) => (
          <PersonChip key={person.id} person={person} done={doneOf(person, running)} />
        ))}
      </ul>
    </section>
  );
}

/** Share of the work gone, in steps of a fiftieth: a ring of this size shows no more. */
function doneOf({ id }: SightPerson, running: SightWork[]): number | undefined {
  const work = running.find(({ who }) => who.includes(id));
  return work && Math.round(work.done * 50) / 50;
}

const STATE_SHORT: Record<SightPerson['state'], string> = {
  free: 'free',
  busy: 'busy',
  'off duty': 'off duty',
  away: 'away',
};

const PersonChip = memo(function PersonChip({
  person,
  done,
}: {
  person: SightPerson;
  done: number | undefined;
}) {
  const { short, title, state, word, task } = person;
  // Under a small circle there is room for two words; the whole sentence is in the team sheet and the tooltip.
  const brief = state === 'busy' && word.length <= 13 ? word.replace(' left', '') : STATE_SHORT[state];
  return (
    <li
      class="person"
      data-state={state}
      title={`${title}: ${word}${task === undefined ? '' : ` · ${task}`}`}
    >
      <span class="disc" aria-hidden="true">
        <svg viewBox="0 0 44 44">
          <circle class="track" cx="22" cy="22" r="20" />
          {done !== undefined && (
            <circle
              class="done"
              cx="22"
              cy="22"
              r="20"
              pathLength="1"
              stroke-dasharray={`${done} 1`}
              transform="rotate(-90 22 22)"
            />
          )}
        </svg>
        <b>{short}</b>
      </span>
      <span class="word" aria-hidden="true">
        {brief}
      </span>
      <span class="unseen">
        {title}: {word}
        {task !== undefined && `, ${task}`}
      </span>
    </li>
  );
});
