import type { CardKind } from '../../scenario/vocabulary.ts';

export const KIND_WORDS: Record<CardKind, string> = {
  prepare: 'Prepare',
  detect: 'Detect',
  analyse: 'Analyse',
  contain: 'Contain',
  eradicate: 'Eradicate',
  recover: 'Recover',
  report: 'Report',
  communicate: 'Communicate',
  preserve: 'Preserve',
};
