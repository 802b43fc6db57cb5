import type { RoomSession } from '../../../session/remote.ts';

/** Newest first. */
export function Happened({ room, team }: { room: RoomSession; team: string }) {
  const log = room.teams.value[team]?.sight.log.slice(-14).reverse() ?? [];
  return (
    <>
      <h2 class="eyebrow">Just happened</h2>
      <ul class="happened">
        {log.map((line) => (
          <li key={`${line.minute}${line.text}`} data-tone={line.tone}>
            <span class="mono">{line.time}</span> {line.text}
          </li>
        ))}
      </ul>
      {log.length === 0 && <p class="nothing">Nothing yet.</p>}
    </>
  );
}
