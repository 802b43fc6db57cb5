import { waitUntil } from '../turn.ts';
import type { Decide } from '../turn.ts';

/** Nobody lifts a finger. */
export const nothing: Decide = ({ s }) => waitUntil(s.closes);
