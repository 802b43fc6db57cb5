import { useState } from 'preact/hooks';
import { LONGEST_TOKEN } from '../../../forensics/desk-types.ts';
import { formatExact } from '../../parts/numbers.ts';
import { inspectText } from './ask.ts';
import { useLogDesk } from './desk-context.ts';
import { InspectionView } from './inspection.tsx';

/** One token, opened: what it claims, and what that is worth. */
export function Token() {
  const { draft, query } = useLogDesk();
  const inspected = draft.inspected.value;
  return (
    <div class="log-token">
      <div class="paste">
        <Paste />
        {inspected?.text !== undefined && <Raw text={inspected.text} name={inspected.name} />}
      </div>
      <div class="found">
        <output aria-live="polite">
          {inspected && !inspected.inspection && !inspected.trouble && 'The token is being looked at.'}
          {inspected?.trouble !== undefined && <span class="error">{inspected.trouble}</span>}
          {inspected?.inspection && (
            <strong class="finding" data-tone={inspected.inspection.tone}>
              {inspected.inspection.says}
            </strong>
          )}
        </output>
        {!inspected && (
          <p class="muted">
            Press {query ? <code>{query.names}</code> : 'a token’s name'} in any result, or paste a token. Its
            signature is checked for real, against the keys of this game.
          </p>
        )}
        {inspected?.inspection && <InspectionView inspection={inspected.inspection} />}
      </div>
    </div>
  );
}

function Paste() {
  const context = useLogDesk();
  const { pasted } = context.draft;
  const [cutFrom, setCutFrom] = useState<number>();
  // Cut here, so that a megabyte goes no further than this field.
  const take = (text: string) => {
    setCutFrom(text.length > LONGEST_TOKEN ? text.length : undefined);
    pasted.value = text.slice(0, LONGEST_TOKEN);
  };
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault();
        void inspectText(context, pasted.peek());
      }}
    >
      <label class="label" htmlFor="pasted-token">
        Paste a token
      </label>
      <textarea
        id="pasted-token"
        class="mono"
        rows={4}
        spellcheck={false}
        autocomplete="off"
        value={pasted.value}
        aria-describedby="pasted-note"
        onInput={({ currentTarget }) => take(currentTarget.value)}
      />
      <p id="pasted-note" class="muted small" aria-live="polite">
        {cutFrom === undefined
          ? `Up to ${formatExact(LONGEST_TOKEN)} characters. Nothing in it is run or trusted.`
          : `That was ${formatExact(cutFrom)} characters. Only the first ${formatExact(LONGEST_TOKEN)} are looked at.`}
      </p>
      <div class="run-bar">
        <button type="submit" class="button main" disabled={context.isWaiting || pasted.value.trim() === ''}>
          Inspect
        </button>
      </div>
    </form>
  );
}

function Raw({ text, name }: { text: string; name: string | undefined }) {
  const [copied, setCopied] = useState<string>();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied('Copied.'),
      () => setCopied('The browser did not allow it. Select the text instead.'),
    );
  return (
    <section>
      <h3 class="eyebrow">
        {name === undefined ? (
          'The text that was looked at'
        ) : (
          <>
            Token <span class="mono">{name}</span>
          </>
        )}
      </h3>
      <p class="raw-token mono">
        {text.split('.').map((part, at) => (
          <span key={at}>
            {at > 0 && '.'}
            {part}
          </span>
        ))}
      </p>
      <div class="run-bar">
        <button type="button" class="button small" onClick={() => void copy()}>
          Copy
        </button>
        <output class="muted small" aria-live="polite">
          {copied}
        </output>
      </div>
    </section>
  );
}
