// The real rules, in one piece, so that they load together and after the title page.
import { legal } from '../incident/legal.ts';
import { play } from '../incident/play.ts';
import { record } from '../incident/recording.ts';
import { replay } from '../incident/replay.ts';
import { sight } from '../incident/sight.ts';
import type { Rules } from './rules.ts';

const forecast = async () => (await import('../incident/forecast.ts')).forecastInParts;

export const rules: Rules = { play, legal, sight, record, forecast, replay };
