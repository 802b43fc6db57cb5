// What people are asked after an exercise, in words: the same for whoever sits alone and for phones in a workshop.

/** As exercise evaluators rate an objective. */
export const RATINGS = ['P', 'S', 'M', 'U'] as const;
export type Rating = (typeof RATINGS)[number];
export const RATING_WORDS: Record<Rating, string> = {
  P: 'Performed without challenges',
  S: 'Performed with some challenges',
  M: 'Performed with major challenges',
  U: 'Unable to be performed',
};

/** Twenty minutes for all of them; asked of each seat. */
export const HOT_WASH = {
  hardest: 'Which decision was the hardest, and what did you know when you made it?',
  keep: 'What went well and should be done the same way again?',
  way: 'What got in the way?',
  late: 'What did you learn too late, and who knew it earlier?',
  change: 'What is the one thing to change, by whom, and by when?',
} as const;
export type HotWashQuestion = keyof typeof HOT_WASH;
export const HOT_WASH_IDS = Object.keys(HOT_WASH) as [HotWashQuestion, ...HotWashQuestion[]];

/** From 1, not at all, to 5, fully. */
export const FEEDBACK = {
  objectives: 'I knew what the exercise was for.',
  pace: 'The pace left time to think.',
  role: 'I could contribute in my role.',
  real: 'What happened could happen to us.',
  use: 'I will do something differently at work.',
} as const;
export type FeedbackStatement = keyof typeof FEEDBACK;
