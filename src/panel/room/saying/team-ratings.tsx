import type { RoomSession } from '../../../session/remote.ts';
import { Objective, RATINGS_EXPLAINED } from '../../debrief/hot-wash/ratings.tsx';
import { act } from '../console/act.ts';

interface Props {
  room: RoomSession;
  team: string;
  /** Whose ratings are one's own. */
  me: string;
  /** Names of those who rate, for whoever sees all of them. */
  nameOf?: (by: string) => string;
}

/** How one rates a team, while it plays or afterwards; and how others do, where one sees that. */
export function TeamRatings({ room, team, me, nameOf = (by) => by }: Props) {
  const said = room.said.value;
  const seen = room.room.value;
  if (!said?.objectives || !seen) return null;
  const mine = said.ratings.filter((one) => one.team === team);
  const name = seen.teams.find(({ id }) => id === team)?.name ?? team;
  return (
    <section class="ratings" aria-label="Ratings">
      <h2>Rate the objectives: {name}</h2>
      {seen.state === 'lobby' && <p class="fine">From the start on.</p>}
      <p class="fine">{RATINGS_EXPLAINED}</p>
      {seen.state !== 'lobby' &&
        said.objectives.map(({ id, says, lookFor }) => {
          const own = mine.find((one) => one.objective === id && one.by === me);
          const others = mine.filter((one) => one.objective === id && one.by !== me);
          return (
            <div key={`${team} ${id}`}>
              <Objective
                id={`${team}-${id}`}
                says={says}
                lookFor={lookFor}
                mine={own}
                typing="whole"
                onChange={(part) => {
                  if (!part) return act(room, { do: 'rate', team, objective: id });
                  const { rating = 'P', why } = { rating: own?.rating, why: own?.why, ...part };
                  return act(room, { do: 'rate', team, objective: id, rating, ...(why ? { why } : {}) });
                }}
              />
              {others.map(({ by, rating, why }) => (
                <p key={by} class="fine">
                  {nameOf(by)}: {rating}
                  {why !== undefined && `, ${why}`}
                </p>
              ))}
            </div>
          );
        })}
    </section>
  );
}
