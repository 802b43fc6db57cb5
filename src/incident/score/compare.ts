// Whether two answers to the same question leave no room for each other. Pure, and the same on the table and in the score.
import type { FieldAnswer } from '../../scenario/moves.ts';
import type { ClaimKind } from '../../scenario/vocabulary.ts';

/** A number may be off by this share, an instant by so many minutes, before it is called wrong. */
const NUMBER_SLACK = 0.02;
const INSTANT_SLACK = 720;
/** Where somebody is told a day, so much may lie between its end and the minute. */
const WHOLE_DAY = 1440;

/** What was said, once it is read. An end that is missing beside the other one is open. */
export interface Said {
  low?: number;
  high?: number;
  /** Said as a range, or as *at least*, or *not later than*: then there is no slack. */
  range: boolean;
  text?: string;
  /** A list of items, in the claim's words. */
  items?: string[];
}

/** How answers to a question are compared. `choice`: one word out of a few, which a list of items is not. */
export interface Asked {
  kind: ClaimKind;
  choice: boolean;
  choices?: string[];
}

export function clash(asked: Asked, a: Said, b: Said): boolean {
  const [left, right] = [itemsOf(asked, a), itemsOf(asked, b)];
  if (left && right) return listsDiffer(left, right);
  if (a.text !== undefined || b.text !== undefined) return asked.choice && differs(a.text, b.text);
  return exclude(asked, a, b);
}

/** A list that somebody wrote out by hand counts as one where every part of it is one of the choices. */
export function itemsOf({ choices }: Asked, { items, text }: Said): string[] | undefined {
  if (items) return items;
  const parts = (text ?? '').split(',').map((part) => part.trim().toLowerCase());
  return choices && parts.every((part) => choices.includes(part)) ? parts : undefined;
}

export const listsDiffer = (a: string[], b: string[]): boolean =>
  a.length !== b.length || a.some((item) => !b.includes(item));

const differs = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a.trim().toLowerCase() !== b.trim().toLowerCase();

/** Between two that were both said as values there is some slack. */
function exclude(asked: Asked, a: Said, b: Said): boolean {
  const [left, right] = [endsOf(a), endsOf(b)];
  if (!left || !right) return false;
  const gap = Math.max(left[0], right[0]) - Math.min(left[1], right[1]);
  if (a.range || b.range) return gap > 0;
  return gap > slackOf(asked, right[0]);
}

/** Whether what is sure leaves no room outside of what is said. Between two values there is some slack. */
export function bearsOut(asked: Asked, sure: Said, said: Said): boolean {
  const [known, told] = [itemsOf(asked, sure), itemsOf(asked, said)];
  if (known && told) return told.every((item) => known.includes(item));
  if (sure.text !== undefined || said.text !== undefined) return !differs(sure.text ?? '', said.text ?? '');
  const [inner, outer] = [endsOf(sure), endsOf(said)];
  if (!inner || !outer) return false;
  const slack = said.range ? 0 : slackOf(asked, outer[0]);
  return inner[0] >= outer[0] - slack && inner[1] <= outer[1] + slack;
}

/** Whether somebody who knows that much could have said more: a higher *at least*, an earlier *not later than*, more items. */
export function saysLess(asked: Asked, sure: Said, said: Said): boolean {
  const [known, told] = [itemsOf(asked, sure), itemsOf(asked, said)];
  if (known && told) return known.some((item) => !told.includes(item));
  const [inner, outer] = [endsOf(sure), endsOf(said)];
  if (!inner || !outer) return false;
  return asked.kind === 'instant'
    ? outer[1] - inner[1] > WHOLE_DAY
    : inner[0] - outer[0] > slackOf(asked, inner[0]);
}

const slackOf = ({ kind }: Asked, value: number): number =>
  kind === 'instant' ? INSTANT_SLACK : NUMBER_SLACK * Math.abs(value);

const endsOf = ({ low, high }: Said): [number, number] | undefined =>
  low === undefined && high === undefined ? undefined : [low ?? -Infinity, high ?? Infinity];

/** Wherever it was taken from. */
export const sameAnswer = (a: FieldAnswer, b: FieldAnswer): boolean =>
  (['form', 'low', 'high', 'text'] as const).every((key) => a[key] === b[key]) &&
  (a.atLeast ?? false) === (b.atLeast ?? false);
