import { z } from 'zod';
import { duration, ids, instant, list, mapping } from './shapes.ts';

export interface ConditionMapping {
  at?: string | undefined;
  after?: string | undefined;
  since?: ConditionInput | undefined;
  all?: ConditionInput[] | undefined;
  any?: ConditionInput[] | undefined;
  unless?: ConditionInput | undefined;
  within?: string | undefined;
  from?: ConditionInput | undefined;
  to?: ConditionInput | undefined;
  act?: string | undefined;
  started?: string | undefined;
  done?: string | undefined;
  sent?: string | undefined;
  chose?: string | undefined;
  ended?: string | undefined;
  filed?: string | undefined;
  told?: string | undefined;
  said?: string | undefined;
  of?: string | undefined;
  control?: string | undefined;
  is?: string | undefined;
  issued?: string | undefined;
  retired?: string | undefined;
  accepted?: string | string[] | undefined;
  by?: string | undefined;
  stock?: string | undefined;
  above?: number | undefined;
  below?: number | undefined;
  known?: string | undefined;
  claimed?: string | undefined;
  contradicted?: string | undefined;
  estimated?: string | undefined;
  held?: string | undefined;
  verified?: string | undefined;
  lost?: string | undefined;
  determined?: string | undefined;
  enforced?: string | undefined;
  shadowed?: string | undefined;
  matched?: string | undefined;
  noted?: string | undefined;
}
export type ConditionInput = string | ConditionMapping;

const word = (description: string): z.ZodOptional<z.ZodString> => z.string().meta({ description }).optional();

const conditionMapping: z.ZodType<ConditionMapping> = z.lazy(() =>
  mapping({
    at: instant.optional(),
    after: duration
      .meta({ description: 'So long after the condition under `since` first became true.' })
      .optional(),
    since: condition.optional(),
    all: list(condition).meta({ description: 'True when all of these are.' }).optional(),
    any: list(condition).meta({ description: 'True when the first of these is.' }).optional(),
    unless: condition.optional(),
    within: duration.meta({ description: '`to` became true, not later than this after `from`.' }).optional(),
    from: condition.optional(),
    to: condition.optional(),
    act: word('This act has opened.'),
    started: word('This card was begun (`card` or `card.option`).'),
    done: word('This card has ended (`card` or `card.option`).'),
    sent: word('This inject has arrived.'),
    chose: word('This option of an inject was taken (`inject.option`).'),
    ended: word('The work of this option has ended (`inject.option`).'),
    filed: word(
      'This duty’s first report was filed (`duty`, `duty.late`, `duty.on-time`), said what nobody had verified or what another statement denies (`duty.flawed`), was `duty.corrected` or `duty.withdrawn`.',
    ),
    told: word(
      'This audience was told (`audience`), told too little (`audience.thin`), what nobody had verified (`audience.unverified`), what has been verified otherwise while it stands (`audience.denied`), or told rightly afterwards (`audience.corrected`).',
    ),
    said: word('This release was made (`release`), or used this phrase (`release.topic.phrase`).'),
    of: word('Beside `told`: of which claim.'),
    control: word('This control is in the mode under `is`.'),
    is: word('Beside `control`: `on`, `off` or one of its modes.'),
    issued: word('This credential was published.'),
    retired: word('This credential was taken off the published list.'),
    accepted: ids
      .meta({ description: 'Forged uses of these credentials pass at the relying party under `by`.' })
      .optional(),
    by: word('Beside `accepted`: `nobody`, `anybody` or a relying party.'),
    stock: word('A quantity, `above` or `below` a number.'),
    above: z.number().optional(),
    below: z.number().optional(),
    known: word('The claim has a verified statement, or this one was learned (`claim`, `claim.statement`).'),
    claimed: word('The claim has any statement at all.'),
    contradicted: word('This statement stands contradicted (`claim.statement`).'),
    estimated: word('The team stated a range for this claim.'),
    held: word('A hold has reached this evidence.'),
    verified: word('The hold on this evidence was verified.'),
    lost: word('This evidence is gone.'),
    determined: word('This determination was made (`id` or `id.verdict`).'),
    enforced: word('The detection rule of this query is in force.'),
    shadowed: word('The detection rule of this query has been run in shadow.'),
    matched: word(
      'A rule of this query, run in shadow, found at least half of the forged and was right in nine of ten.',
    ),
    noted: word('A note with this tag was written.'),
  }),
);

export const condition: z.ZodType<ConditionInput> = z
  .lazy(() => z.union([instant, conditionMapping]))
  .meta({
    id: 'condition',
    description: 'A condition; several words in one mapping must all hold. A bare instant stands for `at`.',
  });

/** Words that stand beside another one and say nothing alone. */
export const COMPANIONS: Partial<Record<keyof ConditionMapping, keyof ConditionMapping>> = {
  since: 'after',
  from: 'within',
  to: 'within',
  is: 'control',
  by: 'accepted',
  above: 'stock',
  below: 'stock',
  of: 'told',
};
