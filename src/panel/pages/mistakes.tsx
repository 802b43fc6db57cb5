import type { Issue } from '../../scenario/issues.ts';
import { IssueList } from './issue-list.tsx';
import { ProblemPage } from './problem.tsx';

/** While developing: a scenario in the folder does not compile. */
export function MistakesPage({ mistakes }: { mistakes: Issue[] }) {
  return (
    <ProblemPage
      title="A scenario file has mistakes"
      says={['The game starts when they are mended. This page follows the files.']}
    >
      <IssueList issues={mistakes} />
    </ProblemPage>
  );
}
