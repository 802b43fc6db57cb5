import type { Sight, SightDuty } from '../../incident/sight-types.ts';

/** How much room a board has on its screen, most first. */
const SIZES = ['whole', 'half', 'third', 'small'] as const;
export type BoardSize = (typeof SIZES)[number];

const SHOWN: Record<BoardSize, { clocks: number; work: number; lines: number }> = {
  whole: { clocks: 4, work: 4, lines: 3 },
  half: { clocks: 2, work: 2, lines: 0 },
  third: { clocks: 2, work: 0, lines: 0 },
  small: { clocks: 1, work: 0, lines: 0 },
};

/** The more teams there are, the less; and less beside their scores. */
export function boardSize(teams: number, besideScores: boolean): BoardSize {
  const size = teams < 3 ? 0 : teams < 5 ? 1 : teams < 7 ? 2 : 3;
  return SIZES[size + (besideScores ? 1 : 0)] ?? 'small';
}

interface Props {
  name: string | undefined;
  sight: Sight;
  size: BoardSize;
}

/** How one team stands, with nothing that only one seat may know. */
export function TeamBoard({ name, sight, size }: Props) {
  const shown = SHOWN[size];
  const { center, estimate } = sight.map;
  const started = sight.duties.filter(({ state }) => state !== 'sleeping' && state !== 'closed');
  const isOpen = ({ state }: SightDuty) => state === 'running' || state === 'overdue';
  // Of what has ended only what came of it is told.
  const open = sight.over ? [] : started.filter(isOpen).sort(soonestFirst);
  const done = size === 'small' ? [] : started.filter((duty) => !isOpen(duty));
  const talks = sight.desk.filter(({ state }) => state === 'open').slice(0, size === 'whole' ? 2 : 1);
  const log = sight.log.slice(sight.log.length - shown.lines).reverse();
  return (
    <section class="board" data-size={size} aria-label={name ?? 'The table'}>
      {name !== undefined && <h2>{name}</h2>}
      {sight.ending && (
        <div class="ended">
          <h3>{sight.ending.title}</h3>
          {(size === 'whole' || size === 'half') && <p>{sight.ending.text}</p>}
        </div>
      )}
      <ul class="clocks" aria-label="Duties">
        {open.slice(0, shown.clocks).map((duty) => (
          <DutyClock key={duty.id} duty={duty} />
        ))}
      </ul>
      {done.length > 0 && <p class="done">Done: {done.map(({ short }) => short).join(', ')}</p>}
      <dl class="figures">
        {center.parties > 0 && (
          <div>
            <dt>refuse the stolen key</dt>
            <dd class="mono">
              {center.refusing} of {center.parties}
            </dd>
          </div>
        )}
        {estimate && (size === 'whole' || size === 'half') && (
          <div>
            <dt>{estimate.label}</dt>
            <dd class="mono">{estimate.word}</dd>
          </div>
        )}
      </dl>
      {shown.work > 0 && !sight.over && <Work sight={sight} most={shown.work} />}
      <ul class="talks" aria-label="To decide">
        {talks.map((message) => (
          <li key={message.id} data-tone="unproven">
            <b>{message.from}</b> waits{message.answerBy === undefined ? '' : ` until ${message.answerBy}`}
          </li>
        ))}
      </ul>
      {shown.lines > 0 && !sight.over && (
        <ul class="log" aria-label="What happened last">
          {log.map((line) => (
            <li key={`${line.minute}${line.text}`} data-tone={line.tone}>
              <span class="mono">{line.time}</span> {line.text}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const soonestFirst = (a: SightDuty, b: SightDuty): number =>
  (a.dueMinute ?? Infinity) - (b.dueMinute ?? Infinity);

function Work({ sight, most }: { sight: Sight; most: number }) {
  return (
    <ul class="work" aria-label="Under way">
      {sight.running.slice(0, most).map((work) => (
        <li key={work.id}>
          <span>{work.title}</span>
          <progress max={1} value={work.done} aria-label={`${work.title}, share done`} />
          <span class="mono">{work.endsTime}</span>
        </li>
      ))}
      {sight.running.length === 0 && <li class="muted">Nobody is working on anything.</li>}
    </ul>
  );
}

function DutyClock({ duty }: { duty: SightDuty }) {
  return (
    <li data-tone={duty.tone}>
      <span class="label">{duty.short}</span>
      <span class="left mono toned">{duty.leftWord ?? duty.word}</span>
      <progress max={1} value={Math.min(1, duty.gone)} aria-label={`${duty.label}: ${duty.word}`} />
    </li>
  );
}
