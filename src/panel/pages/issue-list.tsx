import type { Issue } from '../../scenario/issues.ts';
import { Prose } from '../parts/prose.tsx';
import { RuleHelp } from './rule-help.tsx';

interface IssueListProps {
  issues: Issue[];
  /** Rules that the manual has a section of. */
  explained?: readonly string[];
}

/** Mistakes in a scenario file, in the order of the file. */
export function IssueList({ issues, explained = [] }: IssueListProps) {
  return (
    <ol class="issues">
      {issues.map((issue) => (
        <li
          key={`${issue.file} ${issue.line} ${issue.col} ${issue.rule} ${issue.says}`}
          data-tone={toneOf(issue)}
        >
          <p class="where">
            <span class="badge">{issue.severity === 'error' ? 'mistake' : 'warning'}</span>
            <span class="mono">
              {issue.file}, line {issue.line}, column {issue.col}
            </span>
            <span class="mono rule-name">{issue.rule}</span>
          </p>
          <p>
            <Prose text={issue.says} />
          </p>
          {explained.includes(issue.rule) && <RuleHelp rule={issue.rule} />}
        </li>
      ))}
    </ol>
  );
}

function toneOf({ severity }: Issue): string {
  return severity === 'error' ? 'hostile' : 'unproven';
}
