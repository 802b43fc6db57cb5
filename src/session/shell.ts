// The program around the game: title → opening → playing → debrief, and what to show when something is wrong.
import { assign, fromPromise, setup } from 'xstate';
import type { Recording } from '../incident/recording.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Place } from './address.ts';
import type { Opened, Problem, Wish } from './opening.ts';
import type { Session } from './session.ts';

interface Shell {
  wish: Wish | undefined;
  game: string | undefined;
  session: Session | undefined;
  over: { scenario: Scenario; recording: Recording } | undefined;
  problem: Problem | undefined;
  /** Dropped on the title page, to be checked. */
  file: File | undefined;
}

type Told =
  | { type: 'wish'; wish: Wish }
  | { type: 'debrief' }
  | { type: 'check'; file?: File }
  | { type: 'duties' }
  | { type: 'home' }
  | { type: 'trouble'; problem: Problem };

const NOTHING: Shell = {
  wish: undefined,
  game: undefined,
  session: undefined,
  over: undefined,
  problem: undefined,
  file: undefined,
};

const NO_CONNECTION: Problem = {
  title: 'The game could not be loaded',
  says: ['A part of it did not arrive. Check the connection, then try again. Kept games are safe.'],
};

/** `open` does what a wish says; everything it may find out is a value, so only a lost connection rejects. */
export function shellMachine(open: (wish: Wish) => Promise<Opened>) {
  return setup({
    types: { context: {} as Shell, events: {} as Told },
    actors: {
      open: fromPromise<Opened, Wish | undefined>(async ({ input, signal }) => {
        const opened: Opened = input === undefined ? { view: 'title' } : await open(input);
        // Somebody left while it was on its way.
        if (signal.aborted && opened.view === 'play') opened.session.close();
        return opened;
      }),
    },
    actions: {
      forget: assign(() => NOTHING),
      closeSession: ({ context }) => context.session?.close(),
    },
  }).createMachine({
    id: 'shell',
    context: NOTHING,
    initial: 'title',
    on: {
      wish: { target: '.opening', actions: assign(({ event }) => ({ ...NOTHING, wish: event.wish })) },
      check: { target: '.check', actions: assign(({ event }) => ({ ...NOTHING, file: event.file })) },
      duties: { target: '.duties', actions: 'forget' },
      home: '.title',
      trouble: {
        target: '.problem',
        actions: assign(({ event }) => ({ ...NOTHING, problem: event.problem })),
      },
    },
    states: {
      title: { entry: 'forget' },
      check: {},
      duties: {},
      opening: {
        invoke: {
          src: 'open',
          input: ({ context }) => context.wish,
          onDone: [
            {
              guard: ({ event }) => event.output.view === 'play',
              target: 'playing',
              actions: assign(({ event: { output } }) => (output.view === 'play' ? shown(output) : {})),
            },
            {
              guard: ({ event }) => event.output.view === 'debrief',
              target: 'debrief',
              actions: assign(({ event: { output } }) =>
                output.view === 'debrief' ? { game: output.game, over: output } : {},
              ),
            },
            {
              guard: ({ event }) => event.output.view === 'problem',
              target: 'problem',
              actions: assign(({ event: { output } }) =>
                output.view === 'problem' ? { problem: output.problem } : {},
              ),
            },
            { target: 'title' },
          ],
          onError: { target: 'problem', actions: assign({ problem: NO_CONNECTION }) },
        },
      },
      playing: {
        exit: 'closeSession',
        on: {
          debrief: {
            target: 'debrief',
            actions: assign(({ context: { session } }) =>
              session === undefined
                ? {}
                : { over: { scenario: session.scenario, recording: session.recording() } },
            ),
          },
        },
      },
      debrief: {},
      problem: {},
    },
  });
}

function shown({ game, session }: { game: string; session: Session }): Partial<Shell> {
  return { game, session };
}

/** The address of what is shown; undefined while it is on its way or went wrong. */
export function placeOf(state: string, { game, wish }: Pick<Shell, 'game' | 'wish'>): Place | undefined {
  if (state === 'debrief' && wish?.do === 'open' && wish.packed !== undefined)
    return { view: 'shared', packed: wish.packed };
  const id = game === undefined ? {} : { game };
  switch (state) {
    case 'title':
    case 'check':
    case 'duties':
      return { view: state };
    case 'playing':
      return { view: 'play', ...id };
    case 'debrief':
      return { view: 'debrief', ...id };
    default:
      return undefined;
  }
}
