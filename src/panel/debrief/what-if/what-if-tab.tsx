// Any decision taken otherwise, the rest played again with the same dice, both games beside each other.
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Debrief } from '../../../debrief/debrief-types.ts';
import { decisionsOf } from '../../../debrief/what-if/decisions.ts';
import { botsFor } from '../../../debrief/what-if/then-bot.ts';
import type { Change } from '../../../debrief/what-if/what-if.ts';
import type { Recording } from '../../../incident/recording.ts';
import type { Scripts } from '../../../incident/timed.ts';
import type { BotId } from '../../../rehearse/bots.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import { playedOn } from '../../../session/counting.ts';
import { tryOne } from '../../../session/what-if.ts';
import { ChangeForm } from './change-form.tsx';
import { DecisionList } from './decision-list.tsx';
import { Outcome } from './outcome.tsx';
import type { OtherGame } from './outcome.tsx';
import { useScripts } from '../use-scripts.ts';
import { useWorth } from './use-worth.ts';

export interface WhatIfProps {
  scenario: Scenario;
  recording: Recording;
  debrief: Debrief;
  loadScripts?: (() => Promise<Scripts>) | undefined;
  /** Goes on from a recording that stops at a decision. */
  onPlayFrom?: ((recording: Recording) => void) | undefined;
}

export function WhatIfTab({ scenario, recording, debrief, loadScripts, onPlayFrom }: WhatIfProps) {
  const decisions = useMemo(() => decisionsOf(scenario, recording), [scenario, recording]);
  const worth = useWorth(scenario, recording);
  const scripts = useScripts(loadScripts);
  const bots = useMemo(() => botsFor(scripts), [scripts]);
  const [index, setIndex] = useState(decisions[0]?.index);
  const [other, setOther] = useState<OtherGame | 'working' | { says: string } | undefined>(undefined);
  const asked = useRef(0);
  const chosen = decisions.find((one) => one.index === index);

  const choose = (next: number) => {
    setIndex(next);
    setOther(undefined);
    asked.current += 1;
  };
  const play = (change: Change, bot: BotId | undefined, says: string) => {
    const turn = ++asked.current;
    setOther('working');
    const game = bot
      ? playedOn(scenario, recording, change, { bot, scripts })
      : tryOne(scenario, recording, change);
    game.then(
      (found) => turn === asked.current && setOther({ ...found, says }),
      (error: Error) => turn === asked.current && setOther({ says: error.message }),
    );
  };

  if (decisions.length === 0)
    return <p class="lead">Nothing was decided in this game, so there is nothing to decide otherwise.</p>;
  return (
    <section class="what-if">
      <DecisionList decisions={decisions} worth={worth} chosen={index} onChoose={choose} />
      <div class="other">
        <p class="lead">
          Take any decision otherwise, at another time or not at all. The rest is played again with the same
          dice: your later moves, each at its own minute as far as it is still open, or somebody else from
          there on. What your own rules found is taken from the game as it was played.
        </p>
        {chosen && (
          <ChangeForm
            key={chosen.index}
            scenario={scenario}
            recording={recording}
            decision={chosen}
            bots={bots}
            busy={other === 'working'}
            onPlay={play}
            {...(onPlayFrom ? { onPlayFrom } : {})}
          />
        )}
        {other === 'working' && <output class="lead">It is being played again.</output>}
        {other !== undefined && other !== 'working' && !('changed' in other) && (
          <p role="alert" class="lead">
            {other.says}
          </p>
        )}
        {other !== undefined && other !== 'working' && 'changed' in other && (
          <Outcome scenario={scenario} now={debrief} game={other} />
        )}
      </div>
    </section>
  );
}
