import { describe, expect, it } from 'vitest';
import { findSignals, strengthOf } from '../../../../src/assess/local/signals.ts';

/** English lines that say outright that somebody leaves or means to. */
const ENGLISH_LEAVING = [
  'honestly I think I should change provider',
  'can I cancel my contract before the two years are up?',
  'hi, how do I leave this service',
  'what do you offer if I switch from Norlink to you?',
  'is it possible to move from brightcell to you with my old number?',
  "I'm going to Brightcell.",
  'brightcell here I come',
  'goodbye Norlink, it was terrible',
  'I quit Norlink as of tonight',
  'guess it is time to say goodbye to Norlink',
  'so done with norlink',
  "we won't renew in autumn",
  'porting my number out this afternoon',
  'never again with you',
  'currently looking for another provider, any tips?',
  'closing my account tomorrow morning',
  'this is my last month with you',
  'I want out by the end of the month',
  "if prices don't fall I'll switch soon",
  'fix it today, otherwise I have to go',
  'please end my subscription, I no longer use it',
  'moving over to brightcell next week',
  "we've signed up with a competitor",
  'i wanna cancel',
  "after eleven years I'm taking my business elsewhere",
  'where can I terminate my membership online?',
  'you just lost a customer',
  "I won't be flying with you any more",
  'my notice period, when does it end? I want to get out of the contract',
  'Switching banks on Friday, thanks for nothing',
] as const;

/** English lines that only look like it, ordinary complaints among them. */
const ENGLISH_STAYING = [
  'my flight leaves at seven and the gate is still closed',
  'the driver is leaving without ringing the bell every time',
  'should I leave a message with your colleague?',
  "I'll leave you a good review, thanks!",
  'please leave the parcel behind the bin',
  'can I cancel my booking for Saturday?',
  'I want to cancel the second item in my order',
  'how do I cancel tomorrow’s appointment',
  'how do I switch to the yearly plan?',
  'I need to change my address and my card',
  'the app quits whenever I open a photo',
  "we're moving to Bristol in May, can the contract move along?",
  "don't worry, I'm not leaving you",
  'never leaving you guys, best support ever',
  "I'm staying, the new price is fine",
  'so happy I switched to you last year',
  'switched from the basic to the family package, where is the bonus?',
  "I'm going to bed now, please write tomorrow",
  "I'm going to try the other cable",
  "we're heading to the airport, where is our booking code?",
  'you cancelled my order without telling me',
  'why was my account closed? I did nothing wrong',
  'worst service ever, three weeks without internet',
  'nobody answers the phone, this is a joke',
  'uninstalled the app and installed it again, still crashing',
  'the courier left it in the rain',
  'will I lose my seat when I change the name?',
  'unsubscribe me from the newsletter please',
  'my last order from you arrived broken',
  'this must never happen again',
] as const;

/** German lines that say outright that somebody leaves or means to. */
const GERMAN_LEAVING = [
  'ich glaube, ich sollte den Anbieter wechseln',
  'kann ich meinen Vertrag vorzeitig kündigen?',
  'ich kündige',
  'wie komme ich aus dem Abo raus?',
  'Was bieten Sie mir, wenn ich von Norlink zu Ihnen wechsle?',
  'ich wechsle zu Helltel',
  'Ich gehe zu Helltel.',
  'helltel ich komme',
  'tschüss Norlink, war nicht schön mit euch',
  'Zeit, sich von Norlink zu verabschieden',
  'bin fertig mit euch',
  'wir verlängern nicht',
  'Ich möchte meine Rufnummer zu einem anderen Anbieter mitnehmen.',
  'nie wieder bei euch',
  'suche gerade einen neuen Anbieter',
  'Ich lasse mein Konto bei Ihnen auflösen.',
  'das war meine letzte Bestellung bei euch',
  'will zum Monatsende raus aus dem Vertrag',
  'wenn der Preis nicht runtergeht, bin ich weg',
  'sonst muss ich leider gehen',
  'Bitte beenden Sie meine Mitgliedschaft zum 30. September.',
  'ueberlege zu kuendigen',
  'dann geh ich halt zur konkurrenz',
  'hiermit kündigen wir den Wartungsvertrag',
  'Schluss mit Norlink, mir reichts',
  'möchte mein konto schliessen',
  'nach elf Jahren verlasse ich euch',
  'ich will nicht mehr bei euch bleiben',
  'hab gestern das abo gekündigt',
  'wann endet meine Laufzeit, ich will weg von euch',
] as const;

/** German lines that only look like it, ordinary complaints among them. */
const GERMAN_STAYING = [
  'mein Zug ist weg und die App zeigt noch Verspätung',
  'der Fahrer geht immer weg ohne zu klingeln',
  'Können Sie das Paket beim Nachbarn lassen?',
  'Ich hinterlasse gern eine Bewertung, danke!',
  'bitte den Termin am Dienstag stornieren',
  'Ich möchte einen Artikel aus der Bestellung streichen',
  'wie wechsle ich den Tarif?',
  'Wo kann ich mein Passwort wechseln?',
  'Ich will zum Jahrestarif wechseln, geht das?',
  'die App beendet sich ständig von selbst',
  'wir ziehen um, der Vertrag soll mit in die neue Wohnung',
  'keine Angst, ich kündige nicht',
  'ich bleibe bei euch, alles gut',
  'Bin froh, dass ich zu euch gewechselt bin',
  'will nie wieder weg von euch, super Service',
  'ich gehe jetzt ins Bett, bitte morgen melden',
  'Wir gehen zum Flughafen, wo ist der Buchungscode?',
  'ihr habt mir einfach den Anschluss gesperrt, warum?',
  'warum wurde mir gekündigt? ich hab alles bezahlt',
  'Seit drei Wochen kein Internet, unfassbar',
  'niemand geht ans Telefon, das ist ein Witz',
  'App gelöscht und neu installiert, stürzt immer noch ab',
  'das Paket lag im Regen, wieder mal',
  'meine letzte Bestellung kam kaputt an',
  'Das darf nie wieder passieren.',
  'Kann ich die Sitzplätze noch wechseln?',
  'wie melde ich mich vom newsletter ab?',
  'mein Geld ist weg, wer kümmert sich?',
  'könnt ihr die Batterie wechseln oder muss ich das machen?',
  'Tschüss und danke für die schnelle Hilfe',
] as const;

/** How well outright leaving is told apart: shares of 0 to 1. */
function measure(language: string, leaving: readonly string[], staying: readonly string[]) {
  const isHeard = (text: string) => strengthOf(findSignals(text, language), 'leaving') === 'high';
  const hits = leaving.filter(isHeard).length;
  const alarms = staying.filter(isHeard).length;
  return {
    precision: hits / Math.max(1, hits + alarms),
    f1: (2 * hits) / (hits + alarms + leaving.length),
    missed: leaving.filter((text) => !isHeard(text)),
    falseAlarms: staying.filter(isHeard),
  };
}

describe('the phrases of leaving', () => {
  it.each([
    ['en', ENGLISH_LEAVING, ENGLISH_STAYING],
    ['de', GERMAN_LEAVING, GERMAN_STAYING],
  ] as const)('tell leaving from staying in short lines (%s)', (language, leaving, staying) => {
    const { precision, f1, missed, falseAlarms } = measure(language, leaving, staying);

    expect(precision, falseAlarms.join('\n')).toBeGreaterThanOrEqual(0.9);
    expect(f1, missed.join('\n')).toBeGreaterThanOrEqual(0.85);
  });
});

/** What takes it back, or asks it: the language, the line, what is to be heard. */
const TURNS = [
  ['en', 'I am not leaving, I just want to know.', 'none'],
  ['en', 'So happy I switched from Norlink to you.', 'none'],
  ['en', 'Switched from the small to the large plan today.', 'none'],
  ['en', 'I am moving to Leeds, please take my contract along.', 'none'],
  ['en', "I'm going to Norlink.", 'high'],
  ['en', 'Would like to move my number to Norlink.', 'high'],
  ['en', 'Thinking of leaving you.', 'low'],
  ['de', 'Ich will nicht kündigen.', 'none'],
  ['de', 'Mein Sitz lässt sich nicht wechseln.', 'none'],
  ['de', 'Ich möchte in einen anderen Tarif wechseln.', 'none'],
  ['de', 'Ich ueberlege zu kuendigen.', 'high'],
  ['de', 'Bitte mein Konto schliessen.', 'high'],
] as const;

describe('a phrase of leaving', () => {
  it.each(TURNS)('is heard in %s: %j as %s', (language, text, strength) => {
    expect(strengthOf(findSignals(text, language), 'leaving')).toBe(strength);
  });

  it.each([
    ['en', 'if i '],
    ['en', 'i am going to '],
    ['en', 'switch my '],
    ['de', 'mein vertrag '],
    ['de', 'nummer '],
    ['de', 'a'],
  ] as const)('never takes long (%s, %j over and over)', (language, piece) => {
    const text = piece.repeat(Math.ceil(6000 / piece.length));
    const took = Array.from({ length: 5 }, () => {
      const start = performance.now();
      findSignals(text, language);
      return performance.now() - start;
    });

    // 3 ms on a quiet machine; more only when a pattern goes back and forth.
    expect(Math.min(...took)).toBeLessThan(20);
  });
});
