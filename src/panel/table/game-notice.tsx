import { saveRecording } from '../title/open-file.ts';
import { useTable } from './table-state.ts';

/** A sentence about the game itself, such as storage trouble. It stays until somebody has read it. */
export function GameNotice() {
  const { session } = useTable();
  const says = session.notice.value;
  const recording = session.recording?.bind(session);
  if (says === undefined) return null;
  return (
    <div class="game-notice" role="alert">
      <p>{says}</p>
      {recording && (
        <button type="button" class="button small" onClick={() => saveRecording(recording())}>
          Save as a file
        </button>
      )}
      <button type="button" class="button small" onClick={() => (session.notice.value = undefined)}>
        Understood
      </button>
    </div>
  );
}
