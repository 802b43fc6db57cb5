// A recording as a list of statements in a file, for whoever keeps records of learning.
import type { Recording } from '../../incident/recording.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { resultOf, statementId } from './decisions.ts';
import { ACTIVITY_TYPES, OWN_IRI, VERBS } from './statement.ts';
import type { Actor, Statement } from './statement.ts';

/** Nobody is named: a recording knows no names. Several teams are several actors. */
export function toXapi(s: Scenario, games: { name: string; recording: Recording }[]): Statement[] {
  return games.flatMap(({ name, recording }) => statementsOf(s, name, recording));
}

function statementsOf(s: Scenario, name: string, recording: Recording): Statement[] {
  const activity = `${OWN_IRI}/scenarios/${s.id}`;
  const actor: Actor = { objectType: 'Agent', account: { homePage: OWN_IRI, name } };
  const session = statementId([name, recording]);
  const { decisions, total, axes, finished } = resultOf(s, recording, { actor, activity, session });
  const scaled = Math.round(total * 100) / 10_000;
  return [
    ...decisions,
    {
      id: statementId([session, 'end']),
      actor,
      verb: finished ? VERBS.completed : VERBS.terminated,
      object: {
        objectType: 'Activity',
        id: activity,
        definition: {
          type: ACTIVITY_TYPES.simulation,
          name: { 'en-US': s.title },
          description: { 'en-US': s.summary },
        },
      },
      result: {
        completion: finished,
        score: { scaled, raw: total, min: 0, max: 100 },
      },
      context: {
        extensions: {
          [`${OWN_IRI}/extensions/axes`]: axes,
          [`${OWN_IRI}/extensions/scenario-hash`]: s.hash,
          [`${OWN_IRI}/extensions/seed`]: recording.seed,
        },
      },
    },
  ];
}
