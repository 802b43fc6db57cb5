import { useState } from 'preact/hooks';
import { HOT_WASH, HOT_WASH_IDS } from '../../../debrief/report/note-words.ts';
import type { HotWashQuestion } from '../../../debrief/report/note-words.ts';
import type { Answered } from '../../../room/room-types.ts';
import { FACILITATOR } from '../../../room/words.ts';
import type { RoomSession } from '../../../session/remote.ts';

const TABLE = '';

interface Props {
  room: RoomSession;
  team: string;
  /** `Ben, Legal`: who answered. */
  whoOf: (answer: Answered) => string;
}

/** What came from the phones, question by question, and what somebody says aloud, taken down. */
export function TakenDown({ room, team, whoOf }: Props) {
  const seen = room.room.value;
  const answers = room.said.value?.hotWash ?? [];
  const name = seen?.teams.find(({ id }) => id === team)?.name ?? team;
  const [seat, setSeat] = useState(TABLE);
  return (
    <section class="asks" aria-label="Hot wash">
      <h2>Hot wash</h2>
      <p class="fine">
        {answers.length === 1 ? 'One answer is in.' : `${answers.length} answers are in.`} Players answer on
        their phones; what is said aloud you take down here.
      </p>
      <label class="field seat">
        <span class="label">Who answers, of {name}</span>
        <select value={seat} onChange={(event) => setSeat(event.currentTarget.value)}>
          <option value={TABLE}>Everybody at the table</option>
          {seen?.seats.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {HOT_WASH_IDS.map((question) => (
        <Question key={`${team} ${seat} ${question}`} {...{ room, team, seat, question, whoOf }} />
      ))}
    </section>
  );
}

function Question({
  room,
  team,
  seat,
  question,
  whoOf,
}: Props & { seat: string; question: HotWashQuestion }) {
  const all = room.said.value?.hotWash.filter((one) => one.question === question) ?? [];
  const isThis = (one: Answered) =>
    one.by === FACILITATOR && one.team === team && (one.seat ?? TABLE) === seat;
  const kept = all.find(isThis)?.answer ?? '';
  const [says, setSays] = useState<string | undefined>(undefined);
  const keep = (answer: string) => {
    if (answer === kept) return;
    const whose = { team, ...(seat === TABLE ? {} : { seat }) };
    void room.act({ do: 'hot-wash', question, answer, ...whose }).then(setSays);
  };
  return (
    <div class="question">
      <label class="field">
        <span class="label">{HOT_WASH[question]}</span>
        <textarea
          rows={2}
          maxLength={2000}
          value={kept}
          // Kept when one goes on to the next.
          onChange={(event) => keep(event.currentTarget.value)}
        />
      </label>
      {says !== undefined && <p role="alert">{says}</p>}
      <ul class="fine">
        {all
          .filter((one) => !isThis(one))
          .map((one) => (
            <li key={`${one.by} ${one.team} ${one.seat}`}>
              <b>{whoOf(one)}:</b> {one.answer}
            </li>
          ))}
      </ul>
    </div>
  );
}
