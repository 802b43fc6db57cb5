// What is to come for one team: hold it, let it go, change its words, send it now.
import { useState } from 'preact/hooks';
import type { DeskInject, RoomView } from '../../../room/view-types.ts';
import type { RoomSession } from '../../../session/remote.ts';
import { act } from './act.ts';

interface Props {
  room: RoomSession;
  seen: RoomView;
  team: string;
}

export function InjectList({ room, seen, team }: Props) {
  const [everywhere, setEverywhere] = useState(false);
  const all = (room.teams.value[team]?.desk?.injects ?? []).filter(({ sent }) => sent === undefined);
  const due = all.filter((one) => one.due).sort((a, b) => (a.due?.minute ?? 0) - (b.due?.minute ?? 0));
  const held = all.filter((one) => !one.due && one.state === 'held');
  const bank = all.filter((one) => !one.due && one.state !== 'held');
  const row = (inject: DeskInject) => (
    <InjectRow key={inject.id} room={room} seen={seen} team={everywhere ? undefined : team} inject={inject} />
  );
  return (
    <>
      <header class="controls">
        <h2 class="eyebrow">What comes next</h2>
        {seen.teams.length > 1 && (
          <label class="fine">
            <input
              type="checkbox"
              checked={everywhere}
              onChange={(event) => setEverywhere(event.currentTarget.checked)}
            />{' '}
            for all teams
          </label>
        )}
      </header>
      <ul class="injects">{[...held, ...due].map(row)}</ul>
      {due.length + held.length === 0 && <p class="nothing">Nothing is due by the clock.</p>}
      <details class="bank">
        <summary>
          <h2 class="eyebrow">Inject bank · {bank.length} wait for something, or for you</h2>
        </summary>
        <ul class="injects">{bank.map(row)}</ul>
      </details>
    </>
  );
}

interface RowProps {
  room: RoomSession;
  seen: RoomView;
  team: string | undefined;
  inject: DeskInject;
}

function InjectRow({ room, seen, team, inject }: RowProps) {
  const [words, setWords] = useState<string | undefined>(undefined);
  const { id, from, to, due, waitsFor, state, says, reworded, missed, lesson } = inject;
  const direct = (as: 'hold' | 'release' | 'edit' | 'send', text?: string) =>
    act(room, {
      do: 'direct',
      as,
      inject: id,
      ...(team === undefined ? {} : { team }),
      ...(text === undefined ? {} : { says: text }),
    });
  const titles = to.map((one) => seen.seats.find((seat) => seat.id === one)?.title ?? one).join(', ');
  return (
    <li class="inject" data-state={state}>
      <p class="when mono">{state === 'held' ? 'held' : (due?.time ?? 'if')}</p>
      <div>
        <p>
          <b>{from}</b> <span class="muted">to {titles}</span>
          {reworded && <span class="muted"> · reworded</span>}
          {missed && <span class="muted"> · its hour is past</span>}
        </p>
        <p class="says">{says}</p>
        {waitsFor !== undefined && <p class="fine muted">Waits: {waitsFor}</p>}
        {lesson !== '' && <p class="fine muted">{lesson}</p>}
        {words !== undefined && (
          <form
            class="reword"
            onSubmit={(event) => {
              event.preventDefault();
              direct('edit', words);
              setWords(undefined);
            }}
          >
            <textarea
              rows={3}
              maxLength={2000}
              aria-label={`Words of ${from}`}
              value={words}
              onInput={(event) => setWords(event.currentTarget.value)}
            />
            <button type="submit" class="button small">
              Keep these words
            </button>
          </form>
        )}
      </div>
      <div class="acts">
        {state === 'held' ? (
          <button type="button" class="button small" onClick={() => direct('release')}>
            Release
          </button>
        ) : (
          <button type="button" class="button small" onClick={() => direct('hold')}>
            Hold
          </button>
        )}
        <button
          type="button"
          class="button small"
          onClick={() => setWords(words === undefined ? says : undefined)}
        >
          {words === undefined ? 'Edit' : 'Leave it'}
        </button>
        <button type="button" class="button small" onClick={() => direct('send')}>
          Send now
        </button>
      </div>
    </li>
  );
}
