import { useEffect, useState } from 'preact/hooks';
import type { Words } from '../../scenario/words.ts';
import type { Listed } from '../../session/library.ts';
import { ToldIn } from './told-in.tsx';

interface ScenarioCardProps {
  scenario: Listed;
  /** Offered to somebody who has never played. */
  startHere: boolean;
  /** Set by the address: everybody with this number gets the same game. */
  seed: number | undefined;
  /** The language that was chosen; empty: none. */
  language: string;
  onLanguage(language: string): void;
  /** Its words in that language, once they are here. */
  loadWords(id: string): Promise<Words | undefined>;
  onPlay(from: 'start' | 'brief'): void;
}

/** The scenario as a paper card, on top of its pile. */
export function ScenarioCard(props: ScenarioCardProps) {
  const { scenario, startHere, seed, onPlay, language, onLanguage, loadWords } = props;
  const { languages = [] } = scenario;
  const words = useWords(scenario, language, loadWords);
  const told = (part: 'title' | 'summary'): string =>
    words?.texts.find(([path]) => path.join('.') === part)?.[1] ?? scenario[part];
  const langOf = (part: 'title' | 'summary'): string | undefined =>
    told(part) === scenario[part] ? undefined : words?.language;
  return (
    <section class="scenario-pile" aria-labelledby="scenario-title">
      <div class="scenario-card">
        <div class="kind">
          <span>{startHere ? 'Start here' : 'Scenario'}</span>
          {seed !== undefined && <span class="mono">seed {seed}</span>}
        </div>
        <h2 id="scenario-title" lang={langOf('title')}>
          {told('title')}
        </h2>
        <p class="summary" lang={langOf('summary')}>
          {told('summary')}
        </p>
        <div class="about">
          <p class="length mono">{sayMinutes(scenario.minutes)}</p>
          {languages.length > 0 && (
            <ToldIn languages={languages} chosen={language} note={words?.note} onChoose={onLanguage} />
          )}
        </div>
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

/** What does not arrive is told as it is written. */
function useWords(
  scenario: Listed,
  language: string,
  load: (id: string) => Promise<Words | undefined>,
): Words | undefined {
  const [words, setWords] = useState<Words | undefined>(undefined);
  useEffect(() => {
    let isGone = false;
    setWords(undefined);
    if (language !== '')
      void load(scenario.id).then(
        (found) => isGone || setWords(found),
        () => {},
      );
    return () => {
      isGone = true;
    };
  }, [scenario.id, scenario.hash, language]);
  return words?.scenario === scenario.id && words.language === language ? words : undefined;
}

export function sayMinutes([low, high]: [number, number]): string {
  return low === high ? `about ${low} min` : `${low}–${high} min`;
}
