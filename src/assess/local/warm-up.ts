import { cuePhrasesFor, cuesIn } from './cues/cues.ts';
import { factPhrasesFor, factsIn } from './facts/facts.ts';
import { languageOf } from './language.ts';
import { lexiconFor } from './lexicon/lexicon.ts';
import { readText } from './read-text.ts';
import { findSignals } from './signals.ts';
import { loadTrained } from './weights.ts';

/** Lines of the kind that customers write; what they have in common with the first messages is compiled by reading them. */
const LINES = [
  'Hi, my order has not arrived yet and the tracking page shows nothing. When will I get it? Thanks!',
  'You charged my card twice for one booking, I want the money back today please.',
  'I cannot log in to my account since this morning, the password reset email never comes. What should I do?',
  'The internet is down again. This is the third time this week and nobody answers the phone!!',
  'I have been waiting for two weeks. Your support told me someone would call back, nothing happened.',
  'If this is not fixed by tomorrow I will cancel my contract and switch to another provider.',
  'I am leaving, going to a competitor. Moving my account elsewhere, how do I get out of this?',
  'Great service, thank you so much, everything works now :)',
  'It doesn’t work on my phone, I’ve tried everything you said. Can somebody help me, it’s urgent?',
];

/**
 * Has the English phrases read and the commonest compiled before the first message comes, in many small pieces with room for other work
 * between them. Keeps no process alive; whatever is judged before it is done is judged the same, only later.
 */
export function warmUp(): void {
  const steps = stepsOf();
  const next = () => {
    if (steps.next().done !== true) setImmediate(next).unref();
  };
  setImmediate(next).unref();
}

function* stepsOf(): Generator<void> {
  for (const book of [lexiconFor('en'), factPhrasesFor('en'), cuePhrasesFor('en').phrases]) {
    while (book.prepare()) yield;
  }
  const trained = loadTrained();
  // Twice: what is run a second time is compiled better.
  for (const line of [...LINES, ...LINES]) {
    for (const read of [findSignals, factsIn, cuesIn, languageOf]) {
      yield;
      read(line, 'en');
    }
    yield;
    readText(line, 'en', trained);
  }
}
