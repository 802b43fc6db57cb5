import { truthOf } from '../../incident/claims.ts';
import { quote, sayValue } from '../../incident/quotes.ts';
import { sayShort } from '../../incident/say.ts';
import type { Tone } from '../../incident/sight-types.ts';
import type { Standing } from '../../scenario/vocabulary.ts';
import type { Item } from '../debrief-types.ts';
import { sayDayOrHour, sayWhen } from '../when.ts';
import type { Telling } from './telling.ts';

const TONES: Record<Standing, Tone> = {
  claimed: 'unproven',
  verified: 'safe',
  contradicted: 'hostile',
  adjudicated: 'key',
};

/** What was said, by whom, and how it stood in the end; what you estimated; and when it really was. */
export function claimsLane(t: Telling): Item[] {
  return [...statements(t), ...contradictions(t), ...estimates(t), ...truths(t)];
}

function truthWords({ s, x }: Telling, id: string): string[] {
  const claim = s.claims[id];
  if (!claim?.truth) return [];
  const truth = truthOf(s, x, claim);
  if (!truth) return ['What was so: nobody will ever know.'];
  return [`What was so: ${sayValue(s, truth, claim.unit)}.`];
}

function statements(t: Telling): Item[] {
  const { s, x, causes } = t;
  return Object.entries(x.claims).flatMap(([claimId, state]) =>
    state.statements.map((said): Item => {
      const claim = s.claims[claimId];
      const about = claim?.statements[said.id];
      const path = `${claimId}.${said.id}`;
      const value = sayValue(s, said.value, claim?.unit);
      const cause = causes.of(`learn:${path}`, said.minute);
      return {
        id: `said:${path}`,
        lane: 'claims',
        layers: ['knowable'],
        from: said.minute,
        label: `${claim?.label ?? claimId}: ${sayValue(s, said.value)}`,
        says: `${about?.by ?? 'Somebody'} on “${claim?.label ?? claimId}”: ${value}. In the end: ${said.standing}.`,
        tone: TONES[said.standing],
        cause: [
          cause ? `${cause} brought it.` : 'It came by itself.',
          ...(about?.says ? [`${about.by}: ${quote(s, x, about.says)}`] : []),
        ],
        after: [...truthWords(t, claimId), `In the end it stood as ${said.standing}.`],
        about: [claimId, path],
      };
    }),
  );
}

function contradictions({ s, x }: Telling): Item[] {
  return Object.entries(x.claims).flatMap(([claimId, state]) =>
    state.statements.flatMap((said): Item[] => {
      const minute = x.happened[`contradicted:${claimId}.${said.id}`];
      if (minute === undefined || minute <= said.minute) return [];
      const claim = s.claims[claimId];
      const value = sayValue(s, said.value, claim?.unit);
      return [
        {
          id: `against:${claimId}.${said.id}`,
          lane: 'claims',
          layers: ['knowable'],
          from: minute,
          label: `${claim?.label ?? claimId}, ${value}: contradicted`,
          says: `“${claim?.label ?? claimId}: ${value}” no longer stood.`,
          tone: 'hostile',
          cause: ['Something better was learned that spoke against it.'],
          after: [`It had stood since ${sayWhen(s, said.minute)}.`],
          about: [claimId],
        },
      ];
    }),
  );
}

function estimates(t: Telling): Item[] {
  const { s, x } = t;
  return x.estimates.map((one, at): Item => {
    const claim = s.claims[one.claim];
    const range =
      one.low === undefined
        ? chances(one.chance ?? {})
        : sayBetween(t, one.claim, one.low, one.high ?? one.low);
    return {
      id: `estimate:${at}`,
      lane: 'claims',
      layers: ['did'],
      from: one.minute,
      label: `Your range: ${range}`,
      says: `You put “${claim?.label ?? one.claim}” at ${range}, four times in five.`,
      tone: 'key',
      cause: ['You stated an estimate.'],
      after: truthWords(t, one.claim),
      about: [`estimate:${one.claim}`],
    };
  });
}

function sayBetween({ s }: Telling, claim: string, low: number, high: number): string {
  const about = s.claims[claim];
  if (about?.kind === 'instant' && about.estimate?.before !== undefined) {
    return `${sayShort(low)} to ${sayShort(high)} days before`;
  }
  return `${sayShort(low)} to ${sayShort(high)}${about?.unit ? ` ${about.unit}` : ''}`;
}

const chances = (chance: Record<string, number>): string =>
  Object.entries(chance)
    .map(([choice, share]) => `${choice} ${Math.round(share * 100)} %`)
    .join(', ');

/** Instants that the debrief may tell at last. Awareness has its place among the duties. */
function truths({ s, x }: Telling): Item[] {
  return Object.entries(s.claims).flatMap(([id, claim]): Item[] => {
    const truth = claim.of === undefined ? truthOf(s, x, claim) : undefined;
    if (!truth || !('instant' in truth) || truth.instant < 0 || truth.instant > s.closes) return [];
    return [
      {
        id: `truth:${id}`,
        lane: 'claims',
        layers: ['true'],
        from: truth.instant,
        label: `Truth: ${claim.label.toLowerCase()}`,
        says: `${claim.label}: it really was ${sayDayOrHour(s, truth)}.`,
        tone: 'plain',
        cause: ['Nobody told you. It is shown here for the first time.'],
        after: (x.claims[id]?.statements ?? []).map(
          (said) =>
            `${claim.statements[said.id]?.by ?? 'Somebody'} said: ${sayValue(s, said.value, claim.unit)}.`,
        ),
        about: [id],
      },
    ];
  });
}
