export interface TeamRow {
  label: string;
  /** What is counted most. */
  strong?: boolean;
  /** One for each column. */
  cells: string[];
  /** What stands under each, smaller. */
  under?: string[];
}

interface Props {
  title: string;
  names: string[];
  rows: TeamRow[];
  /** So many of the last columns are no teams. */
  others?: number;
}

/** A column a team; the names of the rows stay in sight while one scrolls sideways. */
export function TeamTable({ title, names, rows, others = 0 }: Props) {
  if (rows.length === 0 || names.length === 0) return null;
  const isTeam = (at: number): boolean => at < names.length - others;
  return (
    <>
      <h3>{title}</h3>
      {/* It scrolls sideways where there are many teams, so the keys must reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section class="scrolls" aria-label={title} tabIndex={0}>
        <table class="lines">
          <thead>
            <tr>
              <th scope="col">
                <span class="unseen">{title}</span>
              </th>
              {names.map((name, at) => (
                <th key={name} scope="col" data-sort={isTeam(at) ? 'team' : 'other'}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, strong, cells, under }) => (
              <tr key={label} class={strong ? 'headline' : ''}>
                <th scope="row">{label}</th>
                {cells.map((says, at) => (
                  <td key={names[at]} data-sort={isTeam(at) ? 'team' : 'other'}>
                    {says}
                    {under?.[at] && <span class="away">{under[at]}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
