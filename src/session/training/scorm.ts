// SCORM 1.2, for older systems: status and score, by the object that the system puts into a window above.
import { score } from '../../incident/score/score.ts';
import { traceOf } from '../../debrief/trace.ts';
import { NOT_AT_ITS_END, NOT_REPORTED, sayReported } from './training.ts';
import type { OpenedTraining, Training } from './training.ts';

/** Every call answers a text; `false` is a refusal. */
export interface ScormApi {
  LMSInitialize(empty: ''): string;
  LMSGetValue(name: string): string;
  LMSSetValue(name: string, value: string): string;
  LMSCommit(empty: ''): string;
  LMSFinish(empty: ''): string;
}

/** The standard asks to look no further. */
const MOST_WINDOWS = 500;
const NO_SYSTEM =
  'This game belongs to a course. Start it from your training system, so that your result is recorded.';

/** In the windows around this one, then in those around the one that opened it. */
export function findScorm(here: Window): ScormApi | undefined {
  return above(here) ?? (here.opener === null ? undefined : above(here.opener as Window));
}

function above(from: Window): ScormApi | undefined {
  let at = from;
  for (let left = MOST_WINDOWS; left > 0; left -= 1) {
    const found = apiOf(at);
    if (found !== undefined) return found;
    if (at.parent === at) return undefined;
    at = at.parent;
  }
  return undefined;
}

/** A window of another origin throws when it is looked into. */
function apiOf(window: Window): ScormApi | undefined {
  try {
    return (window as Window & { API?: ScormApi }).API;
  } catch {
    return undefined;
  }
}

/** `mastery`, from 0 to 1: of the package; the system may have its own. */
export function openScorm(
  api: ScormApi | undefined,
  nowMs: () => number,
  mastery: number | undefined,
): OpenedTraining {
  if (api === undefined || isRefused(api.LMSInitialize(''))) return { says: NO_SYSTEM };
  const beganMs = nowMs();
  const status = api.LMSGetValue('cmi.core.lesson_status');
  if (status === 'not attempted' || status === '') api.LMSSetValue('cmi.core.lesson_status', 'incomplete');
  let isOver = false;
  const training: Training = {
    learner: api.LMSGetValue('cmi.core.student_id'),
    report: (scenario, recording) => {
      const { incident, finished } = traceOf(scenario, recording);
      if (!finished) return Promise.resolve(NOT_AT_ITS_END);
      const { total } = score(scenario, incident);
      const asked = askedBy(api) ?? mastery;
      const isKept = !isOver && put(api, total, asked);
      return Promise.resolve(isKept ? sayReported(total, asked) : NOT_REPORTED);
    },
    leave: () => {
      if (!isOver) {
        api.LMSSetValue('cmi.core.session_time', sayTime(nowMs() - beganMs));
        api.LMSFinish('');
      }
      isOver = true;
      return Promise.resolve(undefined);
    },
  };
  return { training };
}

const isRefused = (answer: unknown): boolean => String(answer) === 'false';

/** A status that says passed is never taken back. */
function put(api: ScormApi, total: number, asked: number | undefined): boolean {
  const hasPassed = api.LMSGetValue('cmi.core.lesson_status') === 'passed';
  const status = asked === undefined ? 'completed' : total / 100 >= asked ? 'passed' : 'failed';
  const said: [string, string][] = [
    ['cmi.core.score.min', '0'],
    ['cmi.core.score.max', '100'],
    ['cmi.core.score.raw', String(Math.round(total * 100) / 100)],
    ...(hasPassed ? [] : [['cmi.core.lesson_status', status] as [string, string]]),
  ];
  const answers = said.map(([name, value]) => api.LMSSetValue(name, value));
  return [...answers, api.LMSCommit('')].every((answer) => !isRefused(answer));
}

/** The system's own mastery score, from 0 to 100, as a share. */
function askedBy(api: ScormApi): number | undefined {
  const said = api.LMSGetValue('cmi.student_data.mastery_score');
  const points = Number(said);
  return said === '' || !Number.isFinite(points) ? undefined : points / 100;
}

/** `0001:02:03.45` */
function sayTime(ms: number): string {
  const hundredths = Math.round(ms / 10);
  const seconds = Math.floor(hundredths / 100);
  const two = (n: number): string => String(n).padStart(2, '0');
  const hours = String(Math.floor(seconds / 3600)).padStart(4, '0');
  return `${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
}
