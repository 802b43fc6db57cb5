// The words of xAPI that are used here. A statement says who did what, and how it went.

export interface Statement {
  id: string;
  actor: Actor;
  verb: Verb;
  object: Activity;
  result?: Result;
  context?: Context;
  /** Real time. Left out where only the time of the exercise is known. */
  timestamp?: string;
}

export interface Actor {
  objectType: 'Agent' | 'Group';
  name?: string;
  account?: { homePage: string; name: string };
  [more: string]: unknown;
}

export interface Verb {
  id: string;
  display: Record<string, string>;
}

export interface Activity {
  objectType: 'Activity';
  id: string;
  definition?: { type?: string; name?: Record<string, string>; description?: Record<string, string> };
}

interface Result {
  score?: { scaled?: number; raw: number; min: number; max: number };
  success?: boolean;
  completion?: boolean;
  response?: string;
  duration?: string;
}

interface Context {
  registration?: string;
  language?: string;
  contextActivities?: Record<string, { id: string; [more: string]: unknown }[]>;
  extensions?: Record<string, unknown>;
  [more: string]: unknown;
}

const ADL = 'http://adlnet.gov/expapi';

const verb = (word: string): Verb => ({ id: `${ADL}/verbs/${word}`, display: { 'en-US': word } });

/** All of the ADL vocabulary; the cmi5 profile takes five of them. */
export const VERBS = {
  initialized: verb('initialized'),
  answered: verb('answered'),
  interacted: verb('interacted'),
  completed: verb('completed'),
  passed: verb('passed'),
  failed: verb('failed'),
  terminated: verb('terminated'),
};

export const ACTIVITY_TYPES = {
  interaction: `${ADL}/activities/cmi.interaction`,
  simulation: `${ADL}/activities/simulation`,
};

/**
 * Keyfall has no domain of its own, and identifiers must not look up anything: `.invalid` is reserved for that. Who
 * publishes a package may give an address of their own.
 */
export const OWN_IRI = 'https://keyfall.invalid';
