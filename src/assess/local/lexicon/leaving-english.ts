import { q } from './english-words.ts';
import {
  ANOTHER,
  END,
  ERRANDS,
  I_AM,
  I_HAVE,
  I_WILL,
  MEANT,
  NAME,
  PLACES,
  PLANS,
  PROVIDER,
  START,
  STOP,
  THE_CONTRACT,
  THEM,
  WRITTEN_NAME,
  YOU,
} from './leaving-english-words.ts';
import { high, low, type Pattern } from './pattern.ts';

/** Phrases that say so outright. In small groups: one long pattern of them all is ten times as slow. */
function said(...alternatives: readonly string[]): Pattern {
  return high('leaving', 'they say they are leaving', alternatives);
}

/** English phrases of leaving: what says so outright, then what hints at it. */
export const LEAVING_ENGLISH: readonly Pattern[] = [
  said(
    // Ending the contract, the account, the subscription.
    `(?=(?:cancel(?:l?ing)?|cancell?ation of|terminat(?:e|ing|ion of)|clos(?:e|ing)|end(?:ing)?|stop(?:ping)?|delet(?:e|ing)|deletion of|deactivat(?:e|ing)|shut(?:ting)?(?: down)?|resign(?:ing)?|quit(?:ting)?|discontinu(?:e|ing)|withdraw(?:ing)? from|get(?:ting)? out of|get rid of|wind(?:ing)? up|finish(?:ing)?(?! (?:the )?line)|pull(?:ing)? the plug on|unsubscrib(?:e|ing) from|drop(?:ping)?|ditch(?:ing)?))${MEANT}(?<!['"‘“])(?:cancel(?:l?ing)?|cancell?ation of|terminat(?:e|ing|ion of)|clos(?:e|ing)|end(?:ing)?|stop(?:ping)?|delet(?:e|ing)|deletion of|deactivat(?:e|ing)|shut(?:ting)?(?: down)?|resign(?:ing)?|quit(?:ting)?|discontinu(?:e|ing)|withdraw(?:ing)? from|get(?:ting)? out of|get rid of|wind(?:ing)? up|finish(?:ing)?(?! (?:the )?line)|pull(?:ing)? the plug on|unsubscrib(?:e|ing) from|drop(?:ping)?|ditch(?:ing)?) ${THE_CONTRACT}(?<!(?:close|closing|stop|stopping|end|ending|shut|delete|deleting) (?:the |my )?(?:phone|sim|line|internet|services?|plans?))(?! (?:by mistake|by accident|without|tab|by itself))`,
    `(?:cancell?ed|terminated|closed|ended|deleted|quit|binned|ditched|dropped|deactivated) (?<=(?:${I_HAVE} |(?<=^|[.!?,;:\\n] ?)(?:(?:just|now|already|finally|today|have) )?)\\p{L}{4,11} )${THE_CONTRACT}(?![^.!?\\n]{0,50}(?:mistake|instead|no reason|without| on me|why|you did|accident|restor|reinstat|undo|reactivat|re-?install|open it again))`,
    `cancell?ed (?<=(?<!\\p{L} )${I_HAVE} \\p{L}{8,9} )(?:(?:back )?in (?:january|february|march|april|may|june|july|august|september|october|november|december|20\\d\\d)|(?:weeks|months|ages|a (?:week|month|year)|last (?:month|year)))`,
    `(?=(?:(?:i|we)(?:${q}d| would)? (?:want|wanna|like|need|wish|wanted|decided|intend)|i wanna|how (?:do|can|could|would|to)(?: i| we| one)?|where (?:do|can) (?:i|we)|(?:can|may|could) (?:i|we)|let me|going|trying|tried))${MEANT}(?:(?:i|we)(?:${q}d| would)? (?:want|wanna|like|need|wish|wanted|decided|intend)|i wanna|how (?:do|can|could|would|to)(?: i| we| one)?|where (?:do|can) (?:i|we)|(?:can|may|could) (?:i|we)|let me|going|trying|tried)(?: (?:to|please|just|simply))* (?:cancel|unsubscribe|terminate|resign|quit)${END}`,
    `(?<=^|[.!?,;:\\n] ?|\\b(?:please|just|pls|now) )(?:cancel|unsubscribe) (?:everything|me|all of it|it all|the lot|the whole (?:thing|lot))(?! from (?:\\p{L}+ ){0,2}(?:news|mail|list|text|email|marketing))`,
    '(?:i want|please|pls|kindly|can you|could you) (?:to )?(?:cancel|delete|remove|take) me (?:off|out|from)? ?(?:of )?(?:your )?(?:books|customer list|system|everything)',
    `cancel everything|delete me${STOP}`,
    `unsub(?:bed|scribed)?${STOP}|unsubscribed and|unsub me (?:pls|please|now)|uninstalled, (?:unsub|account)`,
  ),
  said(
    `(?:notice of (?:termination|cancellation)|termination notice|cancellation notice|(?:take this as|accept this as|this is|here is|(?:i|we)(?:${q}ve| have|${q}m| am)? (?:hereby )?(?:give|giving|given|gave|handed in|sent)) (?:you |my |our |in |formal |the ){0,3}(?:\\p{N}{1,3} days${q} |one month${q}?s? |thirty days${q} )?notice)(?! (?:at|seven|that|of (?:the )?(?:change|my new|our new)|how|any|the|when|it|this|period))`,
    `(?:i|we)(?: will|${q}ll| shall)? (?:hereby )?(?:terminate|resign|withdraw from)(?= )|termination (?:follows|letter|is in the post|was sent)|terminate (?:fully|completely)`,
    `(?:how|where|when|can|could) (?:do|can|could|would|to|i|we|please)(?: i| we| one)? (?:leave|quit|get out(?: of here)?|opt out|go away)(?: (?:you|this service|the service|this (?:company|contract|network|bank)|your (?:service|company|network|bank)|my contract|before my contract))?${STOP}`,
    "(?:i|we)(?:’d|'d| would)? (?:want|wanna|like|wish|need|have decided|am trying|are trying)(?: to)? (?:leave|get out of|be (?:let )?out of|quit) (?:this|the|your|my|our) (?:contract|service|company|network|bank|programme|scheme|agreement|plan|membership)",
  ),
  said(
    // Out, gone, done.
    `(?=[iwa])(?=${I_AM} [ogldqscuhf])${MEANT}${I_AM} (?:out|gone|off|leaving|quitting|switching|cancell?ing|unsubscribing|out of here|outta here|off out of here|history here|done here|finished here)(?: (?:of here|here|for good|then))?(?:${STOP}| @)(?<!(?:hour|week|day|month|work|holiday|leave|job)s? .{0,12})`,
    `(?=[iwa])(?=${I_AM} [scqup])${MEANT}${I_AM} (?:switching|cancell?ing|quitting|unsubscribing|porting)${END}`,
    `(?=(?:i|we))${MEANT}(?:i|we) (?:really )?(?:want|wanna|need|wish)(?: to (?:get|be))? out(?: of (?:this|the|my|our|your) (?:contract|company|plan|deal|agreement|membership|mess|circus))?${END}`,
    `(?:(?:let|get) (?:me|us) out|just let (?:me|us) go)(?: of (?:this|the|my|our|your) (?:contract|company|plan|deal|agreement|membership))?${STOP}`,
    `(?:that${q}s|thats) (?:me|us) (?:off|out|gone|done)`,
    `(?:done|finished|through) (?:with|using|at|flying) (?<=(?:(?<=^|[.!?,;:\\n] ?)(?:(?:so|all|totally|absolutely|just|officially|completely|well|really|over|and) ){0,3}|${I_AM} (?:so )?)\\p{L}{4,8} \\p{L}{2,6} )(?:${THEM}|${NAME})(?! (?:form|page|call|setup|order|book|game))`,
    `(?:i|we) (?:hereby )?quit(?! (?:smok|drink|my job|work|the app|it|out|and (?:re|open)|safari|chrome))(?: (?:${THEM}|${NAME})|${STOP})`,
    `quitting (?:${YOU}|${WRITTEN_NAME})`,
  ),
  said(
    // Leaving you.
    `(?=(?:leaving|leave|ditching|ditch|dumping|dump))${MEANT}(?:leaving|leave|ditching|ditch|dumping|dump) ${YOU}(?! (?:reviews?|feedback|stars?))`,
    `${I_HAVE} (?:left|quit|ditched|dumped) ${YOU}`,
    `(?=[iwat])(?=(?:${I_AM} leav|${I_WILL} leav|${I_HAVE} left|thinking))${MEANT}(?:${I_AM} leaving|${I_WILL} leave|${I_HAVE} left|thinking of leaving|thinking about leaving) (?:the (?:company|network|bank|provider|airline|scheme|gym|club|practice)|because|after (?:\\p{N}{1,3}|\\p{L}{2,8}) years|for (?:good|${ANOTHER})|at the end of (?:the|my|our) (?:contract|month|year|term)|end of (?:the )?month|as soon as|when (?:my|our|the) (?:contract|year|term))`,
    `${I_AM} leaving (?:${WRITTEN_NAME})${END}`,
    `(?=(?:say|saying|said|wave|waving|bid|bidding|kiss|kissing))${MEANT}(?:say|saying|said|wave|waving|bid|bidding|kiss|kissing) (?:good ?bye|bye|farewell|adieu|adios) (?:to )?(?:${THEM}|${NAME})(?! (?:money|laptop|phone|data|router|weekend))`,
    `(?<!say |saying |said |without |["'“])(?:good ?bye|farewell|adios|good riddance|so long|bye bye|bye)(?:,| to)? (?!(?:and|for|now|then|thanks?|thank|all|everyone|everybody|have|x+|see|take|from|nice|until|till|old|love|dear|team|guys|folks|mate|friend|cheers|message|screen|email|text|party|gift|was|is|as|sub|today|tomorrow|i|we|hello|weekend|sleep|money|sir|madam)(?![\\p{L}]))(?:${THEM}|${NAME})(?! (?:and|for (?:your|the)|team|support))`,
    `here (?:i|we) come(?! (?:to|with))(?<=[\\p{L}\\p{N}],? here (?:i|we) come)(?<!(?:holidays?|weekend|summer|gigabit|${PLACES}),? here (?:i|we) come)`,
  ),
  said(
    // To somebody else.
    `(?=(?:switch(?:ing|es)?|mov(?:e|es|ing)|chang(?:e|ing)|(?<=(?:account|accounts|salary|custom|business|firm|family|team|household|all of us|we|they|i) )goes|go(?:ing)?|gone|going over|gone over|switched|moved|moving over|defect\\w*|jump(?:ing|ed)? ship|transferr?\\w*|over|off|head(?:ing|ed)?|ported|port(?:ing)?|back))${MEANT}(?<!(?:job|it|this|parcel|order|refund|money|call|letter|bill|package|delivery|email|payment|invoice)(?:${q}s| has| have| is| was| been)? )(?:switch(?:ing|es)?|mov(?:e|es|ing)|chang(?:e|ing)|(?<=(?:account|accounts|salary|custom|business|firm|family|team|household|all of us|we|they|i) )goes|go(?:ing)?|gone|going over|gone over|switched|moved|moving over|defect\\w*|jump(?:ing|ed)? ship|transferr?\\w*|over|off|head(?:ing|ed)?|ported|port(?:ing)?|back)(?: (?:over|across|back|(?:my|our|all|the) (?:\\p{L}{1,12} )?(?:accounts?|business|custom|numbers?|lines?|contracts?|salary|wages|polic(?:y|ies)|insurance|energy|electricity|broadband|internet|team|shop|office|pension|mortgage|savings|money|orders?|everything|tills|data|site|shop)|everything|it all)){0,3} (?:to|with) (?:${ANOTHER}|some(?:one|body) who)`,
    `(?=(?:signed|signing|sign|joined|joining|join|registered|go|going|gone|went|found|find|finding|chosen|chose|picked|opened(?: an account)?|booked|ordered|buy|buying|bought|order|ordering|fly|flying|shop|shopping|bank|banking|eat|look|looking|train|take it|take this))${MEANT}(?:signed|signing|sign|joined|joining|join|registered|go|going|gone|went|found|find|finding|chosen|chose|picked|opened(?: an account)?|booked|ordered|buy|buying|bought|order|ordering|fly|flying|shop|shopping|bank|banking|eat|look|looking|train|take it|take this)(?: (?:up|up now|with|at|from|for|a line|an account|it all|one|everything|the rest)){0,3} ${ANOTHER}|(?:signed|booked|registered|opened|ordered|bought)(?: \\p{L}{1,12}){0,6} (?:with|from|at|by) ${ANOTHER}|(?:i|we)(?:${q}ve| have)? signed (?:up )?(?:with|at) ${WRITTEN_NAME}`,
    `(?:${I_AM}|(?:i|we)(?:${q}ve| have) been) (?:now )?with (?:${ANOTHER}|${WRITTEN_NAME} (?:now|from|since|instead))`,
    `(?:look(?:ing)?|search(?:ing)?|shop(?:ping)?|hunt(?:ing)?|asking) (?:around )?for ${ANOTHER}`,
    `(?=(?:i|we|time|want|wish|like|need|planning|going|about|how|if|should|can|could|must|ready|tempted|decided))${MEANT}(?:i|we|time|want|wish|like|need|planning|going|about|how|if|should|can|could|must|ready|tempted|decided)(?: \\p{L}{1,8}){0,3} (?:chang(?:e|ed|ing)|switch(?:ed|ing)?|swap(?:ping)?|leav(?:e|ing))(?: (?:my|our|the|from my|this))?(?: (?:phone|mobile|internet|energy|electricity|gas|broadband|current|insurance|power|network))? ?${PROVIDER}(?<!(?:after|since|when) .{0,40})(?! (?:cards?|details?|accounts?|info\\w*|numbers?|address\\w*|names?|settings?|logos?|polic\\w+|rules?))|(?<!@\\S{1,20} )${START}(?:changing|switching|switched|changed) (?:\\p{L}{1,12} )?${PROVIDER}(?! (?:cards?|details?|accounts?|info\\w*|numbers?|address\\w*|names?|settings?|logos?|polic\\w+|rules?))`,
    `(?:know|recommend|suggest|tips? for)(?: \\p{L}{1,8}){0,2} (?:decent|good|better|reliable|other|cheaper|different) ${PROVIDER}`,
    `(?:time for|need|want|get|getting|find|finding) (?:a change of ${PROVIDER}|${ANOTHER.replace('elsewhere|', '')})(?<!service)`,
    `(?:going|moving|switching|changing|heading|off|crossing|porting|running|defecting)(?<=(?:${I_AM} |${START}(?!going|heading|off|running))\\p{L}{3,10})(?: (?:back|over|across|away|straight)){0,2} to (?!(?:${ERRANDS})(?![\\p{L}\\p{N}]))(?:${WRITTEN_NAME}(?! (?:airport|station|street|road|support|this|to|and ask|in|branch|for (?:a|the|my|work))(?![\\p{L}]))|${NAME}${END})(?! at \\d| for (?:\\d|two|three|a|the|my)| for good)(?![^.!?\\n]{0,60}(?:new (?:house|flat|home|address|place)|move (?:along|with)|take my|airport|flight|train|install|router))`,
  ),
  said(
    `(?:switch(?:ed|ing)?|chang(?:e|ing)|go|went|going|moved?|moving|ported|port) (?:back |over |across )?to (?<=(?:${I_WILL} |${I_HAVE} |${START}|if (?:i|we) |or )\\p{L}{2,9} (?:back |over |across )?to )(?<!(?:since|when|after|before|not|never|n${q}t) (?:[\\p{L}'’]{1,10} ){1,4}to )(?!(?:${ERRANDS})(?![\\p{L}\\p{N}]))(?:${WRITTEN_NAME}${END}|@[\\p{L}\\p{N}_]+)`,
    `(?=(?:switch(?:ing)?|mov(?:e|ing)|chang(?:e|ing)|come over|coming over|come|go|going|port(?:ing)?|transfer(?:ring)?|bring(?:ing)?))${MEANT}(?:switch(?:ing)?|mov(?:e|ing)|chang(?:e|ing)|come over|coming over|come|go|going|port(?:ing)?|transfer(?:ring)?|bring(?:ing)?)(?: (?:my|our|over|across|the|away|numbers?|accounts?|contracts?|lines?|everything|all)){0,3} from ${NAME}(?: (?:over|across|in|now))? to (?:you|u|yous?|@[\\p{L}\\p{N}_]+)(?![\\p{L}])`,
    `(?:going|gone|went|crawled|crawling) back to (?:my old (?:${PROVIDER}|lot|one)|(?!(?:${ERRANDS})(?![\\p{L}\\p{N}]))(?:${WRITTEN_NAME}|${NAME}${STOP}))`,
    `${I_HAVE} (?:left|quit) ${WRITTEN_NAME} (?:in|for|on|last|because|after|years)(?![\\p{L}])(?![^.!?\\n]{0,40} at \\d)|that${q}s why (?:i|we)(?:${q}m| am)? (?:left|went|leaving|quit)`,
    `(?=(?:switch(?:ing)?|chang(?:e|ing)))${MEANT}(?:switch(?:ing)?|chang(?:e|ing)) from (?:${NAME}|you|u) to (?!${PLANS.slice(0, 30)})${NAME}${END}`,
    `(?:offer|deal|discount|get|give)[^.!?\\n]{0,30} if (?:i|we) (?:switch|change|come|move|came|switched|moved)(?: over)?(?: from ${NAME})?(?: to (?:you|u))?${END}`,
    `if (?:i|we) (?:switch|change|come|move|came|switched|moved)(?: over)? from ${WRITTEN_NAME}`,
    `(?=port)${MEANT}port(?:ing|ed)? (?:(?:my|our|both|all|the|this|it|these)(?: \\p{L}{1,10})? )?(?:numbers? |lines? |sims? )?(?:out|away|over to (?!you))`,
  ),
  said(
    `(?:take|taking|bring|transfer|move|moving|keep)(?: \\p{L}{1,8})? (?:my|our|the) (?:\\p{L}{1,8} )?numbers? (?:to|away|out|elsewhere)(?! (?:you|u|the new sim|my new (?:phone|sim)|this))`,
    '(?:need|want|send|get|give|gimme|request|have|text|txt)(?: \\p{L}{1,8}){0,3} (?:pac(?: code)?|porting code|port code)|pac code (?:please|pls|now)',
    `(?:taking|(?:will|ll|can|and|or i) take|took|moving|moved|taken) (?:my|our|all my|all our) (?:\\p{L}{1,10} )?(?:business|money|custom|savings|trade)(?: (?:elsewhere|away|somewhere|out|off|with me|and|to ${ANOTHER})|${STOP})(?<!told me to .{0,40})`,
    `${I_WILL} (?:take|go|buy|book|order|fly|shop|bank|look|switch) (?:(?:it|this|my \\p{L}+) )?(?:elsewhere|somewhere else)`,
    "(?:no|get no|had your last|seen the last of my|not (?:getting )?another|(?:never|wont|won't) (?:get|see) (?:a|another|one more)) (?:more (?:of )?)?(?:(?:my|our|penny|cent|dime|euro) ?)(?:money|business|custom|from (?:me|us))",
    `(?:los(?:t|ing)|lose|one less|minus one|one fewer) (?:an?|another|this|me as a|my|our|us as|me) ?(?:\\p{L}{1,10} ){0,2}(?:customer|client|business|custom|subscriber|member|household)|(?:you|u)(?:${q}ve| have)? (?:just )?lost (?:me|us)(?: (?:for|as)(?![\\p{L}])|${STOP})|(?:you|u)(?:${q}ve| have)? (?:just )?lost (?:an?|another) (?:\\p{L}{1,10} ){0,2}(?:shop|household|family|fan|guest|patient|reader|player|user)|(?:ex|former)[ -]customer`,
  ),
  said(
    // In passing.
    `(?:mov(?:e|ing|ed)|switch(?:ing|ed)?|port(?:ing|ed)?|transferr?(?:ing|ed)?) (?:all |both |the |my |our |all my |all our |all the )(?!booking|appointment|delivery|flight|order|date|slot|meeting)(?:\\p{L}{1,14} ){1,3}(?:over )?to ${WRITTEN_NAME}`,
    `(?:ma(?:de|kes?|king)|forc(?:ed?|es|ing)|push(?:ed|es|ing)?|driv(?:es?|ing)|drove|convinced) (?:me|us)(?: to)? (?:switch|leave|cancel|quit|go elsewhere|move on|look elsewhere)(?! (?:a|the|my message|it)(?![\\p{L}]))`,
    `${I_AM} (?:going|signing) with (?:them|him|${ANOTHER}|${WRITTEN_NAME})|what happens [^.!?\\n]{0,40}(?:if|when) (?:i|we) (?:go to ${NAME}|leave|cancel|quit)(?! (?:the|my) (?:order|booking|flight|page|app))`,
    `if (?:i|we) (?:leave|quit|terminate|cancel early|get out)(?: (?:early|now|you|before (?:the|my) \\p{L}+))?${STOP}|(?:notice|fee|fees|costs?|charged?|penalty|steps?|way)[^.!?\\n]{0,30} to (?:leave|get out|quit|terminate|cancel)(?: (?:early|you))?${STOP}`,
    `(?:has|have) lost (?:me|us)(?: (?:for|as)(?![\\p{L}])|${STOP})|no more (?:${WRITTEN_NAME}|${NAME}) for (?:me|us)${STOP}|(?:people|customers?|someone|somebody) (?:coming|switching|moving)(?: over)? from ${NAME}|(?:i|we) (?:really |just )?(?:want|wish|have decided) to (?:leave|quit|go)${STOP}|or (?:i|we) (?:leave|go|switch|cancel|quit|walk)${STOP}`,
    `time to (?:move on|leave|switch|cancel|part ways|quit|jump ship)(?: (?:you|${WRITTEN_NAME}))?${STOP}`,
    `(?:leaving|leave|left|ditching|ditch|dumping|dump|dropping|quitting) ${WRITTEN_NAME} for (?:${ANOTHER}|${WRITTEN_NAME})`,
    `see ya,? (?!later|soon|there|then|next|in|at|on|again|all)${NAME}`,
    `(?:no longer|not|n${q}t)(?: (?:want|wish|like|going|gonna))?(?: to)? be (?:your |a )?(?:customer|client|member)`,
  ),
  said(
    `(?:ready|going|want|about|decided|gonna|wanna|will|ll)(?: to)? (?:dump|ditch) (?:${THEM}|${NAME})`,
    // The next step, on a condition.
    `(?:or|otherwise|else|then|unless|if)(?![\\p{L}])[^.!?\\n]{0,60}? (?:i|we)(?:${q}ll| will| shall|${q}m| am|${q}re| are| have to| must| need to|${q}m going to|${q}m gonna)(?: (?:have|need) to| be| just| simply| be forced to| probably| gonna)?(?: (?:switch|go|leave|cancel|quit|change|walk|unsubscribe|churn|gone|off|out|leaving|switching|cancell?ing|quitting))(?: (?:too|for good|elsewhere|away|everything|soon|providers?|it all))?${END}(?<!(?:flight|train|bus|airport|meeting|work|school).{0,40})`,
    `${I_WILL} (?:switch|quit|unsubscribe|churn)${END}(?<!(?:it|off|seats?|trains?|tariff|plans?).{0,12})`,
    // No longer.
    `(?:(?:wo|wi|sha|is|are|do|ai)n${q}t|wont|dont|not|never|no longer|don${q}t want to|not going to)(?: (?:be|to|want to|wish to|going to|gonna|plan(?:ning)? to|intend(?:ing)? to|like to|ever))* (?:renew|renewing|renewed|extend|extending|prolong)(?! (?:automatically|itself|online|my (?:passport|visa)|because the|error))(?<!(?:did|does|can|could|has|have|was|were)(?:n${q}t| not) (?:be )?(?:renew|renewed|extend))`,
    `(?:(?:i|we)(?:${q}ll| will|${q}m| am| would|${q}d|${q}re| are)? (?:never|not)|(?:i|we) (?:won${q}t|shan${q}t|will not|wont)|(?<=^|[.!?,;:\\n] ?)(?:never|not|wont))(?: (?:ever|be|want to))* (?:us(?:e|ing)|shop(?:ping)?|fly(?:ing)?|order(?:ing)?|buy(?:ing)?|book(?:ing)?|return(?:ing)?|stay(?:ing)?|bank(?:ing)?|purchas(?:e|ing)|deal(?:ing)?|travel+(?:ing)?|com(?:e|ing)|be back|back|rent(?:ing)?|spend(?:ing)?|work(?:ing)?|eat(?:ing)?|set(?:ting)? foot|do(?:ing)? business|go(?:ing)?)(?: \\S{1,20}){0,5}? (?:again|anymore|any more|any longer|back(?! to (?:me|us))|ever|in future|with (?:you|u|@\\p{L}+)|a customer|from (?:you|u))`,
    `(?:won${q}t|will not|wont|shan${q}t|not) (?:be )?(?:coming |going )?(?:back|returning)(?: here| to (?:you|${WRITTEN_NAME}))?${STOP}(?<!(?:it|he|she|they|system|power|service|internet|money|signal|driver|engineer|parcel) (?:will not|won${q}t|wont|is not) .{0,20})`,
    `(?<!happens? |happened |do (?:it|that|this) )never(?: ever)?,? (?:ever )?again(?: (?:with|from|at|to|using|buying|flying|booking|ordering) (?:${THEM}|${NAME})|,? ${WRITTEN_NAME}|(?<=(?<=^|[.!?;:…\\n] ?|@[\\p{L}\\p{N}_]{1,20} )never(?: ever)?,? (?:ever )?again)(?!, promise)${STOP})`,
    `(?:never|no longer|not) (?:be )?(?:a |your |with )(?:customer|client|you)(?: (?:again|anymore|any more|any longer))${END}`,
  ),
  said(
    `(?:(?:this|that|it|today|tomorrow|yesterday)(?:${q}s| is| was| will be|${q}ll be) (?:definitely |probably |officially |hopefully )?(?:my|our|the)|(?<=^|[.!?,;:\\n] ?)(?:my|our|the)?) ?(?:very |absolute )?last (?:ever )?(?:month|order|flight|purchase|booking|year|season|bill|parcel|trip|time|stay|week|payment|visit|day|contract|ride|phone|box)(?: ever)? (?:with (?:you|u|@\\p{L}+|${WRITTEN_NAME})|i(?:${q}ll| will)? ever|(?:i|we)(?:${q}ll| will|${q}m)? (?:buy|order|fly|use|book|shop|pay|stay|deal|trust|rent|come)|from you${STOP}|ever${STOP})(?! (?:arriv|came|was|got|is))`,
    `(?:my|our) last (?:month|order|flight|purchase|booking|year|season|bill|trip|time|payment|day) with (?:you|u|@\\p{L}+|${WRITTEN_NAME})${STOP}`,
    `last (?!time|thing|question|email|message|warning|chance)\\p{L}{1,15} (?:i|we)(?:${q}ll| will)? (?:ever )?(?:buy|order|fly|book|rent)|(?:this|next|that) (?:is|will be|was) (?:my|our) last (?:month|year|season|bill|payment)${STOP}`,
    `(?:deleted|deleting|binned|uninstalled|uninstalling|removed) (?:the|your|this|ur) app${END}(?![^\\n]{0,60}(?:re-?install|again|still|back|download|same|fresh|but|twice))|(?:i${q}m |im |i am )?uninstall(?:ed|ing)${STOP}(?![^\\n]{0,60}(?:re-?install|again|still|back|download|but|twice))`,
    `(?:^|(?:be|get|getting) )out (?:by|before|at) (?:the )?end of (?:the |this |next )?(?:month|year|week|contract)`,
    `(?:end of (?:the |this )?(?:month|year|week|contract)|by (?:the )?\\d{1,2}\\S{0,8})(?: \\S{1,12}){0,2} (?:(?:i${q}m|we${q}re|im|i am|we are) (?:out|gone|off)|you${q}?(?:re| are) history)|(?:i${q}m|we${q}re|im|i am|we are) (?:out|gone|off|leaving) (?:by|at|end|as of|from)(?: \\S{1,6}){0,2} (?:month|year|quarter|contract|1st|\\d{1,2}(?:st|nd|rd|th))`,
    `${START}(?:cancell?ed|switched|ported out|unsubscribed) (?:today|last night|this morning|yesterday|an hour ago|already|for good|anyway)${STOP}|${START}(?:cancell?ing|switching|porting|quitting) ?(?:today|tonight|tomorrow|this \\p{L}+|on \\p{L}+day)(?![\\p{L}])|(?<=^|[.!?\\n] ?)(?:switched|unsubscribed)!|(?:i|we)(?:${q}ve| have) (?:switched|resigned|unsubscribed|terminated)${STOP}|${START}app deleted${STOP}`,
    `${START}(?:membership|subscription|sub|contract|policy)(?: has been| is| was|${q}s been)? (?:cancell?ed|terminated|ended|over|dead)(?: (?:today|this morning|yesterday|last night|on \\S+|now)|${STOP})(?![^.!?\\n]{0,40}(?:why|without|no reason|mistake))`,
    `(?:won${q}t|wont|no longer|not|shan${q}t|shall not) (?:be )?(?:need|needing|require|requiring|boarding) (?:the|this|your|ur|any of your) (?:app|services?|accounts?|plan|subscription|contract|line|planes?|membership)`,
  ),
  said(
    `(?=closing)${MEANT}(?<!for )closing (?:everything|it all|all of (?:it|them))|${START}closing it${END}`,
    `(?=(?:how|where))${MEANT}(?:how|where) (?:do|can) (?:i|we) (?:leave|quit|get out)(?: (?:when|if|without|before)|${STOP})|let me cancel`,
    `(?:should|shall) (?:i|we) (?:leave|switch|cancel|change)(?: (?:now|you|to ${WRITTEN_NAME}))?${STOP}`,
  ),
  low('leaving', 'they hint at leaving', [
    '(?:thinking|think|consider(?:ing)?|considered|tempted|ready|about|might|may|time|want(?:ing)?|like|need)(?: \\S{1,20}){0,4} (?:leav(?:e|ing) (?:you|this|them|@\\w+|the (?:bank|network|company|service|platform))|switch(?:ing)? (?:away|over)|mov(?:e|ing) (?:away|elsewhere|over)|chang(?:e|ing) (?:provider|bank|supplier|carrier|network)|elsewhere|look(?:ing)? (?:around|elsewhere)|go(?:ing)? back to|port)',
    'look(?:ing)? (?:elsewhere|around|at (?:alternatives|other|your competitors?|what else))',
    '(?:looking at|other|good|better|cheaper) alternatives',
    'competitors?',
    'the competition',
    'not sure (?:i|we)(?:\\S+)? (?:want|will|can|stay|should|renew)',
    'second thoughts',
    'used to (?:love|be|like)',
    '(?:end|out) of (?:my|our) contract',
    '(?:notice period|exit fee|cancellation (?:fee|policy|terms)|minimum term)',
    'loyal(?:ty)?(?! (?:card|points|number|app))',
    '(?:customer|member|client) (?:for|since)',
    'years? (?:as )?(?:a )?(?:customer|member)',
    'rethink(?:ing)?',
    'just cancel',
    'want (?:my|a|our) money back',
    '(?:why (?:should|do|would) (?:i|we)|(?:give me |a |one |no )?reason to|worth) (?:even )?(?:stay(?:ing)?|renew(?:ing)?|book with you)',
    'see what happens at renewal',
  ]),
];
