import { feedbackOf } from '../../../debrief/report/people.ts';
import { NO_NOTES } from '../../../debrief/report/notes.ts';
import type { RoomSession } from '../../../session/remote.ts';

/** The feedback forms that came from the phones, put together; nobody's name is on any. */
export function FormsIn({ room }: { room: RoomSession }) {
  const feedback = room.said.value?.feedback ?? [];
  const { forms, marks, stay, change } = feedbackOf({ ...NO_NOTES, feedback });
  return (
    <section class="feedback" aria-label="Feedback">
      <h2>Feedback</h2>
      <p class="fine">
        {forms === 1 ? 'One form is in.' : `${forms} forms are in.`} Players and observers fill it in on their
        own device, without a name.
      </p>
      {marks.length > 0 && (
        <ul>
          {marks.map(({ says, mean, count }) => (
            <li key={says}>
              {says} <b>{mean}</b> <span class="fine">of 5, from {count}</span>
            </li>
          ))}
        </ul>
      )}
      <Said title="Should stay" texts={stay} />
      <Said title="Should change" texts={change} />
    </section>
  );
}

function Said({ title, texts }: { title: string; texts: string[] }) {
  if (texts.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {texts.map((text, at) => (
          <li key={at}>{text}</li>
        ))}
      </ul>
    </>
  );
}
