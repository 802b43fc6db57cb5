// Going on with another device: a phone whose battery ends, or a larger screen.
import { seatLink } from '../../room/links.ts';
import { LinkField } from './link-field.tsx';
import { Qr } from './qr.tsx';

/** What proves somebody in a room. */
export interface OwnKey {
  room: string;
  secret: string;
}

export function OtherDevice({ own }: { own: OwnKey }) {
  const link = seatLink(location.origin, own.room, own.secret);
  return (
    <details class="other-device">
      <summary>Go on with another device</summary>
      <p class="fine">
        Open this with the other device: it has your seat then, and sees what you see. Show it to nobody else;
        whoever opens it is you.
      </p>
      <Qr text={link} />
      <LinkField name="Your own link" link={link} />
    </details>
  );
}
