import '../../../../assets/styles/forms.css';
import { Sheet } from '../../parts/sheet.tsx';
import { shortNames } from '../../parts/words.ts';
import { usePart, useSend } from '../table-state.ts';

/** Who is doing what, until when, and how long they have been at it. */
export function TeamSheet({ onClose }: { onClose(): void }) {
  const people = usePart((sight) => sight.people);
  const running = usePart((sight) => sight.running);
  const { refusal, send } = useSend();
  return (
    <Sheet
      title="Team"
      eyebrow={running.length === 0 ? 'Nobody is working' : `${running.length} under way`}
      light
      error={refusal}
      onClose={onClose}
    >
      {running.length > 0 && (
        <section>
          <h3 class="eyebrow">Under way</h3>
          <ul class="works">
            {running.map(({ id, title, who, endsTime, done, canLeave }) => (
              <li key={id}>
                <div class="grow">
                  <strong>{title}</strong>
                  <p class="muted">
                    {who.length > 0 ? shortNames(who, people) : 'runs alone'} · until {endsTime}
                  </p>
                  <progress max={1} value={done} aria-label={`${title}, share done`} />
                </div>
                {canLeave && (
                  <button
                    type="button"
                    class="button small"
                    aria-label={`Stop: ${title}`}
                    onClick={() => send({ do: 'leave', card: id })}
                  >
                    Stop
                  </button>
                )}
              </li>
            ))}
          </ul>
          <p class="muted">Work that is stopped is lost with its minutes. Nobody is blamed.</p>
        </section>
      )}
      <table class="doors">
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">Now</th>
            <th scope="col">Hours today</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, short, title, word, task, hoursToday }) => (
            <tr key={id}>
              <th scope="row">
                <span class="mono">{short}</span> {title}
              </th>
              <td>
                {word}
                {task !== undefined && <span class="muted"> · {task}</span>}
              </td>
              <td class="mono">{Math.round(hoursToday * 10) / 10} h</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
}
