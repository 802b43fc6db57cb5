import { useState } from 'preact/hooks';
import { HOT_WASH, HOT_WASH_IDS } from '../../../debrief/report/note-words.ts';
import type { HotWashQuestion } from '../../../debrief/report/note-words.ts';
import type { RoomSession } from '../../../session/remote.ts';

type Answers = Partial<Record<HotWashQuestion, string>>;

/** The fixed questions, answered on one's own phone. What was sent can be changed by whoever sent it. */
export function OwnAnswers({ room }: { room: RoomSession }) {
  const sent: Answers = Object.fromEntries(
    (room.said.value?.hotWash ?? []).map(({ question, answer }) => [question, answer]),
  );
  const [typed, setTyped] = useState<Answers>({});
  const [says, setSays] = useState<string | undefined>(undefined);
  const changed = HOT_WASH_IDS.filter((one) => typed[one] !== undefined && typed[one] !== (sent[one] ?? ''));
  const send = async () => {
    const acts = changed.map((question) =>
      room.act({ do: 'hot-wash', question, answer: typed[question] ?? '' }),
    );
    const refused = (await Promise.all(acts)).find((one) => one !== undefined);
    setSays(refused ?? 'Your answers are in. You can change them here.');
  };
  return (
    <section class="asks" aria-label="Your answers">
      <h2>Hot wash</h2>
      <p class="fine">
        Twenty minutes while it is fresh. The facilitator sees what you write, with your seat; other players
        do not.
      </p>
      {HOT_WASH_IDS.map((question) => (
        <label key={question} class="field">
          <span class="label">{HOT_WASH[question]}</span>
          <textarea
            rows={2}
            maxLength={2000}
            value={typed[question] ?? sent[question] ?? ''}
            onInput={(event) => {
              setSays(undefined);
              setTyped({ ...typed, [question]: event.currentTarget.value });
            }}
          />
        </label>
      ))}
      <button type="button" class="button main" disabled={changed.length === 0} onClick={() => void send()}>
        Send my answers
      </button>
      {says !== undefined && <output>{says}</output>}
    </section>
  );
}
