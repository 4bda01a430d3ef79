import { describe, expect, it } from 'vitest';
import { languageOf, languageOfTurns } from '../../../src/assess/local/language.ts';

/** What customers type, a line or a word at a time. */
const LINES = {
  en: [
    'I quit swisscom',
    'I dont like Salt',
    'I love Salt',
    'app down again',
    'I cant log in',
    'ok',
  ],
  de: ['Danke', 'Wo ist mein Paket?', 'Rechnung?', 'geht immer noch nicht', 'Hab gekündigt'],
  es: ['gracias', 'no funciona', 'dónde está mi pedido', 'Sigo esperando', 'quiero la baja ya'],
  fr: ['merci', 'ça marche pas', 'où est mon colis ?', "j'attends toujours", 'rien reçu'],
  pt: ['obrigado', 'não funciona', 'cadê meu pedido', 'ainda nada', 'quero cancelar isso'],
  it: ['grazie', 'non funziona', "dov'è il mio pacco?", 'ancora niente', 'voglio la disdetta'],
  nl: [
    'dank je',
    'werkt nog steeds niet',
    'waar is mijn pakket?',
    'nog geen antwoord',
    'ik zeg op',
  ],
} as const;

/** Languages that Heed has no phrases for stay what they are. */
const OTHERS = [
  ['sv', 'Jag kan inte logga in på mitt konto'],
  ['da', 'Hvornår kommer min pakke?'],
  ['no', 'Hvorfor svarer dere aldri?'],
  ['ca', 'Encara no funciona això'],
  ['ro', 'De ce nu răspundeți niciodată?'],
  ['pl', 'To nadal nie działa'],
  ['tr', 'Neden hiç cevap vermiyorsunuz?'],
  ['fi', 'Miksi ette koskaan vastaa?'],
  ['cs', 'Kdy dorazí můj balík?'],
  ['hu', 'Még mindig nem működik'],
  ['tl', 'Hindi pa rin gumagana'],
  ['ru', 'Где моя посылка?'],
  ['uk', 'Дякую за допомогу'],
  ['ar', 'لا أستطيع تسجيل الدخول'],
  ['he', 'מתי מגיעה החבילה שלי?'],
  ['hi', 'मैं लॉग इन नहीं कर पा रहा हूँ'],
  ['ja', '荷物はいつ届きますか'],
  ['zh', '我无法登录我的账户'],
] as const;

describe('languageOf', () => {
  it.each(
    Object.entries(LINES).flatMap(([language, lines]) => lines.map((line) => [language, line])),
  )('hears %s in "%s"', (language, line) => {
    expect(languageOf(line)).toBe(language);
  });

  it.each(OTHERS)('leaves %s as it is: "%s"', (language, line) => {
    expect(languageOf(line)).toBe(language);
  });

  it('hears words alone: not mentions, links, addresses, emoji, numbers or codes', () => {
    const noise =
      '@TheCompany #help https://example.com/the/order me@example.com :thumbsup: TT99208';

    expect(languageOf(`${noise} das ist nicht da`)).toBe('de');
    expect(languageOf(noise)).toBe('und');
    expect(languageOf('👍 12345')).toBe('und');
  });

  it('takes "I" for English, as "i" may not be', () => {
    expect(languageOf('I vodafone')).toBe('en');
    expect(languageOf('i conti')).toBe('it');
  });

  it('takes a word or two without good grounds for a language it knows', () => {
    expect(languageOf('Ok asap')).toBe('en');
  });

  it('says nothing of a single letter', () => {
    expect(languageOf('k')).toBe('und');
  });
});

describe('languageOfTurns', () => {
  it('takes a turn too short to tell for the language of those before it', () => {
    expect(languageOfTurns(['Ich komme nicht in mein Konto', 'ok'])).toBe('de');
  });

  it('hears a change of language in a longer turn', () => {
    expect(languageOfTurns(['Hallo', 'Sorry, could you please answer in English?'])).toBe('en');
  });
});
