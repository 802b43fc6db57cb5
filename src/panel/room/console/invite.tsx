// How people come in: the address and the code for phones, a link for each who needs another one.
import { consoleLink, joinLink, observeLink, showLink } from '../../../room/links.ts';
import { sayCode } from '../../../room/messages.ts';
import type { RoomView } from '../../../room/view-types.ts';
import { Qr } from '../qr.tsx';
import type { OwnKey } from '../other-device.tsx';
import type { Reach } from '../use-network.ts';
import { LinkField } from '../link-field.tsx';

interface Props {
  seen: RoomView;
  reach: Reach;
  /** What proves that one facilitates. */
  own: OwnKey;
  /** What observers join with, where this browser knows it. */
  observer: string | undefined;
}

export function Invite({ seen, reach, own, observer }: Props) {
  const { origin } = reach;
  return (
    <section class="invite" aria-label="How people come in">
      {origin === undefined ? (
        <Shut reach={reach} />
      ) : (
        <Phones code={seen.code} origin={origin} reach={reach} />
      )}
      <Links origin={origin ?? location.origin} {...{ seen, own, observer }} />
    </section>
  );
}

function Phones({ code, origin, reach }: { code: string; origin: string; reach: Reach }) {
  return (
    <div class="phones">
      <Qr text={joinLink(origin, code)} />
      <div>
        <p>Phones in the same network point at it, or open</p>
        <p class="address mono">{new URL(origin).host}</p>
        <p>and type</p>
        <p class="code mono">{sayCode(code)}</p>
        {reach.others.length > 0 && (
          <p class="fine muted">
            If that does not open: {reach.others.map((one) => new URL(one).host).join(', ')}
          </p>
        )}
        {reach.turn && (
          <button type="button" class="button small quiet" onClick={() => void reach.turn?.(false)}>
            Shut the network out
          </button>
        )}
      </div>
    </div>
  );
}

/** Nothing of this machine is open to others until somebody at it says so. */
function Shut({ reach }: { reach: Reach }) {
  return (
    <div class="shut">
      <p>
        <b>Phones cannot reach this workshop yet.</b> So far this machine listens to itself alone. Let the
        network in, and devices in it reach workshops here, and nothing else of this machine.
      </p>
      {reach.turn && (
        <button type="button" class="button main" onClick={() => void reach.turn?.(true)}>
          Let phones in
        </button>
      )}
      {reach.says !== undefined && <p role="alert">{reach.says}</p>}
    </div>
  );
}

function Links({ origin, seen, own, observer }: Omit<Props, 'reach'> & { origin: string }) {
  return (
    <div class="links">
      <p class="acts">
        <a class="button" href={showLink(location.origin, seen.code)} target="_blank" rel="noreferrer">
          Open the big screen
        </a>
        <span class="fine muted">in a window of its own, for the projector</span>
      </p>
      <details>
        <summary>Links to send</summary>
        <LinkField name="Players" link={joinLink(origin, seen.code)} />
        <LinkField name="Big screen, on another computer" link={showLink(origin, seen.code)} />
        {observer !== undefined && (
          <LinkField name="Observers" link={observeLink(origin, seen.code, observer)} />
        )}
        <LinkField
          name="A second facilitator, who may do all that you may"
          link={consoleLink(origin, own.room, own.secret)}
        />
      </details>
    </div>
  );
}
