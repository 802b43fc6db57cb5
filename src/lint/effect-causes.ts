import type { Effect } from '../scenario/grammar.ts';
import type { Minute } from '../scenario/vocabulary.ts';
import type { Cause } from './causes.ts';
import type { Reach } from './reach.ts';

/** Keys that an effect brings about, all at the same minute. */
export function effectCauses(reach: Reach, key: string, effect: Effect): Cause[] {
  const minuteOf = (): Minute => effectStart(reach, key, effect);
  return keysOf(effect).map((one): Cause => [one, minuteOf]);
}

/** Read as it happens, so what is asked for under `if` must be possible by then, not before. */
export function effectStart(reach: Reach, key: string, effect: Effect): Minute {
  return Math.max(reach.key(key), reach.earliest(effect.if)) + (effect.after?.min ?? 0);
}

/** What it brings about, as the rules remember it. */
export function keysOf(effect: Effect): string[] {
  switch (effect.do) {
    case 'learn':
      return [`known:${effect.statement}`];
    case 'switch':
      return [`control:${effect.control}:${effect.mode}`];
    case 'issue':
      return [`issued:${effect.credential}`];
    case 'retire':
      return effect.credentials.map((one) => `retired:${one}`);
    case 'hold':
      return effect.stores.map((one) => `asked:${one}`);
    case 'check':
      return effect.stores.map((one) => `checked:${one}`);
    case 'lose':
      return effect.days === undefined ? [`lost:${effect.store}`] : [];
    case 'move':
      return [
        ...(effect.outOf === undefined ? [] : [`lowered:${effect.outOf}`]),
        ...(effect.into === undefined ? [] : [`raised:${effect.into}`]),
      ];
    case 'send':
      return [`sent:${effect.inject}`];
    case 'bring':
      return [`here:${effect.person}`];
    case 'tell':
      return [`told:${effect.audience}`];
    case 'note':
      return [`noted:${effect.tag}`];
    default:
      return [];
  }
}
