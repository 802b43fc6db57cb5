import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Authored, AuthoredFolder } from '../../session/authored.ts';
import { IssueList } from '../pages/issue-list.tsx';
import { useShell } from '../pages/use-shell.ts';
import type { ShellActor } from '../pages/use-shell.ts';

interface AuthorStripProps {
  authored: ReadonlySignal<Authored | undefined>;
  shell: ShellActor;
}

/** For somebody who is writing: what the last save came to, on every page, and a way to play on with it. */
export function AuthorStrip({ authored, shell }: AuthorStripProps) {
  const { context } = useShell(shell);
  const [isOpen, setOpen] = useState(false);
  const now = authored.value;
  const mistakes = now ? countOf(now.folders, 'error') : 0;
  // A new mistake is worth a look; that somebody has closed the list is not forgotten for the old ones.
  useEffect(() => setOpen(mistakes > 0), [mistakes]);
  if (!now) return null;
  const playing = context.session?.scenario;
  const saved = now.scenarios.find(({ id, hash }) => id === playing?.id && hash !== playing.hash);
  return (
    <aside class="author-strip" aria-label="Scenarios you are writing">
      {isOpen && <Folders authored={now} />}
      <div class="author-line">
        <output>{sayFolders(now)}</output>
        {saved !== undefined && (
          <button type="button" class="button small" onClick={() => playOn(shell, context.game)}>
            Play on with what you saved
          </button>
        )}
        <button
          type="button"
          class="button small quiet"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Hide' : 'Show what was found'}
        </button>
      </div>
    </aside>
  );
}

function playOn(shell: ShellActor, game: string | undefined): void {
  shell.send({ type: 'wish', wish: { do: 'resume', view: 'play', ...(game === undefined ? {} : { game }) } });
}

function Folders({ authored: { folders, explained } }: { authored: Authored }) {
  return (
    <div class="author-found">
      {folders.map((folder) => (
        <section key={folder.name} aria-label={folder.name}>
          <h2>
            {folder.title ?? folder.name}{' '}
            <span class="muted">{folder.id === undefined ? 'cannot be played yet' : 'can be played'}</span>
          </h2>
          {folder.issues.length === 0 ? (
            <p class="muted">Nothing found.</p>
          ) : (
            <IssueList issues={folder.issues} explained={explained} />
          )}
        </section>
      ))}
    </div>
  );
}

function countOf(folders: AuthoredFolder[], severity: 'error' | 'warning'): number {
  return folders.flatMap(({ issues }) => issues).filter((one) => one.severity === severity).length;
}

function sayFolders({ folders }: Authored): string {
  const [mistakes, warnings] = [countOf(folders, 'error'), countOf(folders, 'warning')];
  const [only] = folders;
  const whose = folders.length === 1 && only ? (only.title ?? only.name) : `${folders.length} scenarios`;
  const found = [
    ...(mistakes > 0 ? [say(mistakes, 'mistake')] : []),
    ...(warnings > 0 ? [say(warnings, 'warning')] : []),
  ];
  return `${whose}: ${found.join(' and ') || 'nothing found'}.`;
}

const say = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
