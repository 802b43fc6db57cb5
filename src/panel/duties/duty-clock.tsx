// A tool by itself: what must be reported after an incident, to whom and by when.
import '../../../assets/styles/duty-clock.css';
import { useMemo, useState } from 'preact/hooks';
import { dutyClocks } from '../../law/clock.ts';
import type { DutyClock as Clock } from '../../law/clock-types.ts';
import { writeCsv } from '../../law/csv.ts';
import { isFirm, writeIcs } from '../../law/ics.ts';
import type { LawBook } from '../../law/law-book.ts';
import { inOrderOfDue } from '../../law/order.ts';
import { LIMITS, NO_ADVICE, sayDue } from '../../law/say.ts';
import { selectLaws } from '../../law/select.ts';
import { saveFile } from '../title/open-file.ts';
import { DutyCard } from './duty-card.tsx';
import { factsOf } from './entered.ts';
import type { Entered } from './entered.ts';
import { FactsForm } from './facts-form.tsx';
import { Overview } from './overview.tsx';
import { useNow } from './time-left.ts';
import { ownZone } from './zones.ts';

interface DutyClockProps {
  book: LawBook;
  onLeave(): void;
}

export function DutyClock({ book, onLeave }: DutyClockProps) {
  const [entered, setEntered] = useState<Entered>(() => ({ ...NOTHING, zone: ownZone() }));
  const nowMs = useNow();
  const read = factsOf(entered);
  const clocks = useMemo(() => clocksOf(book, entered), [book, entered]);
  return (
    <main class="duty-clock" tabIndex={-1}>
      <div class="duty-page">
        <header>
          <h1>Duty clock</h1>
          <p class="lead">What must be reported after an incident, to whom and by when.</p>
          <p class="note">{NO_ADVICE} Nothing leaves this browser.</p>
        </header>
        <div class="duty-facts">
          <FactsForm
            book={book}
            entered={entered}
            says={read && 'says' in read ? read.says : undefined}
            onChange={setEntered}
          />
          <Files clocks={clocks} day={entered.date} />
          <button type="button" class="button" onClick={onLeave}>
            Back to the title
          </button>
        </div>
        <section class="duty-results" aria-labelledby="results-title">
          <h2 id="results-title" class="unseen">
            Duties
          </h2>
          <output>{sayResult(entered, clocks)}</output>
          <Overview clocks={clocks} nowMs={nowMs} />
          <ol class="duty-cards">
            {clocks.map((clock) => (
              <DutyCard
                key={clock.law.id}
                clock={clock}
                nowMs={nowMs}
                entered={entered}
                onChange={setEntered}
              />
            ))}
          </ol>
          <div class="limits">
            <h3>What this does not know</h3>
            <ul class="dots">
              {LIMITS.map((limit) => (
                <li key={limit}>{limit}</li>
              ))}
            </ul>
          </div>
        </section>
      </div>
    </main>
  );
}

const NOTHING: Entered = { date: '', time: '', zone: 'UTC', codes: [], news: '', started: {}, filed: {} };

function clocksOf(book: LawBook, entered: Entered): Clock[] {
  const read = factsOf(entered);
  const ids = selectLaws(book, entered.codes);
  if (read === undefined || 'says' in read || 'says' in ids) return [];
  // A country’s code would bring its states with it; here each has a box of its own.
  const own = ids.value.filter((id) => entered.codes.includes(codeOf(book, id)));
  return inOrderOfDue(dutyClocks(book, own, read.facts));
}

/** The longest code that the id begins with. */
function codeOf({ jurisdictions }: LawBook, id: string): string {
  const codes = Object.keys(jurisdictions).filter((code) => id.startsWith(`${code}-`));
  return codes.toSorted((a, b) => b.length - a.length)[0] ?? '';
}

function sayResult({ date, codes }: Entered, clocks: Clock[]): string {
  if (codes.length === 0) return 'Choose where it may matter.';
  if (date === '') return 'Enter the day on which you knew.';
  if (clocks.length === 0) return '';
  const firsts = clocks.flatMap(({ law, status, stages: [first] }) =>
    first && (status === 'running' || status === 'indeterminate') ? [{ law, first }] : [],
  );
  const atOnce = firsts.filter(({ first }) => first.atOnce).length;
  const next = firsts.find(({ first }) => !first.atOnce);
  const count = `${clocks.length} ${clocks.length === 1 ? 'duty' : 'duties'}`;
  return [
    `${count}.`,
    ...(atOnce > 0 ? [`${atOnce} at once.`] : []),
    ...(next ? [`The first with a number is due on ${sayDue(next.first, next.law)}.`] : []),
  ].join(' ');
}

function Files({ clocks, day }: { clocks: Clock[]; day: string }) {
  const firm = clocks.reduce(
    (sum, clock) => sum + clock.stages.filter((stage) => isFirm(clock, stage)).length,
    0,
  );
  const name = `duties-${day}`;
  return (
    <div class="duty-files">
      <button
        type="button"
        class="button"
        disabled={firm === 0}
        onClick={() => saveFile(`${name}.ics`, 'text/calendar', writeIcs(clocks, new Date().toISOString()))}
      >
        Calendar (.ics)
      </button>
      <button
        type="button"
        class="button"
        disabled={clocks.length === 0}
        onClick={() => saveFile(`${name}.csv`, 'text/csv', writeCsv(clocks))}
      >
        Table (CSV)
      </button>
      <p class="fine">The calendar has only what is law and whose clock runs; the table has everything.</p>
    </div>
  );
}
