// Who made it happen: every effect of the scenario, looked up from what it did.
import type { Incident } from '../incident/incident.ts';
import type { Effect } from '../scenario/grammar.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Minute } from '../scenario/vocabulary.ts';

interface Source {
  /** `The card “Trace the customer's mail”`. */
  words: string;
  /** Key under which its own minute is remembered. */
  key: string;
}

export interface Causes {
  /** What did this at that minute, in words; undefined when nobody did: the world itself. */
  of(what: string, minute: Minute): string | undefined;
}

export function causesOf(s: Scenario, x: Incident): Causes {
  const found = new Map<string, Source[]>();
  const put = (effects: Effect[], source: Source) => {
    for (const effect of effects) {
      for (const what of marks(effect)) found.set(what, [...(found.get(what) ?? []), source]);
    }
  };
  for (const [id, card] of Object.entries(s.cards)) {
    const words = `The card “${card.title}”`;
    put(card.then, { words, key: `done:${id}` });
    for (const [option, one] of Object.entries(card.options))
      put(one.then, { words, key: `done:${id}.${option}` });
  }
  for (const [id, inject] of Object.entries(s.injects)) {
    const silent = x.happened[`silent:${id}`] !== undefined;
    for (const [option, one] of Object.entries(inject.options)) {
      put(one.then, {
        words: silent
          ? `Silence to ${inject.from}, taken as “${one.label}”,`
          : `Your answer to ${inject.from}, “${one.label}”,`,
        key: `ended:${id}.${option}`,
      });
    }
    put(inject.silence.then, { words: `No answer to ${inject.from}`, key: `silent:${id}` });
  }
  for (const [id, { label, then = [] }] of Object.entries(s.queries))
    put(then, { words: `A rule for “${label}”`, key: `shadowed:${id}` });
  for (const [id, act] of Object.entries(s.acts))
    put(act.then, { words: `“${act.title}” began`, key: `act:${id}` });
  return {
    of(what, minute) {
      let best: { words: string; at: Minute } | undefined;
      for (const { words, key } of found.get(what) ?? []) {
        const at = x.happened[key];
        if (at !== undefined && at <= minute && (!best || at > best.at)) best = { words, at };
      }
      return best?.words;
    },
  };
}

function marks(effect: Effect): string[] {
  switch (effect.do) {
    case 'learn':
      return [`learn:${effect.statement}`];
    case 'switch':
      return [`switch:${effect.control}`];
    case 'issue':
      return [`issue:${effect.credential}`];
    case 'retire':
      return effect.credentials.map((one) => `retire:${one}`);
    case 'hold':
      return effect.stores.map((one) => `hold:${one}`);
    case 'check':
      return effect.stores.map((one) => `check:${one}`);
    case 'lose':
      return [`lose:${effect.store}`];
    case 'send':
      return [`send:${effect.inject}`];
    case 'tell':
      return [`tell:${effect.audience}`];
    case 'start':
      return [`start:${effect.card}`];
    case 'refresh':
    case 'move':
    case 'leave':
    case 'bring':
    case 'adjudicate':
    case 'note':
      return [];
  }
}
