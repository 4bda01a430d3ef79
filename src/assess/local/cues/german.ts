import { asAnswer, atStart, CODES, cuePhrases, GAP } from './cue.ts';

const number =
  '(?:\\d+|zwei|drei|vier|f(?:u|ue)nf|sechs|sieben|acht|neun|zehn|elf|zw(?:o|oe)lf|mehrere[nr]?|viele[nr]?|einige[nr]?|paar)';
const span = '(?:min(?:uten?)?|std|stunden?|tage?n?|wochen?|monate?n?|jahre?n?)';
const ordinal =
  '(?:zweite|dritte|vierte|f(?:u|ue)nfte|sechste|siebte|achte|zehnte|x ?te|zigste|[2-9]\\.|[2-9]te)[nrsm]?';

/** German. */
export const GERMAN_CUES = cuePhrases('', {
  insult: [
    'idiot\\w*|trottel\\w*|depp\\w*|vollpfosten|versager\\w*|dilettant\\w*|amateur\\w*|clowns?|witzbold\\w*|penner|saftladen|drecksladen|scheissladen|sauladen|chaotenladen|chaosladen|schnarchnasen?|schlafm(?:u|ue)tzen|pfeifen|nieten|deppenverein|verein|abzockerladen|affen|inkompetent\\w*|unf(?:a|ae)hig\\w*|faul(?:e|er|en|es|pelz\\w*)|frech(?:e|heit)?|unversch(?:a|ae)mt\\w*|bl(?:o|oe)d\\w*|dumm\\w*|dreist\\w*|asozial\\w*|unprofessionell\\w*|unfreundlich\\w*|gierig\\w*|arrogant\\w*|ahnungslos\\w*|nichtsk(?:o|oe)nner|lesen k(?:o|oe)nnen|koennt ihr (?:nicht )?lesen|konnt ihr (?:nicht )?lesen',
  ],
  swearing: [
    'scheiss\\w*|scheisse\\w*|kack\\w*|verdammt\\w*|verfluch\\w*|verflixt|mist\\w*|arsch\\w*|drecks?\\w*|fick\\w*|verarsch\\w*|zum teufel|zum kotzen|kotz\\w*|herrgott|himmel(?:herrgott)?|fuck\\w*|shit\\w*|wtf|ffs|leck mich|halts maul|bullshit|sau\\w*|zur h(?:o|oe)lle',
  ],
  sarcasm: [
    '(?:gute|tolle|super|klasse|grossartige|starke|ganz tolle|spitzen|saubere|beste|feine|reife)[rsnm]? (?:arbeit|leistung|sache|service|kundenservice|kundendienst|start|leistung|laden|idee|planung|firma|system)|danke f(?:u|ue)r (?:nichts|gar nichts|die l(?:u|ue)ge\\w*)|vielen dank f(?:u|ue)r nichts|so viel zu\\w*|soviel zu\\w*|wie schwer (?:kann|ist)|gl(?:u|ue)ckwunsch|bravo|respekt|chapeau|na (?:toll|super|klasse|prima|danke|dann|bravo|herzlichen)|toll gemacht|gut gemacht|super gemacht|ganz (?:toll|gross(?:es)?|grosses kino|klasse)|grosses kino|herzlichen dank auch|schon klar|klar doch|ja klar|ach (?:so|ja|nee|wirklich|was)|nat(?:u|ue)rlich|angeblich\\w*|selbstverst(?:a|ae)ndlich|wie immer|mal wieder|wie (?:(?:u|ue)blich|gewohnt|erwartet)|meisterleistung|glanzleistung|sp(?:a|ae)sse?n?|spassig|zufall|welch|was f(?:u|ue)r ein\\w*|im jahr 20\\d\\d|gratul\\w+|da lachen|l(?:a|ae)cherlich|k(?:o|oe)nig kunde|kunde ist k(?:o|oe)nig|gern geschehen|sch(?:o|oe)n(?:en)? dank auch|lustig|interessant',
  ],
  accusation: [
    'l(?:u|ue)g\\w+|gelogen|angelogen|belogen|betrug\\w*|betr(?:u|ue)g\\w*|betrogen|abzock\\w*|abgezockt|dieb\\w*|diebstahl|klau(?:t|en|e)?|geklaut|gestohlen|beklaut|raub\\w*|halsabschneider|wucher\\w*|gauner\\w*|verbrecher\\w*|kriminell\\w*|mafia|t(?:a|ae)usch\\w*|get(?:a|ae)uscht|irref(?:u|ue)hr\\w*|verarsch\\w*|verschaukel\\w*|hingehalten|hinhalt\\w*|veralber\\w*|abgewimmelt|abwimmel\\w*|ausgenommen|ausnehmen|scam|fake|geldgier\\w*|geldmacherei|(?:eure?|ihre?|euer)[nmrs]? (?:fehler|schuld|problem|versagen|verschulden)|schuld (?:seid|sind|ist)|nicht mal (?:geklingelt|versucht|gelesen|angerufen)|behaltet|einbehalten|behalten (?:mein|unser|das geld)',
  ],
  worst: [
    'schlechteste[rnsm]?|schlimmste[rnsm]?|mieseste[rnsm]?|letzte[rs]? (?:saftladen|dreck|mist)|katastroph\\w*|desaster|desastr(?:o|oe)s\\w*|zumutung\\w*|frechheit\\w*|unversch(?:a|ae)mtheit\\w*|schande|sch(?:a|ae)ndlich|sch(?:a|ae)m\\w*|schamt euch|erb(?:a|ae)rmlich\\w*|peinlich\\w*|armselig\\w*|jammerlich|miserabel|miserable[nrs]?|mies\\w*|unterirdisch\\w*|grottig|grottenschlecht|furchtbar\\w*|schrecklich\\w*|grauenhaft\\w*|entsetzlich|witz|ein witz|schlechter witz|lachnummer|trauerspiel|armutszeugnis|unter aller|das letzte|das allerletzte|m(?:u|ue)ll|schrott|dreck|saustall|servicew(?:u|ue)ste|nie wieder|niemals wieder|nie mehr|finger weg|rausgeschmissen\\w*|geldverschwendung|null sterne?|0 sterne?|ein stern|hass\\w*|nutzlos\\w*|sinnlos|unbrauchbar|unertr(?:a|ae)glich|(?:sehr|so|total|echt|extrem|richtig) (?:schlecht|schwach|arm|mies|traurig)\\w*|lausig|unter jeder kritik|sauerei|schweinerei|skandal\\w*|empoerend|emporend|ungeheuerlich\\w*|bodenlos\\w*',
  ],
  'fed-up': [
    'reicht(?:s|es)?(?: mir| jetzt| langsam| es)?|(?:es|mir|jetzt) reichts?|genug|satt|schnauze voll|nase voll|faxen dicke|die faxen|kein(?:en)? bock|keine lust mehr|keine geduld|geduld|inakzeptabel|unakzeptabel|nicht (?:akzeptabel|hinnehmbar|normal|euer ernst|zu fassen|mehr feierlich|tragbar|in ordnung|zumutbar|nachvollziehbar)|unm(?:o|oe)glich\\w*|l(?:a|ae)cherlich\\w*|absurd|irre|wahnsinn|unfassbar\\w*|unglaublich\\w*|w(?:u|ue)tend|sauer|stinksauer|ver(?:a|ae)rgert|(?:a|ae)rger\\w*|wut|rasend|platzt|auf die palme|am ende|schluss|fertig mit|durch mit|ich bin (?:raus|weg|durch|fertig)|gefallen lassen|nicht (?:l(?:a|ae)nger|mehr) (?:mit|gefallen|warten|bieten)|ausreden?|textbausteine?|standard ?(?:antwort|text|mail|floskel)\\w*|copy ?paste|floskeln?|h(?:o|oe)rt auf|h(?:o|oe)ren sie auf|lasst (?:das|es|mich)|spart euch|sparen sie sich|hab(?:e)? ich (?:doch )?(?:schon|bereits|doch|gerade)',
  ],
  leaving: [
    'k(?:u|ue)ndig\\w*|gek(?:u|ue)ndigt|wechsel\\w*|gewechselt|storni?er\\w*|storno|abbestell\\w*|l(?:o|oe)sch\\w* (?:mein|das|mein konto|die app)|konto (?:gel(?:o|oe)scht|l(?:o|oe)schen|schliessen)|tsch(?:u|ue)ss|auf wiedersehen|adieu|ciao|und tsch(?:u|ue)ss|konkurrenz|mitbewerber|anbieter|zur (?:konkurrenz|sparkasse)|woanders|anderswo|andere[rnm]? (?:anbieter|firma|bank|shop|laden|h(?:a|ae)ndler)|verloren als kunde|kunde (?:gewesen|verloren|weg|los)|als kunde(?:n)? (?:verloren|los|weg)|letzte(?:s)? (?:mal|bestellung)|das war(?:s| es)|zuletzt|widerruf\\w*|r(?:u|ue)cktritt\\w*|boykott\\w*|r(?:u|ue)ckbuch\\w*|zur(?:u|ue)ckbuchen',
  ],
  telling: [
    'bewert\\w*|rezension\\w*|trustpilot|google|ein stern|social media|facebook|twitter|instagram|youtube|reddit|tiktok|(?:o|oe)ffentlich\\w*|presse|zeitung\\w*|fernsehen|wiso|akte|medien|bild|weiters?erz(?:a|ae)hl\\w*|jedem (?:erz|sag|abraten)|alle[nm]? (?:erz\\w*|sagen|abraten|warnen)|warn(?:e|en|ung|t)|abraten|rate (?:jedem|allen|euch)? ?(?:davon )?ab|nicht (?:zu empfehlen|empfehlenswert|weiterempfehlen)|weiterempfehl\\w*|posten?|gepostet|teilen|video|screenshots?|shitstorm|rumsprechen|herumsprechen',
  ],
  legal: [
    'anwalt\\w*|anw(?:a|ae)lt\\w*|rechtsanw\\w+|rechtlich\\w*|rechtsschutz\\w*|klage\\w*|verklag\\w*|gericht\\w*|mahnbescheid|mahnung|frist\\w*|verbraucher(?:zentrale|schutz\\w*|sch(?:u|ue)tzer\\w*)|bundesnetzagentur|bafin|schlichtung\\w*|ombuds\\w*|anzeige\\w*|anzeigen|polizei|strafanzeige|dsgvo|datenschutz\\w*|aufsicht\\w*|beschwerde\\w*|beschweren|schadensersatz|schadenersatz|schriftlich|paragraf\\w*|paragraph\\w*|bgb|gesetz\\w*|vertragsbruch|inkasso|juristisch\\w*',
  ],
  demand: [
    '(?:ich|wir) (?:will|wollen|verlange\\w*|erwarte\\w*|fordere|fordern|bestehe\\w*|m(?:o|oe)chte mein|brauche sofort)|fordere|verlange|erwarte|(?:gebt|geben sie|zahlt|zahlen sie|schickt|schicken sie|macht|machen sie|l(?:o|oe)st|kl(?:a|ae)rt|erkl(?:a|ae)rt|erkl(?:a|ae)ren sie|repariert|behebt|beheben sie|bringt|liefert|antwortet|antworten sie|entsperrt|k(?:u|ue)mmert|k(?:u|ue)mmern sie)(?: euch| mir| sich| das| mein| endlich)?|mein(?:e|en)? (?:geld|ware|paket|lieferung) (?:zur(?:u|ue)ck|sofort|wieder|endlich)|geld zur(?:u|ue)ck|wo (?:ist|bleibt|sind|bleiben) (?:mein|meine|unser|das|die|der)|wann (?:kommt|passiert|bekomme|krieg\\w*|wird|tut|macht)|endlich|stellungnahme|erkl(?:a|ae)rung|macht (?:mal )?euren job|tun sie (?:etwas|was)|tut (?:etwas|was)|unternehmen sie|ja oder nein|klare antwort|richtige antwort|echte[nr]? mensch\\w*|einen menschen',
  ],
  manager: [
    'vorgesetzt\\w*|chef\\w*|gesch(?:a|ae)ftsf(?:u|ue)hr\\w*|gesch(?:a|ae)ftsleitung|leiter\\w*|leitung|filialleiter\\w*|teamleiter\\w*|abteilungsleiter\\w*|manager\\w*|vorstand|zentrale|verantwortliche\\w*|zust(?:a|ae)ndige\\w*|jemand(?:en)? (?:der|mit (?:ahnung|kompetenz|verstand)|kompetent\\w*|h(?:o|oe)her\\w*)|eskalier\\w*|eskalation|wer (?:hat|ist) (?:sich|das|da|bei euch|verantwortlich|zust\\w+)',
  ],
  'you-people': [
    '(?:ihr|euer|euch|eure[nmrs]?)(?: leute| typen| da| idioten| alle| clowns| verein| laden| saftladen)?|sie und ihr\\w*|dieser? (?:laden|verein|firma|saftladen|anbieter|bank)|so ein(?:e|en)? (?:laden|verein|firma)|so(?: ?genannte[rnsm]?)|nennt (?:ihr|sich|man)|diese leute|alle miteinander',
  ],
  'you-did': [
    '(?:ihr|sie) (?:habt|haben|seid|sind|wolltet|wollen|k(?:o|oe)nnt|k(?:o|oe)nnen|macht|machen|schafft|schaffen|schickt|schicken|bucht|buchen|zieht|lasst|lassen|ignoriert|ignorieren|verkauft|behauptet|behaupten|versprecht|versprechen|kassiert|kassieren|sperrt|sperren|antwortet|antworten|verlangt|verlangen|glaubt|glauben|tut|nehmt|m(?:u|ue)sst)|habt ihr|haben sie (?:mir|mich|uns|einfach|meine?|wieder|das)|seid ihr|k(?:o|oe)nnt ihr (?:nicht|nichtmal|eigentlich)|(?:euer|eure[rnms]?|ihre?[rnms]?) (?:fahrer\\w*|mitarbeiter\\w*|kundendienst|kundenservice|service|support|hotline|techniker\\w*|bote|zusteller\\w*|system|app|website|fehler|team|chat|bot|versprechen|firma|laden|update|personal)|von euch|bei euch|wegen euch|dank euch|an euch',
  ],
  staff: [
    `(?:fahrer|bote|zusteller|postbote|mitarbeiter(?:in)?|techniker|kollege|kollegin|berater(?:in)?|verk(?:a|ae)ufer(?:in)?|kellner(?:in)?|dame|herr|mann|frau|hotline|chat|er|sie|man)${GAP}(?:unfreundlich|frech|pampig|patzig|aufgelegt|ausgelacht|gelacht|angeschrien|geschrien|beleidigt|ignoriert|abgewimmelt|abgewiesen|weggefahren|geworfen|gelogen|beschimpft|unversch\\w+|gemotzt|angepampt|angemotzt|abgefertigt)`,
    'unfreundlich\\w*|pampig\\w*|patzig\\w*|unh(?:o|oe)flich\\w*|respektlos\\w*|herablassend|aufgelegt|aus der leitung|abgew(?:u|ue)rgt|behandelt|umgang|kundenfreundlich|von pontius zu pilatus|weitergeleitet|weiterverbunden|abgefertigt|im stich',
  ],
  disbelief: [
    '(?:ist das |das ist |das kann )?(?:nicht )?(?:euer|ihr) ernst|ernsthaft|im ernst|echt jetzt|wirklich\\?*|meint ihr|wollt ihr mich|wollen sie mich|soll das (?:ein|heissen)|das darf (?:doch )?nicht|kann (?:doch )?nicht (?:sein|wahr)|wie (?:kann|kommt) (?:man|es|das|ihr|sowas)|wozu|wof(?:u|ue)r (?:zahle|bezahle|zahlen|bezahlen|gibt|habt)|warum (?:zahle|bezahle|sollte|muss|gibt|schreibt|bietet)|unfassbar|unglaublich|fassungslos|sprachlos|kopfsch(?:u|ue)ttel\\w*|nicht (?:mal|einmal)|nichtmal|was (?:soll|bildet|fallt|erlaub\\w*|denkt|macht ihr)|was zum|wer (?:denkt|kommt|baut|macht|hat sich)|in welch\\w*|seit wann|ohne worte|geht (?:es )?noch|gehts noch|spinnt ihr|seid ihr (?:noch|eigentlich|wahnsinnig|bl)\\w*|haha\\w*',
  ],
  loyalty: [
    `(?:kunde|kundin|stammkund\\w*|mitglied|treu\\w*|abonnent\\w*)|seit ${number} jahren|${number} jahre(?:n)? (?:kunde|kundin|treu\\w*|bei|lang)|seit (?:19|20)\\d\\d|neukunden|bestandskund\\w*|zahle (?:ich|jeden|monatlich|f(?:u|ue)r)|bezahle (?:ich|jeden|monatlich|f(?:u|ue)r)|fr(?:u|ue)her`,
  ],
  repeat: [
    `wieder(?:holt\\w*|mal| mal)?|schon wieder|erneut|nochmals?|noch (?:mal|einmal)|zum ${ordinal}|${ordinal} (?:mal|woche|tag|monat|versuch|anfrage|mail|anruf|techniker|nachricht|ticket)|${number} ?mal|zweimal|dreimal|viermal|mehrfach|mehrmals|st(?:a|ae)ndig\\w*|dauernd\\w*|andauernd|immer(?: wieder| noch| die| das)?|jede[nsrm]? (?:tag|woche|monat|mal|abend|morgen|nacht)|t(?:a|ae)glich|tag f(?:u|ue)r tag|das gleiche|dasselbe|derselbe|gleiche[rsn]? (?:fehler|problem|antwort|spiel)|${number} (?:mails?|anrufe|tickets?|nachrichten|techniker|mitarbeiter|versuche|termine|e-?mails)|abermals|im kreis`,
  ],
  waiting: [
    `(?:immer )?noch (?:immer )?(?:nicht|nichts|kein\\w*|offen|weg|aus|keine)|wart(?:e|en|et|ete|eschleife\\w*|ezeit\\w*)|gewartet|seit (?:${number}|tagen|wochen|monaten|stunden|gestern|vorgestern|heute|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|dem|der|letzte\\w*|anfang|ende|mitte|langem|\\w+ ${span}|\\w+ ${number})|(?:nach|vor|in|f(?:u|ue)r) ${number} ${span}|${number} ${span}|stundenlang|tagelang|wochenlang|monatelang|ewig\\w*|ewigkeit|keine (?:antwort|reaktion|r(?:u|ue)ckmeldung|info\\w*|hilfe|l(?:o|oe)sung|auskunft|nachricht)|niemand|keiner|keinen? (?:r(?:u|ue)ckruf|menschen|termin)|nie (?:jemand|einer|da|gekommen|angekommen)|nicht (?:gemeldet|angekommen|gekommen|erreichbar|erreicht|geantwortet|zu erreichen|da|erhalten|geliefert|beantwortet)|nichts (?:passiert|getan|geh(?:o|oe)rt|gekommen)|passiert nichts|bis heute|bisher|verz(?:o|oe)ger\\w*|versp(?:a|ae)t\\w*|hotline|schleife|den ganzen tag`,
  ],
  'let-down': [
    'versproch\\w*|versprechen|zugesagt|zusage|zugesichert|angek(?:u|ue)ndigt|sollte(?:n|t)?|h(?:a|ae)tte(?:n)?|hiess(?: es)?|gesagt|vereinbart\\w*|termin|nicht (?:erschienen|aufgetaucht|eingehalten|zur(?:u|ue)ckgerufen|gehalten)|vergebens|umsonst|urlaub genommen|frei genommen|freigenommen|im stich|nutzt nichts|bringt nichts|aufgegeben|gebe auf|ohne (?:vorwarnung|ank(?:u|ue)ndigung|grund|erkl\\w+|info\\w*)|pl(?:o|oe)tzlich|statt(?:dessen)?|aber (?:nichts|nicht|kein\\w*|niemand|immer)|nicht mehr|mehr nicht|kaputt|defekt|falsch\\w*|besch(?:a|ae)digt|geht nicht|funktioniert nicht|klappt nicht|l(?:a|ae)uft nicht|tot|abst(?:u|ue)rz\\w*|st(?:u|ue)rzt|h(?:a|ae)ngt|langsam|ruckelt|ausfall|ausgefallen|ausf(?:a|ae)lle|fehlt|fehlen|fehler\\w*|seit dem (?:letzten )?update|kalt|weg',
  ],
  sigh: [
    'u+f+f*|puh+|och|ach(?: ja| man| mensch| nee| komm)?|oh (?:mann|man|je|gott|nein)|man+ ey|mann+|mensch|menno|boah+|ey|alter|ohje|oje|omg|tja|na ja|naja|seufz\\w*|argh+|grr+|hmpf|typisch|komm(?:t)? schon|leute|meine g(?:u|ue)te|um (?:himmels|gottes) willen|wirklich|halt|einfach nur|ich (?:will|m(?:o|oe)chte|brauche) (?:doch )?(?:nur|bloss|einfach)|nur noch|bitte einfach|nicht schon wieder|das wars|leider',
  ],
  annoyed: [
    'nerv\\w*|genervt|(?:a|ae)rgerlich\\w*|(?:a|ae)rger\\w*|frust\\w*|entt(?:a|ae)usch\\w*|unzufrieden\\w*|schade|leider|bedauer\\w*|traurig|doof|bl(?:o|oe)d|l(?:a|ae)stig|m(?:u|ue)hsam|anstrengend|schlecht\\w*|schlimm\\w*|unsch(?:o|oe)n|nicht (?:zufrieden|sch(?:o|oe)n|gut|toll|witzig|lustig|gl(?:u|ue)cklich)|zum (?:heulen|verzweifeln|weinen)|verzweif\\w*|kopfschmerzen|(?:a|ae)tzend|zeitverschwendung|stress\\w*|unfair|probleme|stoert|stort|schwierig',
  ],
  worry: [
    'sorgen?|sorge mich|besorgt\\w*|angst|(?:a|ae)ngst\\w*|panik|panisch|nerv(?:o|oe)s|f(?:u|ue)rcht\\w*|bef(?:u|ue)rcht\\w*|beunruhig\\w*|verzweif\\w*|hilflos|ratlos|zitter\\w*|schlaflos|nicht schlafen|was (?:mache|soll|tun|nun|jetzt|wenn|passiert)|was ist wenn|hoffentlich|hoffe|ist (?:das|mein|es)(?: \\S+)? (?:sicher|gef(?:a|ae)hrlich|echt|betrug|phishing|weg|verloren)|gehackt|fremde[rnsm]?|jemand|nicht von mir|unbekannt\\w*|gestohlen|verloren|verlieren|verpass\\w*|notfall|dringend hilfe|baby|krankenhaus|medikament\\w*|insulin|gestrandet|sitze fest|zu sp(?:a|ae)t|rechtzeitig|gerade jetzt|alles weg|retten|wiederherstell\\w*|wiederbekomm\\w*|unsicher|bange',
  ],
  plea: [
    'bitte(?:,| |!)+(?:bitte|helf\\w*|hilf\\w*|schnell|dringend|melden|melde\\w*|antworten|um (?:hilfe|r(?:u|ue)ckmeldung|antwort))|hilfe|helft|helfen sie|hilft|hilf|kann (?:mir |uns )?(?:jemand|wer|einer|bitte)|k(?:o|oe)nn(?:t|en|te|ten)(?: ihr| sie)? (?:mir |uns )?(?:bitte )?(?:helfen|weiterhelfen)|ich (?:brauche|ben(?:o|oe)tige)|wir (?:brauchen|ben(?:o|oe)tigen)|brauche (?:es|das|dringend|sie|ihn)|flehe|angewiesen|unbedingt|dringend(?:st)?|ist da (?:jemand|wer)',
  ],
  puzzled: [
    `versteh(?:e|en|t)${GAP}(?:nicht|nichts)`,
    'verwirr\\w*|versteh(?:e|en|t)?(?: ich| das| es| nur| leider| einfach)? (?:nicht|nichts|nur bahnhof|ich nicht)|verstehe nicht|nicht (?:verst\\w+|ganz klar|schlau|sicher|klar|ersichtlich|finden|nachvollzieh\\w*)|keine ahnung|kein(?:en)? plan|unklar|komisch\\w*|seltsam\\w*|merkw(?:u|ue)rdig\\w*|r(?:a|ae)tsel\\w*|ratlos|was (?:bedeutet|heisst|ist|soll|sind|genau)(?: das| dies\\w*| ein\\w*| der| die| es)?|bedeutet|heisst das|was ist (?:das|da|hier|los)|welche[rsnm]?|wo (?:finde|ist|sehe|steht|kann|genau)|wie(?:so)? (?:das|ist das|kann das|jetzt)|wieso|hae+|h(?:a|ae)+h?|aeh+m?|ah+m|hm+|(?:app|mail|seite|brief|rechnung|da|hier|es) (?:steht|sagt|zeigt)|angezeigt|dachte|weiss (?:nicht|gar nicht|ich nicht)|irgendwie|versehen|(?:u|ue)bersehe|mache ich (?:was|etwas) falsch|durcheinander|blicke nicht|unterschied',
  ],
  checking: [
    'ist (?:das|es|dies|da|mein\\w*)(?: \\S+)? (?:normal|richtig|korrekt|so|okay|ok|gewollt|m(?:o|oe)glich|noch|schon)|normal|stimmt (?:das|es|da)|muss ich|m(?:u|ue)ssen wir|soll(?:te)? ich|darf ich|kann ich|k(?:o|oe)nnen wir|brauche ich|bekomme ich|habe ich|bin ich|werde ich|gilt (?:das|der|die)|ob (?:das|es|ich|wir|mein\\w*|die|der|ihr|sie)|kurze frage|nur (?:mal )?(?:fragen|wissen|nachfragen|kurz)|frage mich|wollte (?:nur )?(?:fragen|wissen|nachfragen)|oder\\?|richtig\\?|sicher dass|best(?:a|ae)tig\\w*|nachfrage',
  ],
  praise: [
    '(?:sehr|so|super|echt|wirklich|ganz|total|richtig|mega|immer) (?:nett\\w*|freundlich\\w*|hilfsbereit\\w*|zufrieden|gut\\w*|schnell\\w*|kompetent\\w*|begeistert|gl(?:u|ue)cklich|sch(?:o|oe)n\\w*|toll\\w*|lieb\\w*|lecker\\w*|unkompliziert\\w*|zuvorkommend\\w*)|toll\\w*|klasse|super|prima|spitze|top|perfekt\\w*|hervorragend\\w*|ausgezeichnet\\w*|grossartig\\w*|genial\\w*|wunderbar\\w*|fantastisch\\w*|begeister\\w*|lob\\w*|kompliment\\w*|empfehl\\w*|weiterempfehl\\w*|zufrieden|freundlich\\w*|hilfsbereit\\w*|kompetent\\w*|nett\\w*|lecker\\w*|liebe (?:es|das|euch|eure|die|den)|beste[rnsm]?|daumen hoch|weiter so|gut gemacht|hut ab|gern(?:e)? wieder|5 sterne|f(?:u|ue)nf sterne|einwandfrei|reibungslos|vorbildlich|schnell\\w* (?:lieferung|hilfe|antwort)|held\\w*|engel|gerettet|funktioniert (?:super|prima|einwandfrei|perfekt)|l(?:a|ae)uft (?:super|prima|wie geschmiert)',
  ],
  joy: [
    '(?:ha){2,}h?|hihi+|hehe+|juhu+|yay+|yeah+|hurra|jippie|jaa+|wow+|freu\\w*|gefreut|freude|gl(?:u|ue)cklich\\w*|froh|begeister\\w*|lach\\w*|gelacht|lustig|witzig|s(?:u|ue)ss\\w*|sch(?:o|oe)n\\w*|l[ou]l|xd|jubel\\w*|feier\\w*|gespannt|lg|freue mich|kann es kaum erwarten|oh wie sch(?:o|oe)n',
  ],
  relief: [
    'puh+|endlich|erleichter\\w*|gott sei dank|zum gl(?:u|ue)ck|(?:es |jetzt |nun |alles |hat |das )(?:geht|funktioniert|klappt|l(?:a|ae)uft|geklappt|funktioniert|erledigt|passt|da|gut|wieder da)(?: wieder| jetzt| nun)?|(?:geht|funktioniert|klappt|l(?:a|ae)uft) (?:wieder|jetzt|nun|endlich)|hat (?:sich )?(?:erledigt|geklappt|geholfen|funktioniert)|erledigt|gel(?:o|oe)st|angekommen|erhalten|alles (?:gut|klar|bestens|super|da|in ordnung)|passt|verstanden|ok(?:ay)? (?:danke|gut|super|prima|alles)|kein problem|gut zu wissen|hilft mir|gefunden',
  ],
  greeting: [
    'hallo+(?: zusammen| liebes| team| ihr)?|hi+|hey+|moin(?: moin)?|servus|gr(?:u|ue)ss (?:gott|dich|euch)|gr(?:u|ue)ezi|gruezi|guten (?:morgen|tag|abend)|gute(?:n)? abend|sehr geehrte\\w*|liebe[srn]? (?:team|kundenservice|damen|support|\\w+ ?team|frau|herr|leute|kollegen)|mahlzeit|schoenen (?:guten )?tag|schonen (?:guten )?(?:tag|abend|morgen)',
  ],
  thanks: [
    '(?:vielen |herzlichen |besten |lieben |tausend |1000 )?dank(?: im voraus| f(?:u|ue)r| vorab| euch| ihnen| dir)?|danke(?: sch(?:o|oe)n| sehr| euch| ihnen| dir| im voraus| f(?:u|ue)r| vorab| nochmal\\w*)?|dankesch(?:o|oe)n|dankbar|merci|bedank\\w*|thx|thanks',
  ],
  please: [
    'bitte|k(?:o|oe)nnt(?:en|et)?(?: ihr| sie| ich| man)|w(?:u|ue)rden sie|w(?:u|ue)rdet ihr|w(?:a|ae)re (?:nett|lieb|super|toll|sch(?:o|oe)n|klasse|dankbar|es m(?:o|oe)glich)|w(?:u|ue)rde mich freuen|freundlicherweise|gern(?:e)?|d(?:u|ue)rfte ich|h(?:a|ae)tte gern\\w*|m(?:o|oe)chte(?:n)?',
  ],
  sorry: [
    'sorry|entschuldig\\w*|verzeih\\w*|tut mir leid|pardon|(?:dumme|bl(?:o|oe)de|kurze|kleine|doofe|allgemeine) frage|vielleicht|eventuell|evtl|vermutlich|wahrscheinlich|m(?:o|oe)glicherweise|ich (?:glaube|denke|vermute|meine)|nicht sicher|will (?:nicht|nur) (?:st(?:o|oe)ren|nerven)|mein fehler|bin (?:neu|nicht so|leider)|ein bisschen|bissel|etwas|eigentlich|falls|wohl',
  ],
  story: [
    '(?:meine?|unsere?)[nmrs]? (?:\\w+ )?(?:mutter|mama|vater|papa|oma|opa|sohn|tochter|kind|kinder|kleine[rn]?|mann|frau|schwester|bruder|freund|freundin|partner(?:in)?|enkel\\w*|eltern|schwiegermutter|schwiegereltern|hund|katze|nachbar\\w*|familie|tante|onkel)|(?:viele |liebe |beste |herzliche |sch(?:o|oe)ne |freundliche[nm]? )gr(?:u|ue)sse?n?|lg|vg|mfg|gruss|gr(?:u|ue)sse|sch(?:o|oe)ne[ns]? (?:tag|abend|wochenende|woche|sonntag|feiertage?)|alles gute|hoffe (?:es geht|ihnen|euch)|wie geht|geburtstag\\w*|hochzeit\\w*|urlaub|weihnacht\\w*|kaffee|kuchen|garten|(?:u|ue)brigens|ps|zwinker|herzlich\\w*|liebe[rs]?',
  ],
  'no-rush': [
    'kein(?:en|e)? (?:stress|eile|hektik|hetze|problem|drama|panik)|eilt nicht|nicht (?:eilig|dringend|schlimm|so schlimm|wild|tragisch)|nichts dringendes|in (?:aller )?ruhe|wenn (?:sie|ihr) (?:mal )?(?:zeit|zeit habt)|bei gelegenheit|nur (?:so|mal|zur info|als hinweis|ein hinweis)|zur info|fyi|kleinigkeit|hat zeit|irgendwann|ansonsten (?:alles|l(?:a|ae)uft|super)|sonst (?:alles|l(?:a|ae)uft|super)',
  ],
  haste: [
    'sofort\\w*|schnell\\w*|dringend\\w*|eilt|eilig\\w*|asap|jetzt|umgehend|unverz(?:u|ue)glich|heute|gleich|schleunigst|z(?:u|ue)gig|notfall|bis (?:heute|morgen|\\d+|mittag|abend)|in (?:\\d+|zehn|einer|zwei) ?(?:min\\w*|stunden?|std)|keine zeit|beeil\\w*|subito|pronto|flott|los|bitte nur|kurz|nur|schonmal|mal',
  ],
  'why-how': [
    'warum|wieso|weshalb|wie (?:kann|geht|funktioniert|lange|viel|oft|kommt|ist|genau|wird|sieht|lautet|hoch|bekomme|muss|soll)|wann|wo(?:r(?:an|in|auf|um)|hin|von|mit|bei|f(?:u|ue)r)|was (?:ist|bedeutet|passiert|kostet|genau|muss|kann|sind|heisst|mache|w(?:a|ae)re)|welche[rsnm]?|wer|gibt es|kann (?:ich|man|es|das)|k(?:o|oe)nnen (?:sie|wir)|ist (?:es|das|die|der)|sind|haben (?:sie|wir)|habt ihr|grund|ursache|erkl(?:a|ae)r\\w*|wissen|interessier\\w*|verstehen|frage\\w*|ob|woran liegt|hintergrund|unterschied',
  ],
  tried: [
    '(?:schon |bereits |habe )?(?:versucht|probiert|ausprobiert|getestet|gepr(?:u|ue)ft|neu ?gestartet|neustart\\w*|neu (?:installiert|gestartet|gebootet|eingeloggt|aufgesetzt)|zur(?:u|ue)ckgesetzt|deinstalliert|gel(?:o|oe)scht|aktualisiert|ausgetauscht|gewechselt|nachgeschaut|nachgesehen|gesucht|gegoogelt|angerufen|geschrieben|kontaktiert|gemeldet|ausgeschaltet|eingeschaltet|ausgesteckt|abgemeldet)|aus und (?:wieder )?(?:an|ein)|alles (?:versucht|probiert|gemacht)|hilft (?:auch )?nicht\\w*|ohne erfolg|erfolglos|bringt nichts|anderen? (?:browser|ger(?:a|ae)t|kabel|handy|netz|rechner|karte)|cache|router|anleitung|faq',
  ],
  listing: [
    CODES,
    '(?:bestell|auftrags?|kunden|rechnungs?|vertrags?|ticket|artikel|serien|sendungs?|vorgangs?|buchungs?|konto|vorgang|bestellung|rechnung|auftrag|kd|ref|az|modell|version|zaehler|zahler)(?:-| )?(?:nummer|nr|id|no)?\\.?(?: ?[:#=-]| ?lautet| ?ist)? ?#?\\w*\\d\\w*|nr|betrag|vom \\d+\\.?|am \\d+\\.?|uhr|euro|fehlermeldung|firmware|windows|android|ios|anbei|anhang|siehe|beleg|schritte|gekauft am|bestellt am|geliefert am|lieferschein|foto\\w* (?:anbei|im anhang)',
  ],
  imperative: [
    atStart(
      'macht|mach|gebt|gib|schickt|schick|sendet|sagt|sag|ruft|ruf|l(?:o|oe)scht|storniert|antwortet|k(?:u|ue)mmert|erkl(?:a|ae)rt|stoppt|sperrt|entsperrt|bucht|behebt|repariert|(?:bitte )?(?:senden|schicken|pr(?:u|ue)fen|stornieren|sperren|kl(?:a|ae)ren|erkl(?:a|ae)ren|r(?:u|ue)ckruf|melden|korrigieren|erstatten|freischalten|beheben|l(?:o|oe)schen|geben|nennen|rufen|teilen|k(?:u|ue)mmern|machen|lassen)(?: sie)?|schaut|schau|tut|h(?:o|oe)rt|lasst',
    ),
  ],
  we: [
    'wir|uns|unsere?[nmrs]?|unser|unsererseits|mein(?:e|em)? (?:firma|team|b(?:u|ue)ro|laden|betrieb|praxis|kollegen|mitarbeiter)|firma|betrieb|kollegen|kunden|mitarbeiter|abteilung|gesch(?:a|ae)ft|team|vertrag',
  ],
  'chat-spelling': [
    'nich|nix|is|ned|net|ned|hab|ne|nen|ma|grad|vll|vllt|evtl|kp|ka|bzgl|lg|vg|mfg|omg|lol|wtf|btw|pls|plz|thx|iwie|iwas|wg|u|un|bissl|mim|aufm|aufn|gehts|gibts|hats|kanns|ists|wirds|jz|jtz|wa|isch|i|mei|eh|halt|eig|eigtl|dm|digga|alda',
  ],
  formal: [
    'sehr geehrte\\w*|geehrte\\w*|damen und herren|mit freundlichen gr(?:u|ue)ssen|freundliche gr(?:u|ue)sse|hochachtungsvoll|hiermit|bez(?:u|ue)glich|betreff|bezug|wie (?:besprochen|vereinbart)|gem(?:a|ae)ss|diesbez(?:u|ue)glich|um (?:r(?:u|ue)ckmeldung|stellungnahme|pr(?:u|ue)fung|kl(?:a|ae)rung|best(?:a|ae)tigung|antwort) (?:wird )?(?:gebeten)?|ich bitte|wir bitten|bitte (?:best(?:a|ae)tigen|teilen|pr(?:u|ue)fen|veranlassen|ber(?:u|ue)cksichtigen)|r(?:u|ue)ckmeldung|stellungnahme|kenntnis|ihre[rsnm]?|ihnen|sie|daher|jedoch|dennoch|zudem',
  ],
  'short-answer': [
    asAnswer(
      'ja|nein|ne|nee|jo|jep|ok(?:ay)?|gesendet|geschickt|erledigt|gemacht|danke|alles klar|passt|klar|gern|genau|stimmt|richtig|super|perfekt|top|gut|prima|nichts|noch nicht|immer noch nicht|hallo|siehe oben|egal|habe ich|hab ich|schon',
    ),
  ],
  asking: [
    'gibt es|kann (?:ich|man)|k(?:o|oe)nnen (?:sie|wir)|k(?:o|oe)nnt ihr|habt ihr|haben sie|bietet ihr|bieten sie|liefert ihr|liefern sie|versendet|ist es m(?:o|oe)glich|was kostet|wie viel|wie lange|wann (?:ist|wird|kommt|gibt|habt|haben|(?:o|oe)ffn\\w*)|wo (?:kann|finde|gibt)|(?:o|oe)ffnungszeiten|frage zu\\w*|eine frage|ich (?:suche|interessiere|(?:u|ue)berlege|plane)|interesse|vorschlag|anregung|wunsch|idee|geplant|w(?:u|ue)nsche|w(?:a|ae)re (?:es|sch(?:o|oe)n|toll)',
  ],
});
