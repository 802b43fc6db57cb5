import { useState } from 'preact/hooks';
import type { PenaltyGroup, RealCase } from '../../debrief/debrief-types.ts';

/** What is explained, and where there is a real case the only place that names it. */
export function CaseTab({ realCase }: { realCase: RealCase }) {
  return (
    <div class="real-case">
      <section>
        <h2>{realCase.title}</h2>
        {realCase.intro !== '' && <p class="lead">{realCase.intro}</p>}
        {realCase.chapters.map(({ title, says }) => (
          <section key={title} class="chapter">
            <h3>{title}</h3>
            <p>{says}</p>
          </section>
        ))}
        {realCase.case.length > 0 && (
          <ol class="case">
            {realCase.case.map((one) => (
              <li key={one.when} data-tone={one.tone}>
                <p class="when">{one.when}</p>
                <p class="what">{one.what}</p>
                <p class="tags">{one.tags}</p>
              </li>
            ))}
          </ol>
        )}
      </section>
      <div class="beside">
        {realCase.questions.length > 0 && (
          <section>
            <h2>Questions for the room</h2>
            <ol class="questions">
              {realCase.questions.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ol>
          </section>
        )}
        <Costs realCase={realCase} />
        <Words title="What is ours" says={realCase.ours} />
        <Words title="What nobody knows for sure" says={realCase.unsure} />
      </div>
      {realCase.sources.length > 0 && <Sources sources={realCase.sources} />}
    </div>
  );
}

function Words({ title, says }: { title: string; says: string }) {
  if (says === '') return null;
  return (
    <section>
      <h2>{title}</h2>
      <p>{says}</p>
    </section>
  );
}

function Costs({ realCase: { penalties, ceilings } }: { realCase: RealCase }) {
  if (penalties.length === 0 && ceilings.length === 0) return null;
  return (
    <section>
      <h2>What it cost</h2>
      <table class="penalties">
        {penalties.map((group) => (
          <PenaltyRows key={group.kind} group={group} />
        ))}
      </table>
      {ceilings.length > 0 && (
        <>
          <h3>What your reports could have cost</h3>
          <ul>
            {ceilings.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function PenaltyRows({ group: { kind, title, rows, total } }: { group: PenaltyGroup }) {
  return (
    <tbody data-kind={kind}>
      <tr>
        <th scope="rowgroup" colSpan={2}>
          {title}
        </th>
      </tr>
      {rows.map((one) => (
        <tr key={one.what}>
          <th scope="row">
            {one.what}
            {one.note !== undefined && <span class="note-line">{one.note}</span>}
          </th>
          <td>
            {one.amount}
            <span class="tags">{one.tags}</span>
          </td>
        </tr>
      ))}
      {total !== undefined && (
        <tr>
          <td colSpan={2}>{total}</td>
        </tr>
      )}
    </tbody>
  );
}

function Sources({ sources }: { sources: RealCase['sources'] }) {
  const [wanted, setWanted] = useState('');
  const word = wanted.trim().toLowerCase();
  const found = sources.filter((one) => Object.values(one).join(' ').toLowerCase().includes(word));
  return (
    <section class="sources">
      <div class="controls">
        <h2>Every figure and where it comes from</h2>
        <label>
          <span class="unseen">Find a figure</span>
          <input
            type="search"
            placeholder="Find a figure"
            value={wanted}
            onInput={(event) => setWanted(event.currentTarget.value)}
          />
        </label>
      </div>
      <output class="lead">
        {found.length} of {sources.length} figures
      </output>
      <div class="scrolls">
        <table>
          <thead>
            <tr>
              <th scope="col">Figure</th>
              <th scope="col">Value</th>
              <th scope="col">As of</th>
              <th scope="col">Mark</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {found.map((one) => (
              <tr key={`${one.figure} ${one.value}`}>
                <th scope="row">{one.figure}</th>
                <td class="value">{one.value}</td>
                <td>{one.when}</td>
                <td>
                  <span class="tags">{one.tag}</span>
                </td>
                <td class="source">{one.source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
