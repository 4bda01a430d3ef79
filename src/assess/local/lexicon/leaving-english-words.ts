import { q } from './english-words.ts';

/** Nothing before it that takes it back ("not", "they never"), one word between allowed. */
export const MEANT = `(?<!(?:\\b(?:not|never|no|without|nobody|stop|instead of|rather than|did you|did they|why would i|the right to|do i need to)|\\b(?:do|does|did|is|are|was|wo|would|should|ai|have)n${q}t)(?: \\p{L}{1,10}){0,2} )(?<!\\bis )(?<!(?:told|tell|tells|telling) me (?:to )?["'“]?)`;

/** The end of a clause, a word of time, or a shrug: what follows is not the thing that is moved, left or cancelled. */
export const END =
  '(?= ?(?:[^\\p{L}\\p{N}\\s@#]|$|\\n)| (?:now|then|today|yesterday|tonight|tomorrow|soon|last \\p{L}+|anyway|too|instead|already|asap|pls|please|thx|thanks|lol|for good|immediately|right away|straight away|(?:this|next) \\p{L}+|as of|as soon|by|until|at the end|end of|because|since|if|unless|before|from (?:\\d|the \\d|now|next|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tues|wednes|thurs|fri)\\S*|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)(?![\\p{L}\\p{N}\\x27\\u2019]))';
/** The end of a clause and nothing else. */
export const STOP = '(?= ?(?:[^\\p{L}\\p{N}\\s@#]|$|\\n))';

/** Where a clause begins without saying who speaks. */
export const START =
  '(?<=^ ?|[.!?,;:…\\n] ?|@[\\p{L}\\p{N}_]{1,20} |(?<![\\p{L}])(?:and|so|ok|then|anyway) )';
/** Who speaks, and that they are: "I'm", "we are now". */
export const I_AM = `(?:i${q}m|i am|we['’]re|we are|i${q}ll be|we${q}ll be|i will be|we will be|am)(?: (?:now|just|so|officially|finally|definitely|probably|also|all|both|really|totally|completely|absolutely|literally|seriously)){0,2}`;
/** Who speaks, and that they will: "I'll", "we have decided to". */
export const I_WILL = `(?:i|we)(?:${q}ll| will| shall| would|${q}d| must| should| might| may| could| can|${q}m gonna|${q}re gonna| am going to| are going to|${q}m going to|${q}re going to| have to| need to| want to| wanna|${q}ve decided to| have decided to| decided to| plan to| intend to| better)(?: (?:just|now|probably|definitely|then|all|have to|need to|want to|like to|love to|rather|really|finally|simply|likely|go and|be)){0,2}`;
/** Who speaks, and what they have done: "I've just". */
export const I_HAVE = `(?:i|we)(?:${q}ve| have|${q}d| had)?(?: (?:just|now|already|since|finally|all|both|also)){0,2}`;

/** Those one can be a customer of. */
export const PROVIDER =
  '(?:providers?|suppliers?|locksmiths?|garages?|surger(?:y|ies)|networks?|carriers?|banks?|operators?|compan(?:y|ies)|insurers?|insurance|airlines?|brokers?|firms?|gyms?|clubs?|vendors?|hosts?|telcos?|isps?|retailers?|acquirers?|platforms?|tools?|contractors?|agenc(?:y|ies)|crm|software|brands?|chains?|solutions?|service providers?)';
/** Somebody else to be a customer of. */
export const ANOTHER = `(?:(?:another|an? (?:different|new|better|cheaper|kinder|rival|proper|alternative|decent)|other|new|different|some other|the other|the new|better|cheaper|decent|alternative) (?:\\p{L}{1,14} ){0,2}${PROVIDER}|(?:a |the |your |one of your |one of the |our )?(?:competitors?|competition|rivals?)|(?:some|any)(?:one|body) (?:else|better)|the (?:other (?:lot|guys|ones?|side)|others)|elsewhere|somewhere else|somewhere better)`;

/** What people have with a company and end. */
const CONTRACT =
  '(?:accounts?|contracts?|subscriptions?|subs?|memberships?|polic(?:y|ies)|plans?|agreements?|licen[cs]es?|broadband|internet|services?|lines?|tariff|insurance|direct debit|premium|prime|season ticket|rail ?card|sim|phone|workspace|supply|cover|hosting)';
const OWN = `(?:my|our|the|this|that|both|all|every|mum${q}s|dad${q}s|his|her|your|an?)`;
const BETWEEN =
  "(?:(?!(?:orders?|bookings?|appointments?|flights?|deliver(?:y|ies)|items?|visits?|slots?|class|trips?|from|on|in|with|under|via|through|for|add-?ons?|options?|request|payment|transfer|alert|reminder|one|second|third|extra|additional|spare|old|wrong)(?![\\p{L}]))[\\p{L}\\p{N}@'’-]{1,20} ){0,3}?";
/** What somebody ends, with whose it is: "my old phone contract", not "my order on the account". */
export const THE_CONTRACT = `(?:of )?(?:${OWN} )?${BETWEEN}${CONTRACT}(?! (?:number|details|change|request|page|password|address|manager|holder|email|name|settings|upgrade|tab|screen|call))`;

/** Things of one's own plan, and places: going there is not going away from us. */
export const PLANS =
  'an?|the|my|our|your|his|her|their|its|this|that|these|those|it|us|you|u|me|him|them|one|two|both|be|paperless|online|offline|monthly|annual\\w*|yearly|weekly|daily|quarterly|premium|pro|plus|basic|standard|business|economy|first|family|student|solo|duo|group|team|gold|silver|bronze|platinum|flex\\w*|unlimited|prepaid|postpaid|pre-?pay|contract|direct|bank|card|cash|pay\\w*|credit|debit|invoice|e-?sim|wi-?fi|wlan|lte|[345]g|mobile|ethernet|cable|fib(?:re|er)|full|gas|electric\\w*|solar|english|german|french|spanish|italian|dutch|dark|light|night|day|summer|winter|manual\\w*|auto\\w*|plan|tariff|package|seats?|room|row|gate|platform|terminal|page|mode|tab|chat|email|e-?mail|phone|sms|text|voice\\w*|windows|mac\\w*|android|ios|iphone|chrome|safari|firefox|edge|usb|hdmi|bluetooth|version|level|season|episode|channel|euros?|dollars?|pounds?|usd|eur|gbp|celsius|metric|utc|gmt|some|any|another|other|new|old|different|better|cheaper|larger|bigger|smaller|faster|slower|green|\\d+\\w*|tomorrow|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|gigabit|bye|letter|party';
/** Places people travel or move house to. */
export const PLACES =
  'london|leeds|bristol|manchester|birmingham|liverpool|glasgow|edinburgh|cardiff|belfast|dublin|cork|york|oxford|cambridge|brighton|paris|berlin|hamburg|munich|cologne|frankfurt|vienna|zurich|geneva|basel|bern|rome|milan|venice|madrid|barcelona|lisbon|porto|amsterdam|brussels|copenhagen|oslo|stockholm|helsinki|prague|warsaw|budapest|athens|istanbul|dubai|delhi|mumbai|tokyo|osaka|beijing|shanghai|singapore|sydney|melbourne|toronto|montreal|vancouver|new|los|san|las|boston|chicago|seattle|miami|dallas|houston|denver|texas|florida|california|england|scotland|wales|ireland|france|germany|austria|switzerland|italy|spain|portugal|greece|turkey|norway|sweden|denmark|finland|poland|canada|america|usa|australia|india|japan|china|mexico|brazil|africa|europe|asia|heathrow|gatwick|stansted|luton|jfk|uk|eu';
/** A word that may be the name of a company nobody told us of. */
export const NAME = `(?!(?:${PLANS}|${PLACES})(?![\\p{L}\\p{N}]))@?[\\p{L}\\p{N}][\\p{L}\\p{N}.&-]{1,24}`;
/** Written as a name: with a capital, or as a mention. */
export const WRITTEN_NAME = `(?!(?:${PLANS}|${PLACES})(?![\\p{L}\\p{N}]))(?:@|(?-i:\\p{Lu}))[\\p{L}\\p{N}][\\p{L}\\p{N}.&-]{1,24}`;
/** What one is "going to" do, or go to, without leaving anybody. */
export const ERRANDS =
  'bed|work|sleep|school|church|court|hell|town|waste|voicemail|spam|print|press|war|trial|college|uni|university|hospital|lunch|dinner|breakfast|cinema|sea|prison|jail|market|class|training|try|do|go|cry|scream|wait|die|explode|lose|call|ask|pay|move|stop|sue|say|happen|change|help|start|eat|know|see|tell|buy|order|send|come|stay|renew|leave|cancel|quit|switch|return|complain|fight|win|fail|miss|need|pass|post|rain|snow|puke|vomit|faint|freeze|starve|cost|continue|have|get|make|take|use|give|read|write|report|travel|fly|drive|walk|check|test|upgrade|subscribe|download|install|reset|restart|settings|mars|sea|support|sales|reception|meeting|meetings|parliament|twitter|trustpilot|reddit|facebook|youtube|ofcom|ofgem|settings|account|billing|checkout|menu|home|help|options|profile|town|nan|grandma|mum|mums|dad|dads';

/** What is left: the company, by any of its names. */
export const YOU = `(?:you(?! (?:an?|my|this|the|with|some|feedback|one|two|three|to|alone|know|\\d|no|guys an?|all an?|five|our|in the|on (?:read|hold))(?![\\p{L}]))|u(?! an?)|@[\\p{L}\\p{N}_]+|(?:your|this) (?:company|network|bank|service|provider|airline|platform|gym|club|programme|scheme|practice|insurer|lot|circus|shambles|supplier|carrier))`;
/** The company, spoken of. */
export const THEM = `(?:you|u|ya|yous|you lot|@[\\p{L}\\p{N}_]+|th(?:is|ese|at) (?:company|network|bank|service|provider|airline|people|lot|clowns|outfit|app|platform|gym|circus|mob|insurer|supplier|system|brand|shop))`;
