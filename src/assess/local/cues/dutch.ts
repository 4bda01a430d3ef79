import { asAnswer, atStart, CODES, cuePhrases, GAP } from './cue.ts';

const number =
  '(?:\\d+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|meerdere|paar|aantal|vele|zoveel)';
const span = '(?:min(?:uten|uut)?|uur|uren|dag(?:en)?|weken|week|maand(?:en)?|jaar|jaren)';

/** Dutch. */
export const DUTCH_CUES = cuePhrases('', {
  insult: [
    'idioten?|idioot|sukkels?|prutsers?|klunzen|amateurs?|clowns?|debiel\\w*|dom(?:me|koppen)?|incompetent\\w*|onbekwa\\w+|waardeloze? (?:bedrijf|service|club|tent|klantenservice)|lui(?:e|aards)?|brutaal|brutale|onbeschoft\\w*|arrogant\\w*|hufters?|oplichters|schoften|tuig|kluns|achterlijk\\w*|onprofessione\\w+|gierig\\w*|kunnen jullie niet lezen',
  ],
  swearing: [
    'kut\\w*|klote\\w*|fuck\\w*|shit\\w*|godverdomme|verdomme|verdomd\\w*|gvd|klere\\w*|kanker\\w*|tering\\w*|tyfus\\w*|rot\\w*|zooi|wtf|ffs|bagger|lul\\w*|flikker op|rot op|donder op|in godsnaam|jezus|bullshit|schijt\\w*',
  ],
  sarcasm: [
    '(?:goed|lekker|fijn|mooi|top|knap|geweldige?|fijne|mooie|goeie|prachtige?|leuke) (?:gedaan|bezig|werk|zo|service|klantenservice|bedrijf|geregeld)|bedankt voor (?:niks|niets)|dank ?je voor niks|lekker dan|nou (?:bedankt|fijn|mooi|leuk|lekker)|tot zover|hoe moeilijk (?:kan|is)|gefeliciteerd|bravo|proficiat|chapeau|applaus|natuurlijk|uiteraard|ja hoor|tuurlijk|zogenaamd\\w*|zogezegd|zoals (?:altijd|gewoonlijk|verwacht)|wat een (?:grap|service|bedrijf|verrassing|aanfluiting|ellende|zooi)|wat leuk|fijn zo|klant is koning|grappig|hilarisch|lachwekkend|toevallig|in 20\\d\\d|meesterlijk',
  ],
  accusation: [
    'lieg\\w*|gelogen|leugens?|leugenaars?|oplicht\\w*|opgelicht|diefstal|dieven|dief|stelen|gestolen|gejat|bestolen|beroofd|roof|bedrog|bedrieg\\w*|bedrogen|zwendel|misleid\\w*|misleiding|afzet\\w*|afgezet|zakkenvull\\w*|geldklop\\w*|criminelen?|crimineel|maffia|scam|fraude|nep|belazer\\w*|belazerd|aan het lijntje|jullie (?:schuld|fout|probleem)|niet eens (?:aangebeld|gelezen|geprobeerd)',
  ],
  worst: [
    'slechtste|ergste|waardeloos|waardeloze|drama|dramatisch\\w*|ramp(?:zalig)?|rampen|schande\\w*|schandalig\\w*|belachelijk\\w*|bespottelijk|aanfluiting|grap|lachertje|triest\\w*|treurig\\w*|belabberd|beroerd\\w*|bar slecht|vreselijk\\w*|verschrikkelijk\\w*|afschuwelijk|zielig|genant|beschamend|schaam je|rommel|troep|rotzooi|prut|bagger|nooit (?:meer|weer)|blijf weg|niet (?:aan te raden|doen)|weggegooid geld|geldverspilling|nul sterren|1 ster|een ster|haat|nutteloos|om te huilen|(?:heel|zeer|erg|echt|zo) slecht\\w*|wanprestatie|ongehoord|schandaal',
  ],
  'fed-up': [
    'zat|beu|(?:het is |nu is het |meer dan )?genoeg|klaar mee|ben (?:er )?klaar|helemaal klaar|ben het zat|strontzat|spuugzat|onacceptabel\\w*|niet (?:acceptabel|normaal|te geloven|oke|serieus|kunnen|leuk meer)|kan (?:echt )?niet|belachelijk|bizar|absurd|te gek voor woorden|van de zotte|woest|woedend|boos|kwaad|pissig|razend|geduld|hou op|houd op|stop (?:met|eens)|smoes\\w*|smoesjes|excuses|standaard ?(?:antwoord|mail|tekst|verhaal)\\w*|kluitje in het riet|ongelofelijk|ongelooflijk|schei uit|tot hier|grens|maat is vol|heb ik (?:al|toch|net)',
  ],
  leaving: [
    'opzeg\\w*|opgezegd|zeg (?:\\w+ )?op|overstap\\w*|overgestapt|stap over|annuleer|annuleren|geannuleerd|wegwezen|doei|tot nooit|vaarwel|adieu|concurrent\\w*|concurrentie|andere (?:aanbieder|provider|bank|winkel|partij)|ergens anders|elders|klant kwijt|klant verloren|laatste keer|account (?:verwijder\\w*|opheffen)|verwijder (?:mijn|het)|ik ben weg|chargeback|storneren|nooit meer terug|weg bij jullie',
  ],
  telling: [
    'review\\w*|recensie\\w*|beoordeling\\w*|trustpilot|google|social media|facebook|twitter|instagram|tiktok|krant\\w*|radar|kassa|media|pers|openbaar|iedereen (?:vertel\\w*|waarsch\\w*|weten)|waarschuw\\w*|waarschuwing|afraden|raad (?:\\w+ )?af|niet aan te raden|delen|gepost|posten|video|screenshots?|journalist\\w*',
  ],
  legal: [
    'advoca\\w+|jurist\\w*|juridisch\\w*|rechtsbijstand|rechter|rechtbank|rechtszaak|aanklag\\w*|geschillen\\w*|ombuds\\w*|consumentenbond|acm|afm|kifid|autoriteit\\w*|aangifte|politie|ingebrekestelling|in gebreke|schadevergoeding|schadeclaim|klacht\\w*|avg|wettelijk\\w*|wet|contractbreuk|incasso|schriftelijk',
  ],
  demand: [
    '(?:ik|wij|we) (?:wil(?:len)?|eis(?:en)?|verwacht(?:en)?|verlang)|eis|geef (?:me|mij|mijn)|geld terug|mijn geld|(?:los|fix|regel|herstel|stuur|betaal|antwoord|reageer|leg|zorg|doe|maak) (?:het|dit|dat|mijn|er|eens|nu|me|mij|iets|uit)|waar (?:is|blijft|zijn|blijven) (?:mijn|het|de|onze)|wanneer (?:komt|krijg|wordt|gaan|gaat)|uitleg|verklaring|nu eindelijk|eindelijk|doe (?:je|jullie) werk|ja of nee|duidelijk antwoord|echt mens|een mens',
  ],
  manager: [
    'manager\\w*|leidinggevende\\w*|baas|chef|directie|directeur|teamleider|supervisor|hoofdkantoor|verantwoordelijke|iemand (?:die|met (?:verstand|kennis)|hoger\\w*)|escale\\w+|hogerop|wie (?:heeft|is) (?:dit|verantwoordelijk|hier)',
  ],
  'you-people': [
    'jullie|stelletje|jullie (?:daar|allemaal|mensen|prutsers|club)|dit (?:bedrijf|zooitje)|deze (?:club|tent|toko|bank|firma)|zogenaamde|noemt zich|noemen jullie|dat noemt',
  ],
  'you-did': [
    '(?:jullie|u|je) (?:hebben|heeft|hebt|zijn|bent|doen|doet|laten|nemen|sturen|schrijven|incasseren|beloven|beloofden|zeggen|zeiden|weiger\\w*|negeren|maken|kunnen|willen|blijven|houden|moeten)|hebben jullie|zijn jullie|kunnen jullie (?:niet|wel)|(?:jullie|uw) (?:bezorger|chauffeur|medewerkers?|monteur|klantenservice|service|app|systeem|site|website|fout|personeel|helpdesk|koerier|update|collega)|door jullie|van jullie|dankzij jullie|bij jullie|aan jullie',
  ],
  staff: [
    `(?:bezorger|chauffeur|koerier|medewerk(?:er|ster)|monteur|man|vrouw|mevrouw|meneer|dame|hij|ze|collega|klantenservice)${GAP}(?:onbeschoft|brutaal|onvriendelijk|opgehangen|hing op|lachte|gelachen|schold|schreeuw\\w*|uitgescholden|genegeerd|weggelopen|gegooid|gelogen|weigerde)`,
    'onbeschoft\\w*|onvriendelijk\\w*|onbeleefd|respectloos|opgehangen|hing op|afgesnauwd|afgescheept|behandeld|behandel(?:en|ing)|van het kastje naar de muur|doorverbonden|in de kou|uit de hoogte',
  ],
  disbelief: [
    'serieus|meen je (?:dat|niet)|menen jullie|dat meen je|echt waar|echt niet|(?:is dit|dit is) een grap|neem je me|hoe (?:kan|is) (?:dit|dat|het|zoiets)|hoe is het mogelijk|waarom (?:betaal|zou|moet|krijg|bieden)|waar betaal|waarvoor|wat is dit|wat (?:denken|doen) jullie|onbegrijpelijk\\w*|ongelofelijk\\w*|ongelooflijk\\w*|niet te geloven|niet eens|sinds wanneer|wie (?:bedenkt|verzint)|zijn jullie (?:gek|serieus|helemaal)|geen woorden|sprakeloos',
  ],
  loyalty: [
    `(?:trouwe )?klant|al ${number} jaar|${number} jaar (?:klant|trouw|lid|bij)|sinds (?:19|20)\\d\\d|lid|nieuwe klanten|ik betaal|betaal (?:ik|elke|iedere|voor)|vroeger`,
  ],
  repeat: [
    `weer|alweer|opnieuw|nogmaals|nog een keer|voor de (?:\\d+e|tweede|derde|vierde|vijfde|zoveelste|zesde|tiende)|(?:tweede|derde|vierde|vijfde|zoveelste|\\d+e) (?:keer|maal|week|dag|maand|mail|poging)|${number} (?:keer|maal|mails?|berichten|telefoontjes)|steeds|telkens|constant|voortdurend|altijd|elke (?:dag|week|keer|maand|avond)|iedere (?:dag|week|keer|maand)|elke keer|blijft|blijven|hetzelfde|dezelfde|continu`,
  ],
  waiting: [
    `nog (?:steeds|altijd) (?:niet|niets|niks|geen)?|nog (?:niet|niets|niks|geen)|wacht(?:en|end|tijd|rij|te|t)?|gewacht|in de wacht|al (?:${number}|dagen|weken|maanden|uren)|sinds (?:gisteren|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|vorige|vanmorgen|vanochtend|\\d+|de|het)|${number} ${span}|uren|wekenlang|dagenlang|eeuwig\\w*|geen (?:antwoord|reactie|bericht|hulp|oplossing|contact|gehoor)|niemand|nooit (?:iets|aangekomen|gehoord|gekomen)|niet (?:aangekomen|ontvangen|bereikbaar|gereageerd|geleverd|gekomen|teruggebeld)|niks (?:gehoord|ontvangen|gebeurd)|niets (?:gehoord|ontvangen|gebeurd)|hele dag|vertrag\\w*|te laat`,
  ],
  'let-down': [
    'beloof\\w*|belofte\\w*|toegezegd|zou(?:den)?|was (?:gezegd|verteld)|gezegd|afspraak|afgesproken|niet (?:komen opdagen|nagekomen|teruggebeld)|voor niks|tevergeefs|vrij genomen|in de steek|teleurgesteld|zonder (?:reden|waarschuwing|uitleg|bericht|overleg)|opeens|ineens|plotseling|in plaats van|maar (?:niet|niets|niks|geen|niemand)|niet meer|kapot|defect|stuk|verkeerd\\w*|fout\\w*|beschadigd|werkt niet|doet het niet|lukt niet|laadt niet|vastgelopen|loopt vast|traag|storing\\w*|valt (?:\\w+ )?(?:uit|weg)|crasht|mist|ontbreekt|sinds de update|koud|kwijt',
  ],
  sigh: [
    'pff+|zucht\\w*|tja|ach|och|jeetje|jemig|man+|mens|kom op|ja hallo|hallo zeg|allemachtig|goeie hemel|omg|argh+|grr+|typisch|echt|gewoon|ik wil (?:alleen|gewoon|enkel)|alleen maar|alsjeblieft gewoon|helaas|niet weer|jongens',
  ],
  annoyed: [
    'irritant\\w*|irrit\\w+|vervelend\\w*|ergern\\w*|erger\\w*|frust\\w*|gefrustreerd|teleurgesteld|teleurstell\\w*|jammer|helaas|balen|baal|ontevreden|niet (?:blij|tevreden|leuk|fijn|handig|netjes)|stom\\w*|lastig|slecht\\w*|gedoe|hinderlijk|stress\\w*|moe|oneerlijk|gek van|hoofdpijn|wanhopig|problemen',
  ],
  worry: [
    'zorgen|bezorgd\\w*|bang|angst\\w*|paniek|panisch|zenuwachtig|nerveus|ongerust|wanhopig|radeloos|stress|eng|wat (?:als|moet ik|nu|kan ik)|is (?:dit|het|mijn)(?: \\S+)? (?:veilig|gevaarlijk|phishing|oplichting|echt|kwijt|weg)|gehackt|iemand|niet van mij|onbekende?|gestolen|kwijt|verloren|verliezen|mis(?:sen)?|spoed\\w*|baby|ziekenhuis|medicijn\\w*|insuline|gestrand|vast|te laat|op tijd|hopelijk|hoop|alles weg|terugkrijgen|slapen|help',
  ],
  plea: [
    'help(?:en)?(?: me| mij| ons| aub)?|(?:alsjeblieft|alstublieft|aub|svp|please)|kan iemand|kunnen jullie (?:me |mij |ons )?(?:\\w+ )?helpen|kunt u (?:me |mij |ons )?(?:\\w+ )?helpen|ik heb (?:het|dit|ze|hem) (?:echt )?nodig|hard nodig|dringend|smeek|wie kan|afhankelijk|is daar iemand|heb nodig|nodig',
  ],
  puzzled: [
    'verward\\w*|verwarr\\w*|in de war|snap (?:het|er|dit|niet)|begrijp (?:het|er|dit|niet|ik)|geen idee|onduidelijk\\w*|niet duidelijk|raar|vreemd\\w*|gek|apart|wat (?:betekent|is|bedoel\\w*|houdt|zijn)(?: dit| dat| deze| een)?|betekent|klopt (?:dit|dat|het|niet)|welke?|waar (?:vind|kan|staat|zie)|hoe (?:zit|kan het|komt)|huh|eh+|ehm|hm+|(?:app|mail|site|brief|er|hier) (?:staat|zegt)|dacht|weet (?:niet|ik niet)|doe ik (?:iets|wat) (?:fout|verkeerd)|zie ik (?:iets|wat) over|verschil|kan (?:het|de|\\w+) niet vinden',
  ],
  checking: [
    'is (?:dit|dat|het|mijn)(?: \\S+)? (?:normaal|juist|goed|correct|de bedoeling|mogelijk|ok|oke)|normaal|klopt (?:dit|dat|het)|moet ik|mag ik|kan ik|krijg ik|heb ik|ben ik|of (?:ik|dit|het|dat|mijn|jullie|er|is)|vraag me af|vroeg me af|wilde (?:even |graag )?(?:vragen|weten|checken)|even (?:checken|vragen|weten|kijken)|vraagje|toch|bevestig\\w*',
  ],
  praise: [
    '(?:heel|erg|zo|super|echt|zeer|hele) (?:blij|fijn\\w*|goed\\w*|vriendelijk\\w*|aardig\\w*|snel\\w*|tevreden|behulpzaam|netjes|lekker\\w*|mooi\\w*|leuk\\w*)|top|toppers?|geweldig\\w*|fantastisch\\w*|super|prima|perfect\\w*|uitstekend\\w*|prachtig\\w*|heerlijk\\w*|complimenten?|compliment|aanrader|aanbevel\\w*|tevreden|vriendelijk\\w*|behulpzaam|aardig\\w*|klasse|lof|petje af|hulde|ga zo door|goed gedaan|goed bezig|snelle (?:levering|service|reactie|hulp)|beste|5 sterren|vijf sterren|held\\w*|dol op|fijne? (?:service|winkel|hulp)|werkt (?:perfect|super|prima|fantastisch)|netjes|keurig',
  ],
  joy: [
    '(?:ha){2,}h?|hihi+|hehe+|joepie|jippie|hoera|yes+|yay+|wow+|blij|gelukkig|vrolijk|lach\\w*|gelachen|genoten|geniet\\w*|leuk\\w*|grappig|schattig|lief|feest\\w*|zin in|lol|xx*|mooi',
  ],
  relief: [
    'eindelijk|gelukkig|opgelucht|(?:het |alles |nu |dat )?(?:werkt|doet het|lukt|gelukt|opgelost|binnen|aangekomen|geregeld) (?:weer|nu|inmiddels|al|eindelijk|top|dank\\w*)|opgelost|gelukt|geregeld|binnen|ontvangen|gevonden|alles (?:goed|ok|oke|duidelijk|in orde)|duidelijk|helder|begrepen|ok(?:e|ay)? (?:dank\\w*|top|prima|bedankt)|geen probleem|goed om te weten|fijn',
  ],
  greeting: [
    'hallo+|hoi+|hey+|hi+|he|dag|goedemorgen|goedemiddag|goedenavond|goede(?:n)? (?:morgen|middag|avond|dag)|goedendag|beste(?: \\w+)?|geachte\\w*|moi|yo',
  ],
  thanks: [
    'bedankt|dank(?: je| u| jullie)?(?: wel)?|dankjewel|dankuwel|dankje|hartelijk dank|alvast (?:bedankt|dank)|dankbaar|thanks|thx|merci|waardeer\\w*',
  ],
  please: [
    'alsjeblieft|alstublieft|aub|svp|graag|zou(?:den)? (?:je|u|jullie|ik|het)|kun(?:t|nen)? (?:je|u|jullie)|kan ik|mag ik|wil(?:t|len)? (?:je|u|jullie)|het zou fijn|als het kan',
  ],
  sorry: [
    'sorry|excuus|excuseer|pardon|neem me niet kwalijk|(?:domme|korte|kleine|stomme) vraag|vraagje|misschien|wellicht|mogelijk|waarschijnlijk|volgens mij|ik denk|denk ik|weet niet (?:of|zeker)|niet zeker|mijn fout|ligt (?:het )?aan mij|een beetje|beetje|eigenlijk|storen',
  ],
  story: [
    '(?:mijn|onze|ons|m n|mn) (?:\\w+ )?(?:moeder|mama|vader|papa|oma|opa|zoon|zoontje|dochter|dochtertje|kind|kinderen|man|vrouw|zus|broer|vriend|vriendin|partner|kleinkind\\w*|kleinzoon|ouders|hond|kat|poes|buurman|buurvrouw|buren|gezin|schoonmoeder|tante|oom)|(?:vriendelijke |hartelijke |lieve |met vriendelijke )?groet(?:en|jes)?|mvg|fijne (?:dag|avond|weekend|week|feestdagen)|fijn weekend|prettige?|hopelijk gaat|hoe gaat|verjaardag|bruiloft|vakantie|kerst|koffie|taart|tuin|trouwens|ps|liefs|lieve|gezellig\\w*',
  ],
  'no-rush': [
    'geen (?:haast|stress|paniek|probleem|ramp|drama|spoed)|niet (?:dringend|erg|urgent)|heeft geen haast|rustig aan|wanneer het (?:uitkomt|kan|schikt)|als (?:je|jullie|u) (?:tijd|even)|ter info|even (?:een )?(?:seintje|tip)|kleinigheid\\w*|verder (?:alles|prima|top)|op je gemak|ooit',
  ],
  haste: [
    'snel|spoed\\w*|dringend|nu|meteen|direct|onmiddellijk|zsm|asap|vandaag|vanavond|per direct|haast|binnen (?:\\d+|een|twee) (?:min\\w*|uur)|voor (?:\\d+ uur|morgen|vanavond)|geen tijd|opschieten|vlug|gauw|even|urgent',
  ],
  'why-how': [
    'waarom|hoe(?:zo|veel|lang)?|wanneer|waar(?:door|mee|voor|aan)?|wat (?:is|zijn|betekent|kost|gebeurt|moet|kan)|welke?|wie|is (?:er|het|dit)|zijn (?:er|jullie)|kan (?:ik|het|je|dit)|hebben jullie|heeft u|reden|oorzaak|uitleg|uitleggen|weten|benieuwd|vraag\\w*|of|verschil|klopt',
  ],
  tried: [
    '(?:al |heb )?(?:geprobeerd|herstart|opnieuw (?:opgestart|gestart|geinstalleerd|ingelogd|verbonden)|gereset|verwijderd|gecheckt|gecontroleerd|gebeld|gemaild|gestuurd|gezocht|gegoogeld|uitgezet|uitgeschakeld|aangezet|vervangen|getest|nagekeken|gemeld|contact opgenomen|ingelogd|bijgewerkt)|aan en uit|uit en (?:weer )?aan|alles (?:geprobeerd|al)|helpt niet|zonder (?:resultaat|succes)|(?:andere?|ander) (?:browser|telefoon|kabel|laptop|apparaat|netwerk|kaart)|cache|router|handleiding',
  ],
  listing: [
    CODES,
    '(?:bestel|order|klant|factuur|polis|zaak|ticket|serie|artikel|contract|track|referentie|boeking\\w*|dossier|model|versie)(?:-| )?(?:nummer|nr|code|id)?\\.?(?: ?[:#=-]| ?is)? ?#?\\w*\\d\\w*|nummer|nr|bedrag|op \\d+|d\\.d|foutmelding|bijlage|bijgevoegd|bon|euro|besteld op|gekocht op|geleverd op|stappen',
  ],
  imperative: [
    atStart(
      'stuur|geef|los|fix|regel|bel|maak|doe|zeg|stop|annuleer|betaal|antwoord|reageer|leg uit|verwijder|blokkeer|deblokkeer|herstel|zorg|kijk|check|laat|graag (?:een|z\\.?s\\.?m|terug)|aub',
    ),
  ],
  we: [
    'wij|we|ons|onze|mijn (?:bedrijf|team|kantoor|zaak|winkel|klanten|collegas)|bedrijf|kantoor|collegas|collega s|klanten|medewerkers|afdeling|team',
  ],
  'chat-spelling': [
    'ff|idd|mn|zn|m|t|n|ie|ofzo|enzo|nie|nog ns|egt|w8|ws|gwn|iig|zsm|aub|svp|thx|lol|omg|wtf|pls|hoor|ok|oke|ni|da|wa|dm|kga|kheb|btw|jmr',
  ],
  formal: [
    'geachte\\w*|heer|mevrouw|met vriendelijke groet\\w*|hoogachtend|hierbij|betreft|inzake|betreffende|conform|derhalve|echter|tevens|gaarne|verneem|verzoek\\w*|ik verneem|graag (?:verneem|ontvang|hoor|uw)|uw|u|spoedige|bevestiging|reactie|afhandeling',
  ],
  'short-answer': [
    asAnswer(
      'ja|nee|nope|jep|ok(?:e|ay)?|gestuurd|verstuurd|gedaan|klaar|bedankt|top|prima|klopt|goed|helder|duidelijk|precies|perfect|nog niet|niks|niets|hallo|zie boven|laat maar|dank\\w*|is goed',
    ),
  ],
  asking: [
    'kan ik|kun(?:t|nen) (?:je|u|jullie|we)|hebben jullie|heeft u|is (?:het|er)|zijn er|leveren jullie|verkopen jullie|doen jullie|wat kost|hoeveel|hoe lang|wanneer (?:is|zijn|gaat|komt)|waar (?:kan|vind)|openingstijden|vraag over|een vraag|ik zoek|op zoek|interesse|suggestie|idee|tip|wens|ik overweeg',
  ],
});
