// Every word the scenario language, the rules and the views share. Imports nothing.

/** Exercise time: whole minutes since the scenario opens. May be negative for instants before it. */
export type Minute = number;

/** Amounts of a stock and rates are kept in integer parts: one unit is PARTS parts. */
export const PARTS = 1_440_000;
/** Shares are integers in millionths. */
export const WHOLE = 1_000_000;

export const CARD_KINDS = [
  'prepare',
  'detect',
  'analyse',
  'contain',
  'eradicate',
  'recover',
  'report',
  'communicate',
  'preserve',
] as const;
export type CardKind = (typeof CARD_KINDS)[number];

export const AXES = ['detection', 'containment', 'reporting', 'evidence', 'conduct'] as const;
export type Axis = (typeof AXES)[number];

/** How sure anybody may be of a statement. */
export const STANDINGS = ['claimed', 'verified', 'contradicted', 'adjudicated'] as const;
export type Standing = (typeof STANDINGS)[number];

export const CLAIM_KINDS = ['number', 'instant', 'yes-no', 'one-of'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** How an inject reaches the team. */
export const CHANNELS = [
  'mail',
  'call',
  'chat',
  'ticket',
  'letter',
  'note',
  'alert',
  'form',
  'decision',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** What a report field may say. */
export const ANSWER_FORMS = ['value', 'range', 'not-yet', 'never'] as const;
export type AnswerForm = (typeof ANSWER_FORMS)[number];

/** What a filing is to the ones before it. The first two follow from what was filed; the others somebody says. */
export const FILING_STAGES = ['first', 'supplement', 'correction', 'withdrawal'] as const;
export type FilingStage = (typeof FILING_STAGES)[number];

/** What a facilitator may do with a message that has not been sent. */
export const FACILITATIONS = ['hold', 'release', 'send', 'edit'] as const;
export type Facilitation = (typeof FACILITATIONS)[number];

/** What starts the clock of a duty. */
export const TRIGGERS = [
  'knowledge',
  'reasonable-certainty',
  'reasonable-belief',
  'constructive-knowledge',
  'suspicion',
  'determination',
  'classification',
  'assessment',
  'payment',
  'order',
  'own-control',
] as const;
export type Trigger = (typeof TRIGGERS)[number];

/** Whether a text of the library is law. `not yet`: enacted, and not in force as far as is known. */
export const LAW_STANDINGS = ['in force', 'not yet', 'proposed', 'voluntary'] as const;
export type LawStanding = (typeof LAW_STANDINGS)[number];

/** What a sum of the real case was for. Only the first is the price of the breach. */
export const PENALTY_KINDS = ['breach', 'unrelated', 'ceiling', 'beside'] as const;
export type PenaltyKind = (typeof PENALTY_KINDS)[number];

/** How long a workshop may take, in minutes of people's time. */
export const PRESETS = [35, 75, 120, 150] as const;
export type Preset = (typeof PRESETS)[number];

export const PHASES = [
  'undetected',
  'triage',
  'analysis',
  'containment',
  'eradication',
  'recovery',
  'review',
] as const;
export type Phase = (typeof PHASES)[number];

/** One format number for scenario files; a file of an older format is upgraded by a named step. */
export const SCENARIO_FORMAT = 1;
export const RECORDING_FORMAT = 1;

/** Parts of the table that a hint may point at, besides a card, a claim or a duty. */
export const HINT_PLACES = ['desk', 'clock', 'map', 'team', 'evidence', 'keys', 'logs'] as const;
