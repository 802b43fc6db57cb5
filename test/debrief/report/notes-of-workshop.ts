// What three observers and a facilitator of a Korean workshop wrote down, with everything in it that files trip over.
import type { Notes } from '../../../src/debrief/report/notes.ts';

export const KOREAN_NOTES: Notes = {
  format: 1,
  exercise: { title: '침해사고 대응 훈련', place: '서울', held: '2026-11-20' },
  participants: [
    { name: '김민수', role: 'Incident lead', as: 'player', team: 'red' },
    { name: '이서연', role: 'Legal and privacy', as: 'player', team: 'red' },
    { name: '박지훈', role: 'Forensic analyst', as: 'player', team: 'blue' },
    { name: 'Anna <b>Berg</b>', role: 'Evaluator', as: 'observer' },
    { name: '최유진', role: '', as: 'facilitator' },
  ],
  observations: [
    {
      says: '김민수가 먼저 기록을 보존했다.',
      kind: 'strength',
      by: 'Anna <b>Berg</b>',
      team: 'red',
      minute: 462_000,
    },
    { says: '=HYPERLINK("http://example.invalid","click")', kind: 'improve', by: '최유진', team: 'blue' },
    { says: '| a table | in *Markdown* |\n# and a heading', kind: 'note', event: 'message:customer-mail' },
  ],
  ratings: [
    { objective: 'report-in-time', rating: 'M', by: 'Anna <b>Berg</b>', team: 'red', why: '보고가 늦었다.' },
    { objective: 'keep-the-evidence', rating: 'P', by: '최유진' },
    { objective: 'no-such', rating: 'U' },
  ],
  hotWash: [
    { seat: 'Incident lead', question: 'hardest', answer: '언제 알았다고 말할 것인가.', team: 'red' },
    { seat: 'Forensic analyst', question: 'change', answer: '-1 day for the hold, by 박지훈', team: 'blue' },
  ],
  feedback: [
    { marks: { objectives: 5, pace: 3 }, stay: '시계', change: '' },
    { marks: { pace: 4 }, change: '+ more time' },
  ],
  overrides: [
    { rule: 'E2', points: 12, reason: '보존 명령은 전화로 먼저 나갔다.', by: '최유진', team: 'red' },
    { rule: 'E1', points: 999 - 900, reason: 'More than the rule can give.', team: 'blue' },
    { rule: 'X9', points: 5, reason: 'Of another scenario.' },
  ],
  actions: [{ rule: 'E2', says: '보존 절차를 만든다', owner: '이서연', due: '2026-12-31' }],
};
