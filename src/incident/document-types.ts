// A filed report or a notice as a page to read: plain words, in the order of the form.
import type { FilingStage, Minute } from '../scenario/vocabulary.ts';

export interface FiledDocument {
  /** Unique in its game: `kr-24h.1`, `notice.0`, `release.0`. */
  id: string;
  kind: FilingStage | 'notice' | 'release';
  title: string;
  /** First report, Correction, Notice … */
  stage: string;
  minute: Minute;
  time: string;
  /** To whom, under which law, in which version, when. */
  head: { label: string; says: string }[];
  fields: FiledField[];
  /** Why it corrects or takes back. */
  why?: string;
  /** What became of it since: `Withdrawn on Wed 19 Nov 10:00`. */
  stamp?: string;
}

export interface FiledField {
  label: string;
  answer: string;
  /** Stated, left for later, never to be known, or without any answer. */
  state: 'stated' | 'open' | 'never' | 'none';
  /** What a correction put this in the place of. */
  was?: string;
  /** Corrected since, on so and so. */
  corrected?: string;
}
