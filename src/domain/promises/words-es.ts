import * as chrono from 'chrono-node';
import type { PromiseWords } from './words.ts';

const TEAM =
  '(?:alguien(?: de (?:\\p{L}+ ){1,2}?)?|(?:nuestro|nuestra|el|la|un|una|mi)(?: \\p{L}+){0,2}? (?:equipo|compañer[oa]|agente|técnic[oa]|departamento|especialista|responsable|repartidor)(?: de(?:l| la)? \\p{L}+)?)';
const GOING = '(?:voy a|vamos a)';

/** The future of verbs, from their stems: ours, our team's, and as "we are going to". */
function will(stems: string, infinitives = stems): string {
  return `(?:${stems})(?:é|emos)|${TEAM}~ (?:${stems})á|${GOING}~ (?:${infinitives})(?:le|te|les|lo|la|los|las|os|se|selo|sela)?|${TEAM} va a~ (?:${infinitives})(?:le|te|les|lo|la|los|las|os)?`;
}

/** How promises are made in Spanish, and what sounds like one and is none. */
export const spanish: PromiseWords = {
  kinds: {
    update: [
      will(
        'llamar|contactar|escribir|informar|avisar|responder|contestar|confirmar|comunicar|notificar|actualizar',
      ),
      `(?:pondré|pondremos|pondrá|ponerme|ponernos)~ en contacto|(?:me|nos) (?:pondré|pondremos) en contacto|${GOING}~ poner(?:me|nos) en contacto`,
      '(?:mantendré|mantendremos)~ (?:informad[oa]s?|al tanto|al corriente)',
      '(?:daré|daremos)~ (?:respuesta|noticias|una respuesta)|volveré a (?:escribir|llamar|contactar)\\p{L}*|volveremos a (?:escribir|llamar|contactar)\\p{L}*',
      '(?:tendrás?|recibirás?|tendrán|recibirán)~ (?:noticias|respuesta|una respuesta|una llamada|un correo|un mensaje|una actualización)',
    ].join('|'),
    present:
      '(?:le|te|les|os|lo|la)(?: \\p{L}+)? (?:llamo|llamamos|escribo|escribimos|aviso|avisamos|confirmo|confirmamos|informo|informamos|contacto|contactamos|respondo|respondemos|digo|decimos|doy|damos)',
    deed: [
      will(
        'enviar|mandar|reparar|arreglar|solucionar|resolver|corregir|procesar|tramitar|activar|entregar|gestionar|cambiar|actualizar|ingresar|pasar|hacer|har|realizar|recoger|cancelar|reenviar',
      ),
      '(?:le|te|les|os|se lo|se la|lo|la)(?: \\p{L}+)? (?:envío|enviamos|mando|mandamos|devuelvo|devolvemos|reembolso|reembolsamos|cambio|cambiamos|entrego|entregamos|resuelvo|resolvemos|soluciono|solucionamos)',
      '(?:su|tu|el|la|lo)(?: \\p{L}+){0,3}? (?:saldrá|llegará|estará|se (?:enviará|reembolsará|entregará|solucionará|procesará|reparará)|será \\p{L}+(?:ado|ada|ido|ida|uelto|uelta))',
      '(?:su|tu)(?: \\p{L}+){1,3}? (?:sale|llega)',
      '(?:recibirá|recibirás|recibirán|tendrá|tendrás)~ (?:su|tu|el|la|un|una)',
    ].join('|'),
    gift: [
      will('reembolsar|reemplazar|sustituir|abonar|compensar|devolver|reponer'),
      `(?:enviaré|enviaremos|mandaré|mandaremos|${GOING}~ (?:enviar|mandar)\\p{L}*) (?:un|una|otr[oa]|el|la) (?:nuev[oa]|reemplazo|sustitut[oa]|unidad|reembolso|vale)`,
    ].join('|'),
    look: will(
      'revisar|comprobar|consultar|investigar|averiguar|verificar|mirar|preguntar|estudiar|analizar|ver',
    ),
  },
  busy: '(?:estoy|estamos|están|está)(?: \\p{L}+)? (?:revisando|comprobando|investigando|verificando|consultando|mirando|trabajando|analizando|averiguando)|(?:un|deme un|dame un|espere un) (?:momento|momentito)|(?:déjeme|déjame|permítame|permíteme) (?:revisar|comprobar|ver|consultar|verificar|mirar)',
  subject: `${GOING}`,
  bars: 'no|nunca|si|intentar|tratar|cuando|hasta que',
  vetoes:
    'ayer|anoche|la semana pasada|si|cuando|en cuanto|una vez|normalmente|generalmente|suele|suelen|solemos|por lo general|habitualmente|quizás?|tal vez|puede que|probablemente|seguramente|ojalá|esperamos|siempre|cada|podría|podríamos|podemos|puedo|no|nunca|en caso de|intentar\\p{L}*|(?:dijo|dijeron|dijiste|dicho|escribió|escribiste|prometió|prometieron|prometiste)',
  harmless:
    'no (?:se preocupe|te preocupes|hay (?:ningún )?problema|tardar\\p{L}*|dude|dudes)|(?:revis|comprob|verific|consult|averigu|pregunt)\\p{L}* si|ver si|en cuanto (?:sepa|sepamos|tenga|tengamos|pueda|podamos|sea posible)|cuanto antes',
  request:
    '(?:por favor,? )?(?:envíe|envíenos|envíeme|envíanos|envíame|mánde\\p{L}+|mánda\\p{L}+|indíque\\p{L}+|indíca\\p{L}+|facilíte\\p{L}+|facilíta\\p{L}+|díganos|dígame|dinos|dime|confírme\\p{L}*|confírma\\p{L}*|comparta|responda|escríba(?:nos|me)|escríbe(?:nos|me)|adjunte|adjunta|(?:puede|podría|puedes|podrías) (?:enviar|indicar|facilitar|confirmar|proporcionar|decir|mandar)\\p{L}*)',
  and: ' y (?:luego )?| e ',
  but: ';| pero | sin embargo |: | - ',
  done: '(?:he|hemos|ha|han|está|están|fue|fueron)~ (?:\\p{L}+(?:ado|ada|ados|adas|ido|ida|idos|idas)|hecho|resuelto|devuelto|puesto|listo|lista)|(?:reembolsé|reembolsamos ya|envié|llamé|cambié|resolví)|listo|hecho',
  times: {
    dates: chrono.es.casual,
    within:
      '(?:en|dentro de|en un plazo (?:máximo )?de|en el plazo de|en menos de|durante)(?: las| los| el| la)?(?: próxim[oa]s?)?(?: unos| unas| máximo| como máximo| aproximadamente)?',
    between: '(?: próxim[oa]s)?',
    to: ' ?(?:-|–|a|o) ?',
    numbers: {
      'una?': 1,
      dos: 2,
      'tres|unos|unas|pocas': 3,
      cuatro: 4,
      cinco: 5,
      seis: 6,
      siete: 7,
      ocho: 8,
      nueve: 9,
      diez: 10,
      doce: 12,
      veinticuatro: 24,
    },
    units: {
      minutes: 'minutos?|min',
      hours: 'horas?|h',
      workingDays: 'días? (?:hábil(?:es)?|laborables?)',
      days: 'días?(?: naturales)?',
      weeks: 'semanas?',
    },
    halfHour: '(?:en|dentro de) (?:una )?media hora',
    clock:
      '(?:las|la) (?<h>\\d{1,2})(?:[:.h](?<m>\\d{2}))?(?: ?h(?:oras)?)?(?: (?:de|por) la (?:(?<a>mañana)|(?<p>tarde|noche))| ?(?:(?<a>a\\. ?m\\.?|am)|(?<p>p\\. ?m\\.?|pm)))?|(?<h>\\d{1,2}):(?<m>\\d{2})(?: ?h(?:oras)?)?|(?<noon>mediodía)|(?<midnight>medianoche)',
    dayEnd:
      '(?:el )?final?(?:es)? de(?:l| la)? (?:día|jornada)|hoy mismo|a lo largo del día(?: de hoy)?|durante el día de hoy|última hora(?: de hoy)?',
    weekEnd: '(?:el )?final?(?:es)? de (?:la |esta )?semana|esta (?:misma )?semana',
    nextWeek: '(?:próxima semana|semana que viene|semana próxima)',
    days: { 'pasado mañana': 2 },
    parts: {
      morning: 'por la mañana|a primera hora|esta mañana',
      afternoon: 'esta tarde|por la tarde',
      evening: 'esta noche|por la noche',
    },
    until: 'desde|desde el|hasta|hasta el|hace|durante|a partir del?',
    before: 'antes de|antes del|antes del día',
    lead: 'antes|de|del|el|a|en|para|este|esta|próximo|la|al|más tardar|como muy tarde|sobre|hacia|día|mismo',
  },
};
