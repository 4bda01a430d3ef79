import * as chrono from 'chrono-node';
import type { PromiseWords } from './words.ts';

const TEAM =
  "(?:quelqu'un(?: de (?:\\p{L}+ ){1,2}?)?|(?:notre|le|la|un|une|mon|ma|l')(?: ?(?<!\\p{L})\\p{L}+(?!\\p{L})){0,2}? ?(?<!\\p{L})(?:équipe|collègue|conseill(?:er|ère)|technicien(?:ne)?|service|spécialiste|responsable|agent|livreur)(?: \\p{L}+){0,2}?)";
const GOING = `(?:je vais|nous allons|on va|${TEAM} va)`;

/** The future of verbs, from their stems and infinitives: ours, our team's, and as "we are going to". */
function will(stems: string, infinitives: string): string {
  return `(?:je|j'|nous|on|et|${TEAM})(?:~ | ?)(?:re)?(?:${stems})(?:ai|ons|a)|${GOING}~ (?:re)?(?:${infinitives})`;
}

/** How promises are made in French, and what sounds like one and is none. */
export const french: PromiseWords = {
  kinds: {
    update: [
      will(
        'appeller|appeler|rappeller|contacter|écrir|informer|répondr|viendr|confirmer|préviendr|tiendr|aviser',
        'appeler|rappeler|contacter|écrire|informer|répondre|venir|confirmer|prévenir|tenir|aviser',
      ),
      `${will('donner|fer|enverr', 'donner|faire|envoyer')}~ (?:nouvelles?|réponse|retour|savoir|un (?:e-?mail|message))`,
      'vous (?:aurez|recevrez)~ (?:nouvelles|une réponse|un retour|un appel|un e-?mail|un message)|tu (?:auras|recevras)~ (?:nouvelles|une réponse|un retour|un appel|un e-?mail|un message)|vous serez~ (?:contactée?s?|rappelée?s?|informée?s?)',
    ].join('|'),
    present:
      "(?:je|on|nous|et) (?:vous |te |t')(?:rappelle|rappelons|appelle|appelons|recontacte|recontactons|contacte|contactons|écris|écrivons|tiens|tenons|réponds|répondons|confirme|confirmons|informe|informons|fais|faisons)|(?:je|on|nous|et) (?:reviens|revient|revenons) vers",
    deed: [
      will(
        'enverr|expédier|livrer|réparer|corriger|résoudr|régler|annuler|traiter|effectuer|procéder|verser|activer|changer|ajouter|passer|viendr|modifier|fer',
        'envoyer|expédier|livrer|réparer|corriger|résoudre|régler|annuler|traiter|effectuer|procéder|verser|activer|changer|ajouter|passer|modifier|faire',
      ),
      "(?:je|on|nous|et) (?:vous |te |t'|l'|le |la )?(?:envoie|envoyons|expédie|expédions|rembourse|remboursons|remplace|remplaçons|livre|livrons|règle|réglons|résous|résolvons|corrige|corrigeons|procède|procédons)",
      "(?:votre|ton|ta|le|la|l'|tout|cela|ce)(?: ?(?<!\\p{L})\\p{L}+(?!\\p{L})){0,3}? (?:sera|seront|partira|arrivera)(?: (?:bien )?(?:rembours|expédi|envoy|livr|résolu|répar|trait|prêt|corrig|rétabli|crédit|activ|chez)\\p{L}*)?",
      '(?:votre|ton|ta)(?: \\p{L}+){1,3}? (?:part|arrive)',
      "vous (?:recevrez|aurez)~ (?:votre|le|la|l'|un|une)|vous serez~ (?:rembours|livr|crédit)\\p{L}*",
    ].join('|'),
    gift: [
      will(
        'rembourser|remplacer|créditer|indemniser|échanger|dédommager',
        'rembourser|remplacer|créditer|indemniser|échanger|dédommager',
      ),
      `(?:${will('enverr|expédier', 'envoyer|expédier')}) (?:un|une) (?:nouve\\p{L}+|autre|remplacement|bon)`,
    ].join('|'),
    look: will(
      'vérifier|regarder|examiner|renseigner|verr|étudier|analyser|chercher|demander|enquêter',
      'vérifier|regarder|examiner|renseigner|voir|étudier|analyser|chercher|demander|enquêter',
    ),
  },
  busy: '(?:je suis|nous sommes|on est|notre équipe est|nos équipes sont) en train de|(?:je|nous|on)(?: \\p{L}+)? (?:vérifie|vérifions|regarde|regardons|examine|examinons|travaille|travaillons|enquêtons|analyse|analysons|recherchons|cherchons)|(?:notre équipe|nos équipes|nos techniciens) (?:travaille\\p{L}*|vérifie\\p{L}*|examine\\p{L}*|y travaille\\p{L}*)|(?:un|juste un) (?:petit )?(?:instant|moment)|patientez|merci de patienter|laissez-moi (?:vérifier|regarder|voir)',
  subject: `(?:${GOING}|je|j'|nous|on)`,
  bars: "ne|n'\\p{L}+|pas|jamais|si|essayer\\p{L}*|quand|lorsque|qui|parce",
  vetoes:
    "si|s'il|quand|lorsque|dès que|une fois|en général|généralement|normalement|habituellement|d'habitude|toujours|peut-être|probablement|éventuellement|espérons|pourrais|pourrait|pourrions|pouvons|peux|ne|n'\\p{L}+|pas|jamais|chaque|essayer\\p{L}*|vous~ (?:avez|aviez) (?:dit|écrit|promis)|(?:avez|as|avait|ont) (?:dit|écrit|promis)",
  harmless:
    "ne (?:vous inquiétez|t'inquiète|vous en faites) pas|pas de (?:souci|soucis|problème)|n'hésite[zr]? pas|(?:vérifi|regard|demand)\\p{L}* si|voir si|dès que (?:possible|j'\\p{L}+|je|nous|on)|s'il (?:vous|te) plaît",
  request:
    '(?:merci de(?! (?:patienter|votre|ta))|veuillez|pouvez-vous|pourriez-vous|peux-tu|pourrais-tu|envoyez(?:-| )|indiquez|communiquez|donnez-(?:nous|moi)|transmettez|contactez|répondez|confirmez|précisez|fournissez|partagez)',
  and: ' et (?:ensuite |puis )?',
  but: ';| mais | cependant | toutefois | : | - ',
  done: "(?:j'ai|nous avons|on a|a été|ont été|est|sont)~ (?:\\p{L}+(?:é|ée|és|ées)|fait|faite|envoyé|résolu|résolue|remis|prêt|prête|parti|partie)|c'est (?:fait|réglé|parti)",
  times: {
    dates: chrono.fr.casual,
    within:
      "(?:dans|d'ici|sous|en|en moins de|dans un délai de)(?: les| le| la)?(?: prochaine?s?)?(?: environ| maximum| max| à peu près)?",
    between: '(?: prochaine?s?)?',
    to: ' ?(?:-|–|à|ou) ?',
    numbers: {
      'une?': 1,
      deux: 2,
      'trois|quelques': 3,
      quatre: 4,
      cinq: 5,
      six: 6,
      sept: 7,
      huit: 8,
      neuf: 9,
      dix: 10,
      douze: 12,
    },
    units: {
      minutes: 'minutes?|min|mn',
      hours: 'heures?|h',
      workingDays: 'jours? (?:ouvrés?|ouvrables?)',
      days: 'jours?',
      weeks: 'semaines?',
    },
    halfHour: "(?:dans|d'ici) une demi-heure",
    clock:
      "(?<h>\\d{1,2}) ?(?:h|heures?)(?: ?(?<m>\\d{2}))?(?: (?:(?<a>du matin)|(?<p>de l'après-midi|du soir)))?|(?<h>\\d{1,2}):(?<m>\\d{2})|(?<noon>(?<!après-)midi)|(?<midnight>minuit)",
    dayEnd: "(?:la )?fin de (?:la )?journée|dans la journée|en fin de journée|aujourd'hui même",
    weekEnd: '(?:la )?fin de (?:la |cette )?semaine|cette semaine|dans la semaine',
    nextWeek: '(?:la )?semaine prochaine',
    days: { 'après-demain': 2 },
    parts: {
      morning: 'matin|dans la matinée',
      afternoon: "(?:cet |dans l')?après-midi",
      evening: '(?:ce )?soir',
    },
    until: "jusqu'à|jusqu'au|depuis|pendant|il y a|à partir de|à partir du",
    before: 'avant|avant le',
    lead: "avant|d'ici|le|à|au|pour|vers|ce|dès|plus tard|la|en|les",
  },
};
