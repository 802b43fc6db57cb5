import type { Claim } from '../../scenario/table-nouns.ts';
import { NEVER } from '../reach.ts';
import type { Reach } from '../reach.ts';
import type { Rule } from '../subject.ts';

/** Where a truth is set and people hear claims about it, something should tell them in the end. */
export const unsettledClaim: Rule = {
  id: 'unsettled-claim',
  find: ({ scenario, reach }) =>
    Object.entries(scenario.claims)
      .filter(
        ([id, claim]) =>
          hasTruth(claim) && heard(reach, id, claim).length > 0 && !isSettled(reach, id, claim),
      )
      .map(([id]) => ({
        path: ['claims', id],
        says: 'What is said here is never settled: no statement that can be heard is `standing: verified`, and none contradicts another.',
      })),
};

const hasTruth = ({ truth, of }: Claim): boolean =>
  truth !== undefined && !('unknown' in truth) && of === undefined;

function heard(reach: Reach, id: string, { statements }: Claim): string[] {
  return Object.keys(statements).filter((part) => reach.key(`known:${id}.${part}`) < NEVER);
}

function isSettled(reach: Reach, id: string, claim: Claim): boolean {
  return heard(reach, id, claim).some(
    (part) =>
      claim.statements[part]?.standing !== 'claimed' || reach.key(`contradicted:${id}.${part}`) < NEVER,
  );
}
