// Holds a pasted token against all that the team can know: the game's own keys, its clock, its issuance list, its doors.
import type { Inspection } from './desk-types.ts';
import type { About } from './inspect/about.ts';
import { judgeAlgorithm } from './inspect/algorithm.ts';
import { judgeDoors } from './inspect/doors.ts';
import { headlineOf } from './inspect/headline.ts';
import { judgeIssuance } from './inspect/issuance.ts';
import { judgeKey } from './inspect/key.ts';
import { judgeSignature } from './inspect/signature.ts';
import { judgeTime, sayTime } from './inspect/time.ts';
import { readToken, sayValue } from './read-token.ts';
import type { Member, Token } from './read-token.ts';
import { visible } from './visible.ts';

/** Never throws for what was pasted: whatever is wrong with it is a sentence in the answer. */
export async function inspect(text: string, about: About): Promise<Inspection> {
  const read = readToken(text);
  if ('says' in read) return unreadable(read.says);
  const token = read.value;
  const algorithm = judgeAlgorithm(token.header);
  const key = judgeKey(about, token.header);
  const signature = await judgeSignature(about, token, algorithm, key);
  const time = judgeTime(about, token.claims);
  const issuance = judgeIssuance(about, token.claims, signature.verdict);
  const findings = { algorithm, key, signature, time, issuance };
  return {
    ...headlineOf(about, findings),
    steps: [WELL_FORMED, ...Object.values(findings).map(({ step }) => step)],
    ...shown(about, token),
    doors: judgeDoors(about, { key, signature: signature.verdict, known: issuance.known }),
  };
}

const FORM = { id: 'form', label: 'Form', tone: 'plain' } as const;
const WELL_FORMED = { ...FORM, word: 'a token', says: 'It has a header, claims and a signature.' };

function unreadable(says: string): Inspection {
  const step = { ...FORM, word: 'not a token', says };
  return { says, tone: 'plain', steps: [step], header: [], claims: [], doors: [] };
}

function shown(about: About, { header, claims }: Token): Pick<Inspection, 'header' | 'claims'> {
  return {
    header: header.map(nameAndValue),
    claims: claims.map((member) => {
      const means = meaningOf(about, ...member);
      return { ...nameAndValue(member), ...(means === undefined ? {} : { means }) };
    }),
  };
}

const nameAndValue = ([name, value]: Member) => ({ name: visible(name, 40), value: sayValue(value) });

/** Times as people say them, and who it is not from or not for. */
function meaningOf(about: About, name: string, value: unknown): string | undefined {
  const { issuer, audience } = about.logs.token;
  if (name === 'iss' && value !== issuer) return `not ${issuer}`;
  if (name === 'aud' && ![value].flat().includes(audience)) return `not for ${audience}`;
  return sayTime(about, name, value);
}
