import { isBase } from './verbs.ts';

const SOMEBODY = '(?:you|anyone|anybody|someone|somebody)';

/** "Can you tell me when it comes": a question that is in the order of reported speech already. */
const ASKED_FOR = new RegExp(
  `^(?:${[
    `(?:can|could|would|will) ${SOMEBODY}(?: please| kindly| possibly| maybe| perhaps)? (?:tell|let|explain|check|confirm|say|advise|look up|find out)(?: to)?(?: me| us)?(?: know)?`,
    'please (?:tell|let) (?:me|us)(?: know)?|please (?:explain|confirm|advise|check|state)|(?:tell|let) (?:me|us)(?: know)?',
    `do ${SOMEBODY} know|does (?:anyone|anybody) know|(?:have you )?any idea|i (?:was|am) wondering|i'm wondering|i wonder(?:ed)?`,
    "(?:i'd|i would|we'd|we would) like to (?:know|ask)|i (?:just )?(?:want|wanted|need) to (?:know|ask)|may i ask|can i ask|just wondering|wondering",
  ].join('|')}),? (?=(?:if|whether|where|when|why|how|what|who|which)\\b)`,
  'i',
);

/** The question inside "can you tell me …", beginning with its "when" or "whether"; undefined when it is no such thing. */
export function questionAskedFor(said: string): string | undefined {
  const given = said.match(ASKED_FOR);
  return given === null
    ? undefined
    : said.slice(given[0].length).replace(/\?$/, '').replace(/^if\b/i, 'whether');
}

const POLITE = new RegExp(
  `^(?:${[
    `(?:can|could|would|will) ${SOMEBODY}(?: guys)?(?: please| kindly| possibly| maybe| perhaps| just)*`,
    '(?:please|kindly)(?: just)?',
    `i(?: just)? (?:want|need) ${SOMEBODY} to|(?:i'd|i would) like ${SOMEBODY} to`,
    `i(?:'d| would) (?:be )?(?:so |very |really |most |much )?(?:grateful|appreciate it|glad|obliged) if ${SOMEBODY} (?:could|would|can)`,
    '(?:is there )?any chance (?:that )?you (?:can|could)',
  ].join('|')}),? (?=\\p{L})`,
  'iu',
);
const ORDER =
  /^(?:add|arrange|block|call|cancel|change|check|close|collect|confirm|correct|credit|delete|exchange|expedite|find|fix|forward|get|give|issue|let|lock|look|move|pay|process|put|reactivate|reconnect|refund|release|remove|repair|replace|reply|resend|reset|restart|restore|return|ring|send|ship|sort|stop|swap|switch|take|transfer|turn|undo|unlock|update|upgrade|waive) (?:my|our|the|me|us|it|this|that|these|those|them|a|an|your|in|off|out|up|back|both|all|one|two|someone|into|\d)/i;
/** "Would you rather", "can you even read": nothing to do. */
const NOT_TO_DO =
  /^(?:be|rather|really|ever|even|not|stop wasting|explain yourself|imagine|believe)\b/i;
/** Where a reason follows what is asked for. */
const REASON = /, (?=(?:it's|it is|there (?:is|are)|they're|i|i'm|i've|we|my|her|his|the|that)\b)/i;

/** What we are asked to do: "cancel my order". Undefined when it is no request. */
export function actionAskedFor(said: string): string | undefined {
  const polite = said.match(POLITE);
  if (polite === null && !ORDER.test(said)) return undefined;
  const [action = ''] = said
    .slice(polite?.[0].length ?? 0)
    .replace(/\?$/, '')
    .split(REASON);
  if (NOT_TO_DO.test(action)) return undefined;
  const verb = action.match(/^[a-z]+/i)?.[0]?.toLowerCase() ?? '';
  return isBase(verb) || ORDER.test(action) ? action : undefined;
}

const WISH =
  /^(?:i|we)(?:'d| would)? (?:just |really |only |also )?(?:want|need|wish|prefer|like|love|wanted) (?:to |a |an |my |our |the |another |some |it |this |one |two |\d|[A-Z]|more )|^(?:i|we)(?:'d| would) be (?:so |very |really )?(?:grateful|glad|happy) (?:to|for) |^(?:i'm|i am|we're|we are) (?:looking for|trying to|hoping to|looking to|after)\b/;
const SHORT_WISH = /^(?:need|want|looking for|trying to|would like|would love)\b/i;

/** What they want, as a whole sentence of theirs: "I need a receipt"; undefined when it is no wish. */
export function wishIn(said: string): string | undefined {
  const wish = said.charAt(0) === 'i' ? `I${said.slice(1)}` : said;
  if (WISH.test(wish.replace(/^I\b|^We\b/, (word) => word.toLowerCase())))
    return wish.replace(/\?$/, '');
  if (!SHORT_WISH.test(said) || said.endsWith('?')) return undefined;
  const verb = /^(?:looking|trying)/i.test(said) ? 'am ' : '';
  return `I ${verb}${said.charAt(0).toLowerCase()}${said.slice(1)}`;
}
