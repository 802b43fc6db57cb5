/* oxlint-disable jsx-a11y/prefer-tag-over-role -- SVG has no groups with a name of their own */
import { useMemo, useRef } from 'preact/hooks';
import type { Item, LaneId, Moment, Timeline } from '../../debrief/debrief-types.ts';
import { layLane } from '../../debrief/layout.ts';
import type { LaneLayout } from '../../debrief/layout.ts';
import { ticksOf } from '../../debrief/window.ts';
import type { Tick, Window } from '../../debrief/window.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { CrowdMark, ItemMark } from './item-mark.tsx';
import { useWidth } from './use-width.ts';

const GUTTER = 92;
const SCALE = 44;
const ROW = 22;
const PAD = 7;
const MOMENT = 17;
/** Narrower than this the picture scrolls sideways. */
const NARROWEST = 640;

const MOST_ROWS: Record<LaneId, number> = {
  thief: 4,
  claims: 5,
  duties: 6,
  keys: 6,
  evidence: 7,
  team: 5,
  messages: 4,
};

interface Props {
  scenario: Scenario;
  timeline: Timeline;
  items: Item[];
  window: Window;
  chosen: Item | undefined;
  onChoose(item: Item): void;
  onCrowd(items: Item[]): void;
}

export function TimelinePicture({ scenario, timeline, items, window, chosen, onChoose, onCrowd }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const width = Math.max(NARROWEST, useWidth(box));
  const inner = width - GUTTER - 4;
  const scale = inner / Math.max(1, window.to - window.from);
  const lanes = useMemo(
    () =>
      stack(
        timeline.lanes.map(({ id, label }) => {
          const own = items.filter((item) => item.lane === id);
          return { id, label, layout: layLane(own, window, inner, MOST_ROWS[id]) };
        }),
      ),
    [timeline, items, window, inner],
  );
  const bottom = lanes.reduce((y, lane) => Math.max(y, lane.y + lane.height), SCALE);
  const moments = layMoments(timeline.moments, window, scale, inner);
  const height = bottom + moments.rows * MOMENT + 8;
  return (
    // On a phone it scrolls by itself, so the keys must reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={box} class="scrolls picture" role="region" aria-label="Picture" tabIndex={0}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label="Timeline in lanes"
      >
        <g transform={`translate(${GUTTER} 0)`}>
          <Scale
            ticks={ticksOf(scenario, window, inner / 74)}
            window={window}
            scale={scale}
            bottom={bottom}
            inner={inner}
          />
        </g>
        <g transform={`translate(${GUTTER} 0)`} class="moments">
          {moments.placed.map(({ moment, x, row }) => (
            <line
              key={`${moment.kind}${moment.minute}${moment.label}`}
              class={moment.kind}
              x1={x}
              x2={x}
              y1={SCALE}
              y2={bottom + row * MOMENT + 6}
            />
          ))}
        </g>
        {lanes.map(({ id, label, y, height: tall, layout }) => (
          <g key={id} transform={`translate(0 ${y})`} role="group" aria-label={label}>
            <line class="lane" x1={0} x2={width} y1={tall} y2={tall} />
            <LaneLabel label={label} height={tall} />
            {layout.placed.length === 0 && layout.crowds.length === 0 && (
              <text class="empty" x={GUTTER + 8} y={tall / 2 + 4}>
                nothing here in these hours
              </text>
            )}
            <g transform={`translate(${GUTTER} ${PAD})`}>
              {layout.placed.map((placed) => (
                <ItemMark
                  key={placed.item.id}
                  placed={placed}
                  row={ROW}
                  chosen={placed.item.id === chosen?.id}
                  onChoose={onChoose}
                />
              ))}
              {layout.crowds.map((crowd) => (
                <CrowdMark key={crowd.items[0]?.id} crowd={crowd} row={ROW} inner={inner} onCrowd={onCrowd} />
              ))}
            </g>
          </g>
        ))}
        <g transform={`translate(${GUTTER} 0)`} class="moments">
          {moments.placed.map(({ moment, x, row, left, from }) => (
            <text
              key={`${moment.kind}${moment.minute}${moment.label}`}
              class={moment.kind}
              x={left ? x - 5 : from + 5}
              y={bottom + row * MOMENT + 14}
              text-anchor={left ? 'end' : 'start'}
            >
              {moment.label}
            </text>
          ))}
        </g>
      </svg>
    </div>
  );
}

function stack(lanes: { id: LaneId; label: string; layout: LaneLayout }[]) {
  let y = SCALE;
  return lanes.map((lane) => {
    const height = Math.max(1, lane.layout.rows) * ROW + 2 * PAD;
    const placed = { ...lane, y, height };
    y += height;
    return placed;
  });
}

function LaneLabel({ label, height }: { label: string; height: number }) {
  const [first = '', ...rest] = label.split(' and ');
  return (
    <text class="lane-label" x={2} y={height / 2 + (rest.length > 0 ? -3 : 4)}>
      <tspan x={2}>{first}</tspan>
      {rest.length > 0 && (
        <tspan x={2} dy={15}>
          and {rest.join(' and ')}
        </tspan>
      )}
    </text>
  );
}

interface ScaleProps {
  ticks: Tick[];
  window: Window;
  scale: number;
  bottom: number;
  inner: number;
}

function Scale({ ticks, window, scale, bottom, inner }: ScaleProps) {
  return (
    <g class="scale">
      {ticks.map(({ minute, label, head }) => {
        const x = (minute - window.from) * scale;
        const anchor = x < 18 ? 'start' : x > inner - 18 ? 'end' : 'middle';
        return (
          <g key={minute}>
            <line x1={x} x2={x} y1={SCALE} y2={bottom} />
            {head !== undefined && x < inner - 40 && (
              <text class="head" x={x} y={14} text-anchor={anchor}>
                {head}
              </text>
            )}
            <text x={x} y={32} text-anchor={anchor}>
              {label}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Labels below the lanes, each on a row of its own where two would meet. */
function layMoments(moments: Moment[], window: Window, scale: number, inner: number) {
  const ends: number[] = [];
  const placed = moments
    .filter(({ minute }) => minute >= window.from && minute <= window.to)
    .map((moment) => {
      const x = (moment.minute - window.from) * scale;
      const long = moment.label.length * 6.3 + 12;
      const left = x + long > inner && x >= long;
      // With no room on either side it slides back as far as it must.
      const from = left ? x - long : Math.max(0, Math.min(x, inner - long));
      const free = ends.findIndex((end) => end <= from);
      const row = free < 0 ? ends.length : free;
      ends[row] = from + long;
      return { moment, x, row, left, from };
    });
  return { placed, rows: ends.length };
}
