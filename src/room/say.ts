// What people say about a workshop, put in the place of what they said before.
import type { ActOf, RoomEvent } from './acts.ts';
import type { Said } from './room-types.ts';

export const NOTHING_SAID: Said = { seq: 0, ratings: [], hotWash: [], feedback: [] };

export function say(
  said: Said,
  { seq, by }: Pick<RoomEvent, 'seq' | 'by'>,
  act: ActOf<'rate' | 'hot-wash' | 'feedback'>,
): Said {
  switch (act.do) {
    case 'rate': {
      const { do: _, rating, ...rest } = act;
      const others = said.ratings.filter(
        (one) => one.by !== by || one.team !== act.team || one.objective !== act.objective,
      );
      return { ...said, seq, ratings: rating ? [...others, { by, ...rest, rating }] : others };
    }
    case 'hot-wash': {
      const { do: _, ...rest } = act;
      const others = said.hotWash.filter(
        (one) =>
          one.by !== by || one.question !== act.question || one.team !== act.team || one.seat !== act.seat,
      );
      return { ...said, seq, hotWash: act.answer.trim() === '' ? others : [...others, { by, ...rest }] };
    }
    case 'feedback': {
      const { do: _, ...rest } = act;
      return { ...said, seq, feedback: [...said.feedback.filter((one) => one.by !== by), { by, ...rest }] };
    }
  }
}
