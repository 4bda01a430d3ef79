import * as chrono from 'chrono-node';
import type { PromiseWords } from './words.ts';

const TEAM =
  '(?:alguém(?: d[aeo] (?:\\p{L}+ ){1,2}?)?|(?:nosso|nossa|o|a|um|uma|meu|minha)(?: \\p{L}+){0,2}? (?:equipe?a?|colega|atendente|técnic[oa]|setor|departamento|especialista|responsável|entregador)(?: d[aeo] \\p{L}+)?)';
const GOING = '(?:vou|vamos|irei|iremos)';

/** The future of verbs, from their infinitives: ours, our team's, and as "we are going to". */
function will(verbs: string): string {
  return `(?:${verbs})(?:ei|emos)|(?:${verbs})-(?:lhe|te|vos|lo|la)-?(?:ei|emos)|${TEAM}~ (?:${verbs})á|${GOING}~ (?:${verbs})(?:-(?:lhe|te|lo|la))?|${TEAM} (?:vai|irá)~ (?:${verbs})`;
}

/** How promises are made in Portuguese, and what sounds like one and is none. */
export const portuguese: PromiseWords = {
  kinds: {
    update: [
      will(
        'ligar|retornar|responder|escrever|informar|avisar|confirmar|notificar|contactar|contatar|atualizar|voltar',
      ),
      `(?:entrarei|entraremos|${TEAM}~ entrará|${GOING}~ entrar|${TEAM} (?:vai|irá)~ entrar) em contac?to`,
      `(?:darei|daremos|${GOING}~ dar)~ (?:retorno|resposta|notícias|uma resposta|um retorno)|${GOING}~ te dar~ (?:retorno|resposta)`,
      `(?:manterei|manteremos|${GOING}~ manter)~ (?:informad[oa]s?|a par)`,
      '(?:terá|receberá|vai (?:ter|receber))~ (?:notícias|retorno|resposta|uma resposta|um retorno|uma ligação|um e-?mail|uma mensagem)',
    ].join('|'),
    present:
      '(?:eu|te|lhe|já|nós)(?: \\p{L}+)? (?:ligo|ligamos|retorno|retornamos|aviso|avisamos|respondo|respondemos|confirmo|confirmamos|escrevo|escrevemos)|(?:ligo|aviso|respondo|escrevo|confirmo)-(?:lhe|te)|(?:entro|entramos) em contac?to|dou(?: \\p{L}+)? (?:retorno|resposta)',
    deed: [
      will(
        'enviar|mandar|consertar|reparar|corrigir|resolver|processar|entregar|ativar|alterar|solucionar|depositar|cancelar|agendar|fazer|providenciar|reenviar|passar',
      ),
      '(?:eu|te|lhe|nós)(?: \\p{L}+)? (?:envio|enviamos|mando|mandamos|devolvo|devolvemos|troco|trocamos|resolvo|resolvemos)|(?:envio|mando)-(?:lhe|te)',
      '(?:o|a|seu|sua|teu|tua|isso|tudo)(?: \\p{L}+){0,3}? (?:será|serão|vai ser|vai ficar|ficará|chegará|sairá|estará|vai chegar|vai sair)(?: \\p{L}+(?:ado|ada|ido|ida|pronto|pronta))?',
      '(?:o seu|a sua|seu|sua|teu|tua)(?: \\p{L}+){1,3}? (?:chega|sai)',
      '(?:receberá|receberás|vai receber)~ (?:o|a|seu|sua|um|uma)',
    ].join('|'),
    gift: [
      will('reembolsar|estornar|substituir|trocar|creditar|compensar|devolver'),
      `(?:enviarei|enviaremos|mandaremos|mandarei|${GOING}~ (?:enviar|mandar)(?:-lhe|-te)?) (?:um|uma|outro|outra) (?:nov[oa]|substitut[oa]|outr[oa]|vale|reembolso|unidade|produto)`,
    ].join('|'),
    look: will(
      'verificar|checar|consultar|investigar|analisar|averiguar|perguntar|apurar|ver|olhar',
    ),
  },
  busy: '(?:estou|estamos|está|estão)(?: \\p{L}+)? (?:verificando|analisando|investigando|checando|consultando|trabalhando|apurando|averiguando|a (?:verificar|analisar|investigar|trabalhar|tratar|ver))|(?:só )?um (?:momento|instante|momentinho|minutinho)|(?:deixe-me|deixa eu|deixe eu) (?:verificar|ver|consultar|checar)|aguarde um',
  subject: `(?:nós |eu )?${GOING}`,
  bars: 'não|nunca|jamais|se|tentar|quando|caso',
  vetoes:
    'ontem|na semana passada|se|caso|quando|assim que|normalmente|geralmente|em geral|costuma|costumam|costumamos|talvez|provavelmente|possivelmente|esperamos|sempre|cada|poderia|poderíamos|podemos|posso|não|nunca|jamais|tentar\\p{L}*|(?:disse|disseram|escreveu|prometeu|prometeram|dito)',
  harmless:
    'não (?:se preocupe|te preocupes|há problema|hesite|demor\\p{L}+)|(?:verific|consult|averigu|pergunt|chec)\\p{L}* se|ver se|assim que (?:possível|tiver\\p{L}*|eu|souber\\p{L}*|puder\\p{L}*)|o quanto antes',
  request:
    '(?:por favor,? )?(?:envie(?:-nos|-me)?|mande(?:-nos|-me)?|informe(?:-nos|-me)?|indique|confirme|forneça|diga-(?:nos|me)|responda|compartilhe|escreva-nos|(?:pode|poderia|podes|consegue|você pode) (?:nos |me )?(?:enviar|indicar|informar|confirmar|fornecer|dizer|mandar)\\p{L}*)',
  and: ' e (?:depois )?',
  but: ';| mas | porém | no entanto |: | - ',
  done: '(?:já|foi|foram|está|estão|tenho|temos)~ (?:\\p{L}+(?:ado|ada|ados|adas|ido|ida|idos|idas)|feito|feita|pronto|pronta|enviei|resolvi)|(?:enviei|reembolsei|reembolsamos já|resolvi|liguei|troquei|estornei|fiz)|feito|pronto',
  times: {
    dates: chrono.pt.casual,
    within:
      '(?:em até|em|dentro de|no prazo (?:máximo )?de|daqui a|nas|nos|no máximo em)(?: até)?(?: cerca de)?(?: próxim[oa]s)?',
    between: '(?: próxim[oa]s)?',
    to: ' ?(?:-|–|a|ou) ?',
    numbers: {
      'uma?': 1,
      'dois|duas': 2,
      'três|algumas|alguns': 3,
      quatro: 4,
      cinco: 5,
      seis: 6,
      sete: 7,
      oito: 8,
      nove: 9,
      dez: 10,
      doze: 12,
    },
    units: {
      minutes: 'minutos?|min',
      hours: 'horas?|h',
      workingDays: 'dias? (?:úteis|útil)',
      days: 'dias?(?: corridos)?',
      weeks: 'semanas?',
    },
    halfHour: '(?:em|dentro de|daqui a) meia hora',
    clock:
      '(?:às|as|das|pelas) (?<h>\\d{1,2})(?:[:h](?<m>\\d{2}))?(?: ?h(?:oras)?)?(?: (?:(?<a>da manhã)|(?<p>da tarde|da noite)))?|(?<h>\\d{1,2})h(?<m>\\d{2})?|(?<h>\\d{1,2}):(?<m>\\d{2})|(?<noon>meio-dia)|(?<midnight>meia-noite)',
    dayEnd: '(?:o )?(?:final|fim) do (?:dia|expediente)|hoje mesmo|ainda hoje|ao longo do dia',
    weekEnd: '(?:o )?(?:final|fim) d(?:a|esta) semana|(?:ainda )?esta semana',
    nextWeek: '(?:próxima semana|semana que vem)',
    days: { 'depois de amanhã': 2 },
    parts: {
      morning: 'de manhã|pela manhã|da manhã',
      afternoon: 'à tarde|esta tarde|de tarde',
      evening: 'à noite|esta noite',
    },
    until: 'desde|há|durante|a partir d[aeo]',
    before: 'antes d[aeo]',
    lead: 'até|a|o|à|ao|na|no|em|para|antes|d[aeo]|às|dia|nesta|próxima|próximo|ainda|mais tardar',
  },
};
