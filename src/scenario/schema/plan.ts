import { z } from 'zod';
import { condition } from './condition.ts';
import { byId, id, ids, label, list, mapping, text } from './shapes.ts';

const steps = list(z.string()).meta({
  description:
    'Cards, each begun when the one before it has ended: `card` or `card.option`. None: nothing is done.',
  examples: [['make-fresh-key', 'switch-signer.fresh']],
});
const needs = condition.meta({ description: 'Offered only from then on.' });
const says = text(240, 'What it does and what it costs.');

const choice = mapping({ label: label.optional(), says, needs: needs.optional(), steps });
const extra = mapping({
  label: label.optional(),
  says,
  needs: needs.optional(),
  after: ids
    .meta({ description: 'Cards of the same plan, where it has them, that must have ended first.' })
    .optional(),
  steps,
});

export const plan = mapping({
  label: text(60, 'What is planned.').optional(),
  needs: needs.optional(),
  subjects: ids.meta({ description: 'The credentials for each of which one of the choices is taken.' }),
  choices: byId(choice).meta({ description: 'Ways to go about it. Their order is the order of the steps.' }),
  extras: byId(extra).meta({ description: 'What may be done beside it, once for all.' }).optional(),
  costs: list(id).meta({ description: 'Stocks whose growth is the price.' }).optional(),
}).meta({ id: 'plan', description: 'Sets of cards to choose from, forecast before they are played.' });
