// The estate as the team knows it. A flow that nobody can tell from honest traffic is drawn as honest traffic.
import type { Scenario } from '../../scenario/scenario.ts';
import { PARTS } from '../../scenario/vocabulary.ts';
import { unitsOf } from '../claims.ts';
import { first } from '../conditions.ts';
import type { Incident } from '../incident.ts';
import type { SightMap, Tone } from '../sight-types.ts';
import { sayAmount, sayNumber } from '../say.ts';
import { sayRange } from './claims.ts';
import { noDoubt, sightCredentials, sightParties } from './estate.ts';

export function sightMap(s: Scenario, x: Incident): SightMap {
  const parties = sightParties(s, x).filter((one) => one.state !== 'off');
  const refusing = parties.filter((one) => one.state === 'refuses').length;
  const keys = sightCredentials(s, x).filter((one) => one.state !== 'retired');
  return {
    issuer: {
      label: s.map.issuer.label,
      note: keys.find((one) => one.word.startsWith('signs now'))?.label ?? '',
      // On the map there is room for one word: that others could read a key matters more than its place on the list.
      keys: keys.map(({ id, label, tone, word, exposed }) => ({
        id,
        label,
        tone,
        word: exposed ? 'others could read it' : word,
      })),
    },
    center: noDoubt(x)
      ? { ...calm(s, parties.length), label: s.map.center.label }
      : {
          label: s.map.center.label,
          note: `${parties.length - refusing} of ${parties.length} ${s.words['relying-party'] ?? 'door'}s trust the old key`,
          tone: refusing === parties.length ? 'safe' : 'unproven',
          refusing,
          parties: parties.length,
        },
    sources: sources(s, x),
    places: Object.entries(s.map.places).map(([id, about]) => place(s, x, id, about)),
    streams: streams(s, x),
    ...estimate(s, x),
  };
}

function calm(s: Scenario, doors: number): Omit<SightMap['center'], 'label'> {
  const word = s.words['relying-party'] ?? 'door';
  return {
    note: `${doors} ${word}s check every ${s.words['product'] ?? 'card'}`,
    tone: 'plain',
    refusing: 0,
    parties: 0,
  };
}

function appears(x: Incident, about: Scenario['map']['sources'][string]): boolean {
  return about.appears === undefined || first(x, about.appears) !== undefined;
}

type PlaceOnMap = Scenario['map']['places'][string];

function place(s: Scenario, x: Incident, id: string, about: PlaceOnMap): SightMap['places'][number] {
  const touched = about.touched !== undefined && first(x, about.touched) !== undefined;
  const clear = about.clear !== undefined && first(x, about.clear) !== undefined;
  const [word, tone] = ((): [string, Tone] => {
    if (touched) return ['touched', 'hostile'];
    if (clear) return ['no trace', 'safe'];
    return noDoubt(x) ? ['', 'plain'] : ['unknown', 'unproven'];
  })();
  return { id, label: about.label, note: contents(s, x, about) ?? word, tone, touched };
}

/** How much lies there. Where that can be seen it says more than whether somebody was there, which the tone says. */
function contents(s: Scenario, x: Incident, { stocks }: PlaceOnMap): string | undefined {
  if (stocks === undefined) return undefined;
  const amount = stocks.reduce((sum, id) => sum + unitsOf(x, id, x.minute), 0);
  return sayAmount(amount, s.stocks[stocks[0] ?? '']?.unit ?? '');
}

function sources(s: Scenario, x: Incident): SightMap['sources'] {
  return Object.entries(s.map.sources)
    .filter(([, about]) => appears(x, about))
    .map(([id, about]) => {
      const hostile = about.hostile !== undefined && first(x, about.hostile) !== undefined;
      const rate = perSecond(x, about.flows);
      const note =
        about.hostile === undefined
          ? (about.note ?? '')
          : rate > 0 && hostile
            ? sayRate(s, about.flows, rate)
            : hostile
              ? 'silent now'
              : (about.note ?? '');
      const tone: Tone = hostile ? 'hostile' : 'plain';
      return { id, label: about.label, note, tone };
    });
}

/** Too slow to be counted by the second, it is counted by the hour. */
function sayRate(s: Scenario, flows: string[], perSecond: number): string {
  const unit = unitOf(s, flows);
  return perSecond >= 0.1
    ? `${perSecond.toFixed(1)} ${unit} a second`
    : `${sayNumber(perSecond * 3600)} ${unit} an hour`;
}

/** Flows marked as hostile are told apart only from then on; until then they are part of the crowd. */
function streams(s: Scenario, x: Incident): SightMap['streams'] {
  const places = Object.keys(s.map.places);
  const weights = places.map((id) => s.map.places[id]?.weight ?? 1);
  const whole = weights.reduce((a, b) => a + b, 0) || 1;
  const out: SightMap['streams'] = [];
  const ids = Object.keys(s.map.sources);
  const crowd = ids.find((id) => s.map.sources[id]?.hostile === undefined);
  const add = (from: string, to: string, rate: number, kind: SightMap['streams'][number]['kind']) => {
    if (rate <= 0) return;
    const same = out.find((one) => one.from === from && one.to === to && one.kind === kind);
    if (same) same.perSecond += rate;
    else out.push({ id: `${from}-${to}-${kind}`, from, to, perSecond: rate, kind });
  };
  for (const id of ids) {
    const about = s.map.sources[id];
    if (!about) continue;
    const hostile = about.hostile !== undefined && first(x, about.hostile) !== undefined && appears(x, about);
    const proven = about.proven !== undefined && first(x, about.proven) !== undefined;
    const kind = hostile
      ? proven
        ? 'forged'
        : 'unproven'
      : about.hostile === undefined && proven
        ? 'issued'
        : 'unproven';
    const rate = perSecond(x, about.flows);
    const from = about.hostile === undefined || hostile ? id : (crowd ?? id);
    const own = about.flows.filter((flow) => ends(s, flow) !== undefined);
    for (const flow of own)
      for (const [place, share] of ends(s, flow) ?? []) add(from, place, perSecond(x, [flow]) * share, kind);
    const rest = rate - perSecond(x, own);
    places.forEach((place, index) => {
      const touched = about.hostile === undefined || s.map.places[place]?.touched !== undefined;
      if (touched) add(from, place, (rest * (weights[index] ?? 1)) / whole, kind);
    });
  }
  return out;
}

/** Where a flow goes for certain: to the places of the relying parties on its way, if each of them has one. */
function ends(s: Scenario, flow: string): [place: string, share: number][] | undefined {
  const through = s.flows[flow]?.through ?? [];
  const found = through.map((party) =>
    Object.keys(s.map.places).find((place) => s.map.places[place]?.party === party),
  );
  if (found.length === 0 || found.includes(undefined)) return undefined;
  const whole = through.reduce((sum, party) => sum + (s.parties[party]?.share ?? 0), 0) || 1;
  return through.map((party, index) => [found[index] ?? '', (s.parties[party]?.share ?? 0) / whole]);
}

/** What these flows move, as the stock they fill counts it. */
function unitOf(s: Scenario, flows: string[]): string {
  const stock = flows.map((id) => s.flows[id]?.into).find((into) => into !== undefined);
  return s.stocks[stock ?? '']?.unit ?? '';
}

/** Flows count units as they pass; what is drawn is units a second. */
function perSecond(x: Incident, flows: string[]): number {
  return flows.reduce((sum, id) => sum + (x.flows[id]?.moved.rate ?? 0), 0) / PARTS / 60;
}

function estimate(s: Scenario, x: Incident): Pick<SightMap, 'estimate'> {
  const id = Object.keys(s.claims).find((one) => s.claims[one]?.estimate && s.claims[one]?.kind === 'number');
  if (id === undefined) return {};
  const last = [...x.estimates].reverse().find((one) => one.claim === id);
  const claim = s.claims[id];
  return {
    estimate: {
      label: claim?.label ?? '',
      word: last?.low === undefined ? 'no estimate yet' : sayRange(last.low, last.high ?? last.low),
      unit: claim?.unit ?? '',
    },
  };
}
