import '../../../../assets/styles/forms.css';
import { useState } from 'preact/hooks';
import type { Sight } from '../../../incident/sight-types.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { usePart } from '../table-state.ts';

type Kind = Sight['log'][number]['kind'];

const KIND_WORDS: Record<Kind, string> = {
  card: 'Work',
  inject: 'Messages',
  answer: 'Decisions',
  claim: 'Claims',
  file: 'Reports and notices',
  world: 'Everything else',
};
const KINDS: Kind[] = ['card', 'inject', 'answer', 'claim', 'file', 'world'];

/** What happened, newest first. */
export function LogSheet({ onClose }: { onClose(): void }) {
  const log = usePart((sight) => sight.log);
  const [only, setOnly] = useState<Kind | ''>('');
  const lines = log.filter(({ kind }) => only === '' || kind === only).toReversed();
  return (
    <Sheet title="What happened" eyebrow={`${log.length} entries, newest first`} light onClose={onClose}>
      <label class="field narrow">
        <span class="label">Show</span>
        <select
          value={only}
          onChange={(event) => setOnly(KINDS.find((kind) => kind === event.currentTarget.value) ?? '')}
        >
          <option value="">All</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {KIND_WORDS[kind]}
            </option>
          ))}
        </select>
      </label>
      {lines.length === 0 && <p class="muted">Nothing yet.</p>}
      <ol class="log">
        {lines.map(({ minute, time, text, tone, kind }, at) => (
          <li key={`${minute}-${lines.length - at}`} data-tone={tone}>
            <span class="mono muted">{time}</span>
            <span>
              <span class="unseen">{KIND_WORDS[kind]}: </span>
              {text}
            </span>
          </li>
        ))}
      </ol>
    </Sheet>
  );
}
