import type { LawBook } from '../../law/law-book.ts';
import type { Entered } from './entered.ts';
import { zonesFor } from './zones.ts';

interface FactsFormProps {
  book: LawBook;
  entered: Entered;
  /** What is wrong with the instant. */
  says: string | undefined;
  onChange(entered: Entered): void;
}

/** When what became known, and where it may matter. */
export function FactsForm({ book, entered, says, onChange }: FactsFormProps) {
  const change = (part: Partial<Entered>) => onChange({ ...entered, ...part });
  return (
    <form class="facts-form" onSubmit={(event) => event.preventDefault()}>
      <fieldset class="when">
        <legend>When did you know?</legend>
        <label class="field">
          <span class="label">Day</span>
          <input
            type="date"
            value={entered.date}
            min="2000-01-01"
            max="2099-12-31"
            aria-invalid={says !== undefined}
            aria-describedby={says === undefined ? undefined : 'facts-says'}
            onInput={({ currentTarget }) => change({ date: currentTarget.value })}
          />
        </label>
        <label class="field">
          <span class="label">Time, if known</span>
          <input
            type="time"
            value={entered.time}
            onInput={({ currentTarget }) => change({ time: currentTarget.value })}
          />
        </label>
        <ZoneField book={book} zone={entered.zone} onChange={(zone) => change({ zone })} />
        <label class="field wide">
          <span class="label">A further fact became known, if so</span>
          <input
            type="datetime-local"
            value={entered.news}
            onInput={({ currentTarget }) => change({ news: currentTarget.value })}
          />
        </label>
        {says !== undefined && (
          <p id="facts-says" class="error wide">
            {says}
          </p>
        )}
      </fieldset>
      <Jurisdictions book={book} codes={entered.codes} onChange={(codes) => change({ codes })} />
    </form>
  );
}

interface ZoneFieldProps {
  book: LawBook;
  zone: string;
  onChange(zone: string): void;
}

function ZoneField({ book, zone, onChange }: ZoneFieldProps) {
  const { near, all } = zonesFor(book, zone);
  const option = (name: string) => (
    <option key={name} value={name}>
      {name.replaceAll('_', ' ')}
    </option>
  );
  return (
    <label class="field wide">
      <span class="label">Time zone of what you enter</span>
      <select value={zone} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        <optgroup label="Yours, and those of the library">{near.map(option)}</optgroup>
        <optgroup label="All">{all.map(option)}</optgroup>
      </select>
    </label>
  );
}

interface JurisdictionsProps {
  book: LawBook;
  codes: string[];
  onChange(codes: string[]): void;
}

function Jurisdictions({ book, codes, onChange }: JurisdictionsProps) {
  const all = Object.keys(book.jurisdictions);
  const isAll = codes.length === all.length;
  return (
    <fieldset class="where">
      <legend>Where?</legend>
      <ul>
        {Object.entries(book.jurisdictions).map(([code, name]) => (
          <li key={code}>
            <label class="check">
              <input
                type="checkbox"
                checked={codes.includes(code)}
                onChange={({ currentTarget }) =>
                  onChange(currentTarget.checked ? [...codes, code] : codes.filter((one) => one !== code))
                }
              />
              <span>{name}</span>
            </label>
          </li>
        ))}
      </ul>
      <button type="button" class="button quiet small" onClick={() => onChange(isAll ? [] : all)}>
        {isAll ? 'Choose none' : 'Choose all'}
      </button>
    </fieldset>
  );
}
