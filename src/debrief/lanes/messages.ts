import { quote } from '../../incident/quotes.ts';
import type { Tone } from '../../incident/sight-types.ts';
import type { Item } from '../debrief-types.ts';
import { sayEffects } from '../say-effect.ts';
import { sayWhen } from '../when.ts';
import type { Telling } from './telling.ts';

/** What reached the team, and what it answered. */
export function messagesLane(t: Telling): Item[] {
  return Object.keys(t.x.injects).flatMap((id) => message(t, id));
}

function message({ s, x, causes }: Telling, id: string): Item[] {
  const about = s.injects[id];
  const state = x.injects[id];
  if (!about || state?.sentAt === undefined) return [];
  const asks = Object.keys(about.options).length > 0;
  const option = state.option === undefined ? undefined : about.options[state.option];
  const silent = x.happened[`silent:${id}`] !== undefined;
  const answer = option ? quote(s, x, option.label) : '';
  const cause = causes.of(`send:${id}`, state.sentAt);
  const effects = silent ? [...(option?.then ?? []), ...about.silence.then] : (option?.then ?? []);
  return [
    {
      id: `message:${id}`,
      lane: 'messages',
      layers: option && !silent ? ['knowable', 'did'] : ['knowable'],
      from: state.sentAt,
      label: asks ? `${about.from} → ${silent ? 'no answer' : answer || 'open'}` : about.from,
      says: `${about.from}: ${state.says ?? ''}`,
      tone: toneOf(asks, silent),
      cause: [
        about.envelope ?? (cause ? `${cause} brought it.` : 'It comes at its hour, whatever you do.'),
        `${about.from}: ${state.says ?? ''}`,
      ],
      after: [
        ...answerWords({ s, x, causes } as Telling, id, silent, answer),
        ...(state.why ? [`Your reason: ${state.why}`] : []),
        ...sayEffects(s, x, effects),
        about.lesson,
      ].filter((said) => said !== ''),
      about: [id],
    },
  ];
}

function answerWords({ s, x }: Telling, id: string, silent: boolean, answer: string): string[] {
  const state = x.injects[id];
  if (silent) return [`Nobody answered. Silence counted as ${answer ? `“${answer}”` : 'an answer too'}.`];
  if (!answer || state?.answeredAt === undefined) return [];
  return [`You answered on ${sayWhen(s, state.answeredAt)}: “${answer}”`];
}

function toneOf(asks: boolean, silent: boolean): Tone {
  if (silent) return 'hostile';
  return asks ? 'unproven' : 'plain';
}
