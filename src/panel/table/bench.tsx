import { usePart, usePointed, useTable } from './table-state.ts';
import type { Opened } from './table-state.ts';

/** The estimate and the tools, under the map. A tool shows once there is something to do with it. */
export function Bench() {
  return (
    <section class="bench" aria-label="Tools" data-part="map">
      <EstimateBox />
      <Tools />
    </section>
  );
}

function EstimateBox() {
  const { open } = useTable();
  const estimate = usePart((sight) => sight.map.estimate);
  const claim = usePart((sight) => sight.claims.find((one) => one.estimate));
  const pointed = usePointed(`claim.${claim?.id}`);
  if (!claim) return null;
  const word = estimate?.word ?? claim.estimate?.word;
  return (
    <div class="estimate-box" data-pointed={pointed}>
      <h3 class="eyebrow">
        <button type="button" class="stretched" onClick={() => open({ what: 'estimate', id: claim.id })}>
          {estimate?.label ?? claim.label} · your estimate
        </button>
      </h3>
      <p class={word === undefined ? 'word none' : 'word mono'}>{word ?? 'not stated yet'}</p>
      <span class="spectrum" aria-hidden="true" />
    </div>
  );
}

function Tools() {
  const report = usePart((sight) => sight.duties.length > 0);
  const keys = usePart((sight) => sight.credentials.length > 0);
  const notice = usePart((sight) => sight.notice !== undefined);
  const releases = usePart((sight) => sight.releases);
  const { session } = useTable();
  const logs = usePart((sight) => sight.logs !== undefined) && session.desk !== undefined;
  const judge = usePart((sight) => sight.determinations.some(({ made }) => !made));
  const evidence = usePart((sight) => sight.evidence.length > 0);
  return (
    <ul class="tools">
      {report && <Tool label="Report" shortcut="R" opens={{ what: 'report' }} />}
      {keys && <Tool label="Keys and doors" shortcut="K" opens={{ what: 'keys' }} />}
      {notice && <Tool label="Write to people" opens={{ what: 'notice' }} />}
      {releases.map(({ id, short }) => (
        <Tool key={id} label={short} opens={{ what: 'release', id }} />
      ))}
      {logs && <Tool label="Log desk" shortcut="Q" opens={{ what: 'logs' }} />}
      {judge && <Tool label="Determine" opens={{ what: 'determine' }} />}
      {evidence && <Tool label="Evidence" opens={{ what: 'evidence' }} />}
      <Tool label="What happened" shortcut="L" opens={{ what: 'log' }} />
    </ul>
  );
}

function Tool({ label, shortcut, opens }: { label: string; shortcut?: string; opens: Opened }) {
  const { open } = useTable();
  const pointed = usePointed(opens.what);
  return (
    <li data-pointed={pointed}>
      <button type="button" class="button small" aria-keyshortcuts={shortcut} onClick={() => open(opens)}>
        {label}
        {shortcut !== undefined && <kbd aria-hidden="true">{shortcut}</kbd>}
      </button>
    </li>
  );
}
