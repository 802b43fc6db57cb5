// What a scenario file may say: shapes only. What refers to what is checked by compile.ts.
import { z } from 'zod';
import { condition } from './schema/condition.ts';
import { effects } from './schema/effect.ts';
import { debrief, endings, estateMap, hint, objectives, score, sources, standing } from './schema/end.ts';
import { logs } from './schema/log.ts';
import { metric } from './schema/measure.ts';
import { card, claim, determination, duties, inject, query } from './schema/play.ts';
import { plan } from './schema/plan.ts';
import { release } from './schema/release.ts';
import { ID, byId, byName, hours, ids, instant, list, mapping, pace, span, text } from './schema/shapes.ts';
import {
  audience,
  control,
  credential,
  evidence,
  flow,
  notice,
  party,
  person,
  stock,
} from './schema/world.ts';
import { AXES } from './vocabulary.ts';

const calendar = mapping({
  zone: z.string().optional(),
  hours: hours.optional(),
  holidays: list(z.string()).optional(),
}).meta({ description: 'Working hours, Monday to Friday.' });

const act = mapping({
  title: text(60, 'The act’s name.').optional(),
  opens: z.union([condition, instant]).optional(),
  pace: z.union([pace, list(z.union([pace, mapping({ from: condition, pace })]))]).optional(),
  then: effects.optional(),
}).meta({ id: 'act', description: 'A part of the game with its own pace.' });

export const scenarioInput = mapping({
  format: z.number().int().meta({ description: 'The number of the format: 1.' }),
  id: z.string().regex(ID).meta({ description: 'The folder’s name.' }),
  title: text(80, 'The scenario’s name.'),
  summary: text(800, 'One paragraph for the title page.').optional(),
  length: span
    .meta({
      description: 'How long one game takes a person, `8 to 12 minutes`; left out: worked out from the file.',
    })
    .optional(),
  zone: z.string().meta({ description: 'The time zone of all instants, such as `Asia/Seoul`.' }),
  opens: instant,
  closes: instant,
  calendars: byId(calendar).optional(),
  acts: byId(act).optional(),
  start: mapping({
    label: text(60, 'What the button says.').optional(),
    at: instant,
    skips: ids.optional(),
  }).optional(),
  words: byName(z.string()).meta({ description: 'What this case calls things.' }).optional(),
  people: byId(person),
  stocks: byId(stock).optional(),
  flows: byId(flow).optional(),
  controls: byId(control).optional(),
  credentials: byId(credential).optional(),
  'relying-parties': byId(party).optional(),
  evidence: byId(evidence).optional(),
  audiences: byId(audience).optional(),
  notice: notice.optional(),
  releases: byId(release).optional(),
  claims: byId(claim).optional(),
  duties: duties.optional(),
  determinations: byId(determination).optional(),
  queries: byId(query).optional(),
  logs: logs.optional(),
  plans: byId(plan).optional(),
  cards: byId(card).optional(),
  injects: byId(inject).optional(),
  score: score.optional(),
  endings: endings.optional(),
  metrics: byName(metric).optional(),
  hints: list(hint).optional(),
  standing: z.partialRecord(z.enum(AXES), standing).optional(),
  map: estateMap.optional(),
  debrief: debrief.optional(),
  objectives: objectives.optional(),
  sources: sources.optional(),
  lines: mapping({ history: z.boolean().optional() }).optional(),
}).meta({
  title: 'Keyfall scenario',
  description: 'A scenario for Keyfall. The language is described in scenarios/README.md.',
});

export type ScenarioInput = z.infer<typeof scenarioInput>;
