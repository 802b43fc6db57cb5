// SQLite, compiled to WebAssembly. The only file that loads it.
import initSqlJs from 'sql.js';
import type { SqlJsStatic } from 'sql.js';

/**
 * `wasm`: the address of the compiled SQLite, in a browser. Node finds it beside the package by itself. The package's
 * additional functions stay off: they are contributed, and SQLite has what a query needs.
 */
export function loadSql(wasm?: string): Promise<SqlJsStatic> {
  const options = {
    useOldExtensionFunctions: false,
    ...(wasm === undefined ? {} : { locateFile: () => wasm }),
  };
  return initSqlJs(options);
}
