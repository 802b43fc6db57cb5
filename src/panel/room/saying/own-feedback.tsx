import { useState } from 'preact/hooks';
import type { Feedback } from '../../../debrief/report/notes.ts';
import type { RoomSession } from '../../../session/remote.ts';
import { FeedbackFields, isEmpty } from '../../debrief/hot-wash/feedback-form.tsx';

/** One form a device; sent again it stands in the place of the first. */
export function OwnFeedback({ room }: { room: RoomSession }) {
  const sent = room.said.value?.feedback[0];
  const [typed, setTyped] = useState<Feedback | undefined>(undefined);
  const [says, setSays] = useState<string | undefined>(undefined);
  const form = typed ?? sent ?? { marks: {} };
  const send = async () => {
    const { marks, stay, change } = form;
    const said = { ...(stay?.trim() ? { stay } : {}), ...(change?.trim() ? { change } : {}) };
    const refused = await room.act({ do: 'feedback', marks, ...said });
    setSays(refused ?? 'Your form is in. You can change it here.');
  };
  return (
    <section class="feedback" aria-label="Feedback">
      <h2>Feedback, five minutes</h2>
      <p class="fine">The facilitator sees it without your name. 1 is not at all, 5 is fully.</p>
      <FeedbackFields
        form={form}
        onChange={(next) => {
          setSays(undefined);
          setTyped(next);
        }}
      />
      <button type="button" class="button main" disabled={isEmpty(form)} onClick={() => void send()}>
        Hand the form in
      </button>
      {says !== undefined && <output>{says}</output>}
    </section>
  );
}
