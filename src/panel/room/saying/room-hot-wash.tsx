// The hot wash of a workshop: on phones one's own answers, for the facilitator everybody's.
import '../../../../assets/styles/report.css';
import type { Answered } from '../../../room/room-types.ts';
import { FACILITATOR } from '../../../room/words.ts';
import type { RoomSession } from '../../../session/remote.ts';
import { Notes } from '../console/notes.tsx';
import { LineState } from '../room-bar.tsx';
import { FormsIn } from './forms-in.tsx';
import { OwnAnswers } from './own-answers.tsx';
import { OwnFeedback } from './own-feedback.tsx';
import { TakenDown } from './taken-down.tsx';
import { TeamRatings } from './team-ratings.tsx';

interface Props {
  room: RoomSession;
  /** The team that is looked at. */
  team: string;
  nameOf: (by: string) => string;
  whoOf: (answer: Answered) => string;
}

export function RoomHotWash({ room, team, nameOf, whoOf }: Props) {
  const you = room.you.value;
  return (
    <div class="hot-wash">
      <LineState room={room} />
      {you?.role === 'player' && <OwnAnswers room={room} />}
      {you?.role === 'facilitator' && <TakenDown room={room} team={team} whoOf={whoOf} />}
      {you?.role !== 'player' && (
        <>
          <TeamRatings room={room} team={team} me={you?.id ?? FACILITATOR} nameOf={nameOf} />
          <Notes room={room} team={team} />
        </>
      )}
      {you?.role === 'facilitator' ? <FormsIn room={room} /> : <OwnFeedback room={room} />}
    </div>
  );
}
