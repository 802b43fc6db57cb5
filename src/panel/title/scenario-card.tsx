import type { Listed } from '../../session/library.ts';

interface ScenarioCardProps {
  scenario: Listed;
  /** Offered to somebody who has never played. */
  startHere: boolean;
  /** Set by the address: everybody with this number gets the same game. */
  seed: number | undefined;
  onPlay(from: 'start' | 'brief'): void;
}

/** The scenario as a paper card, on top of its pile. */
export function ScenarioCard({ scenario, startHere, seed, onPlay }: ScenarioCardProps) {
  return (
    <section class="scenario-pile" aria-labelledby="scenario-title">
      <div class="scenario-card">
        <div class="kind">
          <span>{startHere ? 'Start here' : 'Scenario'}</span>
          {seed !== undefined && <span class="mono">seed {seed}</span>}
        </div>
        <h2 id="scenario-title">{scenario.title}</h2>
        <p class="summary">{scenario.summary}</p>
        <p class="length mono">{sayMinutes(scenario.minutes)}</p>
        <div class="actions">
          <button type="button" class="button play" onClick={() => onPlay('start')}>
            Play
          </button>
          {scenario.start !== undefined && (
            <button type="button" class="button later" onClick={() => onPlay('brief')}>
              {scenario.start}
            </button>
          )}
        </div>
      </div>
    </section>
  );
}

export function sayMinutes([low, high]: [number, number]): string {
  return low === high ? `about ${low} min` : `${low}–${high} min`;
}
