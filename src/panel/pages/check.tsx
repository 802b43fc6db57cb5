import type { Issue } from '../../scenario/issues.ts';
import { pickFile, useDrop } from '../title/open-file.ts';
import { IssueList } from './issue-list.tsx';

/** What came of reading a scenario file. */
export interface Checked {
  name: string;
  issues: Issue[];
  /** Rules that the manual explains. */
  explained: string[];
  /** Title of the scenario, when it can be played. */
  playable: string | undefined;
}

interface CheckPageProps {
  checked: Checked | undefined;
  /** While a file is being read. */
  busy: boolean;
  onFile(file: File): void;
  onPlay(): void;
  onLeave(): void;
}

/** For authors: drop a scenario file, see every mistake with its place, play it when it is clean. */
export function CheckPage({ checked, busy, onFile, onPlay, onLeave }: CheckPageProps) {
  const hovering = useDrop(([file]) => file && onFile(file));
  return (
    <main class="plain-page" tabIndex={-1}>
      <h1>Check a scenario file</h1>
      <p class="muted">Nothing leaves this browser, and nothing in the file is executed.</p>
      <button
        type="button"
        class={hovering ? 'drop-place hovering' : 'drop-place'}
        onClick={() => void pickFile('.yaml,.yml').then(onFile)}
      >
        <strong>Choose a scenario file</strong>
        <span class="muted">or drop it anywhere on this page. Accepted: scenario.yaml, up to 1 MB.</span>
      </button>
      <div aria-live="polite">
        {busy && <p>Reading the file.</p>}
        {!busy && checked && <p class="check-result">{sayResult(checked)}</p>}
      </div>
      {!busy && checked && <IssueList issues={checked.issues} explained={checked.explained} />}
      <div class="actions">
        {!busy && checked?.playable !== undefined && (
          <button type="button" class="button main" onClick={onPlay}>
            Play it
          </button>
        )}
        <button type="button" class="button" onClick={onLeave}>
          Back to the title
        </button>
      </div>
    </main>
  );
}

function sayResult({ name, issues, playable }: Checked): string {
  const mistakes = issues.filter(({ severity }) => severity === 'error').length;
  const warnings = issues.length - mistakes;
  const counted = [
    ...(mistakes > 0 ? [count(mistakes, 'mistake')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ].join(' and ');
  if (playable === undefined)
    return `“${name}” has ${counted || 'no scenario in it'}. It cannot be played yet.`;
  return counted === ''
    ? `“${name}” has no mistakes. “${playable}” can be played.`
    : `“${name}” has ${counted}. “${playable}” can be played.`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
