// The statements that the cmi5 profile defines, and what it asks of all others.
import { VERBS } from '../../debrief/xapi/statement.ts';
import type { Statement, Verb } from '../../debrief/xapi/statement.ts';
import type { Launch, LaunchData } from './launch.ts';

const CATEGORIES = 'https://w3id.org/xapi/cmi5/context/categories';
const MASTERY = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
/** These say how a run came out: they may move a learner on in a course. */
const MOVING: Verb[] = [VERBS.completed, VERBS.passed, VERBS.failed];

export interface Run {
  launch: Launch;
  data: LaunchData;
}

export interface Told {
  id: string;
  timestamp: string;
  result?: Statement['result'];
}

/** Of the profile itself: about the unit as a whole. */
export function defined({ launch, data }: Run, verb: Verb, { id, timestamp, result }: Told): Statement {
  const { contextTemplate, masteryScore } = data;
  const isMoving = MOVING.includes(verb);
  const given = contextTemplate.contextActivities?.['category'] ?? [];
  const categories = [{ id: `${CATEGORIES}/cmi5` }, ...(isMoving ? [{ id: `${CATEGORIES}/moveon` }] : [])];
  const isJudged = verb === VERBS.passed || verb === VERBS.failed;
  return {
    id,
    actor: launch.actor,
    verb,
    object: { objectType: 'Activity', id: launch.activityId },
    ...(result === undefined ? {} : { result }),
    context: {
      ...contextTemplate,
      registration: launch.registration,
      contextActivities: { ...contextTemplate.contextActivities, category: [...given, ...categories] },
      extensions: {
        ...contextTemplate.extensions,
        ...(isJudged && masteryScore !== undefined ? { [MASTERY]: masteryScore } : {}),
      },
    },
    timestamp,
  };
}

/** Any other statement belongs to the run by its registration and by what the template says, and to no category. */
export function allowed({ launch, data }: Run, statement: Statement, timestamp: string): Statement {
  const { contextTemplate } = data;
  return {
    ...statement,
    context: {
      ...contextTemplate,
      ...statement.context,
      registration: launch.registration,
      contextActivities: { ...contextTemplate.contextActivities, ...statement.context?.contextActivities },
      extensions: { ...contextTemplate.extensions, ...statement.context?.extensions },
    },
    timestamp,
  };
}
