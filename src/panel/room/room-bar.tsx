// What a team has in common: who sits where, what is proposed, whether the line holds.
import { useState } from 'preact/hooks';
import '../../../assets/styles/room.css';
import type { ProposalView } from '../../room/view-types.ts';
import type { RoomSession } from '../../session/remote.ts';
import { useTable } from '../table/table-state.ts';
import { OtherDevice } from './other-device.tsx';
import type { OwnKey } from './other-device.tsx';
import { Scores } from './scores.tsx';
import { SeatPicker } from './seat-picker.tsx';

export function RoomBar({ room, own }: { room: RoomSession; own: OwnKey }) {
  const { debrief } = useTable();
  const you = room.you.value;
  const seen = room.room.value;
  const [picking, setPicking] = useState(false);
  const team = seen?.teams.find(({ id }) => id === you?.team);
  if (!you || !seen || !team) return null;
  const seats = seen.seats.filter(({ id }) => you.seats.includes(id));
  return (
    <section class="room-bar" aria-label="Your team">
      <p class="who">
        <b>{you.name}</b>
        <span class="muted">
          {team.name} · {seats.map(({ title }) => title).join(', ')}
          {you.leads && ' · commits for the team'}
        </span>
        <button type="button" class="button small quiet" onClick={() => setPicking(!picking)}>
          {picking ? 'Done' : 'Seats'}
        </button>
      </p>
      <LineState room={room} />
      {seen.state === 'ended' && (
        <p>
          The workshop has ended.{' '}
          <button type="button" class="button small main" onClick={debrief}>
            To the debrief
          </button>{' '}
          Under <b>Hot wash</b> there are five questions for you, and a form.
        </p>
      )}
      {seen.revealed && <Scores room={room} />}
      {picking && (
        <div class="sitting">
          <SeatPicker room={room} />
          <OtherDevice own={own} />
        </div>
      )}
      {team.proposals.length > 0 && (
        <ul class="proposals" aria-label="Proposals">
          {team.proposals.map((proposal) => (
            <Proposal key={proposal.id} room={room} proposal={proposal} leads={you.leads} me={you.id} />
          ))}
        </ul>
      )}
      {team.undone !== undefined && <p class="fine muted">Taken back: {team.undone}</p>}
    </section>
  );
}

export function LineState({ room }: { room: RoomSession }) {
  const state = room.line.value;
  const unsent = room.unsent.value;
  if (state === 'open' && unsent === 0) return null;
  const says =
    state === 'lost' || state === 'connecting'
      ? 'The connection is being sought. What you do is kept and sent then.'
      : state === 'closed'
        ? 'The line is closed.'
        : `${unsent === 1 ? 'One decision is' : `${unsent} decisions are`} on the way.`;
  return (
    <output class="line-state" data-tone={state === 'open' ? 'plain' : 'unproven'}>
      {says}
    </output>
  );
}

interface ProposalProps {
  room: RoomSession;
  proposal: ProposalView;
  leads: boolean;
  me: string | undefined;
}

function Proposal({ room, proposal, leads, me }: ProposalProps) {
  const [says, setSays] = useState<string | undefined>(undefined);
  const { id, what, by, votes, majority, why } = proposal;
  const mine = votes.find((vote) => vote.id === me)?.yes;
  const act = (asked: Parameters<RoomSession['act']>[0]) => void room.act(asked).then(setSays);
  const yes = votes.filter((vote) => vote.yes).map(({ name }) => name);
  const no = votes.filter((vote) => !vote.yes).map(({ name }) => name);
  return (
    <li class="proposal">
      <p class="what">
        <b>{what}</b>
        {proposal.says !== '' && <span class="muted"> “{proposal.says}”</span>}
      </p>
      <p class="fine muted">
        {yes.length > 0 && `For: ${yes.join(', ')}. `}
        {no.length > 0 && `Against: ${no.join(', ')}. `}
        {why !== undefined && <span data-tone="unproven">Not possible now: {why}</span>}
      </p>
      <p class="acts">
        <button
          type="button"
          class="button small"
          aria-pressed={mine === true}
          onClick={() => act({ do: 'vote', proposal: id, yes: true })}
        >
          For
        </button>
        <button
          type="button"
          class="button small"
          aria-pressed={mine === false}
          onClick={() => act({ do: 'vote', proposal: id, yes: false })}
        >
          Against
        </button>
        {(leads || majority) && (
          <button
            type="button"
            class="button small main"
            disabled={why !== undefined}
            onClick={() => act({ do: 'commit', proposal: id })}
          >
            Commit
          </button>
        )}
        {(leads || by === me) && (
          <button
            type="button"
            class="button small quiet"
            onClick={() => act({ do: 'withdraw', proposal: id })}
          >
            Take back
          </button>
        )}
      </p>
      {says !== undefined && <p role="alert">{says}</p>}
    </li>
  );
}
