import type { Layer } from '../../debrief/debrief-types.ts';

/** The shape of a layer: what was true is square on its corner, what was knowable round, what was done a slip of paper. */
export function LayerMark({ layer }: { layer: Layer }) {
  return (
    <svg class={`layer-mark ${layer}`} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <MarkShape layer={layer} x={6} y={6} />
    </svg>
  );
}

export function MarkShape({ layer, x, y }: { layer: Layer; x: number; y: number }) {
  if (layer === 'true')
    return <path class="mark" d={`M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}Z`} />;
  if (layer === 'knowable') return <circle class="mark" cx={x} cy={y} r={5} />;
  return <rect class="mark" x={x - 5} y={y - 5} width={10} height={10} rx={2} />;
}
