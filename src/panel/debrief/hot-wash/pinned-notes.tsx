import { useState } from 'preact/hooks';
import type { Item } from '../../../debrief/debrief-types.ts';
import type { Observation } from '../../../debrief/report/notes.ts';
import { sayWhen } from '../../../debrief/when.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import type { NotesState } from '../use-notes.ts';

const KINDS: Record<Observation['kind'], string> = {
  strength: 'A strength',
  improve: 'To improve',
  note: 'A note',
};
const MOST = 1000;

interface Props {
  items: Item[];
  scenario: Scenario;
  notes: NotesState;
}

/** What an observer saw, pinned to the event that it is about. */
export function PinnedNotes({ items, scenario, notes }: Props) {
  const { observations } = notes.notes;
  const [kind, setKind] = useState<Observation['kind']>('note');
  const [event, setEvent] = useState('');
  const [says, setSays] = useState('');
  const add = () => {
    notes.change({ observations: [...observations, { kind, says, ...(event === '' ? {} : { event }) }] });
    setSays('');
    setEvent('');
  };
  const label = (id: string | undefined) => {
    const item = items.find((one) => one.id === id);
    return item && `${sayWhen(scenario, item.from)}: ${item.label}`;
  };
  return (
    <section class="pinned-notes" aria-label="Observers’ notes">
      <h2>Observers’ notes</h2>
      <ul>
        {observations.map((one, at) => (
          <li key={at}>
            <b>{KINDS[one.kind]}.</b> {one.says}
            <span class="fine"> {[label(one.event), one.by].filter(Boolean).join(' · ')}</span>
            <button
              type="button"
              class="button small quiet"
              aria-label={`Take note ${at + 1} off the list`}
              onClick={() => notes.change({ observations: observations.filter((_, index) => index !== at) })}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
      <div class="row">
        <label class="field">
          <span class="label">Kind of note</span>
          <select
            value={kind}
            onChange={(change) => setKind(change.currentTarget.value as Observation['kind'])}
          >
            {(Object.keys(KINDS) as Observation['kind'][]).map((id) => (
              <option key={id} value={id}>
                {KINDS[id]}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span class="label">Pinned to</span>
          <select value={event} onChange={(change) => setEvent(change.currentTarget.value)}>
            <option value="">Nothing in particular</option>
            {items.map(({ id }) => (
              <option key={id} value={id}>
                {label(id)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label class="field">
        <span class="label">What was seen</span>
        <textarea
          rows={2}
          maxLength={2000}
          value={says}
          onInput={(change) => setSays(change.currentTarget.value)}
        />
      </label>
      <button
        type="button"
        class="button"
        disabled={says.trim() === '' || observations.length >= MOST}
        onClick={add}
      >
        Put it down
      </button>
    </section>
  );
}
