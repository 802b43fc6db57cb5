// A cmi5 session: launched, initialized, each decision, passed or failed, completed, terminated.
import * as z from 'zod/mini';
import { resultOf, statementId } from '../../debrief/xapi/decisions.ts';
import type { GameResult } from '../../debrief/xapi/decisions.ts';
import { VERBS } from '../../debrief/xapi/statement.ts';
import type { Statement, Verb } from '../../debrief/xapi/statement.ts';
import { allowed, defined } from './cmi5-statements.ts';
import type { Run } from './cmi5-statements.ts';
import { readLaunch, readLaunchData } from './launch.ts';
import type { Launch } from './launch.ts';
import { fetchToken, recordStore } from './record-store.ts';
import type { RecordStore } from './record-store.ts';
import { NOT_AT_ITS_END, NOT_REPORTED, sayReported } from './training.ts';
import type { OpenedTraining, Training } from './training.ts';

/** What a session needs of the world; a page reload keeps `kept`. */
export interface Around {
  search: string;
  nowMs(): number;
  newId(): string;
  kept: Pick<Storage, 'getItem' | 'setItem'>;
}

const NO_LAUNCH =
  'This game belongs to a course. Start it from your training system, so that your result is recorded.';
const NO_STORE = 'The training system did not answer. You can play, but nothing is recorded.';
const ALREADY_OVER = 'This session has ended. Start the game again from your training system.';
/** Of a registration: a learner completes and passes once, however often the game is played. */
const DONE = 'keyfall-done';

export async function openCmi5(around: Around): Promise<OpenedTraining> {
  const launch = readLaunch(around.search);
  if (launch === undefined) return { says: NO_LAUNCH };
  const kept = keptSession(around, launch);
  if (kept.read('over') !== undefined) return { says: ALREADY_OVER };
  try {
    const token = kept.read('token') ?? (await fetchToken(launch.fetch));
    if (token === undefined) return { says: ALREADY_OVER };
    kept.write('token', token);
    const store = recordStore(launch, token);
    const data = readLaunchData(await store.state('LMS.LaunchData'));
    if (data === undefined) return { says: NO_STORE };
    await store.preferences();
    const session = new Cmi5Session(around, { launch, data }, store, kept);
    await session.begin();
    return { training: session };
  } catch {
    return { says: NO_STORE };
  }
}

interface KeptSession {
  read(word: string): string | undefined;
  write(word: string, text: string): void;
}

/** The launch's own address of the token names the session: it is another one each time. */
function keptSession({ kept }: Around, { fetch }: Launch): KeptSession {
  const key = (word: string): string => `keyfall:training:${word}:${fetch}`;
  return {
    read: (word) => kept.getItem(key(word)) ?? undefined,
    write: (word, text) => kept.setItem(key(word), text),
  };
}

class Cmi5Session implements Training {
  readonly learner: string;
  private readonly reported = new Set<string>();
  private left: Promise<string | undefined> | undefined;

  constructor(
    private readonly around: Around,
    private readonly run: Run,
    private readonly store: RecordStore,
    private readonly kept: KeptSession,
  ) {
    this.learner = run.launch.registration;
  }

  /** A reload is the same session: it begins once. */
  async begin(): Promise<void> {
    if (this.kept.read('began') !== undefined) return;
    await this.store.send([this.defined(VERBS.initialized)]);
    this.kept.write('began', String(this.around.nowMs()));
  }

  async report(...[scenario, recording]: Parameters<Training['report']>): Promise<string> {
    const { launch, data } = this.run;
    const session = statementId([launch.fetch, recording]);
    const frame = { actor: launch.actor, activity: launch.activityId, session };
    const result = resultOf(scenario, recording, frame);
    if (!result.finished) return NOT_AT_ITS_END;
    const says = sayReported(result.total, data.masteryScore);
    if (data.launchMode !== 'Normal') return 'You look at it again: nothing is recorded.';
    if (this.reported.has(session) || this.left) return says;
    try {
      await this.send(result);
      this.reported.add(session);
      return says;
    } catch {
      return NOT_REPORTED;
    }
  }

  leave(): Promise<string | undefined> {
    this.left ??= this.terminate();
    return this.left;
  }

  private async terminate(): Promise<string | undefined> {
    try {
      await this.store.send([this.defined(VERBS.terminated, { duration: this.duration() })]);
      this.kept.write('over', 'yes');
    } catch {
      // The system takes a session without an end for abandoned; there is nobody left to tell.
    }
    return this.run.data.returnURL;
  }

  private async send(result: GameResult): Promise<void> {
    const timestamp = this.timestamp();
    const done = doneOf(await this.store.state(DONE));
    const outcome = this.outcome(result, done);
    await this.store.send([
      ...result.decisions.map((one) => allowed(this.run, one, timestamp)),
      ...outcome.statements,
    ]);
    await this.store.putState(DONE, outcome.done);
  }

  private outcome({ total }: GameResult, done: Done): { statements: Statement[]; done: Done } {
    const mastery = this.run.data.masteryScore;
    const duration = this.duration();
    const scaled = Math.round(total * 100) / 10_000;
    const score = { scaled, raw: total, min: 0, max: 100 };
    const passed = mastery !== undefined && scaled >= mastery;
    const judged = passed
      ? this.defined(VERBS.passed, { score, success: true, duration })
      : this.defined(VERBS.failed, { score, success: false, duration });
    return {
      statements: [
        ...(mastery === undefined || done.passed ? [] : [judged]),
        ...(done.completed ? [] : [this.defined(VERBS.completed, { completion: true, duration })]),
      ],
      done: { completed: true, passed: done.passed || passed },
    };
  }

  private defined(verb: Verb, result?: Statement['result']): Statement {
    const told = { id: this.around.newId(), timestamp: this.timestamp() };
    return defined(this.run, verb, { ...told, ...(result === undefined ? {} : { result }) });
  }

  private timestamp(): string {
    return new Date(this.around.nowMs()).toISOString();
  }

  /** Since the session began. */
  private duration(): string {
    const beganMs = Number(this.kept.read('began') ?? this.around.nowMs());
    return `PT${Math.max(0, Math.round((this.around.nowMs() - beganMs) / 10) / 100)}S`;
  }
}

const doneShape = z.object({ completed: z.boolean(), passed: z.boolean() });
type Done = z.infer<typeof doneShape>;

function doneOf(value: unknown): Done {
  const read = doneShape.safeParse(value);
  return read.success ? read.data : { completed: false, passed: false };
}
