import { Badge } from '../parts/badge.tsx';
import type { Debrief, DutyReadings, Line } from '../../debrief/debrief-types.ts';
import { sayPoints, saySigned } from '../../debrief/points.ts';
import type { Lines } from './use-lines.ts';

interface Props {
  debrief: Debrief;
  lines: Lines;
  /** Whose game it is; undefined: one's own. */
  name?: string | undefined;
}

export function CompareTab({ debrief, lines, name }: Props) {
  const mine =
    name === undefined ? debrief.you : { ...debrief.you, label: name, says: 'What this team did.' };
  const all = [mine, ...lines.lines];
  return (
    <section class="compare">
      <h2>{sayWays(all.length, lines.working)} through the same events</h2>
      <p class="lead">
        The same world, played by others. Under each number stands how far it lies from{' '}
        {name === undefined ? 'yours' : `that of ${name}`}.
        {lines.working && <output> More is being worked out.</output>}
      </p>
      <div class="scrolls">
        <table class="lines">
          <thead>
            <tr>
              <th scope="col">Axis</th>
              {all.map((line) => (
                <th key={line.id} scope="col">
                  {line.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {debrief.axes.map(({ axis, label, headline }) => (
              <tr key={axis} class={headline ? 'headline' : ''}>
                <th scope="row">{label}</th>
                {all.map((line) => (
                  <Cell key={line.id} line={line} points={line.axes[axis]} yours={debrief.you.axes[axis]} />
                ))}
              </tr>
            ))}
            <tr class="sum">
              <th scope="row">Together</th>
              {all.map((line) => (
                <Cell key={line.id} line={line} points={line.total} yours={debrief.total} />
              ))}
            </tr>
            <tr class="endings">
              <th scope="row">Ending</th>
              {all.map((line) => (
                <td key={line.id}>{line.ending}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <ul class="about-lines">
        {all.map((line) => (
          <li key={line.id}>
            <b>{line.label}.</b> {line.says}
            {line.refused > 0 &&
              ` ${line.refused === 1 ? 'One of its steps' : `${line.refused} of its steps`} could not be taken here.`}
          </li>
        ))}
      </ul>
      <Readings duties={debrief.readings} />
    </section>
  );
}

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five'];

/** History has a line only where something real happened. */
function sayWays(count: number, working: boolean): string {
  return working ? 'Ways' : `${NUMBERS[count] ?? count} way${count === 1 ? '' : 's'}`;
}

function Cell({ line, points, yours }: { line: Line; points: number; yours: number }) {
  const away = Math.round((points - yours) * 10) / 10;
  return (
    <td>
      <strong>{sayPoints(points)}</strong>
      {line.id !== 'you' && <span class="away">{away === 0 ? 'the same' : saySigned(away)}</span>}
    </td>
  );
}

function Readings({ duties }: { duties: DutyReadings[] }) {
  if (duties.length === 0) return null;
  return (
    <section class="readings">
      <h2>When did you know?</h2>
      <p class="lead">
        A report is early or late only by the hour at which somebody says you knew. Here is each of yours by
        every reading. For each duty the adjudicator took the one that is marked, by what its law says starts
        it.
      </p>
      {duties.map((duty, at) => (
        <details key={duty.duty} open={at === 0}>
          <summary>
            <b>{duty.label}</b> <span class="muted">{duty.filed}</span>
          </summary>
          <p class="muted small">
            {duty.law}. {duty.starts !== '' && `It starts with ${duty.starts}. `}
            Calendar: {duty.calendar}.
          </p>
          <ul>
            {duty.readings.map((reading) => (
              <li key={reading.id} class={reading.taken ? 'taken' : ''}>
                <div class="reading">
                  <h3>
                    {reading.label} {reading.taken && <Badge tone="key">adjudicated</Badge>}
                  </h3>
                  {reading.taken && reading.reasoning !== undefined && <p>{reading.reasoning}</p>}
                  {reading.evidence.length > 0 && (
                    <p class="muted small">Rests on: {reading.evidence.join(' · ')}.</p>
                  )}
                </div>
                <p class="hours">
                  {reading.at === undefined ? '' : `Known ${reading.at}`}
                  {reading.due !== undefined && <span>due {reading.due}</span>}
                  {reading.countedBy !== undefined && <span>by {reading.countedBy}</span>}
                </p>
                <p class="word" data-tone={reading.tone}>
                  <span class="toned">{reading.word}</span>
                </p>
              </li>
            ))}
          </ul>
          {duty.later.map(({ label, due, word, tone }) => (
            <p key={label} class="toned" data-tone={tone}>
              {label}: {word}
              {due !== undefined && `, due ${due}`}.
            </p>
          ))}
        </details>
      ))}
    </section>
  );
}
