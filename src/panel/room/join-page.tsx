import { useState } from 'preact/hooks';
import { readCode, sayCode } from '../../room/messages.ts';
import { LIMITS } from '../../room/words.ts';

interface Props {
  /** From the link. */
  code: string;
  /** Observers come with a secret of their own. */
  observer: boolean;
  /** Resolves with a sentence when it was refused. */
  onJoin(code: string, name: string): Promise<string | undefined>;
  /** Left out where no workshops are made. */
  onHost?: () => void;
}

/** A code and a name; no account. */
export function JoinPage({ code, observer, onJoin, onHost }: Props) {
  const [typed, setTyped] = useState(() => {
    const read = readCode(code);
    return read === undefined ? code : sayCode(read);
  });
  const [name, setName] = useState('');
  const [says, setSays] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const join = async () => {
    const read = readCode(typed);
    if (read === undefined)
      return setSays('A join code has ten letters and digits. It stands on the big screen.');
    setBusy(true);
    setSays(await onJoin(read, name.trim()));
    return setBusy(false);
  };
  return (
    <main class="plain-page join-page" tabIndex={-1}>
      <h1>Keyfall</h1>
      <p class="lead">
        {observer ? 'You watch, and take notes.' : 'Type the code that stands on the big screen.'} No account.
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void join();
        }}
      >
        <label class="field">
          <span class="label">Join code</span>
          <input
            class="code mono"
            type="text"
            autoComplete="off"
            autoCapitalize="characters"
            spellcheck={false}
            maxLength={16}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <label class="field">
          <span class="label">Your name</span>
          <input
            type="text"
            autoComplete="name"
            maxLength={LIMITS.name}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button main wide" disabled={busy || name.trim() === ''}>
          Join
        </button>
      </form>
      {says !== undefined && <p role="alert">{says}</p>}
      {onHost && (
        <p>
          <button type="button" class="button quiet" onClick={onHost}>
            Host a workshop instead
          </button>
        </p>
      )}
    </main>
  );
}
