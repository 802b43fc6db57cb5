// Adds up what the unit tests and the browser tests reported and ends with one line, `N passed, N failed`.
// A report that is missing, a file that did not load and a run of no tests at all count as failures.
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {any} report what vitest's json reporter wrote
 * @returns {Counts}
 */
function unitCounts(report) {
  const unloaded = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + unloaded;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !report.success ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {any} report what Playwright's json reporter wrote
 * @returns {Counts}
 */
function browserCounts(report) {
  const { expected, flaky, unexpected, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
}

/**
 * @param {string} name
 * @param {string} path
 * @param {(report: any) => Counts} count
 * @returns {Counts}
 */
function read(name, path, count) {
  if (!existsSync(path)) {
    console.log(`${name}: did not run`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const counts = count(JSON.parse(readFileSync(path, 'utf8')));
  console.log(`${name}: ${counts.passed} of ${counts.passed + counts.failed}, ${counts.skipped} left out`);
  return counts.passed + counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

const unit = read('unit tests', 'reports/unit.json', unitCounts);
const browser = read('browser tests', 'reports/browser.json', browserCounts);
const passed = unit.passed + browser.passed;
const failed = unit.failed + browser.failed;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
