/** Lists of small words, by language. */
type SmallWords = Readonly<Record<string, string>>;

/**
 * The commonest small words of each language, with greetings, answers and what customers write about every day, as people type them in
 * chat: lower case, apostrophes left out. The lists are ours.
 */
const WORDS: SmallWords = {
  en: `a about account after again all already also am an and any anymore anyone anything are arent as at back be because been
    before being bill but by call can cancel cannot cant charged cheers contract could couldnt customer did didnt do does doesnt
    doing done dont down even ever every everything fix for from get gets getting give go goes going good got great had happy has
    hasnt hate have havent he hello help her here hey hi him his how huh I i id if ill im in into is isnt it its ive just keep
    know last leave leaving let like lol long love made make many maybe me money more most much must my need never new nice no
    not nothing now of off oh ok okay old on once one only or order other our out over paid phone please pls plz quit really
    refund right said same say see seems service she should shouldnt since so some someone something sorry still stop such sure
    switch take tell terrible than thank thanks that thats the their them then there theres these they theyre thing things think
    this those though thx time to today tomorrow too try trying ty u up ur us use very via wait waiting want wants was wasnt way
    we website well went were weve what whats when where which while who why will wish with without wont work working works worst
    would wouldnt wow wtf yeah yes yesterday yet you your youre youve`,
  de: `ab aber alle allem allen alles als also am an andere anderen anschluss auch auf aus bei beim bestellung bezahlt bin bis
    bist bitte bleibt brauche da dabei dafür dagegen damit danach danke dann darf das dass davon dazu dein deine dem den denn der
    des deshalb die dies diese diesem diesen dieser dieses doch dort du durch eben ein eine einem einen einer eines einfach
    einmal endlich er erst es etwas euch euer eure fehler fuer funktionieren funktioniert für ganz gar gehen geht geld gerade
    gern gerne gestern gibt gut gute guten hab habe haben habt hallo hast hat hatte heute hier hilfe hätte ich ihm ihn ihnen ihr
    ihre ihren im immer in ist ja jede jeden jemand jetzt kann kannst kaputt kein keine keinen konto kunde können könnt könnte
    kündige kündigen kündigung leider lieber liefern lieferung machen mal man mehr mein meine meinem meinen meiner mich mir mit
    moin morgen muss müssen nach nein nervt nicht nichts nie noch nun nur nächste nächsten ob oder ohne paket rechnung rufen
    schade schlecht schnell schon sehr sei seid sein seine seit servus sich sie sind so soll sollte sonst stinkt super trotzdem
    tschüss um und uns unser unsere verbindung vertrag viel viele vielen vielleicht vom von vor wann war waren warte warten warum
    was wechseln wechsle weg wegen weil wenn wer werde werden wie wieder wieso will wir wird wo wohl wollen wollte wurde würde
    zahlen zu zum zur zurück zwar über`,
  es: `a adiós ahora ahí al algo alguien alguna algún allí amo antes aquí así aunque ayer ayuda aún baja bien buen buena buenas
    bueno buenos cada cambiar cancelar casi cliente como compañía con contra creo cual cuando cuanto cuenta cuál cuándo cuánto
    cómo da de decir del desde después dice dinero donde dos día días dónde el ella ellos en entonces entre envío era eres es esa
    ese eso esos esperando espero esta estaba estar estas este esto estos estoy está están factura favor fue funciona funcionan
    gente gracias gran ha hace hacer han hasta hay haya he hemos hola hoy igual la las le les llamar llega lo los luego mal malo
    mañana me mejor menos mi mis mismo mucha muchas mucho muchos muy más mí nada nadie ni ninguna ningún no nos nosotros nunca o
    os otra otro otros pagar paquete para parece pedido peor perdón pero poco por porque porqué problema puede pueden puedo pues
    que quería quien quiere quiero quién qué sabe saben saludos se sea ser servicio si sido siempre sigo sigue sin sobre solo son
    soy su sus sí sólo también tampoco tan tanto tarde te tener tengo ti tiene tienen toda todavía todo todos tu tus tú un una
    uno unos usted ustedes va vale vamos van vaya ver vez vida vosotros voy y ya yo él`,
  fr: `a abonnement ai ainsi alors après argent as attendre attends au aucun aucune aujourdhui aussi autre autres aux avait avant
    avec avez avoir avons beaucoup bien bon bonjour bonne bonsoir bravo bug c ca car ce cela celle celui ces cest cet cette ceux
    chez client colis commande comme comment compte connexion contre coup d dans de demain depuis des deux dis dit dois doit donc
    dont du déjà elle elles en encore entre erreur es est et eu eux facture faire fais fait faut fois fonctionne fonctionnent
    font hier ici il ils j jai jamais je jour jusqu jusque l la le les leur leurs livraison lui là m ma mais mal marche me merci
    mes mieux mis moi moins mon même n ne ni non nos notre nous on ont ou oui où panne par parce parfait pas payer pendant
    personne peu peut peuvent peux plaît plus plutôt pour pourquoi pouvez pouvoir première près puis qu quand que quel quelle
    quelque quelques quelquun qui quoi remboursement retard rien résilier s sa salut sans se sera ses si soir soit son sont sous
    suis sur svp t ta tant te tes toi ton toujours tous tout toute toutes trop très tu un une va vais vas vers veut veux vie
    voilà voir vos votre vous vraiment vu y ça étaient était été être`,
  pt: `a acho agora ai ainda ajuda algo algum alguma alguém além amanhã antes ao aos apenas aquela aquele aqui as assim atraso
    até aí bem boa boas bom cada cadê cancelar cara chegou cliente com como conta contra da das de dela dele depois desde dessa
    desse desta deste deu devo dia dias dinheiro disse diz do dois dos e ela elas ele eles em encomenda entre entrega então era
    espera esperando essa esse esta estava este estou está estão eu fatura faz fazendo fazer fica ficar ficou foi foram funciona
    funcionam gente gostei hoje há isso isto já la lhe ligar lo lá mais mal mas me melhor menos mesma mesmo meu meus mim minha
    minhas muita muito muitos na nada nao nas nem nenhum ninguém no nos nossa nosso num numa nunca não nós o obrigada obrigado oi
    olá onde ontem os ou outra outro pagar para pedido pela pelo pior pode podem pois por porque porquê posso pouco pq pra
    precisa preciso preço pro problema quais qual quando quanto que quem quer quero quê saber se seja sem sempre senha ser
    serviço será seu seus sim sobre somos sou sua suas são só também tarde te tem tempo tenho ter teu teve tive to toda todas
    todo todos tua tudo tá têm um uma uns vai vamos vc vcs vez você vocês vou vão à às é`,
  it: `a abbiamo account adesso ai al alla alle allo allora altra altri altro anche ancora anni arrivato aspetto aver avere avete
    aveva bel bella bello bene bolletta buon buona buonasera buongiorno c cambiare casa che chi chiamare ci ciao ciò cliente coi
    col come con conto contro cosa cose così cui d da dai dal dalla dalle davvero degli dei del dell della delle dello dentro
    deve devo di dice dire disdetta domani dopo dov dove due e ecco era erano essere fa fai fanno far fare fatto fattura
    finalmente fino forse fra funziona funzionano fuori giorni giorno già gli grazie ha hai hanno ho i ieri il in infatti io l la
    le lei li lo loro lui ma mai male me meglio meno mi mia mie miei mio molto n ne nei nel nell nella nelle nessun nessuno
    niente no noi non nostra nostro nulla o oggi ogni ok ora ordine pacco pagare password peggio per perche perchè perché però
    piu più poco poi posso possono prego presto prima problema proprio puo pure può qual quale quando quanto quasi quel quella
    quelle quelli quello questa queste questi questo qui quindi rimborso ritardo sa salve sarà scusi se sei sempre senza servizio
    si sia siamo siete soldi solo sono sopra sotto spedizione sta stanno stata state stato sto su sua sue sui sul sulla suo suoi
    sì tanti tanto te ti tra troppo tu tua tuo tutta tutte tutti tutto un una uno va vai vi visto voglio voi vorrei vostra vostro
    vuole è`,
  nl: `aan abonnement afspraak al alle alleen alles als altijd andere bedankt behalve beide ben bent bestelling betaald betalen
    beter bezorgd bij binnen blijft daar daarom dag dan dank dankjewel dat de deze dit doe doen doet dom door drie dus echt een
    eens eerst en er erg even factuur foutmelding ga gaan gaat gebeld geen geld geweest gewoon goed goede goedemiddag goedemorgen
    graag groeten had hadden hallo heb hebben hebt heeft heel help hem het hier hij hoe hoelang hoi hoor houdt hun hè iemand iets
    ik in is ja jammer je jij jou jouw jullie kan kapot klant klantenservice kom komt kon kun kunnen kunt kwijt laat lang laten
    lekker levering maak maar maken man me mee meer meneer met mij mijn misschien moet moeten mogen morgen na naar nee net
    niemand niet niets niks nl nog nooit nu of om omdat onder ons onze ook op opzeggen over pakket pakketje pas prima rekening
    slecht snel sorry staat steeds storing te tegen terug tijd toch toen tot tussen twee u uit uur uw vaak van vanaf vandaag veel
    verder vertraging vind voor vraag waar waarom wacht wachten wanneer want waren was wat we weer weet weg wel welke werd werkt
    wie wij wil willen wilt word worden wordt zal ze zeer zeg zei zelf zich zie zien zij zijn zo zonder zou zouden één`,
};

/** Neighbours of those: without words of their own they would be taken for them. */
const NEIGHBOURS: SmallWords = {
  ca: `aixo això als amb aquest aquesta ara avui bon bé com dels demà des doncs el els em estic ets fa fer fins gràcies ha hi
    hola i ja jo la les li meu meva mi molt molta més ningú no nosaltres o on per perquè però pot puc que qui què res sempre
    sense ser si sóc són també tenim tinc tot tothom un una va vaig vam vol vosaltres vull és`,
  ro: `aceasta acest acum ai al ale am ar are asta au avea azi aș așa bine bună ca care ce cea cel cu cum când că da dacă de deci
    din doar după e ea ei el era este eu fi fie foarte fost fără iar la le lor lui mai mea meu mi mult mulțumesc mă nici nimic
    noi nu o or pe pentru poate prin s sa se si spre sunt să te toate tot trebuie un unde va voi vor vă îi îl în își și`,
  sv: `alla alltid att av bara blev bli blir bra de dem den denna det detta dig din du efter ej eller en er ett finns flera fram
    från få får för går ha hade han har hej hela henne hon hur här i igen in inga ingen ingenting innan inte ja jag kan kom
    kommer kunde lite man med mej men mer mig min mitt mot mycket nej ni nu när någon något och också om på sen sig sin ska
    skulle som så tack till två under upp ut vad var vara varför varit vem vi vid vill än är åt`,
  da: `af aldrig alle alt at bare blev bliver da de dem den der det dig din du efter eller en er et for fordi fra få får går gør
    ha har havde hej hele her hos hun hvad hvis hvor hvordan hvorfor i igen ikke ind ingen ja jeg jer kan kom kommer kun kunne
    lige man mange med meget men mig min mit måske ned nej nogen noget nu når og også om op over på sig sin skal skulle som tak
    til ud under var ved vi vil være været`,
  no: `aldri alle alt at av bare ble bli blir da de deg dem den der dere det din du eller en er et etter for fordi fra få får
    gjør går ha hadde han har hei hele her hos hun hva hvis hvor hvordan hvorfor i igjen ikke ingen inn ja jeg kan kom kommer kun
    kunne litt man mange med meg meget men min mitt må ned nei noe noen nå når og også om opp over på seg sin skal skulle som
    takk til under ut var ved vi vil være vært`,
};

const LANGUAGES: ReadonlyMap<string, readonly string[]> = languagesByWord();

function languagesByWord(): Map<string, string[]> {
  const languages = new Map<string, string[]>();
  for (const [language, words] of Object.entries({ ...WORDS, ...NEIGHBOURS })) {
    for (const word of words.split(/\s+/)) {
      languages.set(word, [...(languages.get(word) ?? []), language]);
    }
  }
  return languages;
}

/**
 * The share of a text's words that are small words of each language, 0 to 1; a word of several languages counts for each of them in
 * part. Languages with none are left out. Needs a text of words and spaces alone.
 */
export function smallWordShares(plain: string): Map<string, number> {
  const words = plain.split(' ').flatMap(partsOf);
  const shares = new Map<string, number>();
  for (const word of words) {
    const languages = LANGUAGES.get(word) ?? [];
    for (const language of languages) {
      const share = 1 / languages.length / words.length;
      shares.set(language, (shares.get(language) ?? 0) + share);
    }
  }
  return shares;
}

/** "don't" is one small word, "j'ai" are two, and "I" is English as "i" may not be. */
function partsOf(word: string): string[] {
  if (word === 'I') return [word];
  const lower = word.toLowerCase();
  const joined = lower.replace(/['’]/g, '');
  return LANGUAGES.has(joined) ? [joined] : lower.split(/['’]/).filter((part) => part !== '');
}
