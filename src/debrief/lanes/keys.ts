import { first } from '../../incident/conditions.ts';
import type { Item } from '../debrief-types.ts';
import { stolen } from '../trace.ts';
import type { Stretch } from '../trace.ts';
import { sayLong, sayWhen } from '../when.ts';
import type { Telling } from './telling.ts';

/** Bars: how many doors a stolen key still opened. Points: what the team found out, and what it switched. */
export function keysLane(t: Telling): Item[] {
  return [...stolen(t.s).flatMap((id) => doorBars(t, id)), ...found(t), ...switched(t), ...published(t)];
}

function doorBars({ s, x, trace }: Telling, id: string): Item[] {
  const label = s.credentials[id]?.label ?? id;
  const all = trace.doors[id] ?? [];
  const most = Math.max(0, ...all.map(({ value }) => value.length));
  return byCount(all).flatMap((one, at, list): Item[] => {
    const count = one.value.length;
    if (count === 0 && (at === 0 || at < list.length - 1)) return [];
    const names = one.value.map((door) => s.parties[door]?.label ?? door).join(', ');
    const doors = count === 1 ? 'door' : 'doors';
    const before = list[at - 1]?.value ?? [];
    const shut = before.filter((door) => !one.value.includes(door));
    const opened = one.value.filter((door) => !before.includes(door));
    return [
      {
        id: `doors:${id}:${at}`,
        lane: 'keys',
        layers: ['true'],
        from: one.from,
        to: one.to,
        short: count === 0 ? 'none' : String(count),
        track: id,
        label: count === 0 ? `${label}: refused everywhere` : `${label} opens ${count} ${doors}`,
        says:
          count === 0
            ? `${label} was refused everywhere from ${sayWhen(s, one.from)}.`
            : `${label} opened ${count} ${doors} for ${sayLong(one.to - one.from)}: ${names}.`,
        tone: count === 0 ? 'safe' : count < most ? 'unproven' : 'key',
        cause:
          at === 0
            ? ['So it was when the scenario opened.']
            : [...turned(s, 'Shut', shut, one.from), ...turned(s, 'Opened', opened, one.from)],
        after: [
          x.credentials[id]?.retiredAt === undefined
            ? 'It was never taken off the list.'
            : `It was taken off the list on ${sayWhen(s, x.credentials[id]?.retiredAt ?? 0)}. Each door obeys when it next reads the list.`,
        ],
        about: [id, ...shut],
      },
    ];
  });
}

function turned(s: Telling['s'], word: string, doors: string[], minute: number): string[] {
  const names = doors.map((door) => s.parties[door]?.label ?? door).join(', ');
  return doors.length === 0 ? [] : [`${word} on ${sayWhen(s, minute)}: ${names}.`];
}

/** Doors that shut within the same quarter of an hour are one step. */
function byCount(all: Stretch<string[]>[]): Stretch<string[]>[] {
  const list: Stretch<string[]>[] = [];
  for (const one of all) {
    const last = list[list.length - 1];
    if (last && (one.from - last.from < 15 || last.value.length === one.value.length)) {
      last.to = one.to;
      last.value = one.value;
    } else list.push({ ...one });
  }
  return list;
}

function found(t: Telling): Item[] {
  const { s, x } = t;
  const byMinute = new Map<number, string[]>();
  for (const party of Object.values(s.parties)) {
    const minute = party.seen && first(x, party.seen);
    if (minute !== undefined) byMinute.set(minute, [...(byMinute.get(minute) ?? []), party.label]);
  }
  const seen = [...byMinute].map(([minute, names]): Item => ({
    id: `seen:${minute}`,
    lane: 'keys',
    layers: ['knowable'],
    from: minute,
    label: names.length === 1 ? `${names[0] ?? ''} looked into` : `${names.length} doors looked into`,
    says: `From ${sayWhen(s, minute)} you could see what these really trust: ${names.join(', ')}.`,
    tone: 'safe',
    cause: ['Somebody went and looked.'],
    after: ['Until then a door that said OK was only believed.'],
    about: [],
  }));
  return [...seen, ...exposed(t)];
}

function exposed({ s, x }: Telling): Item[] {
  return Object.entries(s.credentials).flatMap(([id, about]): Item[] => {
    const minute = about.exposed && first(x, about.exposed);
    if (minute === undefined) return [];
    return [
      {
        id: `exposed:${id}`,
        lane: 'keys',
        layers: ['knowable'],
        from: minute,
        label: `${about.label}: others could read it`,
        says: `From ${sayWhen(s, minute)} it could be known that others could read ${about.label}.`,
        tone: 'hostile',
        cause: [about.note ?? ''].filter((said) => said !== ''),
        after: [],
        about: [id],
      },
    ];
  });
}

function switched({ s, x, causes }: Telling): Item[] {
  return Object.entries(s.controls).flatMap(([id, control]) =>
    [...new Set(['on', 'off', ...control.modes])].flatMap((mode): Item[] => {
      const minute = x.happened[`control:${id}:${mode}`];
      if (minute === undefined) return [];
      const places = control.at.map((one) => s.parties[one]?.label ?? one).join(', ');
      return [
        {
          id: `control:${id}:${mode}`,
          lane: 'keys',
          layers: ['did'],
          from: minute,
          label: `${control.label}: ${mode}`,
          says: `${control.label}: ${mode} from ${sayWhen(s, minute)}${places ? `, at: ${places}` : ''}.`,
          tone: mode === 'off' ? 'unproven' : 'safe',
          cause: [causes.of(`switch:${id}`, minute) ?? 'You switched it.'],
          after: [],
          about: [id],
        },
      ];
    }),
  );
}

function published({ s, x, causes }: Telling): Item[] {
  return Object.entries(x.credentials).flatMap(([id, state]) => {
    const label = s.credentials[id]?.label ?? id;
    const point = (kind: 'issue' | 'retire', minute: number | undefined, words: string): Item[] =>
      minute === undefined || minute < 0
        ? []
        : [
            {
              id: `${kind}:${id}`,
              lane: 'keys',
              layers: ['did'],
              from: minute,
              label: `${label} ${words}`,
              says: `${label} ${words} on ${sayWhen(s, minute)}.`,
              tone: 'key',
              cause: [causes.of(`${kind}:${id}`, minute) ?? 'You did it.'],
              after: ['The list changes at once; each door follows when it next reads the list.'],
              about: [id],
            },
          ];
    return [
      ...point('issue', state.issuedAt, 'published'),
      ...point('retire', state.retiredAt, 'off the list'),
    ];
  });
}
