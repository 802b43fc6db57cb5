// What went well and what did not, from the ledger alone: nothing here is an opinion that no rule has.
import { sayDuration } from '../../incident/score/measured.ts';
import type { Scale } from '../../incident/score/measured.ts';
import type { Incident } from '../../incident/incident.ts';
import { quote } from '../../incident/quotes.ts';
import { sayNumber } from '../../incident/say.ts';
import type { Measure } from '../../scenario/grammar.ts';
import type { Scenario, ScoreRule } from '../../scenario/scenario.ts';
import { WHOLE } from '../../scenario/vocabulary.ts';
import type { Timeline } from '../debrief-types.ts';
import { lostBy } from '../ledger.ts';
import { sayPoints } from '../points.ts';
import { sayWhen } from '../when.ts';
import type { Area, JudgedLine, Strength } from './report-types.ts';

/** From this share of its points on, a rule tells of a strength; below it, of something to improve. */
const GOOD = 0.7;
const MOST_EVENTS = 3;
const MOST_NOTES = 6;
const MOST_LESSONS = 3;

/** What gave most comes first. */
export function strengthsOf(ledger: JudgedLine[]): Strength[] {
  return ledger
    .filter((line) => counts(line) && line.points > 0 && isGood(line))
    .sort((a, b) => b.points - a.points)
    .map(({ id, axisLabel, label, reason, points, most, when }) => ({
      rule: id,
      axis: axisLabel,
      title: label,
      observation: reason,
      points,
      most,
      when: when ?? '',
    }));
}

/** What cost most comes first. */
export function areasOf(s: Scenario, x: Incident, ledger: JudgedLine[], timeline: Timeline): Area[] {
  return ledger
    .filter((line) => counts(line) && lostBy(line) > 0 && !isGood(line))
    .sort((a, b) => lostBy(b) - lostBy(a))
    .map((line) => areaOf(s, x, line, timeline));
}

const isGood = ({ points, most }: JudgedLine): boolean => most > 0 && points >= most * GOOD;

const counts = ({ skipped, idle }: JudgedLine): boolean => !skipped && !idle;

function areaOf(s: Scenario, x: Incident, line: JudgedLine, timeline: Timeline): Area {
  const rule = s.score.rules[line.id];
  const lost = lostBy(line);
  return {
    rule: line.id,
    axis: line.axisLabel,
    title: line.label,
    observation: observationOf(line, rule),
    reference: referenceOf(s, line, rule),
    analysis: [
      line.most > 0
        ? `${sayPoints(line.points)} of ${sayPoints(line.most)} points for ${line.axisLabel}.`
        : `${sayPoints(line.points)} points for ${line.axisLabel}.`,
      ...(line.halved ? ['The points were halved.'] : []),
      ...(line.override
        ? [`The facilitator changed them from ${sayPoints(line.override.from)}: ${line.override.reason}`]
        : []),
      ...(rule?.measure.of === 'notes' ? notesOf(s, x, rule.measure.tag) : eventsOf(s, line, timeline)),
    ],
    recommendation: recommendationOf(s, x, line, rule),
    lost,
  };
}

function observationOf({ reason, value, when }: JudgedLine, rule: ScoreRule | undefined): string {
  const isSaid = value === '' || value === 'never' || reason.includes(value) || reason === rule?.otherwise;
  return `${reason}${isSaid ? '' : ` Measured: ${value}.`}${when === undefined ? '' : ` (${when})`}`;
}

/** The rule, and the law where it measures a duty. */
function referenceOf(s: Scenario, line: JudgedLine, rule: ScoreRule | undefined): string {
  const laws = rule ? lawsOf(s, rule.measure) : [];
  return [`Rule ${line.id}`, ...laws, ...(line.source === undefined ? [] : [line.source])].join('; ');
}

function lawsOf(s: Scenario, measure: Measure): string[] {
  const duties = 'duty' in measure ? [measure.duty] : 'duties' in measure ? measure.duties : [];
  const named = duties.flatMap((id) => {
    const law = s.duties[id]?.versions.at(-1);
    return law && !law.own ? [[law.law, law.article].filter(Boolean).join(', ')] : [];
  });
  return [...new Set(named)];
}

/** What was written down under the tag that the rule counts; the same words are said once. */
function notesOf(s: Scenario, x: Incident, tag: string): string[] {
  const said = x.notes
    .filter((one) => one.tag === tag)
    .map(({ minute, says }) => `${sayWhen(s, minute)}: ${quote(s, x, says)}`);
  return [...new Set(said)].slice(0, MOST_NOTES);
}

/** What happened that the rule looks at, up to the event that it hangs on: the last things are the nearest to it. */
function eventsOf(s: Scenario, { mentions, minute = Infinity }: JudgedLine, { items }: Timeline): string[] {
  const about = items.filter((item) => item.from <= minute && item.about.some((id) => mentions.includes(id)));
  return about.slice(-MOST_EVENTS).map(({ from, says }) => `${sayWhen(s, from)}: ${says}`);
}

/** What the rule gives full points for, and what the scenario teaches about the things that it looks at. */
function recommendationOf(
  s: Scenario,
  x: Incident,
  { mentions }: JudgedLine,
  rule: ScoreRule | undefined,
): string[] {
  const lessons = mentions.flatMap((id) => [s.cards[id]?.lesson, s.injects[id]?.lesson]);
  const said = [rule && aimOf(s, x, rule), ...lessons].filter((one) => one !== undefined && one !== '');
  return [...new Set(said as string[])].slice(0, MOST_LESSONS);
}

/** The rule's own sentence, as it would read with full points: `Aim: “The last door shut at most 12 h after the tip.”` */
function aimOf(s: Scenario, x: Incident, rule: ScoreRule): string {
  if (rule.most <= 0) return `Avoid: ${quote(s, x, rule.label)}.`;
  if (rule.measure.of === 'lateness') return 'Aim: the report is filed on time.';
  return `Aim: “${quote(s, x, rule.reason.replaceAll('{value}', bestOf(rule)))}”`;
}

/** The nearest measured value that gives all points. */
function bestOf({ measure, points, most }: ScoreRule): string {
  const best = points.filter(([, won]) => won === most).map(([key]) => key);
  const [first = 0, last = 0] = [best[0], best.at(-1)];
  const rises = points.some(([key, won]) => key < first && won < most);
  const key = rises ? first : last;
  const said = sayKey(key, scaleOf(measure));
  if (key === 0 || (key === WHOLE && said.endsWith('%'))) return said;
  return `${rises ? 'at least' : 'at most'} ${said}`;
}

function sayKey(key: number, scale: Scale): string {
  if (scale === 'minutes') return sayDuration(key);
  return scale === 'amount' ? sayNumber(key) : `${Number((key / (WHOLE / 100)).toFixed(1))} %`;
}

/** How the points of a rule are keyed. */
function scaleOf(measure: Measure): Scale {
  switch (measure.of) {
    case 'delay':
    case 'stated':
    case 'lateness':
    case 'undecided':
    case 'held':
      return 'minutes';
    case 'answers':
      return measure.count === 'complete' || measure.count === 'first' ? 'share' : 'amount';
    case 'answer':
    case 'facts':
    case 'told':
    case 'kept':
    case 'verified':
    case 'refusing':
    case 'match':
    case 'finds':
    case 'interval':
      return 'share';
    case 'value':
    case 'change':
    case 'area':
    case 'notes':
    case 'reasons':
    case 'when':
      return 'amount';
  }
}
