// A workshop. What its phones need is little: the room works out what each of them sees.
import { render } from 'preact';
import { RoomApp } from '../panel/room/room-app.tsx';
import { browserShelf } from '../session/shelf.ts';
import { browserTicker } from '../session/ticker.ts';

const device = {
  shelf: browserShelf(),
  ticker: browserTicker(),
  // For the debrief.
  loadScripts: async (scenario: string) =>
    (await import('./shipped-library.ts')).shippedLibrary().loadScripts(scenario),
};

const app = document.getElementById('app');
if (app) render(<RoomApp device={device} />, app);
