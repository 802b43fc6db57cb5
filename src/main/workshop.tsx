// A workshop. What its phones need is little: the room works out what each of them sees.
import { render } from 'preact';
import { RoomApp } from '../panel/room/room-app.tsx';
import { readDoor } from '../session/door.ts';
import { browserShelf } from '../session/shelf.ts';
import { browserTicker } from '../session/ticker.ts';

const device = {
  shelf: browserShelf(),
  ticker: browserTicker(),
};

const app = document.getElementById('app');
if (app) render(<RoomApp device={device} door={readDoor(document)} />, app);
