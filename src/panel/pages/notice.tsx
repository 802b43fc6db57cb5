import type { Session } from '../../session/session.ts';
import { saveRecording } from '../title/open-file.ts';

/** A sentence about the game itself, over the table: storage trouble, another version. It stays until it is read. */
export function SessionNotice({ session }: { session: Session }) {
  const says = session.notice.value;
  return (
    <div class="session-notice" role="status">
      {says !== undefined && (
        <div class="strip">
          <p>{says}</p>
          <button type="button" class="button small" onClick={() => saveRecording(session.recording())}>
            Save as a file
          </button>
          <button type="button" class="button small" onClick={() => (session.notice.value = undefined)}>
            Close
          </button>
        </div>
      )}
    </div>
  );
}
