// The file's data becomes a Scenario: every amount an integer, every reference checked.
import { actsOf, calendarsOf, startOf } from './compile/frame.ts';
import { audiencesOf, noticeOf } from './compile/audiences.ts';
import { cardsOf } from './compile/cards.ts';
import { claimsOf } from './compile/claims.ts';
import { dutiesOf } from './compile/duties.ts';
import { debriefOf, endingsOf, hintsOf, mapOf, sourcesOf, standingOf } from './compile/end.ts';
import { evidenceOf } from './compile/evidence.ts';
import { logsOf } from './compile/logs.ts';
import { injectsOf } from './compile/injects.ts';
import { lawCalendarsOf } from './compile/law-calendars.ts';
import { peopleOf } from './compile/people.ts';
import { plansOf } from './compile/plans.ts';
import { releasesOf } from './compile/releases.ts';
import { determinationsOf, queriesOf } from './compile/queries.ts';
import { objectivesOf } from './compile/objectives.ts';
import { metricsOf, scoreOf } from './compile/score.ts';
import { controlsOf, credentialsOf, flowsOf, partiesOf, stocksOf } from './compile/world.ts';
import { spanAt, tidy } from './draft.ts';
import type { Draft } from './draft.ts';
import { hashOf } from './hash.ts';
import type { ReadLibrary } from './library.ts';
import type { Scenario } from './scenario.ts';

/** Worth nothing when the draft has errors afterwards. */
export function compile(draft: Draft, library: ReadLibrary): Scenario {
  const scenario = withoutHash(draft, library);
  return { ...scenario, hash: hashOf(scenario) };
}

function withoutHash(draft: Draft, library: ReadLibrary): Scenario {
  const { input, zone } = draft;
  const claims = claimsOf(draft);
  const duties = dutiesOf(draft, library, claims);
  return tidy<Scenario>({
    format: input.format,
    id: input.id,
    hash: '',
    title: input.title,
    summary: input.summary ?? '',
    length: input.length === undefined ? undefined : spanAt(draft, ['length'], input.length),
    zone: zone.name,
    opensEpoch: zone.opensEpoch,
    closes: draft.closes,
    calendars: { ...calendarsOf(draft), ...lawCalendarsOf(draft, library, duties) },
    acts: actsOf(draft),
    start: startOf(draft),
    people: peopleOf(draft),
    stocks: stocksOf(draft),
    flows: flowsOf(draft),
    controls: controlsOf(draft),
    credentials: credentialsOf(draft),
    parties: partiesOf(draft),
    evidence: evidenceOf(draft),
    audiences: audiencesOf(draft),
    notice: noticeOf(draft),
    releases: releasesOf(draft),
    claims,
    duties,
    queries: queriesOf(draft),
    logs: logsOf(draft),
    plans: plansOf(draft),
    cards: cardsOf(draft),
    injects: injectsOf(draft),
    determinations: determinationsOf(draft),
    score: scoreOf(draft),
    endings: endingsOf(draft),
    metrics: metricsOf(draft),
    hints: hintsOf(draft),
    map: mapOf(draft),
    standing: standingOf(draft),
    debrief: debriefOf(draft),
    objectives: objectivesOf(draft),
    words: input.words ?? {},
    sources: sourcesOf(input.sources),
    lines: input.lines ?? {},
  });
}
