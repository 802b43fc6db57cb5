import { useState } from 'preact/hooks';
import type { Debrief, Item, Timeline } from '../../../debrief/debrief-types.ts';
import { nameMove } from '../../../debrief/say-move.ts';
import { differencesOf } from '../../../debrief/what-if/differences.ts';
import type { Difference } from '../../../debrief/what-if/differences.ts';
import type { Changed } from '../../../debrief/what-if/what-if.ts';
import type { Scenario } from '../../../scenario/scenario.ts';
import { sayPoints, saySigned } from '../../../debrief/points.ts';
import { TimelineControls, fitOf } from '../timeline-controls.tsx';
import { TimelinePicture } from '../timeline-picture.tsx';
import type { Window } from '../../../debrief/window.ts';

export interface OtherGame {
  changed: Changed;
  debrief: Debrief;
  says: string;
}

interface Props {
  scenario: Scenario;
  now: Debrief;
  game: OtherGame;
}

/** Scores, differences in sentences, and both timelines. */
export function Outcome({ scenario, now, game }: Props) {
  const differences = differencesOf(scenario, now, game.debrief);
  return (
    <section class="outcome" aria-label="What came of it">
      <h2>{game.says}</h2>
      <Scores now={now} then={game.debrief} />
      <Differences differences={differences} />
      <Refused scenario={scenario} game={game} />
      <Both scenario={scenario} now={now} then={game.debrief} />
    </section>
  );
}

function Scores({ now, then }: { now: Debrief; then: Debrief }) {
  const rows = now.axes.map((axis, at) => ({ ...axis, other: then.axes[at]?.points ?? 0 }));
  return (
    <div class="scrolls compare">
      <table class="lines">
        <thead>
          <tr>
            <th scope="col">Axis</th>
            <th scope="col">As played</th>
            <th scope="col">So</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ axis, label, points, other, headline }) => (
            <Row key={axis} label={label} points={points} other={other} kind={headline ? 'headline' : ''} />
          ))}
          <Row label="Together" points={now.total} other={then.total} kind="sum" />
        </tbody>
      </table>
    </div>
  );
}

function Row(props: { label: string; points: number; other: number; kind: string }) {
  const away = Math.round((props.other - props.points) * 10) / 10;
  return (
    <tr class={props.kind}>
      <th scope="row">{props.label}</th>
      <td>
        <strong>{sayPoints(props.points)}</strong>
      </td>
      <td>
        <strong>{sayPoints(props.other)}</strong>
        <span class="away">{away === 0 ? 'the same' : saySigned(away)}</span>
      </td>
    </tr>
  );
}

const HEADS: Record<Difference['about'], string> = {
  ending: 'The ending',
  message: 'What reached you',
  report: 'Reports',
  event: 'What happened when',
  points: 'In the ledger',
};

function Differences({ differences }: { differences: Difference[] }) {
  if (differences.length === 0) return <p class="lead">Nothing came out otherwise.</p>;
  const sorts = (Object.keys(HEADS) as Difference['about'][]).filter((sort) =>
    differences.some(({ about }) => about === sort),
  );
  return (
    <div class="differences">
      {sorts.map((sort) => (
        <section key={sort}>
          <h3>{HEADS[sort]}</h3>
          <ul>
            {differences
              .filter(({ about }) => about === sort)
              .map(({ says, points }) => (
                <li key={says} data-tone={points === undefined ? 'plain' : points < 0 ? 'hostile' : 'safe'}>
                  {points !== undefined && <strong class="toned">{saySigned(points)}</strong>} {says}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Refused({ scenario, game }: { scenario: Scenario; game: OtherGame }) {
  const { refused } = game.changed;
  if (refused.length === 0) return null;
  return (
    <section class="differences">
      <h3>No longer open</h3>
      <ul>
        {refused.map(({ index, move, why }) => (
          <li key={index}>
            {nameMove(scenario, move)}: {why}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One window over both, so that the same minute stands under itself. */
function Both({ scenario, now, then }: { scenario: Scenario; now: Debrief; then: Debrief }) {
  const { closes } = now;
  const items = now.timeline.items;
  const [window, setWindow] = useState<Window>(
    () => now.timeline.spans.find(({ id }) => id === now.timeline.opensWith) ?? { from: 0, to: closes },
  );
  const [chosen, setChosen] = useState<Item | undefined>(undefined);
  const picture = (title: string, timeline: Timeline) => (
    <section class="timeline" aria-label={title}>
      <h3>{title}</h3>
      <TimelinePicture
        scenario={scenario}
        timeline={timeline}
        items={timeline.items}
        window={window}
        chosen={chosen}
        onChoose={(item) => setChosen(item === chosen ? undefined : item)}
        onCrowd={(crowd) => setWindow(fitOf(crowd, closes))}
      />
    </section>
  );
  return (
    <div class="both">
      <div class="controls">
        <h3>Both timelines</h3>
        <TimelineControls
          spans={now.timeline.spans}
          window={window}
          closes={closes}
          onWindow={setWindow}
          onFit={() => setWindow(fitOf(items, closes))}
        />
      </div>
      {chosen && <output class="fine">{chosen.says}</output>}
      {picture('As played', now.timeline)}
      {picture('So', then.timeline)}
    </div>
  );
}
