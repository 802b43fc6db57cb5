/* oxlint-disable jsx-a11y/prefer-tag-over-role -- SVG has no buttons of its own */
import type { Item, Layer } from '../../debrief/debrief-types.ts';
import type { Crowd, Placed } from '../../debrief/layout.ts';
import { MarkShape } from './layer-mark.tsx';

interface Props {
  placed: Placed;
  row: number;
  chosen: boolean;
  onChoose(item: Item): void;
}

/** A bar or a point, with its words. */
export function ItemMark({ placed, row, chosen, onChoose }: Props) {
  const { item, x, width, label, labelAt } = placed;
  const layer: Layer = item.layers[item.layers.length - 1] ?? 'true';
  const y = placed.row * row;
  const middle = row / 2;
  return (
    <g
      class={`item ${layer}${width > 0 ? ' bar' : ' point'}${chosen ? ' chosen' : ''}`}
      data-tone={item.tone}
      transform={`translate(0 ${y})`}
      role="button"
      tabIndex={-1}
      aria-pressed={chosen}
      aria-label={item.says}
      onClick={() => onChoose(item)}
    >
      <title>{item.says}</title>
      {width > 0 ? (
        <rect class="mark" x={x} y={1.5} width={width} height={row - 3} rx={4} />
      ) : (
        <MarkShape layer={layer} x={x} y={middle} />
      )}
      {labelAt !== 'none' && (
        <text
          class={labelAt}
          x={textX(placed)}
          y={middle + 4}
          text-anchor={labelAt === 'left' ? 'end' : 'start'}
        >
          {label}
        </text>
      )}
    </g>
  );
}

function textX({ x, width, label, labelAt }: Placed): number {
  if (labelAt === 'in') return x + (label.length < 5 ? Math.min(8, (width - label.length * 7) / 2) : 8);
  if (labelAt === 'left') return x - (width > 0 ? 6 : 11);
  return x + (width > 0 ? width + 6 : 11);
}

interface CrowdProps {
  crowd: Crowd;
  row: number;
  inner: number;
  onCrowd(items: Item[]): void;
}

/** So many more lie here: a click shows less time and takes them apart. */
export function CrowdMark({ crowd, row, inner, onCrowd }: CrowdProps) {
  const words = `+${crowd.items.length}`;
  const x = Math.min(Math.max(0, crowd.x - 17), inner - 34);
  const says = `${crowd.items.length} more here. Show less time to see them.`;
  return (
    <g
      class="crowd"
      transform={`translate(${x} ${crowd.row * row})`}
      role="button"
      tabIndex={-1}
      aria-label={says}
      onClick={() => onCrowd(crowd.items)}
    >
      <title>{says}</title>
      <rect x={0} y={2} width={34} height={row - 4} rx={(row - 4) / 2} />
      <text x={17} y={row / 2 + 4} text-anchor="middle">
        {words}
      </text>
    </g>
  );
}
