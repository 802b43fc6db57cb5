import type { Answered, Debrief, Decoy, Envelope } from '../../debrief/debrief-types.ts';

export function EnvelopesTab({ debrief }: { debrief: Debrief }) {
  const { envelopes, decoys, answered } = debrief;
  const played = decoys.filter(({ when }) => when !== undefined);
  const left = decoys.filter(({ when }) => when === undefined);
  return (
    <div class="envelopes">
      <section>
        <h2>Envelopes that stayed shut</h2>
        <p class="lead">
          {envelopes.length === 0
            ? 'Everything that could reach you did.'
            : `${envelopes.length} messages never reached you. Each says what would have sent it.`}
        </p>
        <ul class="sheets">
          {envelopes.map((one) => (
            <Sealed key={one.id} envelope={one} />
          ))}
        </ul>
      </section>
      <section>
        <h2>Cards that could not stop it</h2>
        <p class="lead">
          {played.length === 0
            ? 'You played none of them.'
            : `You played ${played.length} of ${decoys.length}.`}{' '}
          Each has an honest price, and guards another door.
        </p>
        <ul class="decoys">
          {[...played, ...left].map((one) => (
            <DecoyLine key={one.id} decoy={one} />
          ))}
        </ul>
      </section>
      <section>
        <h2>What you were asked, and what it teaches</h2>
        <ul class="answered">
          {answered.map((one) => (
            <AnsweredLine key={one.id} one={one} />
          ))}
        </ul>
      </section>
    </div>
  );
}

function Sealed({ envelope }: { envelope: Envelope }) {
  return (
    <li class="sealed">
      <h3>{envelope.envelope}</h3>
      <p class="from">{envelope.from}</p>
      <p class="says">{envelope.says}</p>
      <p class="lesson">{envelope.lesson}</p>
    </li>
  );
}

function DecoyLine({ decoy }: { decoy: Decoy }) {
  const played = decoy.when !== undefined;
  return (
    <li class={played ? 'played' : ''} data-tone={played ? 'hostile' : 'safe'}>
      <h3>{decoy.title}</h3>
      <p class="fine toned">{played ? `Played ${decoy.when}` : 'Left alone'}</p>
      <p>{decoy.lesson}</p>
      {decoy.price !== '' && <p class="fine">Its price: {decoy.price}</p>}
    </li>
  );
}

function AnsweredLine({ one }: { one: Answered }) {
  return (
    <li>
      <div>
        <h3>{one.from}</h3>
        <p class="fine">{one.when}</p>
      </div>
      <div>
        <p class="says">{one.says}</p>
        <p data-tone={one.answer === undefined ? 'hostile' : 'safe'}>
          {one.answer === undefined ? (
            <span class="toned">Nobody answered.</span>
          ) : (
            <>
              You: <b>{one.answer}</b>
            </>
          )}
          {one.why !== undefined && ` Your reason: ${one.why}`}
        </p>
      </div>
      <p class="lesson">{one.lesson}</p>
    </li>
  );
}
