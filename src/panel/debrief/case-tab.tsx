import { useState } from 'preact/hooks';
import type { PenaltyGroup, RealCase } from '../../debrief/debrief-types.ts';

/** The only place that names the real organisation. */
export function CaseTab({ realCase }: { realCase: RealCase }) {
  return (
    <div class="real-case">
      <section>
        <h2>{realCase.title}</h2>
        <p class="lead">{realCase.intro}</p>
        <ol class="case">
          {realCase.case.map((one) => (
            <li key={one.when} data-tone={one.tone}>
              <p class="when">{one.when}</p>
              <p class="what">{one.what}</p>
              <p class="tags">{one.tags}</p>
            </li>
          ))}
        </ol>
      </section>
      <div class="beside">
        <section>
          <h2>Questions for the room</h2>
          <ol class="questions">
            {realCase.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ol>
        </section>
        <section>
          <h2>What it cost</h2>
          <table class="penalties">
            {realCase.penalties.map((group) => (
              <PenaltyRows key={group.kind} group={group} />
            ))}
          </table>
          {realCase.ceilings.length > 0 && (
            <>
              <h3>What your reports could have cost</h3>
              <ul>
                {realCase.ceilings.map((says) => (
                  <li key={says}>{says}</li>
                ))}
              </ul>
            </>
          )}
        </section>
        <section>
          <h2>What is ours</h2>
          <p>{realCase.ours}</p>
        </section>
        <section>
          <h2>What nobody knows for sure</h2>
          <p>{realCase.unsure}</p>
        </section>
      </div>
      {realCase.sources.length > 0 && <Sources sources={realCase.sources} />}
    </div>
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
