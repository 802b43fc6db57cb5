import { effect } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SightMap } from '../../incident/sight-types.ts';
import { motionIsOff } from '../parts/preferences.ts';
import { EstateFigure } from './estate-figure.tsx';
import { useTable } from './table-state.ts';

export interface StageHandle {
  show(map: SightMap): void;
  unmount(): void;
}
/** Fetches the pictures. The panel never imports them: they are heavy, and the game is whole without them. */
export type LoadStage = () => Promise<(host: HTMLElement, options: { motion: boolean }) => StageHandle>;

const WIDE = '(min-width: 40.01rem)';

export function Estate({ loadStage }: { loadStage: LoadStage | undefined }) {
  const { sight } = useTable();
  const host = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState(false);

  useEffect(() => {
    if (!loadStage || !matchMedia(WIDE).matches) return undefined;
    let left = false;
    let undo = () => {};
    loadStage()
      .then((mount) => {
        if (left || !host.current) return;
        const stage = mount(host.current, { motion: !motionIsOff() });
        const unfollow = effect(() => stage.show(sight.value.map));
        undo = () => {
          unfollow();
          stage.unmount();
        };
        setDrawn(true);
      })
      // No pictures, no harm: the figure stays.
      .catch(() => setDrawn(false));
    return () => {
      left = true;
      undo();
      setDrawn(false);
    };
  }, [loadStage, sight]);

  return (
    <section
      class="estate"
      aria-labelledby="estate-title"
      data-part="map"
      data-drawn={drawn ? 'yes' : undefined}
    >
      <h2 id="estate-title" class="unseen">
        Estate
      </h2>
      <EstateFigure />
      <div class="stage-host" ref={host} aria-hidden="true" />
      <ul class="legend" aria-label="What the dots mean">
        <li data-kind="unproven">token, unproven</li>
        <li data-kind="issued">issued here</li>
        <li data-kind="forged">no issuance record</li>
        <li data-kind="refused">turned away</li>
      </ul>
    </section>
  );
}
