// What makes what happen, one line for each way: the rules of src/incident, read as *not before*.
import type { Condition, Span } from '../scenario/grammar.ts';
import { TOLD_WORDS } from '../scenario/known.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Card, Inject, Work } from '../scenario/table-nouns.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import { effectCauses } from './effect-causes.ts';
import { effectLists } from './effects.ts';
import type { Reach } from './reach.ts';

/** A key, and the minute before which this way does not bring it about. */
export type Cause = [key: string, minuteOf: () => Minute];

export function causesOf(s: Scenario, reach: Reach): Cause[] {
  return [
    ...frameCauses(s, reach),
    ...Object.entries(s.cards).flatMap(([id, card]) => cardCauses(s, reach, id, card)),
    ...Object.entries(s.injects).flatMap(([id, inject]) => injectCauses(reach, id, inject)),
    ...worldCauses(s, reach),
    ...claimCauses(s, reach),
    ...reportCauses(s, reach),
    ...queryCauses(s, reach),
    ...effectLists(s).flatMap(({ key, effects }) => effects.flatMap((one) => effectCauses(reach, key, one))),
  ];
}

function frameCauses(s: Scenario, { earliest }: Reach): Cause[] {
  const acts = Object.entries(s.acts).map(([id, { opens }]): Cause => [`act:${id}`, () => earliest(opens)]);
  const people = Object.entries(s.people).map(([id, { from }]): Cause => [
    `here:${id}`,
    () => earliest(from),
  ]);
  const verdicts = Object.entries(s.determinations).flatMap(([id, { needs, verdicts: all }]) =>
    [id, ...Object.keys(all).map((one) => `${id}.${one}`)].map((key): Cause => [
      `determined:${key}`,
      () => earliest(needs),
    ]),
  );
  return [...acts, ...people, ...verdicts];
}

/** The shortest it can take. */
const least = ({ takes, shorter }: { takes: Span; shorter: { takes: Span }[] }): number =>
  Math.min(takes.min, ...shorter.map((one) => one.takes.min));

function cardCauses(s: Scenario, reach: Reach, id: string, card: Card): Cause[] {
  const started = (): Minute => cardStart(s, reach, card);
  const begun: Cause[] = [
    [`started:${id}`, started],
    [`done:${id}`, () => reach.key(`started:${id}`) + least(card)],
  ];
  const ways = Object.entries(card.options).flatMap(([option, about]): Cause[] => [
    [`started:${id}.${option}`, () => Math.max(started(), reach.earliest(about.if))],
    [`done:${id}.${option}`, () => reach.key(`started:${id}.${option}`) + least(card)],
  ]);
  const takes = Object.keys(card.uses).map((stock): Cause => [
    `lowered:${stock}`,
    () => reach.key(`started:${id}`),
  ]);
  return [...begun, ...ways, ...takes];
}

/** Whether it lies in a hand does not count: something may begin it all the same. */
function cardStart(s: Scenario, reach: Reach, card: Card): Minute {
  const asks = card.asksQuery === undefined ? 0 : lookFrom(s, reach);
  const paid = Object.entries(card.uses).map(([stock, parts]) =>
    (s.stocks[stock]?.start ?? 0) >= parts ? 0 : reach.key(`raised:${stock}`),
  );
  const minute = Math.max(0, reach.earliest(card.needs), reach.crew(card.who), asks, ...paid);
  return card.gone && reach.latest(card.gone) <= minute ? Infinity : minute;
}

const lookFrom = (s: Scenario, { earliest }: Reach): Minute => (s.logs ? earliest(s.logs.needs) : Infinity);

function injectCauses(reach: Reach, id: string, inject: Inject): Cause[] {
  const sent = (): Minute => reach.key(`sent:${id}`);
  const { when, silence } = inject;
  const silent = (): Minute => silenceOf(inject, sent());
  const ways = Object.entries(inject.options).flatMap(([option, about]): Cause[] => [
    [`chose:${id}.${option}`, () => Math.max(sent(), reach.earliest(about.if))],
    ...(silence.option === option ? ([[`chose:${id}.${option}`, silent]] as Cause[]) : []),
    [`ended:${id}.${option}`, () => reach.key(`chose:${id}.${option}`) + workMinutes(reach, about.work)],
  ]);
  const comes: Cause[] = when === undefined ? [] : [[`sent:${id}`, () => reach.earliest(when)]];
  return [...comes, [`silent:${id}`, silent], ...ways];
}

function silenceOf({ within, until, options }: Inject, sent: Minute): Minute {
  if (Object.keys(options).length === 0) return Infinity;
  if (until !== undefined) return Math.max(until, sent + 1);
  return within === undefined ? Infinity : sent + Math.max(1, within);
}

function workMinutes(reach: Reach, work: Work | undefined): number {
  if (work === undefined) return 0;
  return reach.crew(work.who) === Infinity ? Infinity : work.takes.min;
}

function worldCauses(s: Scenario, reach: Reach): Cause[] {
  const { earliest, key } = reach;
  const flows = Object.values(s.flows).flatMap((flow): Cause[] => {
    const runs = (): Minute => Math.max(earliest(flow.from), earliest(flow.while));
    const into: Cause[] = flow.into === undefined ? [] : [[`raised:${flow.into}`, runs]];
    const out = [...(flow.outOf === undefined ? [] : [flow.outOf]), ...Object.keys(flow.uses)];
    return [...into, ...out.map((stock): Cause => [`lowered:${stock}`, runs])];
  });
  const costs = Object.entries(s.controls).flatMap(([id, control]) =>
    Object.keys({ ...control.costs, ...control.costsOnce }).map((stock): Cause => [
      `raised:${stock}`,
      () => Math.min(...['on', ...control.modes].map((mode) => key(`control:${id}:${mode}`))),
    ]),
  );
  const stores = Object.entries(s.evidence).flatMap(([id, store]): Cause[] => {
    const quickest = Math.min(...[store, ...(store.sooner ?? [])].map(({ hold }) => holdMinutes(hold)));
    const read = store.hold === 'when checked' || store.sooner?.some(({ hold }) => hold === 'when checked');
    return [
      [`held:${id}`, () => key(`asked:${id}`) + quickest],
      ...(read
        ? ([[`held:${id}`, () => Math.max(key(`asked:${id}`), key(`checked:${id}`))]] as Cause[])
        : []),
      [`verified:${id}`, () => Math.max(key(`asked:${id}`), key(`checked:${id}`))],
      ...(store.ends ? ([[`lost:${id}`, () => earliest(store.ends)]] as Cause[]) : []),
      ...(store.lostAfter === undefined ? [] : ([[`lost:${id}`, () => store.lostAfter ?? 0]] as Cause[])),
    ];
  });
  return [...flows, ...costs, ...stores];
}

const holdMinutes = (hold: Span | 'when checked'): number => (hold === 'when checked' ? Infinity : hold.min);

function claimCauses(s: Scenario, { key }: Reach): Cause[] {
  return Object.entries(s.claims).flatMap(([id, { statements }]) => [
    [`estimated:${id}`, () => 0] as Cause,
    ...Object.entries(statements).flatMap(([part, { standing, contradicts }]): Cause[] => {
      const path = `${id}.${part}`;
      const learned = (): Minute => key(`known:${path}`);
      return [
        [`claimed:${id}`, learned],
        ...(standing === 'claimed' ? [] : ([[`known:${id}`, learned]] as Cause[])),
        ...contradicts.map((other): Cause => [
          `contradicted:${other}`,
          () => Math.max(learned(), key(`known:${other}`)),
        ]),
      ];
    }),
  ]);
}

/** Tags that the rules write by themselves, with a report or a notice. */
const OWN_TAGS = [
  'unneeded',
  'unverified',
  'clean',
  'thin-notice',
  'correction',
  'late-correction',
  'remark',
];

function reportCauses(s: Scenario, reach: Reach): Cause[] {
  const { earliest, crew } = reach;
  const duties = Object.entries(s.duties).flatMap(([id, duty]): Cause[] => {
    const arrives = (): Minute =>
      duty.met
        ? earliest(duty.met)
        : Math.max(earliest(duty.opens), crew(duty.work.who)) +
          least({ ...duty.work, shorter: duty.shorter });
    // A report under another law may count for this one.
    const others = duty.versions.some(({ satisfiedBy }) => satisfiedBy.length > 0)
      ? Object.keys(s.duties).filter((other) => other !== id)
      : [];
    const filed = (): Minute => Math.min(arrives(), ...others.map((other) => reach.key(`filed:${other}`)));
    const later = duty.versions.flatMap(({ stages }) => stages.map((stage) => `.${stage.id}`));
    return [
      ...['', '.late', '.on-time'].map((part): Cause => [`filed:${id}${part}`, filed]),
      ...['.flawed', '.corrected', '.withdrawn', ...later].map((part): Cause => [
        `filed:${id}${part}`,
        arrives,
      ]),
    ];
  });
  return [
    ...duties,
    ...toldCauses(s, reach),
    ...saidCauses(s, reach),
    ...OWN_TAGS.map((tag): Cause => [`noted:${tag}`, () => 0]),
  ];
}

/** By the notice, or by the release that is theirs. */
function toldCauses(s: Scenario, { earliest, crew }: Reach): Cause[] {
  return Object.entries(s.audiences).flatMap(([id, { needs, known, release }]): Cause[] => {
    const form = release === undefined ? s.notice : s.releases[release];
    if (!form) return [];
    const sent = (): Minute =>
      Math.max(
        ...[form.needs, needs, known].map((c: Condition | undefined) => earliest(c)),
        crew(form.work.who),
      ) + least({ ...form.work, shorter: 'shorter' in form ? form.shorter : [] });
    return ['', ...TOLD_WORDS.map((word) => `.${word}`)].map((part): Cause => [`told:${id}${part}`, sent]);
  });
}

function saidCauses(s: Scenario, { earliest, crew }: Reach): Cause[] {
  return Object.entries(s.releases).flatMap(([id, { needs, work, shorter, topics }]): Cause[] => {
    const sent = (): Minute => Math.max(earliest(needs), crew(work.who)) + least({ ...work, shorter });
    const phrases = Object.entries(topics).flatMap(([topic, about]) =>
      Object.entries(about.phrases).map(([phrase, one]): Cause => [
        `said:${id}.${topic}.${phrase}`,
        () => Math.max(sent(), earliest(one.if)),
      ]),
    );
    return [[`said:${id}`, sent], ...phrases];
  });
}

function queryCauses(s: Scenario, reach: Reach): Cause[] {
  return Object.entries(s.queries).flatMap(([id, { control, sessions }]): Cause[] => {
    const ran = (): Minute => reach.key(`shadowed:${id}`);
    return [
      [`shadowed:${id}`, () => lookFrom(s, reach)],
      [`matched:${id}`, ran],
      [`enforced:${id}`, ran],
      ...(control === undefined ? [] : ['on', 'off']).map((mode): Cause => [
        `control:${control}:${mode}`,
        ran,
      ]),
      ...(sessions === undefined ? [] : ([[`raised:${sessions.stock}`, ran]] as Cause[])),
    ];
  });
}
