import { useEffect, useState } from 'preact/hooks';
import type { Debrief } from '../../debrief/debrief-types.ts';
import { earlierGame } from '../../debrief/earlier.ts';
import type { EarlierGame } from '../../debrief/earlier.ts';
import type { Recording } from '../../incident/recording.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { sayPoints } from '../../debrief/points.ts';

interface Props {
  scenario: Scenario;
  debrief: Debrief;
  /** Newest first, without this one. Keep it the same between renders. */
  games: readonly Recording[];
}

/** One a task: each is a whole game played again. */
export function EarlierGames({ scenario, debrief, games }: Props) {
  const [found, setFound] = useState<EarlierGame[]>([]);
  useEffect(() => {
    let wanted = true;
    setFound([]);
    const work = async () => {
      for (const game of games) {
        await new Promise<void>((go) => setTimeout(go));
        if (!wanted) return;
        const one = earlierGame(scenario, game);
        if (one) setFound((before) => [...before, one]);
      }
    };
    void work();
    return () => {
      wanted = false;
    };
  }, [scenario, games]);
  if (found.length === 0) return null;
  return (
    <section class="earlier">
      <h2>Your earlier games</h2>
      <p class="lead">Kept in this browser, newest first. Another seed has other dice.</p>
      <div class="scrolls">
        <table class="lines">
          <thead>
            <tr>
              <th scope="col">Game</th>
              {debrief.axes.map(({ axis, label }) => (
                <th key={axis} scope="col">
                  {label}
                </th>
              ))}
              <th scope="col">Together</th>
              <th scope="col">Ending</th>
            </tr>
          </thead>
          <tbody>
            <Row label="This one" seed={debrief.seed} line={debrief.you} debrief={debrief} />
            {found.map((one, at) => (
              <Row
                // The same seed may have been played twice.
                key={`${one.seed}-${at}`}
                label={one.shorter ? 'From the brief' : 'From the start'}
                seed={one.seed}
                line={one.line}
                debrief={debrief}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface RowProps {
  label: string;
  seed: number;
  line: EarlierGame['line'];
  debrief: Debrief;
}

function Row({ label, seed, line, debrief }: RowProps) {
  return (
    <tr>
      <th scope="row">
        {label} <span class="away">seed {seed}</span>
      </th>
      {debrief.axes.map(({ axis }) => (
        <td key={axis}>{sayPoints(line.axes[axis])}</td>
      ))}
      <td>
        <strong>{sayPoints(line.total)}</strong>
      </td>
      <td>{line.ending}</td>
    </tr>
  );
}
