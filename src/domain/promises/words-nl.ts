import * as chrono from 'chrono-node';
import type { PromiseWords } from './words.ts';

const TEAM =
  '(?:iemand(?: van (?:\\p{L}+ ){1,2}?)?|(?:ons|onze|een|mijn|de|het)(?: \\p{L}+){0,2}? (?:[\\p{L}-]*team|collega|monteur|medewerker|specialist|afdeling|klantenservice|helpdesk))';
const WILL = `(?:(?:ik|en) (?:zal|ga)|(?:wij|we|en) (?:zullen|gaan)|(?:zal|ga) ik|(?:zullen|gaan) (?:wij|we)|${TEAM} (?:zal|gaat)|(?:zal|gaat) ${TEAM})`;

/** A verb for one and for many, before us or behind us. */
function we(one: string, many: string): string {
  return `(?:(?:ik|en) (?:${one})|(?:wij|we|en) (?:${many})|(?:${one}) ik|(?:${many}) (?:wij|we))`;
}

/** How promises are made in Dutch, and what sounds like one and is none. */
export const dutch: PromiseWords = {
  kinds: {
    update: [
      `${we('neem', 'nemen')}~ contact`,
      `${TEAM}~ neemt~ contact|neemt ${TEAM}~ contact`,
      `${we('laat', 'laten')}~ weten`,
      `${we('kom', 'komen')}~ (?:terug|bij (?:u|je))`,
      `${we('houd|hou', 'houden')}~ op de hoogte`,
      `${we('stuur', 'sturen')}~ (?:een )?(?:bericht|update|mail|e-mail|antwoord)`,
      `${WILL}~ (?:bellen|terugbellen|contact|laten weten|terugkomen|mailen|schrijven|informeren|reageren|antwoorden|bevestigen|op de hoogte)`,
      '(?:u|je) (?:hoort|krijgt)~ (?:van ons|van mij|antwoord|bericht|een bericht|een reactie|een update|een antwoord|een telefoontje)',
      '(?:hoort|krijgt) (?:u|je)~ (?:van ons|van mij|antwoord|bericht|een bericht|een reactie|een update|een antwoord)',
      'hoor je~ (?:van ons|van mij)',
    ].join('|'),
    present: we(
      'bel|mail|schrijf|informeer|bevestig|antwoord|reageer',
      'bellen|mailen|schrijven|informeren|bevestigen|antwoorden|reageren',
    ),
    deed: [
      we(
        'stuur|verstuur|verzend|lever|vervang|repareer|herstel|corrigeer|annuleer|verwerk|betaal|stort|vergoed|regel|activeer|wijzig|los|breng|haal',
        'sturen|versturen|verzenden|leveren|vervangen|repareren|herstellen|corrigeren|annuleren|verwerken|betalen|storten|vergoeden|regelen|activeren|wijzigen|lossen|brengen|halen',
      ),
      `${WILL}~ (?:sturen|versturen|opsturen|verzenden|leveren|repareren|herstellen|corrigeren|annuleren|verwerken|terugbetalen|storten|regelen|activeren|wijzigen|oplossen|brengen|ophalen|langskomen)`,
      `${TEAM}~ komt~ (?:langs|bij (?:u|je))`,
      '(?:uw|je|de|het|dit)(?: \\p{L}+){0,3}? (?:wordt|worden)~ (?:verzonden|verstuurd|bezorgd|geleverd|terugbetaald|vervangen|gerepareerd|opgelost|verwerkt|hersteld|gestort|geactiveerd|geannuleerd)',
      '(?:uw|je)(?: \\p{L}+){1,3}? (?:gaat|komt|is)~ (?:weg|aan|klaar|bij (?:u|je)|de deur uit)',
      '(?:u|je) (?:ontvangt|krijgt)~ (?:uw|je|de|het|een)',
    ].join('|'),
    gift: [
      `${we('betaal', 'betalen')}~ terug`,
      we('vergoed|vervang', 'vergoeden|vervangen'),
      `${we('stuur|verstuur', 'sturen|versturen')}~ (?:een )?(?:nieuwe?|vervang\\p{L}*)`,
      `${WILL}~ (?:terugbetalen|vergoeden|vervangen|(?:nieuwe?|vervang\\p{L}*)(?: \\p{L}+)? (?:sturen|opsturen))`,
    ].join('|'),
    look: [
      we('controleer|onderzoek|check|bekijk', 'controleren|onderzoeken|checken|bekijken'),
      `${we('kijk|zoek|ga|vraag', 'kijken|zoeken|gaan|vragen')}~ (?:na|uit)`,
      `${WILL}~ (?:controleren|uitzoeken|nakijken|onderzoeken|checken|navragen|bekijken|nagaan|naar kijken)`,
    ].join('|'),
  },
  busy: `${we('ben', 'zijn')}~ (?:aan het \\p{L}+|bezig)|${we('controleer|onderzoek|bekijk', 'controleren|onderzoeken|bekijken')}~ (?:momenteel|nu|op dit moment)|(?:een|één) (?:moment|momentje|ogenblik)|momentje`,
  subject: '(?:ik|wij|we)(?: zal| zullen| ga| gaan)?',
  bars: 'niet|geen|nooit|als|indien|of|zodra|probeer|proberen',
  vetoes:
    'als|indien|wanneer|zodra|mocht (?:u|je)|meestal|normaal|normaliter|doorgaans|gewoonlijk|gemiddeld|altijd|misschien|waarschijnlijk|hopelijk|naar verwachting|zouden?|niet|geen|nooit|elke|iedere|probeer|proberen|(?:u|je)~ (?:zei|schreef|gezegd|geschreven|beloofd)|dat (?:wij|we|ik)~ zouden',
  harmless:
    'geen (?:zorgen|probleem)|niet (?:vergeten|later|alleen)|zodra (?:ik|we|wij|mogelijk)|zo snel als mogelijk',
  request:
    '(?:alstublieft|alsjeblieft|stuur (?:ons|mij|me)|laat (?:ons|mij|me) weten|geef (?:ons|mij|me)|bevestig uw|(?:kunt|kun|zou|wilt|wil) (?:u|je))(?! (?:een moment|even|van ons))',
  and: ' en (?:dan )?',
  but: ';| maar | echter |: | - |, (?=(?:ik|wij|we) )',
  done: '(?:heb|hebben|heeft|is|zijn|werd|werden)~ (?:\\p{L}*ge\\p{L}+(?:d|t|en)|vervangen|vergoed|verzonden|verstuurd|verwerkt|hersteld|betaald|terugbetaald|onderweg|klaar|geregeld)|geregeld',
  times: {
    dates: chrono.nl.casual,
    within:
      '(?:binnen|over|in)(?: de| het)?(?: komende| volgende| eerstvolgende)?(?: ongeveer| maximaal| uiterlijk| circa| ca\\.?)?',
    between: '(?: volle)?',
    to: ' ?(?:-|–|tot|à|of) ?',
    numbers: {
      'een|één|het': 1,
      twee: 2,
      'drie|een paar|enkele': 3,
      vier: 4,
      vijf: 5,
      zes: 6,
      zeven: 7,
      acht: 8,
      negen: 9,
      tien: 10,
      twaalf: 12,
    },
    units: {
      minutes: 'minu(?:ut|ten)|min',
      hours: 'uur|uren|uurtje',
      workingDays: 'werkdag(?:en)?',
      days: 'dag(?:en)?',
      weeks: 'we(?:ek|ken)',
    },
    halfHour: '(?:binnen|over) (?:een|het) half ?uur(?:tje)?',
    clock:
      '(?<h>\\d{1,2})(?:[:.](?<m>\\d{2}))? ?uur|(?<h>\\d{1,2}):(?<m>\\d{2})|(?<midnight>middernacht)',
    dayEnd: '(?:het )?einde? van de (?:werk)?dag|vandaag nog|nog vandaag|in de loop van de dag|eod',
    weekEnd: '(?:het )?einde? van de(?:ze)? week|deze week(?: nog)?|nog deze week',
    nextWeek: '(?:volgende|komende) week',
    days: { overmorgen: 2 },
    parts: {
      morning: '(?:van)?ochtend|morgenvroeg',
      afternoon: '(?:van)?middag',
      evening: '(?:van)?avond',
    },
    until: 'tot|sinds|vanaf|gedurende|van|na',
    before: 'voor|vóór',
    lead: 'voor|vóór|op|om|uiterlijk|rond|tegen|aan|nog|komende|in|de|het|deze',
  },
};
