import { useState } from 'preact/hooks';
import type { Recording } from '../../incident/recording.ts';
import type { Words } from '../../scenario/words.ts';
import type { Listed } from '../../session/library.ts';
import type { Save } from '../../session/saves.ts';
import { KeptGames } from './kept-games.tsx';
import { pickFiles, useDrop } from './open-file.ts';
import { ScenarioCard, sayMinutes } from './scenario-card.tsx';
import { Scene } from './scene.tsx';

export interface TitleProps {
  /** The first lies on top, unless the address wants another one. */
  scenarios: Listed[];
  wanted: string | undefined;
  isNewcomer: boolean;
  saves: Save[];
  finished: Save[];
  /** Sentences about storage, the address or a file that was not accepted. */
  says: string[];
  seed: number | undefined;
  /** In which language scenarios are told, where they can be; empty: as they are written. */
  language: string;
  onLanguage(language: string): void;
  loadWords(scenario: string): Promise<Words | undefined>;
  onPlay(scenario: string, from: 'start' | 'brief'): void;
  onContinue(id: string): void;
  onDebrief(id: string): void;
  /** As a file. */
  onSave(recording: Recording): void;
  /** A recording or a scenario file; whoever takes it looks which. */
  onFiles(files: File[]): void;
  onCheck(): void;
  onDuties(): void;
  onSettings(): void;
  /** Left out where the server hosts no workshops. */
  onHost?: (() => void) | undefined;
}

export function Title(props: TitleProps) {
  const { scenarios, saves, finished, says, seed, onPlay, onFiles } = props;
  const [chosen, choose] = useState(props.wanted);
  const scenario = scenarios.find(({ id }) => id === chosen) ?? scenarios[0];
  const hovering = useDrop(onFiles);

  return (
    <main class={hovering ? 'title-page hovering' : 'title-page'} tabIndex={-1}>
      <div class="title-words">
        <h1>Keyfall</h1>
        <p class="sentence">
          You have a handful of people, one clock and a table of cards: what do they do next, while the thief
          keeps reading and the law keeps counting?
        </p>
        <KeptGames
          saves={saves}
          finished={finished}
          onContinue={props.onContinue}
          onDebrief={props.onDebrief}
          onSave={props.onSave}
        />
        {says.length > 0 && (
          <div class="title-says" aria-live="polite">
            {says.map((sentence) => (
              <p key={sentence} class="note">
                {sentence}
              </p>
            ))}
          </div>
        )}
      </div>
      <div class="title-table">
        <Scene />
        {scenario !== undefined && (
          <ScenarioCard
            scenario={scenario}
            startHere={props.isNewcomer && scenario === scenarios[0]}
            seed={seed}
            language={props.language}
            onLanguage={props.onLanguage}
            loadWords={props.loadWords}
            onPlay={(from) => onPlay(scenario.id, from)}
          />
        )}
        {scenarios.length > 1 && (
          <fieldset class="title-others">
            <legend class="unseen">Scenario</legend>
            {scenarios.map(({ id, title, minutes }) => (
              <button
                key={id}
                type="button"
                class="button small"
                aria-pressed={id === scenario?.id}
                onClick={() => choose(id)}
              >
                {title} <span class="mono">{sayMinutes(minutes)}</span>
              </button>
            ))}
          </fieldset>
        )}
      </div>
      <footer class="title-foot">
        <button
          type="button"
          class="button quiet"
          onClick={() => void pickFiles('.json,application/json').then(onFiles)}
        >
          Open a recording, or several
        </button>
        <button type="button" class="button quiet" onClick={props.onCheck}>
          Check a scenario file
        </button>
        {props.onHost && (
          <button type="button" class="button quiet" onClick={props.onHost}>
            Host a workshop
          </button>
        )}
        <button type="button" class="button quiet" onClick={props.onDuties}>
          Duty clock
        </button>
        <button type="button" class="button quiet" onClick={props.onSettings}>
          Settings
        </button>
      </footer>
      {hovering && <output class="title-drop">Drop a recording or a scenario file.</output>}
    </main>
  );
}
