import type { Forecast, ForecastDoor } from '../../../incident/forecast/forecast-types.ts';
import type { SightParty, Tone } from '../../../incident/sight-types.ts';
import { Badge } from '../../parts/badge.tsx';
import type { Calendar } from '../../parts/dates.ts';
import { percent, sayDoor } from './plan-words.ts';

const ORDER: SightParty['state'][] = ['trusts', 'turning', 'unproven', 'refuses', 'off'];

const OUTCOMES: Record<ForecastDoor['outcome'], { word: string; tone: Tone } | undefined> = {
  refuses: { word: 'would refuse', tone: 'safe' },
  trusts: { word: 'goes on trusting', tone: 'unproven' },
  'not known': undefined,
  off: undefined,
};

interface DoorsTableProps {
  parties: SightParty[];
  calendar: Calendar;
  /** Without one, the table says only how things stand. */
  forecast: Forecast | undefined;
}

/** The doors as they stand, and since when each would refuse the old keys. */
export function DoorsTable({ parties, calendar, forecast }: DoorsTableProps) {
  const sorted = parties.toSorted(
    (a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || b.share - a.share,
  );
  return (
    <table class="doors" data-forecast={forecast ? 'yes' : undefined}>
      <thead>
        <tr>
          <th scope="col">Door</th>
          <th scope="col">Share of checks</th>
          <th scope="col">The old keys now</th>
          {forecast && <th scope="col">With this plan</th>}
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ id, label, note, share, word, tone }) => (
          <tr key={id}>
            <th scope="row">
              {label}
              {note !== undefined && <span class="muted">{note}</span>}
            </th>
            <td class="share">
              <span class="bar" style={{ '--share': share }} aria-hidden="true" />
              <span class="mono">{percent(share)}</span>
            </td>
            <td>
              <Badge tone={tone}>{word}</Badge>
            </td>
            {forecast && (
              <Outcome door={forecast.doors.find((one) => one.id === id)} {...{ calendar, forecast }} />
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Outcome({
  door,
  calendar,
  forecast,
}: {
  door: ForecastDoor | undefined;
  calendar: Calendar;
  forecast: Forecast;
}) {
  const outcome = door && OUTCOMES[door.outcome];
  return (
    <td class="outcome" data-outcome={door?.outcome}>
      {outcome && <Badge tone={outcome.tone}>{outcome.word}</Badge>}{' '}
      {door && sayDoor(calendar, door, forecast.from)}
    </td>
  );
}
