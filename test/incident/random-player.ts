import type { Incident } from '../../src/incident/incident.ts';
import { legal } from '../../src/incident/legal.ts';
import type { FieldAnswer, Move, Rule } from '../../src/scenario/moves.ts';
import { playInPlace } from '../../src/incident/play.ts';
import { newRecording } from '../../src/incident/recording.ts';
import { begin } from '../../src/incident/replay.ts';
import type { Recording } from '../../src/incident/recording.ts';
import { sight } from '../../src/incident/sight.ts';
import type { Sight, SightCard, SightDuty, SightField } from '../../src/incident/sight-types.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { pick, seededDice } from '../../src/rehearse/dice.ts';
import type { Dice } from '../../src/rehearse/dice.ts';

const REASON = 'We judged it so because of what the log, the mail and the care desk said tonight.';

export const seeded = seededDice;

export interface RandomGame {
  recording: Recording;
  /** Every incident on the way is this one, changed in place. */
  incident: Incident;
}

/** A game of so many moves by somebody who does anything that is allowed, then waits for the end. */
export function randomGame(
  s: Scenario,
  seed: number,
  options: { moves?: number; start?: 'brief'; toTheEnd?: boolean } = {},
): RandomGame {
  const recording = newRecording(s, seed, options.start);
  const incident = begin(s, recording);
  const random = seeded(seed);
  const make = (move: Move) => {
    playInPlace(s, incident, move);
    recording.moves.push(move);
  };
  if (options.start && s.start) make({ do: 'wait', until: s.start.minute });
  for (let left = options.moves ?? 120; left > 0 && !incident.over; left--)
    make(randomMove(s, incident, random));
  if ((options.toTheEnd ?? true) && !incident.over) make({ do: 'wait', until: s.closes });
  return { recording, incident };
}

/** A legal move, found by looking at what a player sees. */
export function randomMove(s: Scenario, x: Incident, random: Dice): Move {
  const seen = sight(s, x, 'solo');
  for (let tries = 0; tries < 8; tries++) {
    const move = anyMove(seen, random);
    if (move && legal(s, x, move) === undefined) return move;
  }
  return wait(seen, random);
}

/** What somebody might try: mostly allowed, not always. */
export function anyMove(seen: Sight, random: Dice): Move | undefined {
  const kinds = [
    wait,
    wait,
    play,
    play,
    play,
    answer,
    answer,
    estimate,
    file,
    publish,
    release,
    determine,
    rule,
    leave,
    saveQuery,
    plan,
  ];
  const kind = kinds[random(kinds.length)];
  return random(40) === 0 ? hint(seen, random) : kind?.(seen, random);
}

function some<T>(random: Dice, list: readonly T[]): T[] {
  return list.filter(() => random(2) === 0);
}

/** To the next thing that is due, or some minutes to weeks on. */
function wait(seen: Sight, random: Dice): Move {
  const longest = [5, 30, 240, 1440, 20_000][random(5)] ?? 30;
  const until = random(3) === 0 ? seen.nextMinute : seen.minute + 1 + random(longest);
  return { do: 'wait', until: Math.max(seen.minute, until) };
}

function play(seen: Sight, random: Dice): Move | undefined {
  const card = pick(
    random,
    [...seen.hand, ...seen.drawer].filter(({ legal: may }) => may),
  );
  if (!card) return undefined;
  const option = pick(
    random,
    card.options.filter((one) => one.legal),
  )?.id;
  return { do: 'play', card: card.id, ...(option ? { option } : {}), ...asked(seen, card, random) };
}

function asked(_seen: Sight, card: SightCard, random: Dice): { reason?: string; rule?: Rule } {
  return {
    ...(card.asksReason ? { reason: REASON } : {}),
    ...(card.asksQuery === undefined ? {} : { rule: anyRule(random) }),
  };
}

function answer(seen: Sight, random: Dice): Move | undefined {
  const message = pick(
    random,
    seen.desk.filter(({ state }) => state === 'open'),
  );
  const option = message && pick(random, message.options);
  if (!message || !option) return undefined;
  return {
    do: 'answer',
    inject: message.id,
    option: option.id,
    ...(option.reason ? { why: REASON } : {}),
  };
}

function estimate(seen: Sight, random: Dice): Move | undefined {
  const claim = pick(
    random,
    seen.claims.filter((one) => one.estimate),
  );
  if (!claim) return undefined;
  const choices = claim.kind === 'yes-no' ? ['yes', 'no'] : claim.choices;
  if (choices && choices.length > 1) {
    const chance = Object.fromEntries(choices.map((one, index) => [one, index === 0 ? 1 : 0]));
    return { do: 'estimate', claim: claim.id, chance };
  }
  const low = 1 + random(1_000_000);
  return { do: 'estimate', claim: claim.id, low, high: low + random(40_000_000) };
}

function file(seen: Sight, random: Dice): Move | undefined {
  const duty = pick(
    random,
    seen.duties.filter(({ canFile }) => canFile),
  );
  if (duty?.canAmend && random(2) === 0) return amend(duty, random);
  return duty && { do: 'file', duty: duty.id, fields: answersTo(duty, random) };
}

/** Takes back what was filed, or changes one answer of it. */
function amend(duty: SightDuty, random: Dice): Move {
  const why = 'We know better now.';
  const stands = pick(
    random,
    duty.fields.filter((field) => field.stands),
  );
  if (!stands || random(3) === 0) return { do: 'file', duty: duty.id, fields: {}, as: 'withdrawal', why };
  const fields = { [stands.id]: answerTo(stands, random) };
  return { do: 'file', duty: duty.id, fields, as: 'correction', why };
}

function answersTo(duty: SightDuty, random: Dice): Record<string, FieldAnswer> {
  return Object.fromEntries(duty.fields.map((field) => [field.id, answerTo(field, random)]));
}

function answerTo(field: SightField, random: Dice): FieldAnswer {
  const said = pick(random, field.statements);
  switch (pick(random, field.forms)) {
    case 'value':
      if (said?.low !== undefined && field.claim !== undefined)
        return { form: 'value', low: said.low, statement: said.id };
      return field.asks === 'instant'
        ? { form: 'value', low: random(700_000) }
        : { form: 'value', text: 'As told.' };
    case 'range':
      return { form: 'range', low: random(1000), high: 1000 + random(50_000_000) };
    case 'never':
      return { form: 'never', text: 'The log is gone.' };
    default:
      return { form: 'not-yet' };
  }
}

function publish(seen: Sight, random: Dice): Move | undefined {
  const notice = seen.notice;
  const wording = notice && pick(random, notice.wordings);
  if (!notice?.can || !wording) return undefined;
  const ids = (list: { id: string }[]) => some(random, list).map(({ id }) => id);
  return {
    do: 'publish',
    audiences: ids(seen.audiences),
    wording: wording.id,
    items: ids(notice.items),
    advice: ids(notice.advice),
    channels: ids(notice.channels),
    days: random(60),
  };
}

function release(seen: Sight, random: Dice): Move | undefined {
  const about = pick(random, seen.releases);
  if (!about?.can) return undefined;
  const ids = (list: { id: string }[]) => some(random, list).map(({ id }) => id);
  const phrases = some(random, about.topics).flatMap(({ id, phrases: all }): [string, string][] => {
    const phrase = pick(random, all);
    return phrase ? [[id, phrase.id]] : [];
  });
  return {
    do: 'release',
    release: about.id,
    audiences: ids(about.audiences),
    phrases: Object.fromEntries(phrases),
    channels: ids(about.channels),
    days: random(60),
  };
}

function determine(seen: Sight, random: Dice): Move | undefined {
  const about = pick(random, seen.determinations);
  const verdict = about && pick(random, about.verdicts);
  return about && verdict && { do: 'determine', what: about.id, verdict: verdict.id, reason: REASON };
}

function rule(seen: Sight, random: Dice): Move | undefined {
  const query = pick(random, seen.queries);
  const mode = pick(random, ['shadow', 'enforce', 'off'] as const);
  if (!query || !mode) return undefined;
  return { do: 'rule', query: query.id, rule: anyRule(random), mode };
}

/** Some rule with some counts: the rules of the game take them as they come, as long as they add up. */
function anyRule(random: Dice): Rule {
  const [forged, honest, tokens] = [random(1300), random(200_000), 20_000];
  const found = random(60);
  return {
    sql: 'SELECT jti FROM gateway',
    measured: {
      seen: { tokens, flagged: found + random(500), forged: 60, right: found, signs: {} },
      unseen: { forged, honest, right: random(forged + 1), wrong: random(honest + 1) },
      log: 'random',
    },
  };
}

function hint(seen: Sight, random: Dice): Move {
  const query = pick(random, seen.queries);
  return query && random(2) === 0 ? { do: 'hint', query: query.id } : { do: 'hint' };
}

function saveQuery(_seen: Sight, random: Dice): Move {
  return { do: 'save-query', name: `query ${random(3)}`, sql: random(3) === 0 ? '' : 'SELECT 1' };
}

function plan(seen: Sight, random: Dice): Move {
  const cards = some(random, [...seen.hand, ...seen.drawer]).slice(0, 4);
  return {
    do: 'plan',
    steps: cards.map(({ id, options }) => ({ card: id, ...(options[0] ? { option: options[0].id } : {}) })),
  };
}

function leave(seen: Sight, random: Dice): Move | undefined {
  const work = pick(
    random,
    seen.running.filter(({ canLeave }) => canLeave),
  );
  return work && random(4) === 0 ? { do: 'leave', card: work.id } : undefined;
}
