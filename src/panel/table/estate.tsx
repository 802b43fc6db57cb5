import { effect } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Sight } from '../../incident/sight-types.ts';
import type { Speed } from '../../session/session.ts';
import { motionIsOff } from '../parts/preferences.ts';
import { EstateFigure } from './estate-figure.tsx';
import { useTable } from './table-state.ts';

/** The face of the stage, as far as the table needs it. */
export interface StageHandle {
  show(sight: Sight): void;
  /** The tokens stand while the clock stands. */
  setRunning(running: boolean): void;
  unmount(): void;
}
/** Fetches the pictures. The panel never imports them: they are heavy, and the game is whole without them. */
export type LoadStage = () => Promise<
  (host: HTMLElement, options: { motion: 'full' | 'reduced' }) => Promise<StageHandle>
>;

/** A phone shows the boxes, and never fetches the pictures. */
const WIDE = '(min-width: 40.01rem)';

export function Estate({ loadStage }: { loadStage: LoadStage | undefined }) {
  const { sight, session } = useTable();
  const host = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState(false);

  useEffect(() => {
    if (!loadStage || !matchMedia(WIDE).matches) return undefined;
    let left = false;
    let undo = () => {};
    const element = host.current;
    loadStage()
      .then((mount) => element && mount(element, { motion: motionIsOff() ? 'reduced' : 'full' }))
      .then((stage) => {
        if (left || !stage) return stage?.unmount();
        const unfollow = follow(stage, sight, session.speed);
        undo = () => {
          unfollow();
          stage.unmount();
        };
        return setDrawn(true);
      })
      // No pictures, no harm: the figure stays.
      .catch(() => setDrawn(false));
    return () => {
      left = true;
      undo();
      setDrawn(false);
    };
  }, [loadStage, sight, session]);

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
      <EstateFigure scrolls={!drawn} />
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

/** Shows the sight on the stage whenever its picture changed. The estimate is not in it: the bench below has that. */
function follow(stage: StageHandle, sight: ReadonlySignal<Sight>, speed: ReadonlySignal<Speed>): () => void {
  let shown: Sight | undefined;
  const unshow = effect(() => {
    const now = sight.value;
    const same = shown?.map === now.map && shown.parties === now.parties && shown.deciding === now.deciding;
    shown = now;
    if (!same) stage.show({ ...now, map: { ...now.map, estimate: undefined } });
  });
  const unrun = effect(() => stage.setRunning(speed.value !== 'paused'));
  return () => {
    unshow();
    unrun();
  };
}
