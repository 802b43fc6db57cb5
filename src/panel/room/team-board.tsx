import type { Sight, SightDuty } from '../../incident/sight-types.ts';

/** How one team stands, with nothing that only one seat may know. */
export function TeamBoard({ name, sight }: { name: string | undefined; sight: Sight }) {
  const running = sight.duties.filter(({ state }) => state !== 'sleeping' && state !== 'closed');
  const talks = sight.desk.filter(({ state }) => state === 'open').slice(0, 2);
  const log = sight.log.slice(-4).reverse();
  return (
    <section class="board" aria-label={name ?? 'The table'}>
      {name !== undefined && <h2>{name}</h2>}
      {sight.ending && (
        <div class="ended">
          <h3>{sight.ending.title}</h3>
          <p>{sight.ending.text}</p>
        </div>
      )}
      <ul class="clocks" aria-label="Duties">
        {running.slice(0, 5).map((duty) => (
          <DutyClock key={duty.id} duty={duty} />
        ))}
      </ul>
      {sight.map.center.parties > 0 && (
        <p class="doors">
          <b class="mono">
            {sight.map.center.refusing} of {sight.map.center.parties}
          </b>{' '}
          refuse the stolen key
        </p>
      )}
      {sight.map.estimate && (
        <p class="doors">
          {sight.map.estimate.label}: <b class="mono">{sight.map.estimate.word}</b>
        </p>
      )}
      <ul class="work" aria-label="Under way">
        {sight.running.slice(0, 5).map((work) => (
          <li key={work.id}>
            <span>{work.title}</span>
            <progress max={1} value={work.done} aria-label={`${work.title}, share done`} />
            <span class="mono">{work.endsTime}</span>
          </li>
        ))}
        {sight.running.length === 0 && <li class="muted">Nobody is working on anything.</li>}
      </ul>
      <ul class="talks" aria-label="To decide">
        {talks.map((message) => (
          <li key={message.id} data-tone="unproven">
            <b>{message.from}</b> waits{message.answerBy === undefined ? '' : ` until ${message.answerBy}`}
          </li>
        ))}
      </ul>
      <ul class="log" aria-label="What happened last">
        {log.map((line) => (
          <li key={`${line.minute}${line.text}`} data-tone={line.tone}>
            <span class="mono">{line.time}</span> {line.text}
          </li>
        ))}
      </ul>
    </section>
  );
}

function DutyClock({ duty }: { duty: SightDuty }) {
  return (
    <li data-tone={duty.tone}>
      <span class="label">{duty.short}</span>
      <span class="left mono toned">{duty.leftWord ?? duty.word}</span>
      <progress max={1} value={Math.min(1, duty.gone)} aria-label={`${duty.label}: ${duty.word}`} />
    </li>
  );
}
