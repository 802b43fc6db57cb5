// What the threads of a rehearsal do. Each task is pure given the scenario and its scripts, so it does not matter which
// thread does it, nor when.
import { finish } from '../../forensics/finish.ts';
import { recount } from '../../forensics/recount.ts';
import { sqlCounter } from '../../forensics/sql-counter.ts';
import { loadSql } from '../../forensics/sql/engine.ts';
import type { Recording } from '../../incident/recording.ts';
import type { CountedRule } from '../../rehearse/choices/rules.ts';
import { countRules } from '../../rehearse/count-rules.ts';
import { climb } from '../../rehearse/par/par.ts';
import type { Climb, Par } from '../../rehearse/par/par.ts';
import { rehearse } from '../../rehearse/rehearse.ts';
import type { Part } from '../../rehearse/rehearse.ts';
import type { Tally } from '../../rehearse/tally.ts';
import type { Scripted } from './scripted.ts';

export type Task =
  /** Counts the rules that bots may choose. */
  | { do: 'count'; seed: number }
  | { do: 'play'; part: Part; rules: CountedRule[] }
  | { do: 'climb'; climb: Climb; rules: CountedRule[] }
  /** Counts what the rules of a recording really find in its own game. */
  | { do: 'recount'; recording: Recording };

interface Answers {
  count: CountedRule[];
  play: Tally;
  climb: Par;
  recount: Recording;
}
export type Answer<T extends Task = Task> = Answers[T['do']];

export async function carryOut(about: Scripted, task: Task): Promise<Answer> {
  const { scenario, scripts } = about;
  switch (task.do) {
    case 'count':
      return counting(about, (counter) =>
        countRules(scenario, scripts, { seed: task.seed }, counter.measured),
      );
    case 'play':
      return rehearse(scenario, task.part, { scripts, rules: task.rules });
    case 'climb':
      return finish(climb(scenario, task.climb, { scripts, rules: task.rules }));
    case 'recount':
      return counting(about, (counter) => finish(recount(scenario, task.recording, counter)).recording);
  }
}

async function counting<T>(
  { scenario }: Scripted,
  count: (counter: ReturnType<typeof sqlCounter>) => T,
): Promise<T> {
  const counter = sqlCounter(await loadSql(), scenario);
  const answer = count(counter);
  counter.close();
  return answer;
}
