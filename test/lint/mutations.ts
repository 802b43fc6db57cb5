// Mistakes that authors make, made in the overseas server one at a time.

export interface Mutation {
  name: string;
  /** Stands in the file; its first occurrence is replaced. */
  found: string;
  /** `¶` stands at the start of the line on which the finding is expected. */
  becomes: string;
  /** Stands on that line instead, where the finding is elsewhere. */
  at?: string;
  rule: string;
}

/** The mutated text, and the line (from 1) on which something should be found. */
export function mutate(text: string, { found, becomes, at = '¶' }: Mutation): { text: string; line: number } {
  const place = text.indexOf(found);
  const marked = text.slice(0, place) + becomes + text.slice(place + found.length);
  const mark = marked.indexOf(at);
  if (place < 0 || mark < 0) throw new Error(`not in the file: ${place < 0 ? found : at}`);
  return { text: marked.replace('¶', ''), line: marked.slice(0, mark).split('\n').length };
}

const CUSTOMER_MAIL = '{ sent: customer-mail }';

export const MUTATIONS: Mutation[] = [
  {
    name: 'a renamed inject in a condition',
    found: CUSTOMER_MAIL,
    becomes: '¶{ sent: custumer-mail }',
    rule: 'unknown-id',
  },
  {
    name: 'a renamed person',
    found: '    who: [identity]\n    takes: 1 to 2 weeks',
    becomes: '¶    who: [identty]\n    takes: 1 to 2 weeks',
    rule: 'unknown-id',
  },
  {
    name: 'a removed option',
    found:
      '      list:\n        label: Wait. List what he could read.\n        then:\n          - start: custody-list\n',
    becomes: '',
    at: '{ chose: leaver-checklist.list }',
    rule: 'unknown-id',
  },
  {
    name: 'an instant after the close',
    found: 'when: { at: 2025-01-06 09:30 }',
    becomes: '¶when: { at: 2027-01-06 09:30 }',
    rule: 'unreachable',
  },
  {
    name: 'an act that would open after the close',
    found: 'opens: { after: 96 hours, since: { act: four-days } }',
    becomes: '¶opens: { after: 90 weeks, since: { act: four-days } }',
    rule: 'unopened-act',
  },
  {
    name: 'two acts in one minute',
    found: 'opens: { after: 96 hours, since: { act: four-days } }',
    becomes: '¶opens: { at: 2025-01-02 09:00 }',
    rule: 'overlapping-acts',
  },
  {
    name: 'needs that are two answers to one question',
    found: '    needs: { any: [{ chose: budget-desk.choose }, { chose: leaver-checklist.list }] }',
    becomes: '¶    needs: { all: [{ chose: budget-desk.choose }, { chose: budget-desk.none }] }',
    rule: 'unreachable-card',
  },
  {
    name: 'a card that is gone before it can begin',
    found:
      '    needs: { any: [{ chose: budget-desk.choose }, { chose: leaver-checklist.list }] }\n    gone: { act: four-days }',
    becomes: '    needs: { at: 2025-03-01 }\n¶    gone: { at: 2025-02-01 }',
    rule: 'unreachable-card',
  },
  {
    name: 'a card that needs one person twice',
    found: '    who: [identity]\n    takes: 1 to 2 weeks',
    becomes: '¶    who: [identity, identity]\n    takes: 1 to 2 weeks',
    rule: 'unstaffed',
  },
  {
    name: 'points that are always the same',
    found: '      points: [[0 minutes, 15], [600 days, 15]]\n      never: 0',
    becomes: '¶      points: [[0 minutes, 15], [600 days, 15]]\n      never: 15',
    rule: 'flat-score',
  },
  {
    name: 'a card that nothing deals',
    found: '    dealt: { chose: budget-desk.choose }\n    gone',
    becomes: '¶    dealt: { noted: choise }\n    gone',
    rule: 'never-dealt',
  },
  {
    name: 'a way of a card that never opens',
    found: '      fresh:\n        label: To a fresh key\n        if: { done: custody-list }',
    becomes:
      '¶      fresh:\n        label: To a fresh key\n        if: { done: custody-list, unless: { at: 2025-01-02 09:00 } }',
    rule: 'unreachable-option',
  },
  {
    name: 'somebody who never comes',
    found: '    from:\n      any:\n        - { after: 30 hours, since: { done: call-analysts } }\n',
    becomes: '¶    from:\n      noted: analysts-called\n      any:\n        - { done: call-analysts }\n',
    rule: 'absent-person',
  },
  {
    name: 'an inject nobody sends',
    found: '  budget-desk:\n    when: { at: 2025-01-06 09:30 }\n',
    becomes: '¶  budget-desk:\n',
    rule: 'unreachable-inject',
  },
  {
    name: 'an inject whose exception always comes first',
    found: '  budget-desk:\n    when: { at: 2025-01-06 09:30 }\n',
    becomes: '¶  budget-desk:\n    when: { at: 2025-01-06 09:30, unless: { sent: leaver-checklist } }\n',
    rule: 'unreachable-inject',
  },
  {
    name: 'an offer that ends before it comes',
    found: '    until: 2025-01-17 18:00',
    becomes: '¶    until: 2025-01-03 18:00',
    rule: 'closed-offer',
  },
  {
    name: 'silence without a limit',
    found: '    until: 2025-01-03 18:00\n',
    becomes: '',
    at: '    silence: close',
    rule: 'unused-silence',
  },
  {
    name: 'a report that can never be filed',
    found: '    needs: { any: [{ done: brief-director }, { sent: care-director-calls }] }\n    who: [legal]',
    becomes: '¶    needs: { noted: briefed }\n    who: [legal]',
    rule: 'unmeetable-duty',
  },
  {
    name: 'a duty that nothing meets',
    found: '    met: { done: police-complaint }',
    becomes: '¶    met: { noted: complained }',
    rule: 'unmeetable-duty',
  },
  {
    name: 'a shorter time that never counts',
    found: '    shorter: [{ if: { done: fact-sheet }, takes: 25 minutes }]',
    becomes: '¶    shorter: [{ if: { noted: fact-sheet }, takes: 25 minutes }]',
    rule: 'never-true',
  },
  {
    name: 'a quote of a stock that there is not',
    found: '    says: >-\n      You have {stock budget} units',
    becomes: '¶    says: >-\n      You have {stock units} units',
    rule: 'bad-quote',
  },
  {
    name: 'a query about a column that there is not',
    found: 'where: gateway.sid IS NULL }',
    becomes: '¶where: gateway.session IS NULL }',
    rule: 'unknown-column',
  },
  {
    name: 'a control that nothing switches any more',
    found: '  limit-addresses:\n    label: Limit per address',
    becomes: '¶  spare-limit: { stops: { harvest: 5% } }\n  limit-addresses:\n    label: Limit per address',
    rule: 'unswitched-control',
  },
  {
    name: 'a stock that nothing uses',
    found: '  signed-out:   {',
    becomes: '¶  left-over:    { label: Left over, start: 0 }\n  signed-out:   {',
    rule: 'unused-id',
  },
  {
    name: 'a statement that nobody tells',
    found: '      mail:\n        by: Customer care\n',
    becomes:
      '¶      rumour:\n        by: A driver\n        value: yes\n      mail:\n        by: Customer care\n',
    rule: 'unlearned-statement',
  },
  {
    name: 'an ending that always comes too late',
    found:
      '    when:\n      all:\n        - { within: 318 days, from: { at: 2025-01-02 09:00 }, to: { act: four-days } }\n',
    becomes:
      '¶    when:\n      all:\n        - { within: 1 day, from: { at: 2025-01-02 09:00 }, to: { sent: budget-desk } }\n',
    rule: 'unreachable-ending',
  },
  {
    name: 'an ending without a condition above the others',
    found: '  quiet-year:\n    title: A quiet year\n',
    becomes: '  first: { title: It is over, text: It is over. }\n¶  quiet-year:\n    title: A quiet year\n',
    rule: 'shadowed-ending',
  },
  {
    name: 'a score rule that never counts',
    found: '    D1:\n      axis: detection\n',
    becomes: '¶    D1:\n      when: { noted: never-written }\n      axis: detection\n',
    rule: 'untouched-score',
  },
  {
    name: 'a hint that never fits',
    found: '  - when:\n      after: 24 hours\n      since: { known: forged-cards }\n',
    becomes: '¶  - when:\n      after: 24 hours\n      since: { noted: forged }\n',
    rule: 'unfit-hint',
  },
  {
    name: 'an effect after the close',
    found: '{ issue: k-fresh-2, after: 2 weeks }',
    becomes: '¶{ issue: k-fresh-2, after: 80 weeks }',
    rule: 'late-effect',
  },
  {
    name: 'two cards of one title',
    found: '    title: Watermark late logs',
    becomes: '¶    title: List who could read keys',
    rule: 'same-title',
  },
  {
    name: 'a flow that never runs',
    found: '    from: { at: 2025-01-23 20:00 }',
    becomes: '¶    from: { noted: asleep }',
    rule: 'idle-flow',
  },
  {
    name: 'a figure of the real case that is not in the sources',
    found: 'Delivery pages are read in bulk, 148.05 million times.',
    becomes: 'Delivery pages are read in bulk, 148.05 million times, or 152 million.',
    at: '      what: >-\n        Delivery pages are read in bulk',
    rule: 'unsourced-figure',
  },
  {
    name: 'a message that knows how the real case went',
    found: 'I read that in December 2023 you leaked',
    becomes: 'Now that 148.05 million pages have been read: in December 2023 you leaked',
    at: '    says: >-\n      Now that 148.05 million',
    rule: 'told-outcome',
  },
];

/** Mistakes made in First watch, whose words are there in Korean too; what is found stands in the file of texts. */
export const TEXT_MUTATIONS: (Mutation & { file: 'scenario.yaml' | 'texts.ko.yaml' })[] = [
  {
    name: 'a text that was taken out of the translation',
    file: 'texts.ko.yaml',
    found: '  title:\n    from: First watch\n    to: 첫 당직\n',
    becomes: '',
    at: 'texts:\n',
    rule: 'missing-translation',
  },
  {
    name: 'a text that was put into the scenario and not into the translation',
    file: 'scenario.yaml',
    found: "    tempted: Wait until it is somebody else's shift.\n",
    becomes:
      "    tempted: Wait until it is somebody else's shift.\n    call-out: 5 minutes\n  porter: { title: Porter }\n",
    at: 'texts:\n',
    rule: 'missing-translation',
  },
  {
    name: 'a text that was changed after it was translated',
    file: 'scenario.yaml',
    found: 'title: Pull the door log',
    becomes: 'title: Read the door log',
    at: '    from: Pull the door log\n',
    rule: 'stale-translation',
  },
  {
    name: 'a figure of the game that the translation lost',
    file: 'texts.ko.yaml',
    found: '전화를 받은 뒤 {value} 만에 알았습니다.',
    becomes: '전화를 받은 뒤 곧 알았습니다.',
    at: '    to: 전화를 받은 뒤 곧',
    rule: 'changed-quote',
  },
  {
    name: 'a way of which the card is gone',
    file: 'texts.ko.yaml',
    found: '  cards.pull-log.title:',
    becomes: '¶  cards.pul-log.title:',
    rule: 'unknown-text',
  },
];
