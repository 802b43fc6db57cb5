// The browser's door. A workshop is a program of its own, so that a phone fetches nothing of the other.
import '../assets/styles/base.css';
import '../assets/styles/title.css';
import { entersWorkshop, readDoor } from './session/door.ts';
import { readRoomPlace } from './session/room-place.ts';

const { hash } = location;
if (readRoomPlace(hash) === undefined && !entersWorkshop(readDoor(document), hash))
  await import('./main/alone.tsx');
else await import('./main/workshop.tsx');
