// The browser's door. A workshop is a program of its own, so that a phone fetches nothing of the other.
import '../assets/styles/base.css';
import '../assets/styles/title.css';
import { readRoomPlace } from './session/room-place.ts';

if (readRoomPlace(location.hash) === undefined) await import('./main/alone.tsx');
else await import('./main/workshop.tsx');
