// The names of the doors that turn, each beside its door for a moment: colour and shape say how, this says which.
import type { SightParty, Tone } from '../incident/sight-types.ts';
import type { Change, Picture } from './changes.ts';
import { LEADING } from './column.ts';
import { doorSize } from './layout.ts';
import type { DoorState } from './palette.ts';
import { clamp } from './places.ts';
import type { Box, Places } from './places.ts';
import { ring } from './ring.ts';
import { textWidth } from './text-width.ts';

export interface DoorTag extends Box {
  id: string;
  text: string;
  fontSize: number;
  tone: Tone;
  /** Doors turn one by one: this counts them from 0. */
  order: number;
}

const WORDS: Record<DoorState, string> = {
  trusts: 'trusts the old key',
  turning: 'is turning',
  refuses: 'refuses',
  unproven: 'said OK, untested',
  off: 'is out of play',
};

const PAD = 7;
/** Between the ring and a tag, between two tags, and to the edge of the stage. */
const GAP = 3;

/** Of the doors that turn between two pictures; none lies on another. */
export function doorTags(found: readonly Change[], { parties }: Picture, places: Places): DoorTag[] {
  const turning = found.flatMap((one) => (one.what === 'door' && one.how === 'turns' ? [one] : []));
  const doors = ring(parties);
  const tags = turning.flatMap(({ id }, order) => {
    const door = doors.find((one) => one.id === id);
    const party = parties.find((one) => one.id === id);
    return door && party ? [{ ...tagOf(party, (door.from + door.to) / 2, places), order }] : [];
  });
  const isRight = ({ x }: Box) => x >= places.gate.centreX;
  return [tags.filter(isRight), tags.filter((tag) => !isRight(tag))].flatMap((side) =>
    apart(side, places.size.height),
  );
}

function tagOf(
  party: SightParty,
  angle: number,
  { gate, fonts, size, unit }: Places,
): Omit<DoorTag, 'order'> {
  const text = `${party.label} ${WORDS[party.state]}`;
  const width = Math.ceil(Math.min(textWidth(text, fonts.note) + 2 * PAD, size.width / 2 - 2 * GAP));
  const height = Math.ceil(fonts.note * LEADING + PAD);
  const reach = gate.radius + doorSize(unit) + GAP;
  const [x, y] = [gate.centreX + Math.cos(angle) * reach, gate.centreY + Math.sin(angle) * reach];
  const left =
    Math.cos(angle) >= 0 ? Math.max(gate.centreX + GAP, x) : Math.min(gate.centreX - GAP, x) - width;
  return {
    id: party.id,
    text,
    fontSize: fonts.note,
    tone: party.tone,
    x: clamp(left, GAP, size.width - width - GAP),
    y: clamp(y - height / 2, GAP, size.height - height - GAP),
    width,
    height,
  };
}

/** Pushed down until each stands free; where that runs out of the stage, all of them up again. */
function apart(tags: DoorTag[], height: number): DoorTag[] {
  let free = GAP;
  const placed = tags
    .toSorted((a, b) => a.y - b.y)
    .map((tag) => {
      const y = Math.max(tag.y, free);
      free = y + tag.height + GAP;
      return { ...tag, y };
    });
  let most = height - GAP;
  return placed.toReversed().map((tag) => {
    const y = Math.min(tag.y, most - tag.height);
    most = y - GAP;
    return { ...tag, y };
  });
}
