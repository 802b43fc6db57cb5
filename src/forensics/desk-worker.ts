// The worker that holds the tables, beside the page. A file on its own, so that SQLite and what makes the logs are
// never part of what the page loads.
import wasm from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { MAKERS } from './desk-makers.ts';
import { serveDesk } from './serve-desk.ts';

serveDesk(MAKERS, wasm);
