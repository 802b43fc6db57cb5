import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { alternatives, before } from '../../../debrief/what-if/decisions.ts';
import type { Alternative, Decision } from '../../../debrief/what-if/decisions.ts';
import { THEN_LABELS } from '../../../debrief/what-if/then-bot.ts';
import type { Change } from '../../../debrief/what-if/what-if.ts';
import { sayLong, sayWhen } from '../../../debrief/when.ts';
import type { Recording } from '../../../incident/recording.ts';
import type { BotId } from '../../../rehearse/bots.ts';
import type { Scenario } from '../../../scenario/scenario.ts';

interface Props {
  scenario: Scenario;
  recording: Recording;
  decision: Decision;
  /** Who could play on instead. */
  bots: readonly BotId[];
  busy: boolean;
  /** `bot`: who plays on; else it is the later moves. */
  onPlay(change: Change, bot: BotId | undefined, says: string): void;
  onPlayFrom?: (recording: Recording) => void;
}

type Way = Change['do'];

const HOUR = 60;
const DAY = 1440;
const STEPS = [-7 * DAY, -3 * DAY, -DAY, -4 * HOUR, -HOUR, HOUR, 4 * HOUR, DAY, 3 * DAY, 7 * DAY];

/** One decision, to be taken otherwise. */
export function ChangeForm({ scenario, recording, decision, bots, busy, onPlay, onPlayFrom }: Props) {
  const { index, minute } = decision;
  const others = useMemo(() => {
    const move = recording.moves[index];
    return move ? alternatives(scenario, before(scenario, recording, index), move) : [];
  }, [scenario, recording, index]);
  const times = STEPS.filter((step) => minute + step >= 0 && minute + step < scenario.closes);
  const [way, setWay] = useState<Way>(others.some(({ same }) => same) ? 'instead' : 'drop');
  const [other, setOther] = useState(0);
  const [step, setStep] = useState(times.includes(-HOUR) ? -HOUR : (times[0] ?? 0));

  const [then, setThen] = useState<BotId | undefined>(undefined);

  const play = () => {
    const found = others[other];
    const so = (change: Change, says: string) =>
      onPlay(change, then, then ? `${says}. ${THEN_LABELS[then]} from there on` : says);
    if (way === 'drop') so({ at: index, do: 'drop' }, `Without “${decision.says}”`);
    if (way === 'when')
      so(
        { at: index, do: 'when', minute: minute + step },
        `“${decision.says}” on ${sayWhen(scenario, minute + step)}`,
      );
    if (way === 'instead' && found)
      so({ at: index, do: 'instead', move: found.move }, `“${found.says}” instead of “${decision.says}”`);
  };

  /** Whoever picks something means it. */
  const picked = (of: Way, set: (value: number) => void) => (value: number) => {
    set(value);
    setWay(of);
  };

  return (
    <form
      class="change"
      onSubmit={(event) => {
        event.preventDefault();
        play();
      }}
    >
      <p class="eyebrow">{decision.when}</p>
      <h2>{decision.says}</h2>
      <fieldset>
        <legend class="unseen">What if</legend>
        <WayRow way="instead" chosen={way} label="Something else" onWay={setWay}>
          {others.length > 0 && (
            <Picker label="What instead" value={other} onPick={picked('instead', setOther)}>
              <Others label="The same, another way" others={others} same />
              <Others label="Something else that was open at that minute" others={others} same={false} />
            </Picker>
          )}
        </WayRow>
        <WayRow way="when" chosen={way} label="At another time" onWay={setWay}>
          {times.length > 0 && (
            <Picker label="When instead" value={step} onPick={picked('when', setStep)}>
              {times.map((one) => (
                <option key={one} value={one}>
                  {sayLong(one)} {one < 0 ? 'earlier' : 'later'}, {sayWhen(scenario, minute + one)}
                </option>
              ))}
            </Picker>
          )}
        </WayRow>
        <WayRow way="drop" chosen={way} label="Not at all" onWay={setWay}>
          {undefined}
        </WayRow>
      </fieldset>
      <ThenPicker bots={bots} bot={then} onBot={setThen} />
      <p class="doors">
        <button type="submit" class="button main" disabled={busy}>
          Play it again so
        </button>
        {onPlayFrom && (
          <button
            type="button"
            class="button"
            onClick={() => onPlayFrom({ ...recording, moves: recording.moves.slice(0, index) })}
          >
            Play on from here yourself
          </button>
        )}
      </p>
    </form>
  );
}

interface WayProps {
  way: Way;
  chosen: Way;
  label: string;
  onWay(way: Way): void;
  /** What to pick in it; `false`: there is nothing, so it cannot be chosen. */
  children: ComponentChildren;
}

function WayRow({ way, chosen, label, onWay, children }: WayProps) {
  return (
    <div class="way">
      <label>
        <input
          type="radio"
          name="way"
          checked={way === chosen}
          disabled={children === false}
          onChange={() => onWay(way)}
        />
        {label}
      </label>
      {children}
    </div>
  );
}

interface PickerProps {
  label: string;
  value: number;
  onPick(value: number): void;
  children: ComponentChildren;
}

function Picker({ label, value, onPick, children }: PickerProps) {
  return (
    <select aria-label={label} value={value} onChange={(event) => onPick(Number(event.currentTarget.value))}>
      {children}
    </select>
  );
}

function Others({ label, others, same }: { label: string; others: Alternative[]; same: boolean }) {
  const shown = others.map((one, at) => ({ one, at })).filter(({ one }) => one.same === same);
  if (shown.length === 0) return null;
  return (
    <optgroup label={label}>
      {shown.map(({ one, at }) => (
        <option key={at} value={at}>
          {one.says}
        </option>
      ))}
    </optgroup>
  );
}

interface ThenProps {
  bots: readonly BotId[];
  bot: BotId | undefined;
  onBot(bot: BotId | undefined): void;
}

function ThenPicker({ bots, bot, onBot }: ThenProps) {
  return (
    <label class="then">
      And then
      <select
        value={bot ?? ''}
        onChange={({ currentTarget: { value } }) => onBot(bots.find((one) => one === value))}
      >
        <option value="">Your later moves, as far as they are still open</option>
        {bots.map((one) => (
          <option key={one} value={one}>
            {THEN_LABELS[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
