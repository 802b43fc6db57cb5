import type { Issue } from '../../scenario/issues.ts';

/** Mistakes in a scenario file, in the order of the file. */
export function IssueList({ issues }: { issues: Issue[] }) {
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
          </p>
          <p>{issue.says}</p>
        </li>
      ))}
    </ol>
  );
}

function toneOf({ severity }: Issue): string {
  return severity === 'error' ? 'hostile' : 'unproven';
}
