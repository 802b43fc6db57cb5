import type { z } from 'zod';
import { PRESETS } from '../vocabulary.ts';
import { byId, id, list, mapping, oneOrMany, pace } from './shapes.ts';

const played = byId(
  oneOrMany(pace).meta({
    description: 'Its pace in this workshop; of an act with several paces a list, one for each.',
  }),
);
const preset = mapping({
  acts: played.or(list(id)).meta({
    description:
      'The acts that are played, in their order: with their paces, or as a list that is fitted to the time. The ' +
      'workshop begins with the first and ends with the last of them.',
  }),
}).meta({ id: 'preset', description: 'A workshop of so many minutes.' });

const byMinutes = Object.fromEntries(PRESETS.map((minutes) => [minutes, preset.optional()]));

/** A file workshop.yaml. */
export const workshopInput = mapping({
  presets: mapping(byMinutes).meta({ description: `By minutes: ${PRESETS.join(', ')}.` }),
});
export type PresetInput = z.infer<typeof preset>;
