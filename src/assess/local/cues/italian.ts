import { asAnswer, atStart, CODES, cuePhrases } from './cue.ts';

/** Italian. */
export const ITALIAN_CUES = cuePhrases(' ', {
  insult: [
    'idiot\\w*|imbecill\\w*|cretin\\w*|stupid\\w*|incompetent\\w*|incapac\\w*|pagliacc\\w*|buffon\\w*|dilettant\\w*|ladr\\w*|maleducat\\w*|arrogant\\w*|vergognos[oi]|inutili|asini|capre|ignoranti|fannullon\\w*|scansafatiche|cialtron\\w*|non sapete leggere|sapete leggere|poco seri|poco professional\\w*',
  ],
  swearing: [
    'merd\\w*|cazz\\w*|vaffa\\w*|fancul\\w*|stronz\\w*|porc\\w+ (?:troia|miseria|puttana)|coglion\\w*|minchia|palle|culo|bastard\\w*|puttan\\w*|figa|diavolo|incazzat\\w*|fott\\w+|wtf|cavolo|dannat\\w*|fuck\\w*|schif\\w*',
  ],
  sarcasm: [
    'bravi|bravo|grazie (?:di|per) (?:niente|nulla)|(?:bel|ottimo|gran|buon|bello) (?:lavoro|servizio|inizio)|bella (?:figura|roba|azienda|sorpresa)|che (?:bello|sorpresa|bravi|efficienza|servizio|vergogna|strano|novita)|complimenti|congratulazioni|applausi|chapeau|come (?:sempre|al solito)|ovviamente|naturalmente|certo|per carita|alla faccia|sarebbe|presunt\\w+|cosiddett\\w*|e cosi difficile|quanto (?:e difficile|ci vuole)|nel 20\\d\\d|ridicol\\w*|da ridere|comic\\w*|il cliente ha sempre|meno male che',
  ],
  accusation: [
    'ladr\\w*|rub\\w+|furto|truff\\w*|imbrogli\\w*|ingann\\w*|ment\\w+ (?:spudorat\\w*|sempre)|mentit\\w*|mentite|bugie|bugiard\\w*|bugia|fregat\\w*|fregatura|presa in giro|prese in giro|prendete in giro|prendere in giro|frode|fraudolent\\w*|disonest\\w*|raggir\\w*|pubblicita ingannevole|scorrett\\w*|scandal\\w*|estorsion\\w*|colpa vostra|vostr[oa] (?:errore|colpa)|delinquent\\w*|mafia|nemmeno (?:suonato|letto|provato)',
  ],
  worst: [
    'peggio\\w*|pessim\\w*|vergogn\\w*|scandalos\\w*|schifo|schifos\\w*|disast\\w*|orribil\\w*|terribil\\w*|penos\\w*|ridicol\\w*|barzelletta|buffonata|indecent\\w*|indegn\\w*|assurd\\w*|mai piu|state (?:alla larga|lontani)|sconsigli\\w*|zero stelle|odio|una (?:vergogna|farsa|delusione)|patetic\\w*|incubo|spazzatura|imbarazzant\\w*|molto male|inutile|allucinant\\w*|deplorevol\\w*',
  ],
  'fed-up': [
    'stuf[oaie]|basta|stanc[oaie]|non ne posso (?:piu)?|non (?:se )?ne puo piu|inaccettabil\\w*|inammissibil\\w*|intollerabil\\w*|ridicolo|assurdo|incredibil\\w*|furios\\w*|arrabbiat\\w*|incazzat\\w*|indignat\\w*|rabbia|pazienza|esasperat\\w*|smettetela|smettete|scuse|risposte? (?:preconfezionat\\w*|standard|automatic\\w*|copia\\w*)|copia e? ?incolla|(?:ve )?l ho gia detto|ho gia detto|misura|colma|adesso basta|limite|vi pare',
  ],
  leaving: [
    'disdett\\w*|disdic\\w*|disdire|annull\\w*|recess\\w*|cambi(?:o|are|amo|ero|ato) (?:operatore|banca|gestore|fornitore|compagnia)|passo a|passero|me ne vado|vado via|concorren\\w*|altrove|altr[oa] (?:operatore|azienda|banca|gestore|negozio|compagnia)|addio|arrivederci|perso un\\w* cliente|perdete un\\w* cliente|ultima volta|chiud\\w* (?:il|l|conto|account)|cancell\\w* (?:l|il|account|la app)|disinstall\\w*|boicott\\w*|portabilita|chargeback',
  ],
  telling: [
    'recension\\w*|trustpilot|google|social|facebook|twitter|instagram|tiktok|giornal\\w*|stampa|televisione|striscia|iene|media|tutti (?:devono|sappiano|sapranno)|condivid\\w*|pubblic\\w*|post(?:are|ero|ato)|viral\\w*|avvis(?:are|ero|ate)|sconsigli\\w*|non (?:comprate|fidatevi|acquistate|prenotate)|video|screenshot|passaparola',
  ],
  legal: [
    'avvocat\\w*|legal\\w*|legge|giudice|tribunale|denunci\\w*|querel\\w*|causa|agcom|agcm|antitrust|arera|corecom|altroconsumo|codacons|federconsumatori|consumator\\w*|garante|gdpr|polizia|carabinieri|diffid\\w*|reclam\\w*|rimborso integrale|risarciment\\w*|danni|diritt\\w*|abf|conciliazion\\w*|giudice di pace|pec|per iscritto|ombudsman',
  ],
  demand: [
    '(?:voglio|vogliamo|pretendo|esigo|pretendiamo|aspetto|chiedo)|pretend\\w*|esig\\w*|ridatemi|restituite\\w*|rimborsate\\w*|risolvete|sistemate|rispondete|spiegate\\w*|fate|datemi|muovetevi|i miei soldi|soldi indietro|dov e|dove (?:e|sono)|quando (?:arriva|pensate|avete)|spiegazion\\w*|una (?:risposta|soluzione)|essere umano|persona vera|un umano|si o no|una volta per tutte|subito',
  ],
  manager: [
    'responsabile|direttore|direttrice|direzione|manager|superiore|capo|supervisore|titolare|qualcuno (?:che|di competente|con)|escalat\\w*|chi (?:comanda|ha deciso|e il responsabile)|sede centrale',
  ],
  'you-people': [
    'voi|siete|questa (?:azienda|gente|banda|compagnia|banca)|questi (?:signori|ladri)|branco|banda|gente|cosiddett\\w*|vi (?:fate|definite|chiamate)|sedicent\\w*',
  ],
  'you-did': [
    '(?:mi|ci|vi|non)? ?(?:avete|siete|fate|dite|continuate|state|prendete|rubate|volete|potete|ignorate|addebitate|promettete|trattate|rispondete|vendete|lasciate|avevate|dovevate)|(?:vostr[oaie]) (?:corriere|autista|tecnico|assistenza|servizio|app|sito|sistema|operator\\w*|azienda|personale|call|errore|dipendent\\w*|colleg\\w*|compagnia|negozio|aggiornamento)|colpa vostra|grazie a voi|per colpa',
  ],
  staff: [
    'maleducat\\w*|scortes\\w*|villan\\w*|sgarbat\\w*|arrogan\\w*|riattacc\\w*|chiuso (?:il telefono|in faccia)|telefono in faccia|ris[oi] in faccia|url(?:ato|ava)|insult\\w*|trattat[oaie]|trattano|mancanza di rispetto|irrispettos\\w*|rimball\\w*|passat[oi] da|scaricabarile|menefreghi\\w*|antipatic\\w*|supponen\\w*|si e rifiutat\\w*',
  ],
  disbelief: [
    'sul serio|seriamente|ma (?:davvero|scherz\\w*|vi pare|siamo|stiamo|come|che)|scherz\\w*|e uno scherzo|mi prendete|state scherzando|com e possibile|come (?:e possibile|si fa|osate|potete|fate)|perche (?:pago|dovrei)|cosa pago|a cosa serve|incredibil\\w*|non ci (?:credo|posso credere)|roba da (?:matti|pazzi)|nemmeno|neanche|neppure|da quando|chi ha (?:avuto|deciso|pensato)|che razza|allucinant\\w*|senza parole|vi rendete conto',
  ],
  loyalty: [
    'client[ei] (?:da|dal|fedel\\w*|storic\\w*)|fedel\\w*|fedelta|da (?:\\d+|due|tre|cinque|dieci|tanti) anni|(?:\\d+|tanti) anni (?:che|da)|dal (?:19|20)\\d\\d|pago (?:ogni|regolarmente|da|per)|nuovi clienti|una volta',
  ],
  repeat: [
    'di nuovo|ancora una volta|nuovamente|un altra volta|(?:\\d+|due|tre|quattro|cinque|mille|varie|piu) volte|(?:seconda|terza|quarta|quinta|ennesim[ao]|decima|\\d+a?) (?:volta|mail|settimana|segnalazione)?|ennesim\\w*|sempre|ogni (?:giorno|volta|settimana|mese|sera)|tutti i (?:giorni|mesi)|continu\\w*|costantement\\w*|stess[oa] (?:problema|cosa|errore|risposta)|(?:\\d+|tre|quattro|varie|diverse) (?:mail|email|telefonate|chiamate|messaggi|segnalazioni)|ripet\\w*|da capo',
  ],
  waiting: [
    'ancora (?:niente|nulla|nessun\\w*|non|in attesa|aspett\\w*)|aspett\\w*|attes\\w*|attend\\w*|da (?:\\d+|due|tre|ieri|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|giorni|settimane|mesi|ore|piu|oltre|un|una|quando)|(?:\\d+|due|tre|quattro|cinque|diversi) (?:minuti|ore|giorni|settimane|mesi)|ore|settimane|mesi|senza (?:risposta|internet|linea|notizie)|nessun\\w*|mai (?:arrivat\\w*|ricevut\\w*|rispost\\w*|richiamat\\w*)|non (?:arriva|e arrivat\\w*|ho ricevut\\w*|risponde\\w*|mi ha\\w*|si sa)|niente|ritard\\w*|in coda|tutto il giorno|tuttora|irraggiungibil\\w*',
  ],
  'let-down': [
    'promess\\w*|promett\\w*|detto|avevano|doveva\\w*|dovrebbe|appuntamento|concordat\\w*|non (?:si e|e venut\\w*|si sono) ?(?:presentat\\w*)?|invano|per niente|perso|senza (?:avvis\\w*|preavviso|spiegazion\\w*|motivo)|all improvviso|improvvisamente|invece|ma (?:niente|non|nulla|nessuno|ancora)|non (?:funziona\\w*|va|si apre|carica|parte|si accende|riesco|posso|si connette|mi fa)|rott\\w*|guast\\w*|difettos\\w*|danneggiat\\w*|errore|errori|blocc\\w*|lent\\w*|cade|crash\\w*|sbagliat\\w*|fredd\\w*|manca\\w*|sparit\\w*|dall aggiornamento|disserviz\\w*',
  ],
  sigh: [
    'uff+a?|boh|mah|beh|vabbe|dai|ma dai|oddio|mamma mia|santo cielo|per favore basta|argh+|pff+|insomma|madonna|mannaggia|accidenti|cavoli|tipico|voglio solo|vorrei solo|purtroppo|ragazzi|raga|che (?:palle|noia|fatica|peccato)|ecco|davvero|non di nuovo',
  ],
  annoyed: [
    'delus\\w*|deludent\\w*|fastidi\\w*|infastidit\\w*|frustr\\w*|irrit\\w*|seccat\\w*|seccant\\w*|insoddisfatt\\w*|scontent\\w*|peccato|dispiac\\w*|amareggiat\\w*|stress\\w*|stancant\\w*|triste|ingiust\\w*|non (?:sono|siamo) (?:content\\w*|soddisfatt\\w*|felic\\w*)|male|brutt\\w*|cattiv\\w*|difficile|impossibile|disagio|disagi|problemi|problema',
  ],
  worry: [
    'preoccup\\w*|paura|ansia|ansios\\w*|agitat\\w*|nervos\\w*|panico|disperat\\w*|spaventat\\w*|timore|temo|angosci\\w*|cosa (?:faccio|devo|posso|fare|succede)|che faccio|e se|e (?:sicuro|pericoloso|una truffa|grave|phishing)|hacker\\w*|hackerat\\w*|qualcuno|sconosciut\\w*|non sono stat[oa] io|non riconosco|rubat\\w*|pers[oaei]|perdere|perderemo|emergenza|urgenza|neonat\\w*|bambin\\w*|ospedale|medicin\\w*|farmac\\w*|insulina|bloccat[oaie]|in tempo|troppo tardi|spero|speriamo|recuperare|sparit\\w*|aiuto|tremo|dormo',
  ],
  plea: [
    'aiut\\w*|aiutatemi|aiutarmi|vi prego|ti prego|prego|per favore (?:aiut\\w*|qualcuno|ho bisogno)|qualcuno (?:puo|mi|che)|ho (?:assolutamente |davvero )?bisogno|bisogno|mi serve|ci serve|supplico|imploro|potete aiutarmi|urgent\\w*',
  ],
  puzzled: [
    'non (?:capisco|ho capito|so|trovo|vedo|riesco a capire|mi e chiaro|e chiaro|sono sicur\\w*|comprendo)|confus\\w*|confusion\\w*|stran\\w*|nessuna idea|non ho idea|poco chiar\\w*|cosa (?:significa|vuol dire|e|sono|sarebbe)|che (?:significa|vuol dire|cos e|cosa)|significa|vuol dire|quale?|quali|dove (?:trovo|e|si trova|vedo)|come mai|perche (?:mi|c e|il|la|compare|vedo)|eh|hmm+|mmm+|(?:dice|appare|compare|c e scritto) (?:che)?|pensavo|credevo|differenza|senso|sbaglio|mi sfugge|dubbi\\w*',
  ],
  checking: [
    'e (?:normale|corretto|giusto|possibile|vero|cosi)|normale|devo|posso|dovrei|mi chied\\w*|volevo (?:sapere|chiedere|capire|conferma)|vorrei (?:sapere|capire|conferma)|una (?:domanda|curiosita|informazione)|solo (?:sapere|una domanda|per sapere)|sapere se|confermat\\w*|conferm\\w*|verificare|giusto\\?|vero\\?|no\\?|se (?:e|posso|devo|c e)',
  ],
  praise: [
    '(?:molto|davvero|super|proprio|cosi) (?:ben\\w*|bell\\w*|buon\\w*|bravi?|brava|gentil\\w*|cortes\\w*|content\\w*|soddisfatt\\w*|veloc\\w*|disponibil\\w*|felic\\w*|simpatic\\w*|facil\\w*|comod\\w*)|ottim\\w*|eccellent\\w*|perfett\\w*|fantastic\\w*|bravissim\\w*|meraviglios\\w*|magnific\\w*|stupend\\w*|splendid\\w*|grande|grandi|adoro|amo|consigli(?:o|ato|atissim\\w*)|complimenti|gentil\\w*|gentilezza|cortes\\w*|disponibil\\w*|professional\\w*|impeccabil\\w*|5 stelle|cinque stelle|miglior\\w*|top|bellissim\\w*|soddisfatt\\w*|velocissim\\w*|efficient\\w*|squisit\\w*|delizios\\w*|buonissim\\w*|ben fatto|bel lavoro|salvat\\w*|mitic\\w*',
  ],
  joy: [
    '(?:ha){2,}h?|(?:ah){2,}a?|eheh+|hihi+|lol|evviva|urra|yeah+|wow+|felic\\w*|content\\w*|gioia|entusiast\\w*|che (?:bello|bella|carino|gioia)|bell[oaie]|carin[oaie]|divertent\\w*|rid(?:o|ere|endo)|sorris\\w*|non vedo l ora|baci|bacio|abbraccio|un abbraccio|piacere',
  ],
  relief: [
    'finalmente|meno male|per fortuna|era ora|sollevat\\w*|sollievo|(?:ora|adesso|tutto|gia) (?:funziona|va|e arrivat\\w*|risolto|ok|a posto|bene|e tornat\\w*)|funziona (?:di nuovo|ora|adesso|tutto|perfettamente)|risolt\\w*|arrivat[oa]|ricevut[oa]|tornat[oa]|tutto (?:ok|bene|a posto|risolto|chiaro)|ok (?:grazie|perfetto|ottimo)|va bene|d accordo|capito|nessun problema|perfetto|ho trovato',
  ],
  greeting: [
    'ciao+|salve|buon ?giorno|buona ?sera|buon pomeriggio|buondi|gentil[ei] (?:\\w+)|egregi\\w*|spett\\w*|car[oaie]|hey|hello|buonanotte',
  ],
  thanks: [
    'grazie(?: mille| infinite| tante)?|mille grazie|ringrazi\\w*|vi ringrazio|grata?|grato|thx|gentilissim\\w*',
  ],
  please: [
    'per favore|per piacere|perfavore|pf|cortesemente|gentilmente|potrest\\w*|potreb\\w*|potete|puo|sarebbe possibile|vorrei|mi piacerebbe|se possibile|sareste|per cortesia|si prega',
  ],
  sorry: [
    'scus\\w*|mi dispiace|perdon\\w*|chiedo (?:scusa|venia)|(?:domanda) (?:stupida|sciocca|veloce|banale)|forse|magari|credo|penso|probabilmente|non so se|errore mio|colpa mia|un po|disturb\\w*|non vorrei|sono nuov\\w*|imbranat\\w*|eventualmente',
  ],
  story: [
    '(?:mi[ao]|miei|mie|nostr[oaie]) (?:\\w+ )?(?:madre|mamma|padre|papa|figli[oaei]?|bambin\\w*|marito|moglie|sorella|fratello|amic[oa]|fidanzat\\w*|compagn[oa]|genitori|nonn[oaie]|cane|gatto|vicin[oaie]|famiglia|nipot\\w*|suocera|zi[oa])|buon(?:a)? (?:giornata|serata|weekend|fine settimana|lavoro|domenica|anno|natale|feste)|cordiali saluti|saluti|spero (?:che )?(?:stiate|tutto)|come state|compleanno|matrimonio|vacanz\\w*|natale|caffe|giardino|a proposito|ps|baci|abbracci\\w*|cordial\\w*|affettuos\\w*',
  ],
  'no-rush': [
    'senza (?:fretta|stress|problemi)|nessuna (?:fretta|urgenza)|non (?:e urgente|c e fretta|ho fretta|e grave|e un problema)|con calma|quando (?:potete|avete|riuscite|puoi)|solo per (?:sapere|segnalare|informare)|per conoscenza|a titolo|per il resto|dettaglio|per curiosita|tranquill\\w*|un giorno|prima o poi',
  ],
  haste: [
    'urgent\\w*|urgenza|subito|ora|adesso|velocement\\w*|veloc\\w*|immediat\\w*|presto|oggi|stasera|asap|al piu presto|il prima possibile|prima (?:di domani|delle|possibile)|entro (?:\\d+|oggi|domani|le|stasera)|tra (?:\\d+|un|due) (?:min\\w*|or[ae])|fretta|sbrigatevi|rapid\\w*|solo',
  ],
  'why-how': [
    'perche|come|quando|quant\\w*|dove|quale?|quali|cosa|che cosa|chi|c e|ci sono|posso|si puo|potete|avete|motivo|ragione|causa|spieg\\w*|sapere|capire|domand\\w*|se|differenza|curios\\w*',
  ],
  tried: [
    '(?:ho |gia |abbiamo )?(?:provat\\w*|riavviat\\w*|reinstallat\\w*|disinstallat\\w*|resettat\\w*|spent\\w*|riacces\\w*|scollegat\\w*|cambiat\\w*|aggiornat\\w*|cancellat\\w*|controllat\\w*|verificat\\w*|cercat\\w*|chiamat\\w*|scritt\\w*|contattat\\w*|inviat\\w*|mandat\\w*|telefonat\\w*|svuotat\\w*)|gia (?:fatto|provato|chiamato|inviato)|di tutto|senza (?:successo|risultato)|non (?:serve|cambia|e servito)|altro (?:browser|telefono|cavo|dispositivo|computer)|cache|router',
  ],
  listing: [
    CODES,
    '(?:ordine|fattura|cliente|contratto|riferimento|rif|prenotazione|volo|pratica|ticket|spedizione|seriale|conto|modello|versione|codice|tracking|polizza)(?: (?:n|nr|num|numero|no))?\\.?(?: ?[:#=°-]| ?e)? ?#?\\w*\\d\\w*|numero|importo|il \\d+|euro|in allegato|allegat\\w*|ricevuta|scontrino|acquistat\\w* il|ordinat\\w* il|consegnat\\w* il|codice|passaggi|data',
  ],
  imperative: [
    atStart(
      'rimborsate\\w*|annullate|inviate\\w*|mandate\\w*|dite\\w*|fate|sistemate|risolvete|rispondete|chiamate\\w*|spiegate\\w*|smettete\\w*|bloccate|sbloccate|verificate|controllate|togliete|ridate\\w*|datemi|guardate|aiutate\\w*|cancellate|si prega|vi prego|correggete|provvedete',
    ),
  ],
  we: [
    'noi|ci|nostr[oaie]|la mia (?:azienda|ditta|squadra)|il mio (?:negozio|ufficio|studio|ristorante|team)|azienda|ditta|clienti|dipendenti|colleghi|team|siamo|abbiamo',
  ],
  'chat-spelling': [
    'nn|cmq|xke|xche|x|k|ke|qnd|qlc|qlcs|sn|tt|tnt|msg|grz|pf|dv|cn|raga|boh|vabbe|anke|km|nnt|lol|wtf|omg|dm|po|qua|tipo|cioe|asd|ok',
  ],
  formal: [
    'gentil[ei] (?:\\w+)|egregi\\w*|spett\\w*|distinti saluti|cordiali saluti|con la presente|in riferimento|in merito|relativ\\w*|si richiede|richied\\w*|sollecit\\w*|pertanto|tuttavia|inoltre|resto in attesa|in attesa di|porgo|cortese|riscontro|vogliate|la presente|come da|vostra',
  ],
  'short-answer': [
    asAnswer(
      'si|no|ok|va bene|grazie|inviato|mandato|fatto|gia|perfetto|ottimo|ricevuto|non ancora|ancora niente|niente|ciao|esatto|corretto|capito|certo|d accordo|bene|eccolo|ecco',
    ),
  ],
  asking: [
    'si puo|posso|potete|avete|vendete|spedite|consegnate|c e|ci sono|quanto (?:costa|tempo|e)|quanti|a che ora|orari\\w*|quando (?:apr\\w*|arriva|esce|torna)|come (?:posso|faccio|si|funziona)|dove (?:posso|trovo|compro)|vorrei (?:sapere|ordinare|acquistare)|cerco|interessat\\w*|informazion\\w*|suggeriment\\w*|consiglio|idea|proposta|pensate di',
  ],
});
