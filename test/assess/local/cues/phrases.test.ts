import { describe, expect, it } from 'vitest';
import { folded, type PhraseCue } from '../../../../src/assess/local/cues/cue.ts';
import { CUES, cuesIn } from '../../../../src/assess/local/cues/cues.ts';

function heard(language: string, text: string, name: PhraseCue): boolean {
  return (cuesIn(text, language)[CUES.indexOf(name)] ?? 0) > 0;
}

/** Cue, a text that says it, and one that only looks alike. */
type Row = readonly [cue: PhraseCue, telling: string, alike: string];

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  en: [
    ['insult', 'you absolute clowns', 'the clown fish print is lovely'],
    ['swearing', 'what the hell is this', 'I moved to Hellsby last week'],
    ['sarcasm', 'thanks for nothing', 'thanks for the quick reply'],
    ['sarcasm', 'so much for next day delivery', 'so much fun at the show'],
    ['accusation', 'your driver lied to me', 'the cable lies under the floor, unlike before'],
    ['worst', 'worst bank in the country', 'my sausage order is short'],
    ['fed-up', "I've had enough of this", 'is one metre of cable long'],
    ['leaving', 'I am switching to another provider', 'please send the port number for the router'],
    ['telling', 'I will warn everyone about you', 'everyone in the office is fine'],
    ['legal', 'you will hear from my lawyer', 'the courtyard gate is open'],
    ['demand', 'I want my money back', 'I wanted to say hello'],
    ['manager', 'get me a supervisor', 'I use the password manager app'],
    ['you-people', 'you people are unreal', 'how many people can join'],
    ['you-did', 'you cancelled my booking', 'I would like to book'],
    ['staff', 'the driver was so rude to my mum', 'the driver arrived on time'],
    ['disbelief', 'are you kidding me', 'my kids are asleep'],
    ['repeat', 'third time this week', 'I have one at home'],
    ['waiting', 'still waiting for a reply', 'sparkling or still water, please'],
    ['worry', "I'm so scared it is gone", 'a scarf for my aunt'],
    ['puzzled', "I don't understand the bill", 'I understand, thank you'],
    ['puzzled', 'dont understand the bill', 'we stand by the bill'],
    ['praise', 'great service from your team', 'what size is it'],
    ['thanks', 'thank you so much', 'the water tank is full'],
    ['sorry', 'sorry to bother you', 'where is the shop'],
    ['no-rush', 'no rush at all', 'rush delivery, now'],
    ['haste', 'need it asap', 'I know nowhere else'],
    ['tried', 'already restarted it twice', 'the start button is blue'],
    ['listing', 'order 88-20417, model KX41', 'my order is missing'],
    ['imperative', 'Fix the app', 'a bug fix was promised'],
    ['short-answer', 'sent', 'I sent it to your office last week on Monday'],
  ],
  de: [
    ['insult', 'ihr seid Idioten', 'eine Idee für euch'],
    ['accusation', 'ihr habt mich belogen', 'das Paket liegt im Flur'],
    ['sarcasm', 'danke für nichts', 'danke für die Hilfe'],
    ['fed-up', 'mir reichts jetzt', 'die Karte ist reich verziert'],
    ['leaving', 'ich kündige den Vertrag', 'die Kunden sind da'],
    ['worry', 'ich mache mir Sorgen', 'das Sortiment ist gross'],
    ['puzzled', 'ich verstehe die Rechnung nicht', 'die Rechnung ist da'],
    ['no-rush', 'eilt nicht', 'es eilt sehr'],
  ],
  fr: [
    ['accusation', "c'est du vol", 'un volet cassé'],
    ['fed-up', "j'en ai marre", 'la mare du jardin'],
    ['fed-up', 'jen ai marre', 'la mare du jardin'],
    ['leaving', 'je résilie', 'je résiste au froid'],
    ['waiting', "j'attends toujours", 'le colis est beau'],
    ['puzzled', 'je ne comprends pas', 'nous comprenons tout'],
    ['thanks', 'merci beaucoup', 'mercredi matin'],
  ],
  es: [
    ['accusation', 'son unos ladrones', 'el perro ladra'],
    ['fed-up', 'estoy harta', 'una carta'],
    ['puzzled', 'no entiendo nada', 'entiendo todo'],
    ['legal', 'hablaré con mi abogado', 'un abono'],
    ['waiting', 'llevo tres días esperando', 'una espiga'],
    ['praise', 'excelente servicio', 'la factura'],
  ],
  pt: [
    ['accusation', 'vocês são ladrões', 'a ladeira da rua'],
    ['worst', 'pior atendimento', 'a pia da cozinha'],
    ['legal', 'vou ao Procon', 'vou por ali'],
    ['puzzled', 'não entendi a fatura', 'entendi a fatura'],
    ['thanks', 'muito obrigada', 'a obra da rua'],
  ],
  it: [
    ['worst', 'siete una vergogna', 'il verde mi piace'],
    ['fed-up', 'sono stufa', 'la stufetta elettrica'],
    ['legal', "sentirete l'avvocato", 'il frutto avocado'],
    ['puzzled', 'non capisco la bolletta', 'ho un capo rosso'],
    ['waiting', 'aspetto da tre giorni', 'il colore rosso'],
  ],
  nl: [
    ['accusation', 'jullie liegen', 'de doos ligt daar'],
    ['fed-up', 'ik ben het zat', 'een zak chips'],
    ['leaving', 'ik stap over', 'een stapel boeken'],
    ['puzzled', 'ik snap het niet', 'een snoepje'],
    ['thanks', 'alvast bedankt', 'een tank water'],
  ],
};

describe.each(Object.entries(TABLES))('phrases in %s', (language, rows) => {
  it.each(rows)('%s is heard in %j and not in %j', (name, telling, alike) => {
    expect(heard(language, telling, name)).toBe(true);
    expect(heard(language, alike, name)).toBe(false);
  });
});

describe('folding', () => {
  it('makes careful and careless spelling the same', () => {
    expect(folded("Don’t  KNOW, c'est été", '')).toBe(folded('dont know, cest ete', ''));
    expect(folded("J'attends", ' ')).toBe('j attends');
    expect(folded('Große Straße', '')).toBe('grosse strasse');
  });

  it('leaves out handles and links', () => {
    expect(folded('@WorstShop hi https://t.co/liars', '')).toBe('hi');
  });
});
