// The worker of the desk, with the logs that are measured.
import wasm from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { MAKERS } from '../src/forensics/desk-makers.ts';
import { serveDesk } from '../src/forensics/serve-desk.ts';
import { measuredLogs } from './desk-rows.ts';

serveDesk({ ...MAKERS, makeLogs: measuredLogs }, wasm);
