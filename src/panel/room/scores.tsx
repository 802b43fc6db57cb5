import { sayPoints } from '../../debrief/points.ts';
import type { RoomSession } from '../../session/remote.ts';

/** Best first; nothing while they are hidden. */
export function Scores({ room }: { room: RoomSession }) {
  const scores = room.scores.value;
  const [first] = scores?.teams ?? [];
  if (!scores || !first) return null;
  const axes = first.axes.filter(({ headline }) => headline);
  return (
    <section class="team-scores" aria-label="Scores">
      <table class="lines">
        <thead>
          <tr>
            <th scope="col">Team</th>
            {axes.map(({ axis, label }) => (
              <th key={axis} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">Together</th>
          </tr>
        </thead>
        <tbody>
          {scores.teams.map((team) => (
            <tr key={team.team}>
              <th scope="row">{team.name}</th>
              {axes.map(({ axis }) => (
                <td key={axis}>{sayPoints(team.axes.find((one) => one.axis === axis)?.points ?? 0)}</td>
              ))}
              <td>
                <strong>{sayPoints(team.total)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
