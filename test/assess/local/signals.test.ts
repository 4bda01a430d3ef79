import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSignals } from '../../../src/assess/local/signals.ts';

/** What is said, the language, the kind it must be heard as, and how outright. */
const SAID = [
  ['You said it would be here by Friday and it is not.', 'en', 'promise_broken', 'high'],
  ['This is the third time I am writing about this.', 'en', 'repeat_contact', 'high'],
  ['Ive already sent you that photo', 'en', 'repeat_contact', 'high'],
  ['I have been passed from one department to another.', 'en', 'hand_offs', 'high'],
  ['Still waiting for a reply.', 'en', 'waiting', 'high'],
  ['Never mind, forget it.', 'en', 'giving_up', 'high'],
  ['I am cancelling my subscription today.', 'en', 'leaving', 'high'],
  ['Thinking about switching to another provider.', 'en', 'leaving', 'low'],
  ['Ich überlege, eine schlechte Bewertung zu schreiben.', 'de', 'going_public', 'low'],
  ['I will leave a one-star review on Trustpilot.', 'en', 'going_public', 'high'],
  ['My lawyer will be in touch.', 'en', 'legal', 'high'],
  ['There is a smell of gas in the kitchen.', 'en', 'safety', 'high'],
  ['The gas smell is there again.', 'en', 'safety', 'high'],
  ['I burnt my hand on the kettle you sent.', 'en', 'safety', 'high'],
  ['One of your vans knocked down my bike, I was hit by your driver.', 'en', 'safety', 'high'],
  ['The label matters, this is life or death to some of us.', 'en', 'safety', 'high'],
  ['The seat belt in the back does not lock.', 'en', 'safety', 'high'],
  ['I can see the orders of another customer in my account.', 'en', 'data', 'high'],
  ['Mein Sohn hat sich an eurem Regal den Finger gequetscht.', 'de', 'safety', 'high'],
  [
    'Somebody from your company gave out the records of another patient to me.',
    'en',
    'data',
    'high',
  ],
  ['You charged me twice.', 'en', 'money', 'high'],
  ['My account has been hacked.', 'en', 'data', 'high'],
  ['Your site is down.', 'en', 'outage', 'high'],
  ['My flight is at 6 pm today.', 'en', 'deadline', 'high'],
  ['Thank you so much for your help!', 'en', 'praise', 'high'],
  ['You did not answer my question.', 'en', 'unanswered_question', 'high'],
  ['Ich kündige meinen Vertrag.', 'de', 'leaving', 'high'],
  ['Sie haben es mir versprochen.', 'de', 'promise_broken', 'high'],
  ['Ich schalte meinen Anwalt ein.', 'de', 'legal', 'high'],
  ['Me doy de baja.', 'es', 'leaving', 'high'],
  ['Je résilie mon abonnement.', 'fr', 'leaving', 'high'],
  ['Vou cancelar o contrato.', 'pt', 'leaving', 'high'],
  ['Voglio la disdetta.', 'it', 'leaving', 'high'],
  ['Ik stap over naar een ander.', 'nl', 'leaving', 'high'],
] as const;

/** What looks like a signal and is none. */
const INNOCENT = [
  ['Can I cancel one item of my order?', 'leaving'],
  ['My train was cancelled, is my ticket valid on the next one?', 'leaving'],
  ['Just about to leave the station, thanks!', 'leaving'],
  ['I left my bag on the bus.', 'leaving'],
  ['We changed our bank details last week, please use the new IBAN.', 'leaving'],
  ['The lamp sparks joy.', 'safety'],
  ['The form is poorly designed.', 'safety'],
  ['Is this room smoke-free?', 'safety'],
  ['Your support is on fire today, so quick!', 'safety'],
  ['Do you deliver prescription glasses abroad?', 'safety'],
  ['You hit me with a late fee, can you explain it?', 'safety'],
  ['I nearly choked on my coffee laughing at your ad.', 'safety'],
  ['Trapped in the maze level, any hint?', 'safety'],
  ['Are your biscuits free of nuts? I have a nut allergy.', 'safety'],
  ['My daughter is stuck at level 12, any hints?', 'safety'],
  ['Another customer recommended you, so I am giving it a try.', 'data'],
  ['How do I give someone access to my calendar?', 'data'],
  ['My email address has changed, can you update it please?', 'data'],
  ['The exposed brick wallpaper is lovely, do you have it in grey?', 'data'],
  ['I deleted my photos to make space, do I still have them in the cloud?', 'data'],
  ['Please press the button for me.', 'going_public'],
  ['Where can I review my invoices?', 'going_public'],
] as const;

/** The same in other languages. */
const INNOCENT_ELSEWHERE = [
  ['Mir brennt eine Frage unter den Nägeln: gibt es das auch in Blau?', 'de', 'safety'],
  ['Ich habe mein Passwort geändert, jetzt klappt alles.', 'de', 'data'],
  ['La page est coincée au paiement.', 'fr', 'safety'],
  ['¿El detector de humo lleva pilas?', 'es', 'safety'],
] as const;

describe('findSignals', () => {
  it.each(SAID)('hears %j (%s) as %s, %s', (text, language, kind, strength) => {
    const found = findSignals(text, language).find((one) => one.kind === kind);

    expect(found).toMatchObject({ kind, strength });
    expect(text).toContain(found?.quote);
  });

  it.each(INNOCENT)('does not hear %j as %s', (text, kind) => {
    const kinds = findSignals(text, 'en').map((one) => one.kind);

    expect(kinds).not.toContain(kind);
  });

  it.each(INNOCENT_ELSEWHERE)('does not hear %j (%s) as %s', (text, language, kind) => {
    const kinds = findSignals(text, language).map((one) => one.kind);

    expect(kinds).not.toContain(kind);
  });

  it('quotes verbatim, each kind once, for any text', () => {
    const pieces = fc.constantFrom(
      ...SAID.map(([text]) => text),
      '\n',
      '!!!',
      '😀',
      '<@U1>',
      '\u0000',
      '...',
      '   ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 12 }), (parts) => {
        const text = parts.join(' ');
        for (const language of ['en', 'de', 'und']) {
          const found = findSignals(text, language);
          expect(new Set(found.map((one) => one.kind)).size).toBe(found.length);
          expect(found.every((one) => one.quote !== '' && text.includes(one.quote))).toBe(true);
        }
      }),
    );
  });
});
