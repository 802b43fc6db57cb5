import { effect } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Sight } from '../../incident/sight-types.ts';
import { useTable } from './table-state.ts';

/** Says aloud what a person who looks elsewhere must not miss: a new decision, work that ended, doors that turned. */
export function Announcer() {
  const { sight } = useTable();
  const [said, say] = useState('');
  useEffect(() => {
    let before = sight.peek();
    return effect(() => {
      const now = sight.value;
      const news = newsOf(before, now);
      before = now;
      if (news.length > 0) say(news.join(' '));
    });
  }, [sight]);
  return (
    <output class="unseen" aria-live="polite">
      {said}
    </output>
  );
}

function newsOf(before: Sight, now: Sight): string[] {
  const known = new Set(before.desk.map(({ id }) => id));
  const still = new Set(now.running.map(({ id }) => id));
  return [
    ...now.desk
      .filter(({ id }) => !known.has(id))
      .map(({ state, from, says }) =>
        state === 'open' ? `To decide: ${from}. ${says}` : `${from}: ${says}`,
      ),
    // Work that was left by hand is gone too; only what reached its end is announced.
    ...before.running
      .filter(({ id, ends }) => !still.has(id) && ends <= now.minute)
      .map(({ title }) => `Ended: ${title}.`),
    ...now.running
      .filter(({ id }) => before.planned.some(({ card }) => card === id) && !wasRunning(before, id))
      .map(({ title }) => `Begun as planned: ${title}.`),
    ...now.parties
      .filter(({ id, state }) => before.parties.some((one) => one.id === id && one.state !== state))
      .map(({ label, word }) => `${label} ${word}.`),
    ...(now.over && !before.over ? ['The exercise is over.'] : []),
  ];
}

const wasRunning = ({ running }: Sight, id: string): boolean => running.some((one) => one.id === id);
