import * as chrono from 'chrono-node';
import type { PromiseWords } from './words.ts';

const TEAM =
  '(?:someone|somebody|(?:a|one of (?:our|my)|our|my|the)(?: \\w+){0,3} (?:teams?|colleagues?|managers?|specialists?|technicians?|engineers?|agents?|supervisors?|experts?|department|members?|courier|driver|office|warehouse))(?: (?:from|of|on|in|at)(?: \\w+){1,4}?)?';
const WILL =
  "(?:(?:i|we|(?:TEAM))(?:'ll| will| shall| (?:promise|commit) to|(?:'m|'re|'s| am| are| is) going to)|i promise (?:i|we)(?:'ll| will)|ill|(?<!as )we ?ll|^will|(?<=(?:^|[^\\p{L}])(?:i|we)(?:'ve|ve|'re|re|'m|m)? [^;]{0,80})and will)".replace(
    'TEAM',
    TEAM,
  );
const BE = "(?:(?:i|we)(?:'m|'re| am| are)|(?<!\\w)im)(?: \\w+){0,2}";
const PASSIVE =
  'refunded|credited|reimbursed|shipped|sent|dispatched|delivered|fixed|repaired|resolved|solved|sorted|replaced|cancell?ed|processed|issued|restored|activated|reset|unlocked|completed|ready|done|released|with you|returned|corrected|updated|removed|live|paid|transferred';
const THING =
  '(?:your|the|a|this)(?: \\w+){0,2} (?:replacement|refund|order|parcel|package|item|credit|money|payment|invoice|technician|engineer|courier|fix|update|device|card|key|shipment|delivery|amount)(?: \\w+){0,2}';
const YOU = "you(?:'ll| will|'re going to| are going to| can expect to)";

/** How promises are made in English, and what sounds like one and is none. */
export const english: PromiseWords = {
  kinds: {
    update: [
      `${WILL}~ (?:(?:get|come|circle|report|write) (?:right )?back|(?:call|phone|ring|e-?mail|contact|text|message)(?! (?:the|our|my|them|him|her|it|this|that|in|for|all|centers?|centres?))|reach out|(?:let|tell|notify|inform|update|advise) (?:you|u)|keep you|follow[- ]up(?! (?:with (?:the|our|my|them)|on))|follow[- ]up with you|be (?:back )?in touch|be back|reply|respond|answer you|confirm|write to you|(?:give|send|drop|shoot|write) (?:you|u)(?: \\w+){1,3} (?:call|update|ring|shout|answer|reply|message|mail|e-?mail|dm|pm|note|line)|(?:share|post|have)(?: \\w+){0,3} (?:updates?|answers?|news|more info|more information|more details)|get you an (?:answer|update))`,
      '(?:^|please )expect (?:an?|our|my)(?: \\w+){0,2} (?:update|call|e-?mail|mail|message|reply|answer|response)',
      `${YOU}(?: \\w+){0,2} (?:hear (?:back )?from|be (?:contacted|called|notified|informed|updated)|(?:get|receive|have) (?:an?|our|my)(?: \\w+){0,2} (?:update|call|e-?mail|mail|message|reply|answer|response))`,
    ].join('|'),
    present: `${BE} (?:calling|ringing|phoning|e-?mailing|contacting|getting back to) you`,
    deed: [
      `${WILL}~ (?:(?:post|solve|repair|fix|resolve|sort|correct|process|arrange|schedule|book|return|transfer|pay|apply|add|remove|delete|change|reset|restore|activate|deactivate|unlock|reopen|upgrade|install|set up|order|approve|complete|finish|handle|take care|deal with|release|deploy|roll out|patch|provide|get (?:you|it|this|that|your)|have (?:it|this|that|your)|collect|pick (?:it )?up|go out|bring|extend|forward|pass|file|submit|open|create|prepare|deliver|send|update your|update the|call (?:the|them)|make sure|visit|come|be (?:there|with you|done|finished))(?!\\w))`,
      `${BE} (?:sending|refunding|shipping|issuing|crediting|replacing|fixing|processing|dispatching)`,
      `(?:${THING}|it|this|that|everything|your(?: \\w+){1,3}|the(?: \\w+){1,3})(?:'ll| will|'s going to| is going to)(?: also| then| now)? (?:have been|be|get)(?: \\w+)? (?:${PASSIVE})`,
      `${THING} (?:ships|arrives|goes out|leaves|comes|(?:will|is going to) (?:arrive|ship|reach|go out|come|leave|show up|be (?:there|on its way|in your))|is being (?:${PASSIVE}))`,
      `${YOU}(?: \\w+){0,2} (?:receive|get|see) (?:your|the|an?|it|everything|(?:\\w+ )?news)(?! (?:problem|issue|option|chance|choice|menu|button|link))`,
    ].join('|'),
    gift: `${WILL}~ (?:refund|reimburse|credit|compensate|re-?ship|ship|dispatch|re-?send|replace|waive|cancel|exchange|send (?:you )?(?:a|the|your|out)(?: \\w+)? (?:replacement|refund|new|parcel|package|item|order|voucher|invoice)|issue (?:you )?(?:a|the|your))`,
    look: `${WILL}~ (?:look (?:in|into|at|over)|check(?! out)|investigate|review|find out|dig|see (?:what|if|why|whether|how|where)|chase|work on|(?:take|have) a(?: \\w+)? look|ask|speak|talk to|verify|examine|raise|escalate|research|discuss|contact the|trace|track|reproduce|analy[sz]e|figure|follow[- ]up (?:with|on))`,
  },
  busy: `(?:(?:i|we|(?:our|the|my)(?: \\w+){0,2} (?:teams?|engineers|developers|technicians|colleagues))(?:'m|'re|'s| am| are| is)|(?<!\\w)im)(?: \\w+){0,3} (?:looking (?:in|into|at(?! is))|checking(?! in)|investigating|reviewing|working (?:on|to fix|to resolve|with)|chasing|finding out|digging|verifying|asking|speaking|tracking|on it)|let me (?:check|look|find|see(?! if i )|verify|ask|get|investigate|have a look|take a look)|bear with (?:me|us)|(?:one|(?<!in )just a|give (?:me|us) a) (?:moment|minute|second|sec|min)(?! (?:chance|time|opinion|look|try))|hang (?:on|tight)|hold on`,
  subject: `${WILL}|and will`,
  bars: "if|unless|not|never|able|unable|need|require|try|hope|happy|glad|love|like|want|wish|wait|who|which|because|until|(?:my|our) best|so you|so that|see you|n't|you to|pass|forward|share|for (?:\\w+ )?review|continue to (?:improve|work)",
  vetoes:
    "if|unless|once|when|whenever|until you|after you|before you|as soon as|in case|should you|provided|depending|depends|usually|normally|typically|generally|in general|always|constantly|hopefully|maybe|perhaps|probably|might|would you|shall (?:i|we)|(?:he|she|they|you)(?:'ve| have| had)? (?:said|wrote|mentioned|asked|told|promised)|told you|were told|so (?:that )?(?:i|we) can|feel free|don't hesitate|happy to|glad to|let (?:me|us) know|every (?:day|week|month|monday|morning)",
  harmless:
    "(?:check|see|find out|ask|know|look|confirm|verify|tell you|let you know) (?:if|when|whether|once)|as soon as (?:possible|we|i|there)|(?:once|when) (?:i|we)(?: have|'ve)? (?:hear|heard|know|find|found|(?:have|get|got|receive)(?! (?:your|the|it|that|them|this)))|if (?:any|there)(?:thing)? (?:changes|is any change)|(?:the )?(?:moment|minute|second) (?:i|we)",
  request:
    "(?:please|pls|plz|kindly)(?! (?:bear|accept|be (?:patient|assured)|don't|do not|rest|note|know|allow|hold|wait|stay|give|excuse|forgive))|(?:can|could|would|will) you(?! (?:hear|receive|get))|(?:^|and |, )(?:just )?(?:send|dm|pm|drop us|drop me|give us (?:a|your)|shoot|provide|share|reply|let (?:us|me) know|follow (?:us|the)|click|try|fill|tell us|confirm (?:me|your))",
  and: ' and (?:then )?| then |, (?=we|i)',
  but: ';| but | however |: | - ',
  done: "(?:have|has|'ve|'s|was|were|is now|are now|just|already)(?: \\w+){0,3} (?:\\w+ed|sent|done|gone|made|paid|put|been|left|got|reset|ready|set)|(?:is|are|it's) (?:done|sent|on (?:its|the|their) way|ready|fixed|live|complete|back)|(?:i|we) (?:refunded|sent|shipped|fixed|replaced|issued|credited|cancell?ed|processed|called|updated|added|changed|removed|resolved|reset|arranged|booked)|done|here (?:is|it is|you go)",
  times: {
    dates: chrono.en.casual,
    within:
      '(?:within|in|inside|over|during)(?: the)?(?: next| coming)?(?: about| around| approximately| approx\\.?| roughly| at most| (?:up )?to| less than| under)?',
    between: '(?: full| more| short)?',
    to: ' ?(?:-|–|to|or) ?',
    numbers: {
      'an?': 1,
      the: 1,
      one: 1,
      'two|a couple(?: of)?': 2,
      'three|a few': 3,
      four: 4,
      five: 5,
      six: 6,
      seven: 7,
      eight: 8,
      nine: 9,
      ten: 10,
      twelve: 12,
      'twenty[ -]four': 24,
      'forty[ -]eight': 48,
    },
    units: {
      minutes: 'min(?:ute)?s?',
      hours: 'hours?|hrs?|h',
      workingDays: '(?:business|working|work|week)[ -]?days?',
      days: '(?:calendar )?days?',
      weeks: 'weeks?|wks?',
    },
    halfHour: '(?:within|in) (?:the next )?half an hour',
    clock:
      "(?<h>\\d{1,2})(?:[:.](?<m>\\d{2}))? ?(?:(?<a>a\\.?m\\b\\.?)|(?<p>p\\.?m\\b\\.?))|(?:at|by|before|around|about) (?<h>\\d{1,2})(?::(?<m>\\d{2}))?(?: o'?clock)?(?: sharp)?(?=$|[.,;!)]| (?:today|tomorrow|on|this|tonight|for|with|and|to|your|my|our|at the latest|latest))|(?<h>\\d{1,2}):(?<m>\\d{2})|(?<h>\\d{1,2}) o'?clock|(?<noon>noon|midday)|(?<midnight>midnight)",
    dayEnd:
      '(?:the )?(?:end of (?:the |my |our |business |working |this )?(?:business )?(?:day|today|business|work)|end of(?= (?:mon|tues|wednes|thurs|fri|satur|sun)day)|eod|cob|close of (?:business|play)|end of play)(?: today)?',
    weekEnd:
      '(?:the )?(?:end of (?:the|this|my|our)?(?: working| business)? ?week|eow)|this week|later this week',
    nextWeek: 'next week',
    days: { 'the day after tomorrow': 2 },
    parts: {
      morning: '(?:this |in the |first thing in the )?mornings?|first thing|before (?:noon|lunch)',
      afternoon: '(?:this |in the )?afternoon|after lunch',
      evening: '(?:this |in the )?evening|tonight',
    },
    until: 'until|till|since|from|for|after|ago|last|of',
    before: 'before',
    lead: 'by|before|at|on|until|around|about|no later than|latest by|later|not later than|the latest|this|coming',
  },
};
