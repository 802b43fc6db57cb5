import { useState } from 'preact/hooks';
import type { RoomSession } from '../../../session/remote.ts';
import { act } from './act.ts';

interface Props {
  room: RoomSession;
  team: string;
}

/** Private: no player and no big screen ever gets them. Each is pinned to the minute, and to an event if one likes. */
export function Notes({ room, team }: Props) {
  const [text, setText] = useState('');
  const [pin, setPin] = useState('');
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
          act(room, { do: 'note', team, text: text.trim(), pin: pin || now });
          setText('');
          setPin('');
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
              <option key={`${line.minute}${line.text}`} value={`${line.time} ${line.text}`.slice(0, 120)}>
                {line.time} {line.text.slice(0, 60)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="button small" disabled={text.trim() === ''}>
          Keep the note
        </button>
      </form>
      <ul>
        {notes.map((note) => (
          <li key={note.seq}>
            <p>{note.text}</p>
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
