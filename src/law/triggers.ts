// What starts a clock, in words.
import type { Trigger } from '../scenario/vocabulary.ts';

const TRIGGERS: Record<Trigger, string> = {
  knowledge: 'knowledge of',
  'reasonable-certainty': 'reasonable certainty of',
  'reasonable-belief': 'reasonable belief',
  'constructive-knowledge': 'knowledge of',
  suspicion: 'suspicion of',
  determination: 'the determination',
  classification: 'the classification of',
  assessment: 'the assessment',
  payment: 'payment of',
  order: 'receipt of',
  'own-control': 'one’s own act of',
};

export function sayTrigger({ trigger }: { trigger: { type: Trigger; of: string } }): string {
  return `${TRIGGERS[trigger.type]} ${trigger.of}`;
}

const TRIGGER_NOTES: Partial<Record<Trigger, string>> = {
  'reasonable-certainty': 'The clock starts with reasonable certainty, which may come after the first sign.',
  'constructive-knowledge':
    'The clock starts on the day it would have been known with diligence, which may be earlier.',
  suspicion: 'A suspicion starts the clock, so it may have started before anybody was sure.',
};

export function sayTriggerNote(type: Trigger): string | undefined {
  return TRIGGER_NOTES[type];
}
