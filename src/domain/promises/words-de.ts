import * as chrono from 'chrono-node';
import type { PromiseWords } from './words.ts';

const TEAM =
  '(?:jemand(?: aus (?:\\p{L}+ ){1,2}?)?|(?:unser|das|ein|eine|mein|meine|der|die)(?: \\p{L}+){0,2}? (?:[\\p{L}-]*team|kollege|kollegin|technikerin|techniker|mitarbeiterin|mitarbeiter|[\\p{L}]*abteilung|kundendienst|support|buchhaltung|versand|lager))';
const WILL = `(?:(?:ich|und) werde|(?:wir|und) werden|werde ich|werden wir|${TEAM} wird|wird (?:sich )?${TEAM})`;

/** A verb for one and for many, before us or behind us. */
function we(one: string, many: string): string {
  return `(?:(?:ich|und)(?: \\p{L}+)? (?:${one})|(?:wir|und) (?:${many})|(?:${one}) ich|(?:${many}) wir)`;
}

/** How promises are made in German, and what sounds like one and is none. */
export const german: PromiseWords = {
  kinds: {
    update: [
      we('melde mich', 'melden uns'),
      'melde ich mich|melden wir uns',
      `${TEAM}~ meldet sich|(?:meldet|wird) sich ${TEAM}`,
      `${we('rufe', 'rufen')}~ (?:an|zurück)`,
      `${we('gebe', 'geben')}~ (?:bescheid|rückmeldung)`,
      `${we('halte', 'halten')}~ auf dem laufenden`,
      `${we('komme', 'kommen')}~ auf (?:sie|dich|euch) (?:zu|zurück)`,
      `${WILL}~ (?:melden|anrufen|zurückrufen|schreiben|informieren|kontaktieren|benachrichtigen|bescheid geben|antworten|zurückkommen|auf dem laufenden halten|mitteilen|bestätigen)`,
      '(?:sie hören|du hörst|hören sie|hörst du)~ (?:von uns|von mir)',
      '(?:sie|du|ihr) (?:erhalten|bekommen|erhältst|bekommst)~ (?:eine rückmeldung|rückmeldung|bescheid|eine antwort|eine nachricht|ein update|einen anruf|einen rückruf)',
      '(?:erhalten|bekommen) sie~ (?:eine rückmeldung|rückmeldung|bescheid|eine antwort|eine nachricht|ein update|einen anruf|einen rückruf)',
    ].join('|'),
    present: we(
      'schreibe|informiere|kontaktiere|benachrichtige|antworte|bestätige',
      'schreiben|informieren|kontaktieren|benachrichtigen|antworten|bestätigen',
    ),
    deed: [
      we(
        'schicke|sende|versende|verschicke|liefere|tausche|repariere|behebe|löse|korrigiere|storniere|buche|überweise|erledige|bringe|aktiviere|ändere|richte|stelle|hole|leite|veranlasse|bearbeite|erstatte|ersetze',
        'schicken|senden|versenden|verschicken|liefern|tauschen|reparieren|beheben|lösen|korrigieren|stornieren|buchen|überweisen|erledigen|bringen|aktivieren|ändern|richten|stellen|holen|leiten|veranlassen|bearbeiten|erstatten|ersetzen',
      ),
      `${WILL}~ (?:\\p{L}*schicken|\\p{L}*senden|liefern|tauschen|austauschen|reparieren|beheben|lösen|korrigieren|stornieren|buchen|überweisen|erledigen|bringen|aktivieren|freischalten|ändern|einrichten|abholen|weiterleiten|veranlassen|bearbeiten|erledigt haben|vorbeikommen)`,
      '(?:ihre?[nm]?|deine?[nm]?|der|die|das|es|dies)(?: \\p{L}+){0,3}? (?:wird|werden)~ (?:verschickt|versandt|versendet|geliefert|erstattet|gutgeschrieben|repariert|behoben|ersetzt|gelöst|überwiesen|bearbeitet|freigeschaltet|storniert|zugestellt|korrigiert|ausgetauscht)',
      '(?:ihre?|deine?)(?: \\p{L}+){1,3}? (?:geht|kommt|ist)~ (?:raus|an|da|fertig|bei (?:ihnen|dir)|auf (?:ihrem|deinem) konto)',
      '(?:sie|du) (?:erhalten|bekommen|erhältst|bekommst)~ (?:ihre?n?|deine?n?|den|die|das|eine?n?)',
    ].join('|'),
    gift: [
      we('erstatte|ersetze', 'erstatten|ersetzen'),
      `${we('schreibe', 'schreiben')}~ gut`,
      `${we('schicke|sende', 'schicken|senden')}~ (?:ersatz\\p{L}*|neue[snr]?|gutschein)`,
      `${WILL}~ (?:erstatten|ersetzen|gutschreiben|zurückerstatten|(?:ersatz\\p{L}*|neue[snr]?)(?: \\p{L}+)? (?:schicken|senden))`,
    ].join('|'),
    look: [
      we(
        'prüfe|kläre|kümmere mich|erkundige mich|untersuche|recherchiere',
        'prüfen|klären|kümmern uns|erkundigen uns|untersuchen|recherchieren',
      ),
      'kümmere ich mich|kümmern wir uns|erkundige ich mich|erkundigen wir uns',
      `${we('schaue|sehe|frage|gehe|schau', 'schauen|sehen|fragen|gehen')}~ (?:nach|an)`,
      `${WILL}~ (?:prüfen|überprüfen|klären|nachsehen|nachfragen|nachschauen|untersuchen|recherchieren|kümmern|ansehen|anschauen|erkundigen)`,
    ].join('|'),
  },
  busy: `${we('prüfe|kläre|untersuche', 'prüfen|klären|untersuchen')}~ (?:gerade|derzeit|aktuell|momentan|bereits)|${we('arbeite|bin', 'arbeiten|sind')}~ (?:daran|dabei|dran)|(?:einen|ein) (?:kleinen )?(?:moment|augenblick)|moment bitte`,
  subject: '(?:ich|wir)(?: werden?)?',
  bars: 'nicht|kein\\p{L}*|nie|niemals|wenn|falls|sobald|ob|versuchen?|bemühen',
  vetoes:
    'wenn|falls|sofern|sobald|sollten sie|solltest du|in der regel|normalerweise|üblicherweise|gewöhnlich|meist|meistens|immer|vielleicht|hoffentlich|eventuell|voraussichtlich|wahrscheinlich|vermutlich|möglicherweise|könnten?|würden?|nicht|nie|kein\\p{L}*|täglich|jeden|montags|(?:sie|du|ihr)~ (?:gesagt|geschrieben|versprochen|gemeint)|(?:sagten|schrieben) sie|bemühen|versuchen?',
  harmless:
    'kein(?:e|en)? (?:sorgen?|problem|gedanken)|nicht (?:nur|vergessen|später)|sobald (?:ich|wir|wie möglich|möglich)|(?:prüfen?|schauen?|sehen?|klären?),? ob',
  request:
    '(?:bitte|senden sie|schicken sie|schick|schicke|teilen sie|geben sie|nennen sie|nenne|bestätigen sie|antworten sie|(?:können|könnten) sie|kannst du|könntest du)(?! (?:um|noch|haben|etwas|entschuldig\\p{L}*|einen moment|ein wenig))',
  and: ' und (?:dann )?| sowie ',
  but: ';| aber | jedoch |: | - |, (?=(?:ich|wir) )',
  done: '(?:habe|haben|hat|wurde|wurden|ist|sind)~ (?:\\p{L}*ge\\p{L}+(?:t|en)|erstattet|ersetzt|storniert|repariert|behoben|korrigiert|bearbeitet|überwiesen|veranlasst|versandt|versendet|verschickt|aktiviert|unterwegs|fertig|erledigt|raus)|erledigt',
  times: {
    dates: chrono.de.casual,
    within:
      '(?:innerhalb(?: von| der| des)?|binnen|in)(?: den| der)?(?: nächsten| kommenden)?(?: ca\\.?| etwa| rund| spätestens| maximal| höchstens| ungefähr)?',
    between: '',
    to: ' ?(?:-|–|bis|oder) ?',
    numbers: {
      'eine[rmsn]?|ein': 1,
      zwei: 2,
      'drei|ein paar|wenigen': 3,
      vier: 4,
      fünf: 5,
      sechs: 6,
      sieben: 7,
      acht: 8,
      neun: 9,
      zehn: 10,
      zwölf: 12,
      vierundzwanzig: 24,
    },
    units: {
      minutes: 'minuten?|min\\.?',
      hours: 'stunden?|std\\.?|h',
      workingDays: '(?:werk|arbeits|geschäfts)tage?[ns]?',
      days: 'tage?[ns]?',
      weeks: 'wochen?',
    },
    halfHour: '(?:in|innerhalb) (?:der nächsten|einer) halben stunde',
    clock:
      '(?<h>\\d{1,2})(?:[:.](?<m>\\d{2}))? ?(?:uhr|h)|(?<h>\\d{1,2}):(?<m>\\d{2})|(?<noon>mittags?)|(?<midnight>mitternacht)',
    dayEnd:
      '(?:zum )?(?:ende des (?:heutigen )?(?:arbeits)?tage?s|tagesende|feierabend|geschäftsschluss|dienstschluss|büroschluss)|eod|heute noch|noch heute|im laufe des (?:heutigen )?tages',
    weekEnd:
      '(?:zum )?(?:ende (?:der|dieser) (?:arbeits)?woche|wochenende)|diese woche(?: noch)?|noch diese woche|im laufe (?:der|dieser) woche',
    nextWeek: '(?:nächste|kommende)[rn]? woche',
    days: { übermorgen: 2 },
    parts: {
      morning: 'früh|vormittags?|am morgen|morgens',
      afternoon: 'nachmittags?',
      evening: 'abends?',
    },
    until: 'seit|ab|von|für|nach|vom|letzten|letzte',
    before: 'vor|vor dem',
    lead: 'bis|zum|spätestens|am|um|gegen|noch|kommenden|kommende|diesen|vor|ca|circa|etwa|im|dem',
  },
};
