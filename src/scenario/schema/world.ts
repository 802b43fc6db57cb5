import { z } from 'zod';
import { condition } from './condition.ts';
import { asserting, channels } from './release.ts';
import {
  amount,
  bool,
  byId,
  duration,
  hours,
  id,
  ids,
  instant,
  label,
  list,
  mapping,
  oneOrMany,
  plainText,
  prose,
  rate,
  read,
  share,
  span,
  text,
  uptake,
} from './shapes.ts';

export const person = mapping({
  title: label.optional(),
  short: text(4, 'Initials.').optional(),
  'on-duty': hours.meta({ description: 'Hours of the day; left out: always there.' }).optional(),
  'call-out': duration.meta({ description: 'How long a call out of hours takes.' }).optional(),
  sooner: list(mapping({ if: condition, 'call-out': duration }))
    .meta({ description: 'Shorter call-outs; the first that holds.' })
    .optional(),
  from: condition.meta({ description: 'At the table only from then on.' }).optional(),
  'stands-in-for': ids.optional(),
  outside: bool.meta({ description: 'Never on duty: always called out.' }).optional(),
  sees: text(300, 'What only this person sees.').optional(),
  tempted: text(300, 'What this person is tempted to do.').optional(),
}).meta({ id: 'person', description: 'Somebody who can work.' });

export const stock = mapping({
  label: label.optional(),
  unit: text(30, 'What is counted.').optional(),
  start: amount.optional(),
  hidden: bool.meta({ description: 'Not for the team’s eyes.' }).optional(),
  words: list(read(z.string())).meta({ description: 'Words for 0, 1, 2 … instead of a number.' }).optional(),
}).meta({ id: 'stock', description: 'A quantity with a unit, never below zero.' });

export const flow = mapping({
  label: label.optional(),
  'out-of': id.optional(),
  into: id.optional(),
  rate: oneOrMany(rate).meta({
    description: 'A rate, or steps: `[150 per minute for 10 minutes, 500 per minute]`.',
  }),
  with: ids.meta({ description: 'Credentials it needs.' }).optional(),
  through: ids
    .meta({ description: 'Relying parties it goes through; shares count relative to these.' })
    .optional(),
  uses: byId(amount).meta({ description: 'What each unit takes from other stocks.' }).optional(),
  from: condition.optional(),
  to: condition.optional(),
  while: condition.meta({ description: 'It runs only while this holds.' }).optional(),
  unless: condition.meta({ description: 'It does not run while this holds.' }).optional(),
  first: bool.meta({ description: 'Served before the other flows out of the same stock.' }).optional(),
}).meta({ id: 'flow', description: 'What moves a quantity at a rate while something holds.' });

export const control = mapping({
  label: label.optional(),
  modes: list(id).optional(),
  takes: uptake.meta({ description: 'How it takes hold.' }).optional(),
  at: ids.meta({ description: 'The relying parties at which it works; left out: everywhere.' }).optional(),
  stops: byId(share).meta({ description: 'Which flows it stops, and how much of each.' }).optional(),
  costs: byId(z.union([rate, amount]))
    .meta({ description: 'What it adds to a stock: a rate, or an amount once.' })
    .optional(),
}).meta({
  id: 'control',
  description: 'A safeguard that can be switched on, takes hold with time, and has a price.',
});

export const credential = mapping({
  label: label.optional(),
  note: text(200, 'What the panel says beside it.').optional(),
  made: instant.optional(),
  state: z.enum(['current', 'previous', 'unpublished']).optional(),
  'known-to': list(z.string()).optional(),
  exposed: condition.meta({ description: 'When the team knows who could read it.' }).optional(),
  count: z.number().int().meta({ description: 'How many there are. Not counted yet.' }).optional(),
}).meta({ id: 'credential', description: 'What somebody can sign or prove with.' });

export const party = mapping({
  label: label.optional(),
  accepts: ids.meta({ description: 'Credentials; `current` and `previous` follow the published list.' }),
  share: share.meta({ description: 'Its share of all checks.' }).optional(),
  learns: uptake.meta({ description: 'How it learns that the list has changed.' }).optional(),
  from: condition
    .meta({ description: 'It reads no list: it learns by being told, from then on.' })
    .optional(),
  note: text(200, 'What the panel says beside it.').optional(),
  known: condition.meta({ description: 'The team knows that it exists.' }).optional(),
  seen: condition.meta({ description: 'The team can see what it really trusts.' }).optional(),
}).meta({
  id: 'relying-party',
  description: 'Who accepts a credential, and how it learns that it should not.',
});

export const evidence = mapping({
  label: label.optional(),
  keeps: duration.optional(),
  clears: z.string().meta({ description: '`daily at 03:00` or `monthly on 2 at 02:00`.' }).optional(),
  parts: z.enum(['day', 'month']).optional(),
  paused: mapping({ from: instant, to: instant })
    .meta({ description: 'The clean-up does not run in this time.' })
    .optional(),
  begins: instant.meta({ description: 'Its first day.' }).optional(),
  ends: condition.meta({ description: 'It is gone from then on.' }).optional(),
  'lost-after': instant.optional(),
  hold: span.meta({ description: 'How long until a hold reaches it, or `when checked`.' }).optional(),
  sooner: list(mapping({ if: condition, hold: span }))
    .meta({ description: 'Quicker ways for a hold to reach it; the first that holds.' })
    .optional(),
  worth: z.string().meta({ description: 'What it counts: `60 days`, `210 GB`.' }).optional(),
  shows: list(id).meta({ description: 'Claims about which it says something.' }).optional(),
  'held-by': label.optional(),
  reach: ids.meta({ description: 'Who can reach it. Not used yet.' }).optional(),
}).meta({ id: 'evidence', description: 'A store that shows something and forgets.' });

export const audience = mapping({
  label: label.optional(),
  size: z.number().int().min(0).optional(),
  affected: z.string().meta({ description: 'The share that is affected.' }).optional(),
  reach: byId(share).meta({ description: 'Share reached by each channel.' }).optional(),
  reached: uptake.meta({ description: 'How they are reached. Not used yet.' }).optional(),
  known: condition.optional(),
  needs: condition.optional(),
  items: list(id)
    .meta({ description: 'Items of the notice that are about them; left out: all of them.' })
    .optional(),
  release: id.meta({ description: 'Told by this release and not by the notice.' }).optional(),
}).meta({ id: 'audience', description: 'A group to be told; part of it affected.' });

export const notice = mapping({
  who: oneOrMany(z.string()),
  takes: span.optional(),
  needs: condition.optional(),
  public: bool.optional(),
  wordings: byId(
    mapping({ label, text: prose, quality: share.optional(), note: prose.optional(), ...asserting }),
  ),
  claim: id.meta({ description: 'The claim that the items answer.' }).optional(),
  items: byId(
    mapping({
      label,
      word: read(plainText(60, 'What the claim calls it; left out: the label.'), 'value').optional(),
      known: condition.optional(),
      due: bool.optional(),
    }),
  ).optional(),
  advice: byId(mapping({ label })).optional(),
  channels: channels.optional(),
}).meta({ id: 'notice', description: 'The form with which audiences are told.' });
