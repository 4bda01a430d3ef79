import {
  AE,
  CHANGE,
  CONTRACT,
  END_IT,
  ENDED,
  gap,
  LITTLE,
  MEANT,
  NAME,
  OE,
  OTHER,
  PROVIDER,
  SS,
  START,
  STOP,
  UE,
  YOU,
} from './leaving-german-words.ts';
import { high, low, type Pattern } from './pattern.ts';

/** The same as the end of a compound word, whatever comes before it: "Handyvertrag", "Stromanbieter". */
const CONTRACT_STEM = CONTRACT.replace('[\\p{L}-]{0,18}?', '');
const PROVIDER_STEM = PROVIDER.replace('[\\p{L}-]{0,18}?', '');

/** Phrases that begin at the end of a compound word. */
function compound(...alternatives: readonly string[]): Pattern {
  return { ...said(...alternatives), isEnding: true };
}

/** Phrases that say so outright. In small groups: one long pattern of them all is ten times as slow. */
function said(...alternatives: readonly string[]): Pattern {
  return high('leaving', 'they say they are leaving', alternatives);
}

/** German phrases of leaving: what says so outright, then what hints at it. */
export const LEAVING_GERMAN: readonly Pattern[] = [
  said(
    // Kündigen.
    `(?=(?:k${UE}nd(?:i|)g(?:e|en)(?! (?:sie|ihr|wir|ich)?${gap(6)} an(?![\\p{L}]))(?!${gap(4)} (?:nicht|niemals|nie|keinesfalls)(?![\\p{L}]))|zu k${UE}nd(?:i|)gen|zum k${UE}nd(?:i|)gen|k${UE}nd(?:i|)gt mir de[nrs]))${MEANT}(?:k${UE}nd(?:i|)g(?:e|en)(?! (?:sie|ihr|wir|ich)?${gap(6)} an(?![\\p{L}]))(?!${gap(4)} (?:nicht|niemals|nie|keinesfalls)(?![\\p{L}]))|zu k${UE}nd(?:i|)gen|zum k${UE}nd(?:i|)gen|k${UE}nd(?:i|)gt mir de[nrs])(?<!(?:was|will|ihnen|sie|ihr) k${UE}nd(?:i|)gen)(?![^.!?\\n]{0,80}(?:ich bleib|wir bleiben|doch nicht|bleibe ich))(?<!muss ich \\p{L}{1,10} k${UE}nd(?:i|)gen)(?![^.!?\\n]{0,50}(?:den r${UE}ckruf|den termin))`,
    `k${UE}nd(?:i|)g(?:e|en) (?:ich|wir)(?! (?:nicht|nie|niemals|erst)(?![\\p{L}]))|(?:will|m${OE}cht(?:e|en)?|wollen|w${UE}rde) (?:ich |wir |hiermit |bitte |gerne? |jetzt |nur |einfach ){0,3}k${UE}nd(?:i|)gen`,
    `(?<!(?:mir|uns|ihm|ihr|wurde|wurden|wird|nicht|nie|nix|habt|sie haben)${gap(3)} )(?<!["„“'])gek${UE}nd(?:i|)gt(?!["“”'])(?! (?:wurde|worden|werden|sein|habe? ich (?:nichts|nie|nicht)))(?<!["„].{0,3})`,
    `(?:hiermit|au${SS}erordentlich\\p{L}*|fristlos\\p{L}*|fristgerecht\\p{L}*|meine|unsere|die|sonder|zur|eine|f${UE}r die|jahresende) ?k${UE}nd(?:i|)gung(?!s)(?! (?:von ihnen|durch|erhalten|bekommen|war ein))(?![^.!?\\n]{0,60}(?:ignorier|bleiben))|k${UE}nd(?:i|)gung (?:zum|ist raus|ist unterwegs|unterwegs|kommt|folgt|eingereicht|geschrieben|l${AE}uft|geht|liegt|per|wegen|des|meines|der|abgeschickt|best${AE}tigen|beigef)|k${UE}nd(?:i|)gungsbest${AE}tigung|sonderk${UE}nd(?:i|)gung(?:srecht)?`,
  ),
  said(
    // Ending the contract, the account, the subscription.
    `(?=(?:beend|l|schlie|wider|stopp|sperrt))${MEANT}(?:beenden?|l${OE}sen?|schlie${SS}en?|l${OE}scht?|l${OE}schen?|widerrufe|stoppt?|sperrt zu)(?: sie| ich| wir| ihr)?(?: bitte| hiermit)? (?:mein\\p{L}{0,2}|unser\\p{L}{0,2}|de[nr]|das|die|diese[ns]?|beide) (?:\\p{L}{1,12} )?${CONTRACT}(?!${gap(4)} nicht(?![\\p{L}]))`,
    `(?:hab|habe|haben)(?: ich| wir)? (?!sie |ihr )(?:\\p{L}{1,10} ){0,3}${CONTRACT}${gap(3)} ${ENDED}(?!${gap(3)} neu)`,
    `(?:l${OE}sch\\p{L}*|streich\\p{L}*|nehm\\p{L}*) (?:sie )?(?:mich|uns)(?: bitte)? aus (?:eure|ihre|der|dem)`,
    `(?:tret\\p{L}*|trete|treten|zur${UE}ck)(?: \\p{L}{1,10}){0,3} vom (?:vertrag|kauf)|vom vertrag zur${UE}ck|treten? (?:\\p{L}{1,8} ){0,3}aus${STOP}|(?:melde?|meld) (?:mich|uns) (?:hiermit )?ab${STOP}`,
    `(?:vertrag|abo|mitgliedschaft|lizenzen?)${gap(4)} auslaufen|(?:das )?(?:war|wars|war's) (?:es )?(?:jetzt )?(?:f${UE}r mich|mit uns)(?! (?:eine?|sehr|so))`,
  ),
  said(
    // Fort, raus, Schluss.
    `(?<!(?:nicht|nie) )(?:wir sind|sind wir|bin(?: ich)?|(?:ich )?w(?:ä|ae)re?(?: ich)?)(?: (?:dann|jetzt|mal|hier|bald|endlich|auch|halt|eben|somit|damit|definitiv|sofort|schneller|nur|schon|raus|also|ganz|ab morgen|nach der aktion|zum \\S{1,12}|ab \\S{1,10})){0,3} (?:weg|raus|fort|drau${SS}en)(?! aus der (?:app|leitung))(?: (?:hier|bei|von)(?![\\p{L}])|${STOP})`,
    `(?:will|m${OE}cht\\p{L}*|muss|wollen|kann|komm\\p{L}*|lasst|lassen|steig\\p{L}*|darf|k${OE}nnen)(?: [^\\s,!?;]{1,14}){0,5}? (?:(?:da |hier )?(?:raus|weg|heraus) (?:aus (?:dem|diesem|meinem|unserem|der|dieser|meiner) ${CONTRACT}|von ${YOU}|bei ${YOU})|aus (?:dem|diesem|meinem|unserem|der|dieser|meiner) ${CONTRACT}(?: (?:wieder|vorzeitig|fr${UE}her))?(?: (?:raus|heraus|aus|weg|rauskommen|herauskommen))?)(?<!(?:nie|nicht)(?: wieder| mehr)? (?:weg|raus) von \\p{L}{1,10})`,
    `(?:zum|ende|bis|bis ende) (?:monat|monats|jahres|quartals|des monats|des jahres)(?:ende|s)?${gap(3)} (?:raus|weg|schluss|geschichte)(?![\\p{L}])`,
    `(?:mit|von) ${YOU}(?: \\p{L}{1,8}){0,2} weg|weg von (?:euch|ihnen)${STOP}(?<!(?:nie|nicht|nie wieder|nicht mehr) weg von \\p{L}{1,10})`,
    `(?:schluss|ende|fertig|durch|aus)(?: (?:jetzt|nun|ist|endlich))? mit (?!${LITTLE})(?:${YOU}|uns beiden|uns|${NAME})(?<!(?:hat|ist) (?:es )?ein ende mit \\p{L}+)`,
    `(?:ist|wird)(?: \\p{L}{1,8}){0,2} (?:schluss|ende|feierabend) (?:mit (?:${YOU}|uns|dem vertrag|dem abo)|zwischen uns|bei ${YOU})|schluss jetzt\\. ich geh`,
  ),
  said(
    // Verlassen, gehen, verabschieden, bleiben.
    `(?<!(?:auf|nicht|nie)(?: \\p{L}{1,8})? )(?:euch|(?-i:Sie)|dich|den laden|diese[ns]? (?:laden|verein|bank|firma|anbieter|unternehmen)|@[\\p{L}\\p{N}_]+) (?:(?!nie|nicht)\\p{L}{1,10} ){0,2}(?:zu )?(?:verlassen|verlasse|verlass)(?! (?:k${OE}nnen|kann))|(?:verlasse?n?|verlass)(?: ich| wir)? (?:nun |jetzt |hiermit |leider |dann )?(?:euch|ihnen|dich|den laden|diese[ns]? (?:laden|verein|bank|firma|anbieter)|@[\\p{L}\\p{N}_]+)`,
    `wie (?:kann ich|verlasse ich|komme? ich) (?:bei |von )?${YOU}(?: \\p{L}{1,8})? (?:weg|raus|verlassen)|wenn wir \\p{L}{3,15} verlassen`,
    `(?:verabschied\\p{L}*|verabschiede)(?: ich| wir)? (?:mich|uns)(?! f${UE}r heute)|von (?:${YOU}|${NAME}) (?:zu )?verabschieden|(?:sich|mich|uns) (?:von ${NAME} )?(?:zu )?verabschieden`,
    `(?:tsch(?:ü|ue)(?:${SS})?s?|tschau|ade|adieu|ciao|adios|le(?:b|bt|ben sie) wohl|auf nimmerwiedersehen|bye|bye bye|goodbye|macht(?:s|'s|’s) gut(?: bei)?|pfiat (?:eich|euch)|und tsch(?:ü|ue)ss)(?: an)?,? (?!${LITTLE})(?!frau |herr |ihr lieben|erstmal|alle)(?:ihr \\p{L}+|${YOU}|${NAME})`,
    `(?:ich|wir) komm(?:e|en)?${STOP}(?<=(?:^|[.!?\\n] ?|@)(?!wann|wenn|weil|dass|und|bevor|ob|wie|wo)[\\p{L}\\p{N}.]{3,25},? (?:ich|wir) komme?n?)`,
    `(?:ich|wir|will|wollen|m${OE}chte|werde|werden)(?: \\p{L}{1,8}){0,2} nicht (?:mehr |l${AE}nger )?(?:bei ${YOU} )?(?:mehr |l${AE}nger )?(?:(?:bleiben|bleibe|sein)(?<=bei \\S{1,20} (?:mehr |l${AE}nger )?\\p{L}{4,7})|kund(?:e|in|en)(?: (?:sein|bleiben))?)`,
    `bleib(?:e|en|t)?(?: ich| wir)? (?:sicher |definitiv |bestimmt )?nicht (?:mehr |l${AE}nger )?(?:bei ${YOU}|kund)`,
    `(?=(?:geh|gang|wander|zieh))${MEANT}(?:geh|gehe|gehen|geht|gang|wander\\p{L}|zieh|ziehe|ziehen)(?: (?:ich|wir))?(?: (?:jetzt|dann|halt|eben|wieder|zur${UE}ck|reum${UE}tig|diesen|monat|lieber|mit|allem|am|ab|\\p{L}{2,7}tag|alle|f${UE}nf|drei|vier|sonst|einfach|morgen|heute|n${AE}chste|woche|n${AE}chsten|bald|rüber|wahrscheinlich|vermutlich|vielleicht|wohl)){0,4} (?:zu (?:${NAME})(?! (?:hause|fu))|zur (?:konkurrenz|(?!filiale|bank(?![a-z])|post|polizei|arbeit|schule|presse|zeitung|kasse|party|kita|uni|apotheke|t${UE}r|toilette|verbraucher|hotline)\\p{L}*(?:bank|kasse|versicherung)))`,
  ),
  said(
    '(?:zur|zu eurer|zu ihrer|zu der|bei der|von der) (?:konkurrenz|mitbewerb\\p{L}+)(?! (?:liegt|habe? ich (?:gesehen|gelesen)|gibt|kostet|ist|billiger|g(?:ü|ue)nstiger))(?<!(?:bei|von) der konkurrenz)|bei der konkurrenz(?: \\p{L}{1,10}){0,2} (?:bestellt|gekauft|unterschrieben|abgeschlossen|gebucht|kaufen|bestellen|buchen)',
    `(?:sonst|ansonsten|andernfalls|dann|oder|genug und|und)(?: (?:ich|wir|muss|m${UE}ssen|bin|sind|leider|eben|halt|wohl|auch|werde|werd|einfach|wirklich)){0,4} (?:gehe|gehen|geh|weg|raus|wechseln|wechsle)(?: (?:ich|wir))?(?: (?:halt|leider|eben|auch|wirklich|endgültig|jetzt))*${STOP}`,
    `(?<=^|[.!?\\n] ?)(?:und )?(?:ich|wir) (?:gehe?|gehen)(?: (?:jetzt|dann|auch|diesen monat|diesen monat auch))?${STOP}|(?:ich|wir) gehe?n? diesen monat|deshalb (?:sind|bin) (?:wir|ich) gegangen`,
    `(?:ihr lasst|lasst|lassen sie|l${AE}sst) (?:mich|uns)(?: \\p{L}{1,6}){0,2} (?:weg|raus|gehen|k${UE}nd(?:i|)gen)`,
    `(?:ich|wir|wir alle|alle) (?:zieh|geh|wander|portier)\\p{L}{0,3}${gap(6)} zu ${NAME}(?: [^\\s,!?;]{1,12})? (?:um|r${UE}ber|weiter)(?![\\p{L}])`,
    `(?:ich|wir) komme?n? (?:sicher |bestimmt |garantiert )?nicht (?:wieder|mehr|mehr wieder|zur${UE}ck)${STOP}`,
    `(?:ich|wir) (?:will|wollen|m${OE}chten?)(?: nur| nur noch| hier| jetzt| einfach)? weg${STOP}|(?:leute|kunden|jemand|wechsler),? die von ${NAME} (?:komm|wechs)\\p{L}+`,
    `(?:fr${UE}her|vorzeitig|eher|vor ablauf) (?:aussteig|austret|rauskomm|raus|weg|k${UE}nd)\\p{L}*`,
    `zeit,? (?:zu gehen|zu wechseln|f(?:ü|ue)r (?:einen|nen|was|etwas) (?:wechsel|neues|anderes))|(?:will|wollen|m${OE}chte)(?: (?:ich|wir|nur|noch|komplett|da|hier|endlich|sofort|bald|einfach)){1,3} raus${STOP}`,
  ),
  said(
    `(?:schau|schaue|schauen|seh|sehe|sehen)(?: (?:ich|wir))? (?:mich|uns)${gap(3)} nach${gap(1)} ${OTHER} \\p{L}{3,20}`,
    `kein(?:e)? kund(?:e|in|en) mehr(?: (?:sein|bleiben|bei))?`,
    `(?:verlasse?n?|verlie(?:ß|ss)) ${NAME} und (?:geh|wechs)\\p{L}+|ich geh(?:e)? (?:jetzt |dann |halt )?zu (?:denen|nem anderen|einem anderen|ner anderen|einer anderen)`,
    // Wechseln.
    `(?:${CHANGE})(?: ich| wir)?(?: (?:jetzt|bald|dann|halt|einfach|nun|lieber|demn${AE}chst)){0,2} (?:den |die |meinen |unseren |meine )${PROVIDER}|(?<!(?:kein|ohne|angeblicher) )(?:anbieter|bank|provider|versicherungs|strom)wechsel(?! (?:zu (?:euch|ihnen)|nicht beauftragt))`,
    `(?=(?:${CHANGE}|gewechselt|wechsel))${MEANT}(?:${CHANGE}|gewechselt|wechsel)(?: (?:ich|wir|jetzt|dann|halt|eben|nun|bald|demn${AE}chst|einfach|lieber|morgen|nur|auch|endlich|n${AE}chste|n${AE}chsten|monat|woche)){0,4} (?:zu (?!wem|jedem)${NAME}|zur (?:konkurrenz|\\p{L}*(?:bank|kasse|versicherung))|zum (?:andere|neue|besser)\\p{L}* ${PROVIDER})`,
    `(?=(?:zu (?!wem)(?:${NAME}|einem anderen \\p{L}+|einer anderen \\p{L}+|wem anders?)|zur (?:konkurrenz|\\p{L}*(?:bank|kasse|versicherung))))${MEANT}(?<!(?:dass ich|dass wir|seit ich) )(?:zu (?!wem)(?:${NAME}|einem anderen \\p{L}+|einer anderen \\p{L}+|wem anders?)|zur (?:konkurrenz|\\p{L}*(?:bank|kasse|versicherung)))(?: (?:\\p{L}{1,10} ){0,2})? ?(?:${CHANGE}|gewechselt|r${UE}ber|umzieh\\p{L}*|locken lassen)(?<!keine chance.{0,20})`,
    `von (?:${NAME}|${YOU}) (?:\\p{L}{1,9} )?zu (?:${YOU}|${NAME}) (?:${CHANGE}|komme?n?|gehe?n?|umzieh\\p{L}*|r${UE}ber)`,
    `(?:bieten|bietet|krieg|bekomm|gibts|gibt)\\p{L}*[^.!?\\n]{0,30}wenn (?:ich|wir) (?:von ${NAME} )?zu (?:euch|ihnen|dir) (?:${CHANGE}|komme?n?)`,
  ),
  said(
    `zu wem kann (?:man|ich)|(?:wechsel|absprung|umzug)(?: zu ${NAME}| zur konkurrenz)? (?:l${AE}uft|ist durch|beantragt)|(?:wechsel|absprung|umzug) (?:zu (?!(?:${YOU}))${NAME}|zur konkurrenz)`,
    `(?:such|suche|suchen|brauch|brauche|brauchen|finde|finden|hol|hole|nehm|nehme|kenn|kennt|empfehl\\p{L}*|zeit f${UE}r|beim?|bei eine[mnr]|zu eine[mnr]|zum|zur|hab|habe|haben|gibt es)(?: (?:mir|uns|gerade|jetzt|schon|grad|einen|nen|eine|ein|den|wer|dann|halt|ich|wir|mal|l${AE}ngst|bereits|dringend|endlich)){0,4} ${OTHER} ${PROVIDER}(?<!(?:system|shop|laden|kasse))|(?:such|suche|suchen|suchst|nehm|nehme)(?: \\p{L}{1,6}){0,4} (?:was|etwas|wen|jemand) (?:anderes|anders|neues|neuen|besseres|anderen)|neuen (?:lieferanten|handyanbieter|stromanbieter|internetanbieter)`,
    `(?:geh|gehe|gehen|kauf|kaufe|kaufen|gekauft|bestell|bestelle|bestellen|bestellt|buch|buche|buchen|gebucht|flieg\\p{L}*|hin|trainier\\p{L}*|unterschr\\p{L}*|kund(?:e|in)|neukunde|abgeschlossen|bezieh\\p{L}*|hol\\p{L}*|geht|such\\p{L}*)(?: [^\\s,!?;]{1,14}){0,4}? (?:woanders|anderswo|wo anders)|(?:woanders|anderswo|wo anders)(?: \\p{L}{1,8})? (?:hin|zu unterschreiben|neukunde|bestellt|gekauft|kaufen|bestellen|gebucht|unterschrieben|buchen|abgeschlossen)|beim? ander(?:e)?n (?:anbieter )?(?:bestellt|unterschrieben|abgeschlossen)`,
    `${OTHER} (?:[\\p{L}]{0,12}anbieter)(?: (?:ist|hat|schon|gefunden|gew${AE}hlt|beauftragt|unterschrieben|${STOP})){1,3}`,
  ),
  said(
    // Rufnummer.
    `nummer nehm(?:e)? ich mit|(?:nummer )?(?:weg|raus)portier\\p{L}*|rufnummernmitnahme (?:zu (?!euch|ihnen|dir)|beantragt|freischalten|freigeben)`,
    // Nicht mehr, nie wieder, zum letzten Mal.
    `(?<!(?:kann|konnte|konnten|l${AE}sst sich|wurde|wird|kann ich|automatisch)(?: \\p{L}{1,12}){0,4} )(?:nicht (?:mehr |weiter |wieder |l${AE}nger |noch einmal )?(?:zu )?verl${AE}nger(?:n|e|t|bar)?(?! werden konnte)|verl${AE}nger(?:e|n|t|ung)?(?: (?:ich|wir|ihn|sie|es|den|das|mein\\p{L}*|unser\\p{L}*|vertrag|abo|diesmal|sicher|bestimmt|definitiv|garantiert)){0,4} (?:nicht|nimmer|sicher nicht)|keine (?:vertrags)?verl${AE}ngerung)`,
    `nie (?:wieder|mehr)(?: (?:bei|mit|zu|von|was bei|etwas bei|bestelle? ich(?: \\p{L}+)? bei|kaufe? ich(?: \\p{L}+)? bei))? (?!${LITTLE})(?:${YOU}|diesen? (?:laden|verein|firma|airline)|(?!\\p{L}+(?:en|t)(?![\\p{L}]))${NAME}${STOP}|(?-i:\\p{Lu})[\\p{L}\\p{N}]{2,20}(?! verl))|${START}nie (?:wieder|mehr)${STOP}`,
    `(?:bestell|kauf|buch|flieg|fahr|shopp|bezieh|miet|brauch)(?:e|en|t)?(?: (?:ich|wir))?(?: (?:bei|mit|hier|dort|da|von|euch|ihnen|dir|@?\\p{L}{3,15}|sicher|ganz)){0,4} (?:nie wieder|nie mehr|nichts mehr|nix mehr|nicht mehr|nimmer|im leben nicht mehr)(?! (?:gefunden|angezeigt))(?<!(?:kann|konnte) .{0,40})|(?:bei|mit) (?:${YOU}|${NAME}) (?:bestell|kauf|buch|flieg|fahr)(?:e|en)? (?:ich |wir )?(?:\\p{L}{1,6} ){0,2}(?:nie wieder|nichts mehr|nix mehr|nicht mehr|nimmer)`,
    `(?:nie wieder|nie mehr|nichts mehr|nix mehr|nicht mehr)(?: (?:was|etwas|bei|mit|hier|von|euch|ihnen|dir|@?\\p{L}{3,15})){0,3} (?:bestell|kauf|buch|flieg|fahr)(?:e|en)(?<!(?:kann|konnte|k${OE}nnen|l${AE}sst)(?: [^\\s]{1,12}){0,4} .{0,40})`,
    `(?:mich|uns) seh(?:t|en) (?:ihr|sie) (?:nicht|nie|nimmer)|seh(?:t|en) (?:ihr|sie) (?:mich|uns) (?:nicht|nie|nimmer)`,
    `(?:(?:das|dies|es) (?:war|ist|wird|wars|w${AE}re)|war das|wird das|ist das|war's|wars)(?: (?:jetzt|nun|dann|definitiv|sicher|wohl|leider|hoffentlich|garantiert|auch|echt)){0,2} (?:mein|meine|unser|unsere|der|die|das)? ?letzte[rs]? (?:bestellung|mal|monat|flug|einkauf|jahr|rechnung|buchung|auftrag|saison|fahrt|paket|reise|kauf|besuch)|letzte[rs]? (?:bestellung|mal|monat|flug|einkauf|jahr|buchung|auftrag|fahrt|reise) (?:bei|mit|von) (?:${YOU}|${NAME})${STOP}|zum letzten mal (?:bei ${YOU}|bestellt|gekauft|gebucht|geflogen)|letzter? monat bei`,
    `(?:kunden|kundin|kunde) (?:verloren|verlier\\p{L}+|los|weniger|gewesen)|ex-?kund(?:e|in)|(?:habt|haben sie) (?:mich|uns) (?:als kund\\p{L}+ )?verloren`,
  ),
  said(
    // Überlegen, wollen, sollen.
    `${UE}berleg\\p{L}*(?! (?:den |unseren |meinen )?(?:tarif|ob die|ob der))(?:,? [^\\s,!?;]{1,14}){0,6}?,? (?:zu k${UE}nd(?:i|)gen|ob ich k${UE}nd(?:i|)ge|zu gehen|(?<!tarif )zu wechseln|(?<!tarif )wechseln|${YOU} zu verlassen|wegzugehen)(?<!tarif zu wechseln)`,
  ),
  compound(
    `${CONTRACT_STEM}(?= )(?<!(?:ihr|sie|jemand|wer|habt|warum|wieso|wurde|wird|nicht)${gap(3)} [\\p{L}-]{3,30})(?!${gap(5)} (?:nicht|umzieh\\p{L}*|mitnehm\\p{L}*)(?![\\p{L}]))${gap(6)} (?:zu )?${END_IT}(?! (?:sie sich|sich)(?![\\p{L}]))`,
    `(?:konto|konten|vertrag|abo|account) (?:ist|wird)(?: (?:zum|per|ab|am|ende|bereits|schon|hiermit|seit)${gap(3)})? (?:gek${UE}nd(?:i|)gt|aufgel${OE}st)${STOP}(?<=(?:^|[.!?,;:\\n] ?)(?:(?:das|mein|meinen|den) )?[\\p{L}-]{3,30} (?:ist|wird) [^.!?\\n]{8,50})`,
    `${PROVIDER_STEM}(?<!(?:warum|ihr|haben|nicht|nie) (?:den |die |das |meinen |unseren |meine |unsere |nen )?[\\p{L}-]{3,30})(?: (?:\\p{L}{1,10} ){0,2})? ?(?:zu )?(?:${CHANGE}|gewechselt)(?<!angeblich.{0,40})`,
    `nummer(?:n)?(?: [^\\s,!?;]{1,12}){0,6}? (?:(?:zu|zum|zur) (?!euch|ihnen|dir|neuen (?:handy|sim|vertrag))(?:${NAME}|neuen \\p{L}+|anderen \\p{L}+|einem anderen \\p{L}+)(?: \\p{L}{1,12}){0,2} ?(?:mitnehmen|portieren|mit|umziehen|${UE}bertragen)|freigeben|rausportieren|portieren${STOP})`,
  ),
  low('leaving', 'they hint at leaving', [
    `${UE}berleg\\p{L}* (?:ich |wir )?(?:mir|uns|zu|ob|wo)`,
    'alternativen?',
    'anderen anbieter',
    'konkurrenz',
    `vertragsende|mindestlaufzeit|k${UE}nd(?:i|)gungsfrist|vertragslaufzeit`,
    'jahre(?:n)? (?:treuer? )?kund\\p{L}+',
    'treuer? kund\\p{L}+',
    'noch kunde',
    `schau(?:e|en)?(?: ich| wir)? (?:mich|uns) (?:\\p{L}{1,6} )?um|wechselrechner|vergleichsangebote?`,
    `h${AE}lt mich(?: \\p{L}{1,12}){0,4} (?:noch|nichts|nix)|gebunden`,
    `widerruf\\p{L}*|k${UE}nd(?:i|)gung`,
  ]),
];
