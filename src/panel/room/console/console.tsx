// The facilitator's console: every team, what comes next, notes and scores.
import { useState } from 'preact/hooks';
import '../../../../assets/styles/room.css';
import '../../../../assets/styles/console.css';
import type { RoomSession } from '../../../session/remote.ts';
import { Sheet } from '../../parts/sheet.tsx';
import type { OwnKey } from '../other-device.tsx';
import { useNetwork } from '../use-network.ts';
import { LineState } from '../room-bar.tsx';
import { Notice } from '../player.tsx';
import { Chapters } from './chapters.tsx';
import { ConsoleHead } from './console-head.tsx';
import { Happened } from './happened.tsx';
import { Invite } from './invite.tsx';
import { InjectList } from './inject-list.tsx';
import { Notes } from './notes.tsx';
import { ScoreBoard } from './score-board.tsx';
import { TeamCards } from './team-cards.tsx';

interface Props {
  room: RoomSession;
  own: OwnKey;
  observer: string | undefined;
  onDebrief(): void;
}

export function Console({ room, own, observer, onDebrief }: Props) {
  const seen = room.room.value;
  const reach = useNetwork();
  const [inviting, invite] = useState(false);
  const [chosen, choose] = useState<string | undefined>(undefined);
  if (!seen)
    return (
      <main class="plain-page" tabIndex={-1}>
        <h1>Facilitator</h1>
        <LineState room={room} />
        <Notice room={room} />
      </main>
    );
  const team = chosen ?? seen.teams[0]?.id ?? '';
  const name = seen.teams.find(({ id }) => id === team)?.name ?? '';
  return (
    <div class="console" data-state={seen.state}>
      <ConsoleHead
        room={room}
        seen={seen}
        sight={room.teams.value[team]?.sight}
        onInvite={() => invite(true)}
      />
      <LineState room={room} />
      {seen.state === 'ended' && (
        <p class="ended">
          It has ended.{' '}
          <button type="button" class="button main" onClick={onDebrief}>
            To the debrief of all teams
          </button>
        </p>
      )}
      <main tabIndex={-1} aria-label="The facilitator’s console">
        <section class="left" aria-label="Teams">
          <TeamCards room={room} seen={seen} chosen={team} onChoose={choose} />
        </section>
        <section class="middle" aria-label={`What comes next, ${name}`}>
          {seen.state === 'lobby' && <Invite seen={seen} {...{ reach, own, observer }} />}
          <Chapters plan={room.you.value?.plan} />
          <InjectList key={team} room={room} seen={seen} team={team} />
          <Happened room={room} team={team} />
        </section>
        <section class="right" aria-label="Notes and scores">
          <Notes room={room} team={team} />
          {seen.state !== 'lobby' && <ScoreBoard room={room} seen={seen} team={team} />}
        </section>
      </main>
      {inviting && (
        <Sheet title="How people come in" light onClose={() => invite(false)}>
          <Invite seen={seen} {...{ reach, own, observer }} />
        </Sheet>
      )}
      <Notice room={room} />
    </div>
  );
}
