import { useState } from 'preact/hooks';
import type { RoomSession } from '../../../session/remote.ts';
import { NOTE_KINDS } from '../../../room/words.ts';
import type { NoteKind } from '../../../room/words.ts';
import { act } from './act.ts';

const KIND_WORDS: Record<NoteKind, string> = {
  note: 'A note',
  strength: 'A strength',
  improve: 'To improve',
};

const keyOf = ({ minute, text }: { minute: number; text: string }): string => `${minute} ${text}`;

interface Props {
  room: RoomSession;
  team: string;
}

/** Private: no player and no big screen ever gets them. Each is pinned to the minute, and to an event if one likes. */
export function Notes({ room, team }: Props) {
  const [text, setText] = useState('');
  const [pin, setPin] = useState('');
  const [kind, setKind] = useState<NoteKind>('note');
  const [objective, setObjective] = useState('');
  const objectives = room.said.value?.objectives ?? [];
  const notes = [...room.notes.value].reverse();
  const sight = room.teams.value[team]?.sight;
  const log = sight?.log.slice(-12).reverse() ?? [];
  const now = sight ? `${sight.clock.date} ${sight.clock.time}` : 'before the start';
  const teams = room.room.value?.teams ?? [];
  return (
    <section class="notes" aria-label="Notes">
      <h2 class="eyebrow">Notes · private</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const line = log.find((one) => keyOf(one) === pin);
          act(room, {
            do: 'note',
            team,
            text: text.trim(),
            kind,
            ...(line ? { pin: `${line.time} ${line.text}`.slice(0, 120), at: line.minute } : { pin: now }),
            ...(objective === '' ? {} : { objective }),
          });
          setText('');
          setPin('');
          setObjective('');
        }}
      >
        <textarea
          rows={2}
          maxLength={2000}
          aria-label="Note"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <label class="fine">
          About
          <select value={pin} onChange={(event) => setPin(event.currentTarget.value)}>
            <option value="">{now}</option>
            {log.map((line) => (
              <option key={keyOf(line)} value={keyOf(line)}>
                {line.time} {line.text.slice(0, 60)}
              </option>
            ))}
          </select>
        </label>
        <label class="fine">
          Kind
          <select
            value={kind}
            onChange={(event) =>
              setKind(NOTE_KINDS.find((one) => one === event.currentTarget.value) ?? 'note')
            }
          >
            {NOTE_KINDS.map((one) => (
              <option key={one} value={one}>
                {KIND_WORDS[one]}
              </option>
            ))}
          </select>
        </label>
        {objectives.length > 0 && (
          <label class="fine">
            Objective
            <select value={objective} onChange={(event) => setObjective(event.currentTarget.value)}>
              <option value="">none</option>
              {objectives.map(({ id, says }) => (
                <option key={id} value={id}>
                  {says}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="submit" class="button small" disabled={text.trim() === ''}>
          Keep the note
        </button>
      </form>
      <ul>
        {notes.map((note) => (
          <li key={note.seq}>
            <p>
              {note.kind !== undefined && note.kind !== 'note' && <b>{KIND_WORDS[note.kind]}. </b>}
              {note.text}
            </p>
            <p class="fine muted">
              {teams.find(({ id }) => id === note.team)?.name ?? 'All'}
              {note.pin !== undefined && ` · ${note.pin}`}
            </p>
          </li>
        ))}
      </ul>
      {notes.length === 0 && <p class="nothing">None yet.</p>}
    </section>
  );
}
