import { useState } from 'preact/hooks';
import { sayPoints } from '../../../debrief/points.ts';
import type { RoomView } from '../../../room/view-types.ts';
import type { RoomSession } from '../../../session/remote.ts';
import { Scores } from '../scores.tsx';
import { act } from './act.ts';

interface Props {
  room: RoomSession;
  seen: RoomView;
  team: string;
}

/** Teams see them only when they are shown. A facilitator may put other points in a rule's place, and says why. */
export function ScoreBoard({ room, seen, team }: Props) {
  return (
    <section class="score-board" aria-label="Scores">
      <h2 class="eyebrow">Scores · {seen.revealed ? 'everybody sees them' : 'hidden from teams'}</h2>
      <Scores room={room} />
      <button
        type="button"
        class="button small"
        onClick={() => act(room, { do: 'reveal', scores: !seen.revealed })}
      >
        {seen.revealed ? 'Hide the scores' : 'Show the scores to everybody'}
      </button>
      <Override key={team} room={room} team={team} />
    </section>
  );
}

function Override({ room, team }: { room: RoomSession; team: string }) {
  const ledger = room.teams.value[team]?.desk?.ledger ?? [];
  const [entry, setEntry] = useState('');
  const [points, setPoints] = useState('');
  const [reason, setReason] = useState('');
  const chosen = ledger.find(({ id }) => id === entry);
  const made = room.scores.value?.overrides.filter((one) => one.team === team) ?? [];
  if (ledger.length === 0) return null;
  return (
    <details class="override">
      <summary>Change an entry</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          act(room, { do: 'override', team, entry, points: Number(points), reason: reason.trim() });
          setReason('');
        }}
      >
        <label class="fine">
          Entry
          <select
            value={entry}
            onChange={(event) => {
              setEntry(event.currentTarget.value);
              setPoints(String(ledger.find(({ id }) => id === event.currentTarget.value)?.points ?? ''));
            }}
          >
            <option value="">choose one</option>
            {ledger.map(({ id, label, points: now, most }) => (
              <option key={id} value={id}>
                {label}: {sayPoints(now)} of {sayPoints(most)}
              </option>
            ))}
          </select>
        </label>
        {chosen && <p class="fine muted">{chosen.reason}</p>}
        <label class="fine">
          Points
          <input
            type="number"
            step="0.5"
            value={points}
            onInput={(event) => setPoints(event.currentTarget.value)}
          />
        </label>
        <label class="fine">
          Why
          <input
            type="text"
            maxLength={2000}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        <button
          type="submit"
          class="button small"
          disabled={entry === '' || points === '' || reason.trim() === ''}
        >
          Put these points in its place
        </button>
      </form>
      <ul>
        {made.map((one) => (
          <li key={one.seq} class="fine">
            {ledger.find(({ id }) => id === one.entry)?.label ?? one.entry}: {sayPoints(one.points)}.{' '}
            {one.reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
