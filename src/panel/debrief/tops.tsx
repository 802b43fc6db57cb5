import type { LedgerLine } from '../../debrief/debrief-types.ts';
import { costMost, gainedMost, lostBy } from '../../debrief/ledger.ts';
import { saySigned } from '../../debrief/points.ts';

const MOST = 4;

/** The few entries that decided the score. */
export function Tops({ ledger }: { ledger: LedgerLine[] }) {
  const cost = costMost(ledger).slice(0, MOST);
  const gained = gainedMost(ledger).slice(0, MOST);
  return (
    <>
      <TopList
        title="What cost most"
        none="Nothing was lost."
        lines={cost}
        points={(line) => -lostBy(line)}
      />
      <TopList
        title="What gained most"
        none="Nothing was gained."
        lines={gained}
        points={(line) => line.points}
      />
    </>
  );
}

interface ListProps {
  title: string;
  none: string;
  lines: LedgerLine[];
  points: (line: LedgerLine) => number;
}

function TopList({ title, none, lines, points }: ListProps) {
  return (
    <section class="tops">
      <h2 class="eyebrow">{title}</h2>
      {lines.length === 0 && <p class="muted">{none}</p>}
      <ol>
        {lines.map((line) => (
          <li key={line.id} data-tone={points(line) < 0 ? 'hostile' : 'safe'}>
            <span class="points toned">{saySigned(Math.round(points(line)))}</span>
            <div>
              <h3>{line.label}</h3>
              <p>
                {line.when === undefined ? '' : `${line.when}. `}
                {line.reason}
              </p>
              <p class="axis-name">{line.axisLabel}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
