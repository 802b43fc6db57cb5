// Texts may quote the game, so that none of them tells history's numbers when the game went otherwise.
import type { Scenario } from '../scenario/scenario.ts';
import { awareAt, best, edgeOf, fill, split, unitsOf } from './claims.ts';
import { first } from './conditions.ts';
import type { Incident, StatedValue } from './incident.ts';
import { sayDay, sayInstant, sayNumber } from './say.ts';
import { shown, shownList } from './shown.ts';

/** Fills `{claim accounts}`, `{edge gateway-hot}` and their like. An unknown quote is left out. */
export function quote(s: Scenario, x: Incident, text: string): string {
  return text.replace(
    /\{([a-z]+) ([a-z0-9-]+)(?:\.([a-z0-9-]+))?\}/g,
    (_, word: string, id: string, part?: string) => say(s, x, word, id, part),
  );
}

function say(s: Scenario, x: Incident, word: string, id: string, part: string | undefined): string {
  switch (word) {
    case 'claim': {
      const said = best(s, x, id);
      return said ? sayValue(s, said.value, unitOf(s, id)) : 'nothing certain';
    }
    case 'statement': {
      const said = x.claims[id]?.statements.find((one) => one.id === part);
      if (said) return sayValue(s, said.value, unitOf(s, id));
      const value = s.claims[id]?.statements[part ?? '']?.value;
      return value ? sayValue(s, fill(s, x, value), unitOf(s, id)) : 'nothing certain';
    }
    case 'edge':
      return sayDay(s, edgeOf(s, x, id));
    case 'stock':
      return sayNumber(unitsOf(x, id, x.minute));
    case 'aware': {
      const taken = awareAt(s, x, id);
      return taken ? sayInstant(s, taken.minute) : 'an hour nobody wrote down';
    }
    case 'first': {
      const minute = x.flows[id]?.firstMoved;
      return minute === undefined ? 'never' : sayInstant(s, minute);
    }
    case 'when': {
      const metric = s.metrics[part === undefined ? id : `${id}.${part}`];
      const minute = metric?.of === 'when' ? first(x, metric.condition) : undefined;
      return minute === undefined ? 'never' : sayInstant(s, minute);
    }
    case 'filed':
      return filed(s, x, id, part ?? '');
    case 'estimate': {
      const last = [...x.estimates].reverse().find((one) => one.claim === id);
      return last?.low === undefined
        ? 'no estimate'
        : `${sayNumber(last.low)} to ${sayNumber(last.high ?? last.low)}`;
    }
    default:
      return '';
  }
}

const unitOf = (s: Scenario, claim: string): string | undefined => s.claims[split(claim)[0]]?.unit;

function filed(s: Scenario, x: Incident, duty: string, field: string): string {
  const last = [...x.filings].reverse().find((one) => one.duty === duty && one.fields[field]);
  const answer = last?.fields[field];
  if (!answer) return 'nothing';
  if (answer.text) return shownList(s, answer.text);
  const kind = s.claims[s.duties[duty]?.fields[field]?.claim ?? '']?.kind;
  if (answer.low === undefined) return 'not yet known';
  return kind === 'instant' ? sayDay(s, answer.low) : sayNumber(answer.low);
}

export function sayValue(s: Scenario, value: StatedValue, unit?: string): string {
  if ('low' in value) {
    // Units are plural words; one of something has no `s`.
    const word = value.low === 1 && value.high === 1 ? unit?.replace(/s$/, '') : unit;
    const of = word ? ` ${word}` : '';
    if (value.atLeast) return `at least ${sayNumber(value.low)}${of}`;
    return value.low === value.high
      ? `${sayNumber(value.low)}${of}`
      : `${sayNumber(value.low)} to ${sayNumber(value.high)}${of}`;
  }
  if ('instant' in value) {
    const when = value.day ? sayDay(s, value.instant) : sayInstant(s, value.instant);
    return value.atLatest ? `not later than ${when}` : when;
  }
  if ('yes' in value) return value.yes ? 'yes' : 'no';
  if ('one' in value) return shown(s, value.one);
  if ('items' in value) return value.items.map((one) => shown(s, one)).join(', ');
  return shown(s, value.text);
}
