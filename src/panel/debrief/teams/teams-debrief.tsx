// The debrief of several teams that played the same: each with all of its own, and all beside each other.
import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import '../../../../assets/styles/teams.css';
import type { TeamGame } from '../../../debrief/report/told.ts';
import { Debrief } from '../debrief.tsx';
import type { DebriefProps } from '../debrief.tsx';
import type { NotesState } from '../use-notes.ts';

export interface TeamsDebriefProps extends Omit<
  DebriefProps,
  'recording' | 'teams' | 'name' | 'hotWash' | 'onPlayAgain'
> {
  /** All of one scenario and seed; keep them the same between renders. At least one. */
  games: readonly TeamGame[];
  /** The team that is shown first. */
  first?: string | undefined;
  /** On all teams, by their names. */
  notes: NotesState;
  /** In the place of the hot wash that one person takes down. */
  hotWash?: (team: string) => ComponentChildren;
  /** Beside the choice of a team. */
  children?: ComponentChildren;
}

export function TeamsDebrief({ games, first, notes, hotWash, children, ...props }: TeamsDebriefProps) {
  const [chosen, choose] = useState(first ?? games[0]?.name);
  const team = games.find(({ name }) => name === chosen) ?? games[0];
  const several = games.length > 1;
  if (!team) return null;
  return (
    <div class="room-debrief">
      {several && (
        <header>
          <fieldset class="choices" aria-label="Which team">
            {games.map(({ name }) => (
              <button
                key={name}
                type="button"
                class="button small"
                aria-pressed={name === team.name}
                onClick={() => choose(name)}
              >
                {name}
              </button>
            ))}
          </fieldset>
          {children}
        </header>
      )}
      <Debrief
        {...props}
        key={team.name}
        recording={team.recording}
        name={team.name}
        notes={notes}
        {...(hotWash ? { hotWash: hotWash(team.name) } : {})}
        {...(several ? { teams: games } : {})}
      />
    </div>
  );
}
