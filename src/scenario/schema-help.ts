// What an editor says of a word whose schema does not say it: by its way in the JSON Schema. `#person.title` is a word of a
// definition, `*` any id; a way that begins with `*.` is that of every place that ends so.

export interface Help {
  description: string;
  examples?: unknown[];
}

const NOUNS: Record<string, Help> = {
  calendars: {
    description: 'Working hours and holidays, for durations in office hours and deadlines in business days.',
    examples: [{ office: { hours: '09:00-18:00', holidays: ['2025-12-25'] } }],
  },
  'calendars.*.zone': { description: 'The time zone of its hours; left out: that of the scenario.' },
  'calendars.*.holidays': { description: 'Days off besides Saturday and Sunday: `2025-12-25`.' },
  acts: {
    description:
      'Parts of the game, each with a pace of its own. Left out: one act at an hour per minute of play.',
    examples: [
      { night: { title: 'The first night', opens: '2025-03-03 22:00', pace: '30 minutes per minute' } },
    ],
  },
  '#act.opens': {
    description: 'The instant or the condition with which it begins; the one before ends there.',
  },
  '#act.pace': {
    description: 'Exercise time per minute of play: `12 hours per minute`, or a list of changes.',
  },
  start: { description: 'A second way to begin: later, with what came before decided by silence.' },
  people: {
    description: 'Who can work, by id. A scenario needs at least one.',
    examples: [{ lead: { title: 'Incident lead', 'on-duty': '08:00-20:00', 'call-out': '10 minutes' } }],
  },
  stocks: {
    description: 'Quantities that the world counts: pages read, people signed out, money.',
    examples: [{ 'pages-read': { label: 'Pages read', unit: 'pages', start: 0, hidden: true } }],
  },
  flows: {
    description: 'What moves the stocks, at a rate, while something holds.',
    examples: [
      {
        harvest: {
          into: 'pages-read',
          rate: '400 per hour',
          from: '2025-03-03 08:30',
          to: { done: 'lock-door' },
        },
      },
    ],
  },
  controls: {
    description: 'Safeguards that a card or a rule switches on.',
    examples: [
      {
        quarantine: {
          takes: 'over 10 minutes',
          stops: { harvest: '100%' },
          costs: { refused: '40 per hour' },
        },
      },
    ],
  },
  credentials: {
    description: 'Keys, tokens, badges: what somebody can prove something with.',
    examples: [{ 'old-key': { label: 'Old key', state: 'current', 'known-to': ['issuer'] } }],
  },
  'relying-parties': {
    description: 'Doors, gateways, verifiers: who accepts a credential.',
    examples: [
      {
        website: {
          label: 'Website',
          accepts: ['current', 'previous'],
          share: '60%',
          learns: 'every 10 minutes',
        },
      },
    ],
  },
  evidence: {
    description: 'Logs and other stores that show something and forget.',
    examples: [{ 'door-log': { keeps: '30 days', clears: 'daily at 03:00', hold: '1 to 3 hours' } }],
  },
  audiences: {
    description: 'Groups that are told, or should be.',
    examples: [{ members: { label: 'Members', size: 12000, affected: '40%', reach: { mail: '70%' } } }],
  },
  claims: {
    description: 'What people say about something, and what is so.',
    examples: [
      {
        used: {
          label: 'Was it used?',
          kind: 'yes-no',
          truth: 'yes',
          statements: { log: { value: 'yes', standing: 'verified' } },
        },
      },
    ],
  },
  determinations: {
    description: 'Decisions on a question that are written down with a reason.',
    examples: [
      {
        material: {
          asks: 'Is it material?',
          verdicts: { yes: { label: 'It is' }, no: { label: 'Not yet' } },
        },
      },
    ],
  },
  queries: { description: 'What a team may look for in the logs, and turn into a rule.' },
  plans: { description: 'Cards that belong together, forecast before they are begun.' },
  cards: {
    description: 'What the team can play.',
    examples: [
      {
        'read-log': {
          kind: 'detect',
          who: ['lead'],
          takes: '20 to 40 minutes',
          then: [{ learn: 'used.log' }],
        },
      },
    ],
  },
  injects: {
    description: 'What reaches the team: news, questions, orders.',
    examples: [
      {
        visitor: {
          when: '2025-03-03 08:40',
          from: 'A visitor',
          says: 'A man held the door for me.',
          within: '30 minutes',
          options: { look: { label: 'We look into it.' }, thanks: { label: 'Thank you.' } },
          silence: 'thanks',
        },
      },
    ],
  },
  endings: {
    description:
      'How it can end. The first whose condition holds at the close is taken; the last one needs none.',
    examples: [
      { shut: { title: 'The door is shut', when: { done: 'lock-door' }, text: 'It was open for hours.' } },
    ],
  },
  releases: {
    description: 'What is said in public: statements put together from phrases, each with what it asserts.',
  },
  objectives: {
    description: 'What the exercise is for: three to five; the after-action report is built on them.',
    examples: [{ 'report-in-time': { says: 'Report in time what is known, and mark what is not.' } }],
  },
  metrics: {
    description: 'Numbers about a game by name, for `keyfall replay` and for `expect` in a history.',
  },
  hints: {
    description: 'Offered to a team that is stuck: the first whose condition holds.',
    examples: [[{ when: { sent: 'visitor' }, says: 'Who can see which badge opened which door?' }]],
  },
  standing: { description: 'How each axis stands while playing, in words: the first that holds.' },
  sources: {
    description: 'Where the figures of the real case come from; better in `sources.yaml` beside it.',
  },
  lines: { description: 'Which lines of comparison there are in the debrief.' },
  'lines.history': { description: 'Whether the line of the real case is drawn, if there is a history.' },
};

const PARTS: Record<string, Help> = {
  '#person.title': { description: 'What the person is called: a role, never a real name.' },
  '#condition.above': { description: 'Beside `stock`: more than this.', examples: [1000] },
  '#condition.below': { description: 'Beside `stock`: less than this.', examples: [5] },
  '#effect.to': { description: 'Beside `switch`: `on`, `off` or one of the control’s modes.' },
  '#effect.days': { description: 'Beside `trim`: how many of its oldest days are gone.' },
  '#control.modes': { description: 'Ways to be on, if there are several.' },
  '#credential.state': { description: 'Where it stands on the published list when the scenario opens.' },
  '#credential.known-to': { description: 'Who has it: words for people to read.' },
  '#evidence.parts': { description: 'The clean-up drops whole days (left out) or whole months.' },
  '#audience.size': { description: 'How many they are.', examples: [12000] },
  '#notice.who': { description: 'Who writes it.', examples: [['communications']] },
  '#notice.wordings': {
    description: 'How it can be put; `quality` is what it is worth while it says less than is known.',
  },
  '#notice.items': { description: 'What it can name as read or taken.' },
  '#notice.advice': { description: 'What it can tell people to do.' },
  '#notice.channels': { description: 'How it can be sent; each audience says what share a channel reaches.' },
  '#release.who': { description: 'Who writes it.', examples: [['communications']] },
  '#release.needs': { description: 'When it can be made at all.' },
  '#release.topics': { description: 'What it can speak of; of each topic one phrase or none.' },
  '#release.topics.*.phrases': { description: 'Ways to put it, each saying more or less than the next.' },
  '#release.channels': { description: 'How it can be published.' },
  '#claim.kind': { description: 'What sort of value it is about.' },
  '#claim.at-least': { description: 'Beside `truth: unknown`: what is certain of it.' },
  '#claim.choices': { description: 'Beside `kind: one-of`: what it can be.' },
  '#claim.statements': {
    description: 'What can be said of it; an effect `learn: claim.statement` makes it known.',
  },
  '#claim.said': { description: 'Statements without ids, as sketches have them.' },
  '#claim.said.by': { description: 'Who says so.' },
  '#claim.estimate': { description: 'The team is asked for a range before the truth is known.' },
  '#claim.estimate.widest': { description: 'The ends of the scale.', examples: [[1, 1000000]] },
  '#claim.estimate.scale': { description: 'Whether the scale is even or by powers of ten.' },
  '*.asserts.*.to': { description: 'Beside `from`: the upper end of a range.' },
  '*.asserts.*.items': { description: 'A list of what it is.' },
  '*.asserts.*.text': { description: 'What cannot be said as a number, an instant or a choice.' },
  '*.hedges.*.to': { description: 'Beside `from`: the upper end of a range.' },
  '*.hedges.*.items': { description: 'A list of what it is.' },
  '*.hedges.*.text': { description: 'What cannot be said as a number, an instant or a choice.' },
  '*.value.to': { description: 'Beside `from`: the upper end of a range.' },
  '*.truth.to': { description: 'Beside `from`: the upper end of a range.' },
  '*.at least': { description: 'So many, perhaps more.' },
  '*.not later than': { description: 'On that day or before.' },
  '*.value.items': { description: 'A list of what it is.' },
  '*.truth.items': { description: 'A list of what it is.' },
  '*.value.text': { description: 'What cannot be said as a number, an instant or a choice.' },
  '*.truth.text': { description: 'What cannot be said as a number, an instant or a choice.' },
  '#statement.standing': { description: 'How sure it is; left out: somebody claims it.' },
  '#duty.fields': { description: 'What its form asks, by id.' },
  '#duty.fields.*.asks': { description: 'What is filled in: what a claim says, free text, or an instant.' },
  '#duty.facts': { description: 'Facts that are owed as soon as they are verified.' },
  '#duty.zone': { description: 'The time zone of its hours; left out: that of the law.' },
  '#duty.cut-off': { description: 'A filing after this local hour counts as the next business day.' },
  '#duty.curve': { description: 'Not used yet: write a rule under `score`.' },
  '#determination.verdicts': { description: 'What can be decided.' },
  '#card.kind': { description: 'Where it belongs in the course of an incident.' },
  '#card.options': { description: 'A choice that is made when it is played.' },
  '#card.asks.choice': { description: 'One of these ids is asked for.' },
  '#inject.by': { description: 'How it arrives.' },
  '#inject.options': { description: 'Possible answers; without any it is information and nobody waits.' },
  '#inject.contradictions': { description: 'Labels of contradictions in the record that it is about.' },
  '#score-rule.axis': { description: 'Which axis its points count for.' },
  '*.answers.count': { description: 'What is counted of the answers.' },
  '*.interval.at': { description: 'When the estimate is read.' },
  '*.source': { description: 'Where the measure comes from, in words.' },
  '#source.figure': { description: 'What is counted or dated.' },
  '#source.value': { description: 'The figure as the source has it.', examples: ['33,700,034'] },
  '#source.source': { description: 'Who says so, and where to find it.' },
  '#source.when': { description: 'When it was said.' },
  '#source.tag': {
    description:
      'How well it is known: V1 official text, V2 secondary, V2+ several agree, D worked out, I invented.',
  },
};

const FRAME: Record<string, Help> = {
  'score.headline': {
    description: 'The three axes whose sum is the total.',
    examples: [['detection', 'reporting', 'containment']],
  },
  'score.labels': { description: 'Other names for the axes.', examples: [{ containment: 'Key rotation' }] },
  'score.reveal': { description: 'Whether points are shown at the end (left out) or all the time.' },
  'score.rules': { description: 'Measures turned into points, by id.' },
  'score.detection': { description: 'Rules of this axis, without ids.' },
  'score.containment': { description: 'Rules of this axis, without ids.' },
  'score.reporting': { description: 'Rules of this axis, without ids.' },
  'score.evidence': { description: 'Rules of this axis, without ids.' },
  'score.conduct': { description: 'Rules of this axis, without ids.' },
  'standing.*.tone': { description: 'The colour: hostile, unproven or safe.' },
  'map.issuer': { description: 'Who issues credentials, on the map.' },
  'map.center': { description: 'What stands in the middle of the map.' },
  'map.sources': { description: 'Who comes to the doors, on the map.' },
  'map.places': { description: 'What lies behind the doors, on the map.' },
  'debrief.case': { description: 'The real case, line by line.' },
  'debrief.case.when': { description: 'When, in words.', examples: ['18 Nov, 22:52'] },
  'debrief.case.tags': { description: 'How well the line is known: V1, V2, D …' },
  'debrief.case.tone': { description: 'The colour of the line: hostile, unproven or safe.' },
  'debrief.penalties': { description: 'What it cost, or could have cost.' },
  'debrief.penalties.amount': { description: 'The amount in words.', examples: ['KRW 1.685 trillion'] },
  'debrief.penalties.currency': { description: 'Of `sum`: three letters.', examples: ['KRW'] },
  'debrief.penalties.tags': { description: 'How well it is known.' },
  'debrief.questions': { description: 'What a team may talk about afterwards.' },
  'debrief.population': { description: 'How many people there are, for shares of them.' },
  'debrief.lanes': { description: 'Which stocks the lane of the thief shows.' },
  '#logs.token': { description: 'Who makes the tokens, and for whom.' },
  '#logs.token.issuer': {
    description: 'The claim `iss` of every token.',
    examples: ['https://sign-in.example'],
  },
  '#logs.token.audience': { description: 'The claim `aud` of every token.', examples: ['shop'] },
  '#logs.claims': {
    description: 'Claims in a token, in the order of its maker.',
    examples: [['iss', 'aud', 'sub', 'iat', 'exp', 'jti']],
  },
  '#logs.populations': { description: 'Who leaves traces: honest people, forgers.' },
  '#logs.populations.*.fields': { description: 'What its tokens and traces carry, where it differs.' },
  '#logs.tables': { description: 'What the team can search.' },
  '#logs.tables.*.row': {
    description: 'What one row is: a use, an issue, a credential, or `{ each: field }`.',
  },
  '#logs.tables.*.time': { description: 'The column that says when.' },
  '#logs.tables.*.stores.one-in': { description: 'This store keeps one row in so many.' },
  '#logs.tables.*.lost': { description: 'Rows that never arrive, or only later.' },
  '#logs.tables.*.columns': { description: 'What a row says, by name.' },
  '#logs.tables.*.columns.*.type': { description: 'Text (left out), a number or a time.' },
  '*.id': { description: 'Hexadecimal digits, never twice the same: how many.' },
  '*.prefix': { description: 'What stands before them.' },
  '*.pick': { description: 'One of these, each with its share.', examples: [{ app: '78%', web: '22%' }] },
  '*.address': { description: 'The first of a block of addresses.', examples: ['203.0.113.0'] },
  '*.count': { description: 'How many addresses there are.' },
  '*.average': { description: 'Whole numbers with this mean.' },
  '*.before': { description: 'So long before that minute, given under `by`.' },
  '*.is': { description: 'Always this.' },
};

export const SCENARIO_HELP: Record<string, Help> = { ...NOUNS, ...PARTS, ...FRAME };

export const HISTORY_HELP: Record<string, Help> = {
  format: { description: 'The number of the format: 1.', examples: [1] },
  seed: { description: 'The seed of the dice with which it is played.', examples: [1] },
  moves: {
    description:
      'What was done, each at its minute: exactly one of play, answer, file, publish, determine, estimate, rule, leave.',
    examples: [[{ at: '2025-03-03 08:45', answer: 'visitor', option: 'look', basis: 's' }]],
  },
  'moves.hour': { description: 'Only the day is on record: `unknown`.' },
  'moves.as': { description: 'Beside `file`: it corrects or takes back what was filed.' },
  'moves.why': { description: 'The reason given, in words.' },
  'moves.reason': { description: 'The reason written down, in words.' },
  'moves.terms': { description: 'Conditions of the query that the rule is put together from.' },
  'moves.sql': { description: 'The rule as SQL.' },
  'moves.mode': { description: 'Run beside the doors, at the doors, or no more.' },
  'moves.fields': { description: 'What the report said, by field.', examples: [{ people: 'not yet known' }] },
  'moves.fields.*.value': { description: 'What was filled in, or the statement it was taken from.' },
  'moves.fields.*.at least': { description: 'So many, perhaps more.', examples: [4536] },
  'moves.fields.*.to': { description: 'Beside `from`: the upper end of a range.' },
  'moves.fields.*.text': { description: 'What was written in words.' },
  'moves.items': { description: 'Beside `publish`: what the notice named.' },
  'moves.advice': { description: 'Beside `publish`: what it told people to do.' },
  'moves.channels': { description: 'Beside `publish`: how it was sent.' },
  'moves.days': { description: 'Beside `publish`: for how many days it stood.' },
  'moves.verdict': { description: 'Beside `determine`: what was decided.' },
  'moves.from': { description: 'Beside `estimate`: the earlier end of a range.' },
  'moves.to': { description: 'Beside `estimate`: the later end of a range.' },
  'moves.low': { description: 'Beside `estimate`: the lower end of a range.' },
  'moves.high': { description: 'Beside `estimate`: the upper end of a range.' },
  'moves.chance': {
    description: 'Beside `estimate`: how likely each choice is.',
    examples: [{ yes: 0.8, no: 0.2 }],
  },
  expect: {
    description: 'What must come out of it, by the metrics of the scenario.',
    examples: [[{ id: 'H01', metric: 'detection.minutes', is: 38 }]],
  },
  'expect.id': { description: 'A short name for messages.' },
  'expect.metric': { description: 'One of the scenario’s `metrics`, or one that every scenario has.' },
  'expect.is': { description: 'Exactly this; a list where the metric is one.' },
  'expect.between': { description: 'Not less than the first, not more than the second.' },
  'expect.near': { description: 'About this; `within` says how near.' },
  'expect.source': { description: 'Who says so.' },
  'expect.tag': { description: 'How well it is known.' },
};

export const SOURCES_HELP: Record<string, Help> = {
  ...SCENARIO_HELP,
  figures: {
    description: 'Every figure of the real case that the scenario uses or tells.',
    examples: [
      [
        {
          figure: 'Accounts',
          value: '33,700,034',
          source: 'report to the commission',
          when: '2025-11-27',
          tag: 'V2',
        },
      ],
    ],
  },
};

export const LAW_HELP: Record<string, Help> = {
  '#law-version.trigger': {
    description: 'What starts its clock, and of what.',
    examples: [{ type: 'knowledge', of: 'a breach' }],
  },
  '#law-version.recipient': {
    description: 'Parties of a game that it goes to.',
    examples: [['privacy-authority']],
  },
  '#law-version.to': { description: 'Recipients by name.' },
  '#law-version.content': { description: 'What the report must have.' },
  '#law-version.stages': {
    description: 'Later reports, each from its own anchor.',
    examples: [[{ id: 'final', label: 'Final report', within: '1 month', from: 'first' }]],
  },
  '#law-version.stages.id': { description: 'The name by which a scenario refers to it.' },
  '#law-version.zone': { description: 'The time zone of its days and hours.', examples: ['Europe/Paris'] },
  '#law-version.exempt': { description: 'Who or what is exempt.' },
  '#law-version.fine-cap': { description: 'The highest fine for a late or missing report.' },
  '#law-version.fine-cap.amount': { description: 'As a number.' },
  '#law-version.fine-cap.currency': { description: 'Three letters.', examples: ['EUR'] },
  '#law-version.tag': {
    description:
      'How well it is known: V1 official text, V2 secondary, V2+ several agree, M memory, D worked out.',
  },
  '#law-version.unverified': { description: 'What was not checked, said plainly.' },
  '#law-version.note': { description: 'Anything else that a reader should know.' },
};
