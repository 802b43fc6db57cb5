import { useState } from 'preact/hooks';
import type { Sight } from '../../../incident/sight-types.ts';
import { showLink } from '../../../room/links.ts';
import { sayCode } from '../../../room/messages.ts';
import type { RoomView } from '../../../room/view-types.ts';
import { SPEEDS } from '../../../room/words.ts';
import type { RoomSession } from '../../../session/remote.ts';
import { FoldingMenu } from '../../parts/folding-menu.tsx';
import { act } from './act.ts';

interface Props {
  room: RoomSession;
  seen: RoomView;
  sight: Sight | undefined;
  onInvite(): void;
}

export function ConsoleHead({ room, seen, sight, onInvite }: Props) {
  const [sure, setSure] = useState(false);
  const played = Math.floor(seen.clock.playedMs / 60_000);
  return (
    <header class="console-head">
      <div class="name">
        <h1>Facilitator</h1>
        <p class="muted">
          {seen.scenario.title} · {seen.preset} min
          {sight && ` · act ${sight.act.number} of ${sight.act.count}`}
        </p>
      </div>
      <p class="clock mono" role="timer" aria-label="Exercise clock">
        {sight ? `${sight.clock.date} · ${sight.clock.time}` : 'Not begun'}
        <span class="sub">
          {played} min played · {Math.max(0, seen.preset - played)} left
        </span>
      </p>
      <div class="verbs">
        <Run room={room} seen={seen} />
        <button
          type="button"
          class="button"
          disabled={seen.state === 'lobby' || seen.state === 'ended'}
          onClick={() => act(room, { do: 'skip' })}
        >
          Next event
        </button>
        {seen.clock.standMs > 0 && (
          <button type="button" class="button" onClick={() => act(room, { do: 'go-on' })}>
            Go on ({Math.ceil(seen.clock.standMs / 1000)} s)
          </button>
        )}
        <label class="speed">
          Speed
          <select
            value={seen.clock.speed}
            onChange={(event) => {
              const speed = SPEEDS.find((one) => one === Number(event.currentTarget.value));
              if (speed !== undefined) act(room, { do: 'speed', speed });
            }}
          >
            {SPEEDS.map((speed) => (
              <option key={speed} value={speed}>
                {speed}×
              </option>
            ))}
          </select>
        </label>
        <FoldingMenu face={<span class="mono">{sayCode(seen.code)}</span>}>
          {(pick) => (
            <>
              <button type="button" class="button quiet" onClick={pick(onInvite)}>
                How people come in
              </button>
              <a
                class="button quiet"
                href={showLink(location.origin, seen.code)}
                target="_blank"
                rel="noreferrer"
              >
                Big screen
              </a>
              <button
                type="button"
                class="button quiet"
                disabled={seen.state === 'ended'}
                onClick={() => (sure ? act(room, { do: 'end' }) : setSure(true))}
              >
                {sure ? 'Yes, end it for all teams' : 'End the workshop'}
              </button>
            </>
          )}
        </FoldingMenu>
      </div>
    </header>
  );
}

function Run({ room, seen }: { room: RoomSession; seen: RoomView }) {
  switch (seen.state) {
    case 'lobby':
      return (
        <button type="button" class="button main" onClick={() => act(room, { do: 'start' })}>
          Start
        </button>
      );
    case 'running':
      return (
        <button type="button" class="button main" onClick={() => act(room, { do: 'pause' })}>
          Pause all clocks
        </button>
      );
    case 'paused':
      return (
        <button type="button" class="button main" onClick={() => act(room, { do: 'resume' })}>
          Go on
        </button>
      );
    case 'ended':
      return <output class="muted">Ended</output>;
  }
}
