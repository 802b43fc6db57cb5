// From a wish on the title page, an address or a file to a game that can be shown.
import { hasRules } from '../forensics/has-rules.ts';
import type { Recounted } from '../forensics/recount.ts';
import type { Desk } from '../forensics/desk-types.ts';
import type { Incident } from '../incident/incident.ts';
import { newRecording } from '../incident/recording.ts';
import type { Recording } from '../incident/recording.ts';
import type { Refused } from '../incident/replay.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { sayMove } from '../debrief/say-move.ts';
import { drawGameId } from './address.ts';
import type { Library } from './library.ts';
import { localSession } from './local.ts';
import type { Rules } from './rules.ts';
import { readFinished, readSaves, saveOf, writeFinished, writeSave } from './saves.ts';
import { startSaving } from './saving.ts';
import type { Session } from './session.ts';
import type { Shelf } from './shelf.ts';
import type { Ticker } from './ticker.ts';

/** A scenario in which nobody ever writes must open all the same. */
const MOST_SKIPS = 50;

export type Wish =
  | { do: 'new'; scenario: string; seed: number; from: 'start' | 'brief' }
  /** A kept game, under way or ended; without an id the newest of that sort. */
  | { do: 'resume'; view: 'play' | 'debrief'; game?: string }
  /** `packed`: it came in an address, and stays there while it is only looked at. */
  | { do: 'open'; recording: Recording; packed?: string };

export interface Problem {
  title: string;
  says: string[];
  /** Offered as a file, so that nothing is lost. */
  recording?: Recording;
}

export type Opened =
  | { view: 'play'; game: string; session: Session }
  | { view: 'debrief'; game: string; scenario: Scenario; recording: Recording }
  /** There is no such kept game: nothing to show. */
  | { view: 'title' }
  | { view: 'problem'; problem: Problem };

export interface Surroundings {
  library: Library;
  shelf: Shelf;
  ticker: Ticker;
  /** The rules load after the title page. */
  loadRules: () => Promise<Rules>;
  /** Counts again what the rules of a recording find. */
  recount?: (scenario: Scenario, recording: Recording) => Promise<Recounted>;
  /** The detection desk loads when it is first opened. */
  loadDesk?: (scenario: Scenario) => Promise<Desk>;
  /** The machine's clock, in milliseconds: only to sort saves by. */
  nowMs: () => number;
}

export async function openWish(around: Surroundings, wish: Wish): Promise<Opened> {
  if (wish.do === 'new') return openNew(around, wish);
  if (wish.do === 'open') return openRecording(around, wish.recording);
  const { save, says } = findSave(around.shelf, wish.view, wish.game);
  if (save !== undefined) return openRecording(around, save.recording, save.id);
  if (says.length === 0) return { view: 'title' };
  return { view: 'problem', problem: { title: 'The saved game could not be opened', says } };
}

function findSave(shelf: Shelf, view: 'play' | 'debrief', game: string | undefined) {
  const [underWay, finished] = [readSaves(shelf), readFinished(shelf)];
  const first = view === 'play' ? underWay : finished;
  // With an id, among all: a game may have ended since the address was written down.
  const save =
    game === undefined
      ? first.saves[0]
      : [...underWay.saves, ...finished.saves].find(({ id }) => id === game);
  return { save, says: [...underWay.says, ...finished.says] };
}

async function openNew(around: Surroundings, wish: Wish & { do: 'new' }): Promise<Opened> {
  const [scenario, rules] = await Promise.all([around.library.load(wish.scenario), around.loadRules()]);
  if (scenario === undefined) return { view: 'problem', problem: noScenario(wish.scenario) };
  const recording = newRecording(scenario, wish.seed, wish.from === 'brief' ? 'brief' : undefined);
  const { incident } = rules.replay(scenario, recording);
  const game = drawGameId(scenario.id, wish.seed);
  const session = startSession(around, rules, game, { scenario, recording, incident });
  if (wish.from === 'brief' && scenario.start !== undefined && incident.minute < scenario.start.minute) {
    session.send({ do: 'wait', until: scenario.start.minute });
  }
  runToFirstMessage(session);
  return { view: 'play', game, session };
}

/** A game begins with something to read, not with an empty desk. */
function runToFirstMessage(session: Session): void {
  const from = session.sight.value.minute;
  for (let skips = 0; skips < MOST_SKIPS; skips += 1) {
    const { over, deciding, desk } = session.sight.value;
    if (over || deciding || desk.some(({ minute }) => minute >= from)) return;
    session.skip();
  }
}

async function openRecording(around: Surroundings, given: Recording, kept?: string): Promise<Opened> {
  const { id, title } = given.scenario;
  const [scenario, rules] = await Promise.all([around.library.load(id), around.loadRules()]);
  if (scenario === undefined)
    return { view: 'problem', problem: { ...noScenario(id, title), recording: given } };
  const { recording, says: found } = await checked(around, scenario, given, kept);
  const { incident, refused } = rules.replay(scenario, recording);
  const first = refused[0];
  const isOther = recording.scenario.hash !== scenario.hash;
  if (first !== undefined) {
    return { view: 'problem', problem: { ...cannotContinue(scenario, first, isOther), recording } };
  }
  const game = kept ?? drawGameId(scenario.id, recording.seed);
  // From here on the moves are made by this version's rules.
  const current = { ...recording, scenario: newRecording(scenario, recording.seed).scenario };
  if (incident.over) return { view: 'debrief', game, scenario, recording: current };
  const says =
    [isOther ? sayOtherVersion(recording) : undefined, found].filter(Boolean).join(' ') || undefined;
  const session = startSession(around, rules, game, { scenario, recording: current, incident, says });
  if (kept === undefined) keep(around, game, session);
  return { view: 'play', game, session };
}

/** A file may come from anybody: what its rules found is counted again. A kept game is this browser's own. */
async function checked(
  { recount }: Surroundings,
  scenario: Scenario,
  recording: Recording,
  kept: string | undefined,
): Promise<{ recording: Recording; says?: string }> {
  if (kept !== undefined || !recount || !hasRules(recording.moves) || !scenario.logs) return { recording };
  try {
    const { recording: right, wrong } = await recount(scenario, recording);
    return wrong.length === 0 ? { recording } : { recording: right, says: sayRecounted(wrong) };
  } catch {
    return {
      recording,
      says: 'What its rules found could not be counted again here; it is taken from the file.',
    };
  }
}

function sayRecounted(wrong: number[]): string {
  const which =
    wrong.length === 1 ? `Move ${(wrong[0] ?? 0) + 1} runs a rule` : `${wrong.length} moves run rules`;
  return `${which} that does not find what the file says. What it really finds counts.`;
}

interface Start {
  scenario: Scenario;
  recording: Recording;
  incident: Incident;
  says?: string | undefined;
}

function startSession(around: Surroundings, rules: Rules, game: string, start: Start): Session {
  const { ticker } = around;
  let said: string | undefined;
  const saving = startSaving(ticker, () => {
    const trouble = keep(around, game, session);
    // Said once, not with every move.
    if (trouble !== undefined && trouble !== said) session.notice.value = trouble;
    said = trouble;
  });
  const session = localSession({
    ...start,
    rules,
    ticker,
    onMove: (move) => saving.moved(move),
    onClose: () => saving.stop(),
    ...(around.loadDesk ? { loadDesk: around.loadDesk } : {}),
  });
  return session;
}

/** Writes the game as it stands; a sentence when the browser does not keep it. */
function keep({ shelf, nowMs }: Surroundings, game: string, session: Session): string | undefined {
  const seen = session.sight.value;
  const save = saveOf(game, nowMs(), session.recording(), seen);
  return seen.over ? writeFinished(shelf, save) : writeSave(shelf, save);
}

function noScenario(id: string, title = id): Problem {
  return {
    title: 'The scenario is not here',
    says: [
      `This game needs the scenario “${title}”, which did not come with this copy of Keyfall.`,
      'If you have its scenario file, open that first with “Check a scenario file”, then open the game again.',
    ],
  };
}

function sayOtherVersion({ scenario, moves }: Recording): string {
  const all = moves.length === 1 ? 'Its one move is' : `All ${moves.length} moves are`;
  return `This game was made with another version of “${scenario.title}”. ${all} accepted, so it goes on from here.`;
}

function cannotContinue(scenario: Scenario, refusal: Refused, isOther: boolean): Problem {
  const move = `Move ${refusal.index + 1}, ${sayMove(scenario, refusal.move)}, is not accepted: ${refusal.why}`;
  const why = isOther
    ? `It was made with another version of “${scenario.title}”.`
    : 'It was made with this version of the scenario, so it was probably edited or damaged.';
  return { title: 'This recording cannot be continued', says: [why, move, 'Nothing of it was loaded.'] };
}
