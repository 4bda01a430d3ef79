/** A sentence of whoever did it, with what was noted; `note` is empty where nothing was. */
type Sentence = (who: string, note: string) => string;

/** A sentence, with the note behind it where there is one. */
function noted(words: (who: string) => string): Sentence {
  return (who, note) => (note === '' ? `${words(who)}.` : `${words(who)}: ${note}`);
}

/** A sentence, with the note in brackets where there is one. */
function bracketed(words: (who: string) => string): Sentence {
  return (who, note) => (note === '' ? `${words(who)}.` : `${words(who)} (${note}).`);
}

/** The note is the sentence. */
function itself(otherwise: string): Sentence {
  return (who, note) => (note === '' ? `${who} ${otherwise}.` : note);
}

/** What went on in the conversation, and what became of the case. */
const CASE = {
  opened: () => 'The case was opened.',
  triaged: (who) => `${who} asked Heed to look at a text.`,
  // The note is the id of the message with which they asked.
  'called in': (who) => `${who} called Heed into the conversation.`,
  assessed: bracketed(() => 'What was written was judged'),
  'not judged': () => 'Nothing could judge what was written.',
  'model failed': noted(() => 'The model did not answer'),
  corrected: noted((who) => `${who} corrected the tags, and Heed keeps it as an example`),
  answered: (who) => `${who} answered in the conversation.`,
  sent: bracketed((who) => `${who} sent a reply`),
  'not sent': bracketed(() => 'Something could not be delivered'),
  'not handled': bracketed(() => 'Something that came in could not be handled'),
  refused: bracketed((who) => `${who} pressed a button and was refused`),
  taken: (who) => `${who} took the case.`,
  hushed: (who) => `${who} wants to hear nothing more unless they ask.`,
  snoozed: (who, note) => `${who} put the case aside${note === '' ? '' : ` ${note}`}.`,
  awake: (_, note) =>
    note === '' ? 'The case was taken up again.' : `The case was taken up again: ${note}.`,
  merged: itself('merged this into another case'),
  joined: itself('merged another case into this one'),
  split: itself('split a case off from this one'),
  'split off': itself('split this off from another case'),
  // The note is the id of the message.
  left: () => 'A message left for another case.',
  closed: (who) => `${who} closed the case.`,
  'draft liked': noted((who) => `${who} liked the draft`),
  'draft disliked': noted((who) => `${who} did not like the draft`),
} satisfies Record<string, Sentence>;

/** Who was called, and what came of it. */
const CALLS = {
  clock: (who, note) =>
    bracketed(() => 'The customer has waited long enough')(who, CLOCKS[note] ?? note),
  'clock ignored': bracketed(() => 'Nobody waits any more'),
  pinged: noted(() => 'Called'),
  'no lead to ping': noted(() => 'A lead should have been called, but there is none'),
  'call held': noted(() => 'A call waits'),
  'call left to the other case': noted(
    () => 'Nobody was called, as a lead has been called about the same thing in another case',
  ),
  'climb stopped': noted(() => 'What the call was made for is over: nobody else is called'),
  'climb resumed': noted(
    () => 'What the call was made for holds again: the next one is called in time',
  ),
  'call dropped': noted(() => 'A call that waited is not needed any more'),
  'ping raised': noted(() => 'The call was told of something more'),
  'ping taken': (who) => `${who} has it.`,
  'ping passed on': (who, note) => `${who} passed the call on ${note}`.trimEnd(),
  'ping not needed': noted((who) => `${who} was not needed`),
  'ping unanswered': noted(() => 'The call was not answered in time'),
  'ladder ended': () => 'Nobody who was called has answered, and nobody is left to ask.',
  'blew up': noted(() => 'The customer blew up'),
} satisfies Record<string, Sentence>;

/** The note of `clock` is the kinds of clocks that went off. */
const CLOCKS: Readonly<Record<string, string>> = {
  offer: 'offer a call-back',
  escalate: 'a lead is to know',
  'offer, escalate': 'a lead is to know',
};

/** What the customer was told and given. */
const PROMISES = {
  promised: noted((who) => `${who} made a promise`),
  'promise near': noted(() => 'A promise is nearly due'),
  'promise broken': noted(() => 'A promise was broken'),
  'promise kept': noted((who) => `${who} kept a promise`),
  granted: itself('granted something'),
  'granted beyond': itself('granted something beyond what they may give on their own'),
} satisfies Record<string, Sentence>;

/** A sentence for everything that a case's history notes. */
export const TIMELINE_WORDS: Readonly<Record<string, Sentence>> = {
  ...CASE,
  ...CALLS,
  ...PROMISES,
};
