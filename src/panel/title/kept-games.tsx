import type { Recording } from '../../incident/recording.ts';
import type { Save } from '../../session/saves.ts';

interface KeptGamesProps {
  saves: Save[];
  finished: Save[];
  onContinue(id: string): void;
  onDebrief(id: string): void;
  onSave(recording: Recording): void;
}

const MOST_SHOWN = 3;

/** Games under way, and games that ended. */
export function KeptGames({ saves, finished, onContinue, onDebrief, onSave }: KeptGamesProps) {
  return (
    <>
      {saves.length > 0 && (
        <ul class="kept" aria-label="Games under way">
          {saves.slice(0, MOST_SHOWN).map((save, index) => (
            <li key={save.id}>
              <button
                type="button"
                class={index === 0 ? 'kept-game newest' : 'kept-game'}
                onClick={() => onContinue(save.id)}
              >
                <span class="what">Continue</span>
                <span class="which">{save.recording.scenario.title}</span>
                <span class="when mono">
                  {save.date} · {save.time} · {save.act}
                </span>
              </button>
              <SaveButton recording={save.recording} onSave={onSave} />
            </li>
          ))}
        </ul>
      )}
      {finished.length > 0 && (
        <section class="finished" aria-labelledby="finished-title">
          <h2 id="finished-title" class="eyebrow">
            Finished games
          </h2>
          <ul>
            {finished.slice(0, MOST_SHOWN).map((save) => (
              <li key={save.id}>
                <span class="which">
                  {save.recording.scenario.title}
                  <span class="how">
                    {save.ending} · seed {save.recording.seed}
                  </span>
                </span>
                <button type="button" class="button small" onClick={() => onDebrief(save.id)}>
                  Debrief
                </button>
                <SaveButton recording={save.recording} onSave={onSave} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function SaveButton({ recording, onSave }: { recording: Recording; onSave: (recording: Recording) => void }) {
  const { scenario, seed } = recording;
  return (
    <button
      type="button"
      class="button quiet small"
      aria-label={`Save “${scenario.title}”, seed ${seed}, as a file`}
      onClick={() => onSave(recording)}
    >
      As a file
    </button>
  );
}
