import type { Block, Page } from '../../../debrief/report/blocks.ts';

/** What a written file says, as a page: on the screen, and on paper by the browser's print. */
export function ReportPage({ page }: { page: Page }) {
  return (
    <article class="report-page" aria-label={page.title}>
      {page.blocks.map((block, at) => (
        <BlockView key={at} block={block} />
      ))}
    </article>
  );
}

function BlockView({ block }: { block: Block }) {
  switch (block.is) {
    case 'title':
      return (
        <header>
          <p class="under">{block.under}</p>
          <h2 class="page-title">{block.text}</h2>
        </header>
      );
    case 'head':
      return block.level === 2 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>;
    case 'text':
      return <p class={block.quiet ? 'quiet' : undefined}>{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item, at) => (
            <li key={at}>{item}</li>
          ))}
        </ul>
      );
    case 'facts':
      return (
        <dl>
          {block.rows.map(({ label, says }, at) => (
            <div key={at}>
              <dt>{label}</dt>
              {says.map((line, index) => (
                <dd key={index}>{line}</dd>
              ))}
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <TableView {...block} />;
  }
}

function TableView({ caption, columns, rows }: Block & { is: 'table' }) {
  return (
    <table>
      <caption>{caption}</caption>
      <colgroup>
        {columns.map(({ label, width }) => (
          <col key={label} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ label, figures }) => (
            <th key={label} scope="col" class={figures ? 'figures' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, at) => (
          <tr key={at}>
            {cells.map((cell, index) => (
              <td
                key={index}
                data-label={columns[index]?.label}
                class={columns[index]?.figures ? 'figures' : undefined}
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
