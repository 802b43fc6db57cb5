import type { ComponentChildren } from 'preact';
import type { Speed } from '../../session/session.ts';
import { FoldingMenu } from '../parts/folding-menu.tsx';
import { Icon } from '../parts/icon.tsx';
import { saveRecording } from '../title/open-file.ts';
import { usePart, usePointed, useTable } from './table-state.ts';

interface TopBarProps {
  settings: boolean;
  clock: ComponentChildren;
}

export function TopBar({ settings, clock }: TopBarProps) {
  const title = usePart((sight) => sight.scenario.title);
  const act = usePart((sight) => sight.act);
  return (
    <header class="top-bar">
      <div class="name">
        <h1>{title}</h1>
        <p class="muted">
          Act {act.number} of {act.count} · {act.title}
        </p>
      </div>
      <Phases />
      <Clock />
      {clock ?? <Speeds />}
      <Menu settings={settings} />
    </header>
  );
}

function Phases() {
  const phases = usePart((sight) => sight.phases);
  return (
    <ol class="phases" aria-label="Where the response stands">
      {phases.map(({ id, label, state }) => (
        <li key={id} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
          {label}
          {state === 'done' && (
            <>
              <Icon name="check" />
              <span class="unseen"> done</span>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

function Clock() {
  const { date, time, zone, note } = usePart((sight) => sight.clock);
  return (
    <div class="clock" role="timer" aria-label="Exercise clock">
      <p class="now mono">
        <span class="date">{date}</span> <span class="dot">·</span> <span class="time">{time}</span>
      </p>
      <p class="sub">
        {zone}
        {note && ` · ${note}`}
      </p>
    </div>
  );
}

const SPEED_WORDS: Record<Speed, string> = { paused: 'Pause', '1x': 'Run', '8x': 'Run eight times as fast' };

function Speeds() {
  const { session } = useTable();
  const over = usePart((sight) => sight.over);
  const deciding = usePart((sight) => sight.deciding);
  const speed = session.speed.value;
  const pointed = usePointed('clock');
  const button = (of: Speed, face: preact.ComponentChildren, key: string) => (
    <button
      type="button"
      class="button"
      aria-label={SPEED_WORDS[of]}
      title={`${SPEED_WORDS[of]} (${key})`}
      aria-pressed={speed === of}
      disabled={over}
      onClick={() => session.setSpeed(of)}
    >
      {face}
    </button>
  );
  return (
    <fieldset class="speeds" data-deciding={deciding ? 'yes' : undefined} data-pointed={pointed}>
      <legend class="unseen">Clock speed</legend>
      {button('paused', <Icon name="pause" />, 'space')}
      {button('1x', '1×', '1')}
      {button('8x', '8×', '8')}
      <button
        type="button"
        class="button"
        aria-label="To the next event"
        title="To the next event (N)"
        disabled={over}
        onClick={() => session.skip()}
      >
        <Icon name="next" />
      </button>
    </fieldset>
  );
}

function Menu({ settings }: { settings: boolean }) {
  const { session, open, leave } = useTable();
  const recording = session.recording?.bind(session);
  const act = usePart((sight) => sight.act);
  return (
    <FoldingMenu name="Menu" face={<Icon name="menu" />}>
      {(pick) => (
        <>
          <p class="muted">
            Act {act.number} of {act.count} · {act.title}
          </p>
          <button type="button" class="button quiet" onClick={pick(() => open({ what: 'log' }))}>
            What happened
          </button>
          {settings && (
            <button type="button" class="button quiet" onClick={pick(() => open({ what: 'settings' }))}>
              Settings
            </button>
          )}
          <button type="button" class="button quiet" onClick={pick(() => open({ what: 'help' }))}>
            Help and keys
          </button>
          {recording && (
            <button type="button" class="button quiet" onClick={pick(() => saveRecording(recording()))}>
              Save the recording as a file
            </button>
          )}
          <button type="button" class="button quiet" onClick={pick(leave)}>
            Leave the table
          </button>
        </>
      )}
    </FoldingMenu>
  );
}
