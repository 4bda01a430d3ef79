import * as chrono from 'chrono-node';
import type { PromiseWords } from './words.ts';

const TEAM =
  "(?:qualcuno(?: d(?:el|ella|i) (?:\\p{L}+ ){1,2}?)?|(?:il nostro|la nostra|il|la|un|una|il mio|un nostro|l')(?: ?(?<!\\p{L})\\p{L}+(?!\\p{L})){0,2}? ?(?<!\\p{L})(?:team|squadra|collega|operatore|operatrice|tecnico|reparto|servizio clienti|specialista|responsabile|corriere)(?: \\p{L}+){0,2}?)";

/** The future of verbs, from its stems: ours, and our team's. */
function will(stems: string): string {
  return `(?:${stems})(?:ò|emo)|${TEAM}~ (?:${stems})à`;
}

/** How promises are made in Italian, and what sounds like one and is none. */
export const italian: PromiseWords = {
  kinds: {
    update: [
      will(
        '(?:ri)?chiamer|(?:ri)?contatter|scriver|informer|avviser|aggiorner|risponder|confermer|comunicher',
      ),
      `${will('far')} sapere|(?:mi|ci) (?:farò|faremo) sentire|(?:terrò|terremo)~ (?:aggiornat[oaie]|informat[oaie])|${will('dar')}~ (?:riscontro|risposta|notizie|aggiornament[oi])`,
      "(?:riceverà|riceverai|avrà|avrai)~ (?:una risposta|notizie|una chiamata|un'?e-?mail|un riscontro|un aggiornamento|una telefonata)|(?:sarà|sarai) (?:ri)?contattat[oa]",
    ].join('|'),
    present:
      '(?:la|ti|vi|le) (?:richiamo|richiamiamo|chiamo|chiamiamo|contatto|contattiamo|ricontatto|ricontattiamo|scrivo|scriviamo|aggiorno|aggiorniamo|rispondo|rispondiamo|confermo|confermiamo|faccio sapere|facciamo sapere)|ci sentiamo',
    deed: [
      will(
        'invier|spedir|mander|riparer|risolver|corregger|annuller|elaborer|consegner|attiver|modificher|provveder|sistemer|cambier|passer|verr|effettuer|far|procederò?|proceder',
      ),
      '(?:le|la|ti|vi|lo) (?:rimborso|rimborsiamo|invio|inviamo|spedisco|spediamo|mando|mandiamo|sostituisco|sostituiamo|risolvo|risolviamo|sistemo|sistemiamo)',
      "(?:il|la|lo|l'|i|tutto)(?: ?(?<!\\p{L})\\p{L}+(?!\\p{L})){0,3}? (?:sarà|verrà|arriverà|partirà|saranno|verranno)(?: \\p{L}+(?:ato|ata|ito|ita|uto|uta|ati|ate|olto|onto|onta))?",
      '(?:il suo|la sua|il tuo|la tua)(?: \\p{L}+){1,3}? (?:arriva|parte)',
      "(?:riceverà|riceverai|riceverete)~ (?:il|la|lo|l'|un|una)",
    ].join('|'),
    gift: [
      will('rimborser|sostituir|accrediter|restituir|risarcir'),
      `(?:${will('invier|spedir|mander')}) (?:un|una|un altro|un'altra) (?:nuov[oa]|sostitut[oa]|sostituzione|buono|rimborso|prodotto)`,
    ].join('|'),
    look: will(
      'verificher|controller|esaminer|indagher|chieder|approfondir|guarder|cercher|(?<=mi )informer',
    ),
  },
  busy: '(?:sto|stiamo|stanno|sta)(?: \\p{L}+)? (?:verificando|controllando|esaminando|lavorando|indagando|analizzando|cercando|approfondendo|guardando)|(?:un|solo un) (?:attimo|momento|attimino)|resti in linea|mi lasci (?:verificare|controllare)|(?:fammi|mi faccia) (?:verificare|controllare)',
  subject: '(?:io|noi)',
  bars: 'non|mai|se|cercherò di|cercheremo di|quando',
  vetoes:
    'se|qualora|quando|non appena|appena|una volta|di solito|normalmente|solitamente|in genere|generalmente|di norma|forse|probabilmente|magari|speriamo|sempre|potrei|potremmo|potrebbe|possiamo|posso|non|mai|ogni|cerc(?:herò|heremo) di|(?:ha|hai|avete|hanno) (?:detto|scritto|promesso)',
  harmless:
    "non (?:si preoccupi|ti preoccupare|preoccuparti|c'è problema|esiti|esitare)|(?:verific|controll)\\p{L}* se|(?:vedere|chieder\\p{L}+) se|(?:non )?appena (?:possibile|saprò|avrò|avremo|sapremo|posso|possiamo)",
  request:
    '(?:per favore,? |per cortesia,? )?(?:ci invii|mi invii|inviaci|inviami|ci mandi|mandaci|ci indichi|mi indichi|indicaci|ci fornisca|forniscaci|ci confermi|mi confermi|confermaci|ci dica|mi dica|dicci|dimmi|ci scriva|scrivici|risponda|(?:può|potrebbe|puoi|potresti) (?:inviar|indicar|fornir|confermar|dir|mandar)\\p{L}*)',
  and: ' e (?:poi )?| ed ',
  but: ';| ma | però | tuttavia |: | - ',
  done: '(?:ho|abbiamo|ha|è stat[oa]|sono stat[ie]|è|sono)~ (?:\\p{L}+(?:ato|ata|ati|ate|ito|ita|iti|ite|uto|uta)|fatto|risolto|risolta|messo|spedito|pronto|pronta)|fatto|risolto',
  times: {
    dates: chrono.it.casual,
    within:
      '(?:entro|tra|fra|in|nel giro di|nelle|nei|nelle prossime|nei prossimi)(?: le| i| gli)?(?: prossim[ei])?(?: circa| massimo| un massimo di)?',
    between: '(?: prossim[ei])?',
    to: ' ?(?:-|–|a|o) ?',
    numbers: {
      "una|uno|un'?": 1,
      due: 2,
      'tre|qualche|pochi': 3,
      quattro: 4,
      cinque: 5,
      sei: 6,
      sette: 7,
      otto: 8,
      nove: 9,
      dieci: 10,
      dodici: 12,
    },
    units: {
      minutes: 'minut[oi]|min',
      hours: 'or[ae]|h',
      workingDays: 'giorn[oi] (?:lavorativ[oi]|feriali)',
      days: 'giorn[oi]',
      weeks: 'settiman[ae]',
    },
    halfHour: "(?:tra|fra|entro) mezz'ora",
    clock:
      '(?:alle|le|delle|ore|dalle) (?:ore )?(?<h>\\d{1,2})(?:[:.](?<m>\\d{2}))?(?: (?:(?<a>di mattina|del mattino)|(?<p>del pomeriggio|di sera)))?|(?<h>\\d{1,2}):(?<m>\\d{2})|(?<noon>mezzogiorno)|(?<midnight>mezzanotte)',
    dayEnd: '(?:la )?fine (?:della )?giornata|in giornata|oggi stesso|entro la giornata',
    weekEnd: '(?:la )?fine (?:della |di questa )?settimana|(?:in )?questa settimana|in settimana',
    nextWeek: '(?:la )?(?:prossima settimana|settimana prossima)',
    days: { dopodomani: 2 },
    parts: {
      morning: 'mattina|mattino|in mattinata|stamattina',
      afternoon: 'pomeriggio',
      evening: 'stasera|sera|serata',
    },
    until: 'da|dal|dalla|fino a|fino al|fino alle|dopo',
    before: 'prima di',
    lead: 'entro|il|la|le|per|di|nel|in|al|più tardi|questo|questa|prossimo|alle|lo|giorno|prima|a|verso|delle',
  },
};
