import type { Sight, SightWork } from '../../incident/sight-types.ts';
import { memo } from '../parts/memo.ts';
import { shortNames } from '../parts/words.ts';
import { usePart, useTable } from './table-state.ts';

/** What the team is doing now: one slip of paper each, between the map and the hand. */
export function UnderWay() {
  const running = usePart((sight) => sight.running);
  const planned = usePart((sight) => sight.planned);
  return (
    <section class="under-way" aria-label="Under way" data-part="cards">
      {running.length + planned.length === 0 ? (
        <p class="nothing">Nobody is working on anything.</p>
      ) : (
        <ul>
          {running.map((work) => (
            <Slip key={work.id} work={work} />
          ))}
          {planned.length > 0 && <Planned planned={planned} />}
        </ul>
      )}
    </section>
  );
}

const Slip = memo(function Slip({ work }: { work: SightWork }) {
  const { open } = useTable();
  const { title, who, endsTime, done, kind } = work;
  const people = usePart((sight) => sight.people);
  return (
    <li class="slip" data-kind={kind}>
      <button type="button" class="stretched" onClick={() => open({ what: 'team' })}>
        {title}
      </button>
      <span class="mono who">{who.length > 0 ? shortNames(who, people) : 'runs alone'}</span>
      <span class="mono when">
        <span class="unseen"> · </span>
        {endsTime}
      </span>
      <progress max={1} value={Math.round(done * 100) / 100} aria-label={`${title}, share done`} />
    </li>
  );
});

/** The rest of a plan: one slip for all of it, with what comes next. */
function Planned({ planned }: { planned: Sight['planned'] }) {
  const { open } = useTable();
  const [next] = planned;
  const more = planned.length - 1;
  return (
    <li class="slip planned-slip">
      <button type="button" class="stretched" title={next?.waitsFor} onClick={() => open({ what: 'keys' })}>
        Planned: {next?.title}
      </button>
      {more > 0 && <span class="mono when">and {more} more</span>}
    </li>
  );
}
