import '../../../../assets/styles/forms.css';
import { Sheet } from '../../parts/sheet.tsx';

const KEYS: [string, string][] = [
  ['space', 'pause, or run on'],
  ['1', 'run'],
  ['8', 'run eight times as fast'],
  ['N', 'to the next event'],
  ['D', 'the first open decision'],
  ['C', 'cards in hand'],
  ['R', 'report'],
  ['K', 'keys and doors'],
  ['Q', 'log desk'],
  ['E', 'estimate'],
  ['L', 'what happened'],
  ['?', 'this help'],
  ['Esc', 'close what is open'],
];

export function HelpSheet({ onClose }: { onClose(): void }) {
  return (
    <Sheet title="How to play" eyebrow="Help" light onClose={onClose}>
      <ul class="dots">
        <li>
          The clock is exercise time. It stops by itself when somebody must decide, and while a sheet is open.
        </li>
        <li>
          A card takes people and time. It has its effect when it ends, never at once. People are the scarce
          thing.
        </li>
        <li>A message may have a time limit. Silence is an answer too, and it says which.</li>
        <li>
          What others say is a claim. It may be claimed, verified, contradicted or decided by an authority.
        </li>
        <li>
          A first report may be thin. State what you know, give a range, or say that you do not know yet.
        </li>
        <li>Nothing here tells you how many points you have. The debrief does, and says why.</li>
      </ul>
      <section>
        <h3 class="eyebrow">Keys</h3>
        <dl class="shortcuts">
          {KEYS.map(([key, says]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h3 class="eyebrow">Colours and signs</h3>
        <ul class="signs">
          <li data-tone="hostile">
            <span aria-hidden="true">▼</span> hostile, late or refuted
          </li>
          <li data-tone="unproven">
            <span aria-hidden="true">◆</span> unproven or at risk
          </li>
          <li data-tone="safe">
            <span aria-hidden="true">●</span> proven or safe
          </li>
          <li data-tone="key">
            <span aria-hidden="true">■</span> the key
          </li>
        </ul>
      </section>
    </Sheet>
  );
}
