import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { capturedIo } from './captured-io.ts';

const AWARE = '2025-11-17T16:00+09:00';

async function run(line: string, last: string[] = []) {
  const io = capturedIo();
  const code = await main([...line.split(' '), ...last], io);
  return { code, out: io.outLines.join('\n'), err: io.errLines.join('\n') };
}

test('the example of the issue, as one JSON document', async () => {
  const { code, out, err } = await run(`duties --aware ${AWARE} --in KR,EU,US-SEC --json`);
  expect([code, err]).toEqual([0, '']);
  const { advice, limits, duties } = JSON.parse(out) as {
    advice: string;
    limits: string[];
    duties: { id: string; [key: string]: unknown }[];
  };
  expect(advice).toContain('no legal advice');
  expect(limits.length).toBeGreaterThan(0);
  expect(duties.find(({ id }) => id === 'kr-network-act-48-3')).toMatchObject({
    version: '2024-08-14',
    status: 'running',
    zone: 'Asia/Seoul',
    calendar: { id: 'kr' },
    recipients: ['Ministry of Science and ICT (MSIT) or KISA'],
    tag: 'V2',
    reports: [{ id: 'first', due: { from: '2025-11-18T16:00+09:00', to: '2025-11-18T16:00+09:00' } }],
  });
  const ids = duties.map(({ id }) => id);
  expect(ids).toContain('eu-dora-19');
  expect(ids.filter((id) => id.startsWith('us-'))).toEqual(['us-sec-8k-105']);
});

test('as a text, with what it is not', async () => {
  const { code, out } = await run(`duties --aware ${AWARE} --in KR-NETWORK-ACT-48-3`);
  expect(code).toBe(0);
  expect(out).toContain(
    'Tue 18 Nov 2025, 16:00 (Seoul): Report. Within 24 hours after knowledge of an intrusion.',
  );
  expect(out).toContain('version 2024-08-14. Calendar: kr, Korea; Asia/Seoul.');
  expect(out).toMatch(/\[V2, read in a\s+secondary source\]/);
  expect(out).toContain('For each new fact again within 24 hours.');
  expect(out).toContain('This is no legal advice.');
});

test('what is from memory is said to be', async () => {
  const { out } = await run(`duties --aware ${AWARE} --in SG-CYBERSECURITY`);
  expect(out.replaceAll(/\s+/g, ' ')).toContain('[M, from memory, not verified]');
  expect(out).toContain('Not verified: All of it is from memory (M)');
});

test('a determination, a filed report and a new fact', async () => {
  const { code, out } = await run(
    `duties --aware ${AWARE} --in US-SEC,EU-NIS2,KR-PIPA-34-REPORT --json --zone Asia/Seoul \
--started us-sec-8k-105=2025-11-29T12:00-05:00 --filed eu-nis2-23.notification=2025-11-18T12:00+01:00`,
    ['--new-fact', '2025-11-27 03:47'],
  );
  expect(code).toBe(0);
  const { duties } = JSON.parse(out) as { duties: { reports: { id: string; due?: { from: string } }[] }[] };
  const due = Object.fromEntries(
    duties.flatMap(({ reports }) => reports.map(({ id, due }) => [`${id} ${due?.from ?? ''}`, true])),
  );
  expect(Object.keys(due)).toEqual(
    expect.arrayContaining([
      'first 2025-12-04T17:30-05:00',
      'final 2025-12-18T12:00+01:00',
      'supplement-1 2025-11-30T03:47+09:00',
    ]),
  );
});

test('a calendar and a table as files', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'keyfall-duties-'));
  const [ics, csv] = [join(folder, 'due.ics'), join(folder, 'due.csv')];
  const { code } = await run(`duties --aware ${AWARE} --in EU --ics ${ics} --csv ${csv}`);
  expect(code).toBe(0);
  expect(readFileSync(ics, 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n[^]*DTSTART:20251120T070000Z\r\n/);
  expect(readFileSync(csv, 'utf8')).toContain('2025-11-20T08:00+01:00');
});

test.each([
  ['duties', 2, 'When did the organisation know?'],
  ['duties --aware yesterday', 2, 'Found "yesterday"; accepted'],
  ['duties --aware 2025-11-17', 2, 'says no time zone'],
  ['duties --aware 2025-11-17 --zone Asia/Soul', 2, 'Did you mean "Asia/Seoul"?'],
  [`duties --aware ${AWARE} --in KP`, 2, 'There is no jurisdiction "kp". Did you mean'],
  [`duties --aware ${AWARE} --started us-sec=${AWARE}`, 2, '--started: there is no "us-sec". There are:'],
  [`duties --aware ${AWARE} --started us-sec-8k-105`, 2, 'has no “=”'],
  [`duties --aware ${AWARE} --filed eu-dora-19.second=${AWARE}`, 2, 'There are: eu-gdpr-33.first'],
  [`duties --aware ${AWARE} --in EU --json --loud`, 2, '--loud'],
  [`duties --aware ${AWARE} --in EU-GDPR --csv /nowhere/at/all.csv`, 3, 'cannot be written'],
])('%s ends with %i', async (line, code, says) => {
  const { code: found, err } = await run(line);
  expect(found).toBe(code);
  expect(err).toContain(says);
  expect(existsSync('/nowhere')).toBe(false);
});

test('help names every option', async () => {
  const { code, out } = await run('duties --help');
  expect(code).toBe(0);
  for (const option of ['aware', 'in', 'zone', 'started', 'filed', 'new-fact', 'json', 'ics', 'csv'])
    expect(out).toContain(`--${option}`);
});
