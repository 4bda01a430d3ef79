import { asAnswer, atStart, CODES, cuePhrases } from './cue.ts';

/** French. */
export const FRENCH_CUES = cuePhrases(' ', {
  insult: [
    'idiots?|imbeciles?|cretins?|abrutis?|incompeten\\w+|incapables?|nuls?|nulles?|clowns?|guignols|charlots|amateurs?|bouffons?|faineants?|feignants?|bande d|bon a rien|malpoli\\w*|arrogant\\w*|ridicules?|honteux|menteurs?|menteuses?|vous savez lire|debiles?|pas professionnels?|minables?',
  ],
  swearing: [
    'merde\\w*|putain|bordel|fait chier|chier|chiant\\w*|connards?|conn?eries?|cons?|conne|foutre|foutu\\w*|foutage|enfoir\\w*|salauds?|salopards?|wtf|ptn|ras le cul|cul|nom de dieu|fuck\\w*',
  ],
  sarcasm: [
    'bravo|merci pour rien|(?:beau|bon|super|excellent|joli|sacre) (?:travail|boulot|service|debut|effort)|belle (?:mentalite|organisation|equipe)|felicitations|chapeau|bien joue|quelle (?:surprise|blague|honte|organisation|efficacite)|comme (?:d habitude|toujours|par hasard)|bien sur|evidemment|soi disant|c est (?:la fete|malin|genial|drole)|au temps pour|quel (?:service|talent|serieux)|on applaudit|trop fort|formidable|a mourir de rire|le client est roi|en 20\\d\\d|c est complique',
  ],
  accusation: [
    'voleurs?|vol|voles?|volee?s?|arnaqu\\w*|escroc\\w*|escroquer\\w*|menteurs?|mensong\\w*|mentez|menti|mentir|tromp\\w+|trompeu\\w+|malhonnete\\w*|racket\\w*|fraude|abus\\w*|scandale|publicite mensongere|foutez|moquez|prenez (?:nous|moi|vos clients)|se moque\\w*|votre (?:faute|erreur)|plumer|filous?|bandits?|truands?|pas meme (?:sonne|essaye)',
  ],
  worst: [
    'pire\\w*|lamentable\\w*|honte\\w*|honteux|honteuse|scandal\\w*|inadmissible\\w*|catastroph\\w*|desastr\\w*|deplorable\\w*|nul\\w*|minable\\w*|pathetique\\w*|une blague|plaisanterie|ridicule\\w*|horrible\\w*|affreux|execrable|mediocre\\w*|a fuir|fuyez|plus jamais|jamais plus|a eviter|evitez|zero etoile|degout\\w*|ecoeur\\w*|n importe quoi|du foutage|cauchemar|indigne\\w*|deteste\\w*|inutile\\w*|pitoyable\\w*|vraiment mauvais|tres mauvais\\w*',
  ],
  'fed-up': [
    'marre|ras le bol|plein le dos|assez|ca suffit|y en a marre|inacceptable\\w*|inadmissible\\w*|intolerable\\w*|ridicule\\w*|absurde|furieu\\w*|en colere|colere|enerv\\w*|excede\\w*|a bout|patience|stop|arretez|cessez|ca commence a|n en peux plus|je n en peux|abuse|hors de moi|scandalise\\w*|copie colle\\w*|reponses? (?:type|automatique|toute faite)|excuses?|je (?:vous )?l ai deja dit|j ai deja',
  ],
  leaving: [
    'resili\\w*|annul\\w*|je (?:pars|quitte|vous quitte|change|m en vais)|quitter|changer (?:de|d)|concurren\\w*|ailleurs|autre (?:operateur|fournisseur|banque|magasin|societe)|adieu|au revoir|ciao|perdu un\\w* client\\w*|derniere (?:fois|commande|chance)|cloturer|fermer mon compte|supprim\\w* (?:mon|le) compte|desabonn\\w*|boycott\\w*|opposition|retract\\w*|portabilite',
  ],
  telling: [
    'avis|trustpilot|google|reseaux sociaux|facebook|twitter|instagram|tiktok|presse|journal\\w*|medias|60 millions|que choisir|tout le monde|partager|publier|publi\\w+|poster|screenshots?|captures?|prevenir|avertir|deconseill\\w*|bouche a oreille|n achetez|n y allez|faire savoir|video',
  ],
  legal: [
    'avocat\\w*|justice|tribunal|juridique\\w*|plainte|porter plainte|mediateur|mediation|dgccrf|signal conso|ufc|huissier|mise en demeure|poursui\\w*|proces|police|gendarmerie|rgpd|cnil|loi|code de|droits?|reclamation|recommande\\w*|dedommag\\w*|indemnis\\w*|prejudice|arcep|par ecrit',
  ],
  demand: [
    '(?:je|nous) (?:veux|voulons|exige|exigeons|demande|attends|reclame)|exige\\w*|rendez|remboursez|rembourse(?:z)? (?:moi|nous)|reparez|reglez|repondez|expliquez|livrez|faites|donnez|debloquez|annulez|bougez|envoyez|trouvez|mon argent|ou (?:est|sont|en est) (?:mon|ma|mes|ma|le|la|notre)|quand (?:est ce|allez|vais|sera|comptez)|des explications|explications?|une (?:vraie )?reponse|un humain|oui ou non|faites votre|immediatement',
  ],
  manager: [
    'responsables?|directeur|directrice|direction|manager|superieur\\w*|chef|siege|quelqu un de competent|quelqu un qui|escalad\\w*|superviseur|patron|service qualite',
  ],
  'you-people': [
    'vous (?:etes tous|autres|tous|les)|bande de|cette (?:boite|entreprise|societe|enseigne|banque)|ces gens|soi disant|s appelle|appelez ca|votre (?:boite|entreprise|societe|enseigne)|vos (?:services|equipes|clients)',
  ],
  'you-did': [
    'vous (?:m |nous |me |ne |n |l |les )?(?:avez|etes|faites|dites|aviez|prenez|refusez|ignorez|laissez|facturez|prelevez|voulez|pouvez pas|repondez|vendez|gardez|deviez|promettez|osez)|(?:votre|vos) (?:livreur\\w*|service\\w*|conseill\\w*|technicien\\w*|chauffeur|application|appli|site|systeme|equipe\\w*|agent\\w*|employe\\w*|sav|hotline|mise a jour|faute)|a cause de vous|grace a vous|de votre (?:part|faute)',
  ],
  staff: [
    'malpoli\\w*|impoli\\w*|desagreable\\w*|agressi\\w+|mal (?:recu\\w*|parle|eleve\\w*)|raccroch\\w*|ri au nez|meprisan\\w*|mepris\\w*|hautain\\w*|insult\\w*|irrespect\\w*|mal aimable|traite\\w* comme|balade\\w*|renvoy\\w* (?:de|vers)|trimbal\\w*|le livreur (?:a|n a)|n a pas sonne|refuse de',
  ],
  disbelief: [
    'serieusement|serieux|c est une blague|vous plaisantez|plaisantez|vous vous (?:moquez|foutez)|comment (?:est ce possible|peut on|osez|pouvez|c est possible)|pourquoi (?:je paie|payer|est ce que je paie)|a quoi (?:sert|bon|je)|incroyable\\w*|hallucin\\w*|j hallucine|on croit rever|je reve|meme pas|depuis quand|sans blague|non mais|du jamais vu|qui (?:a eu|decide)|c est quoi ce|comment osez|n importe quoi',
  ],
  loyalty: [
    'client\\w* (?:depuis|fidele)|fidele\\w*|fidelite|depuis \\d+ ans|ans de|depuis (?:19|20)\\d\\d|je paie|je paye|abonne\\w*|nouveaux clients|\\d+ ans que',
  ],
  repeat: [
    'encore|de nouveau|a nouveau|(?:\\d+|deux|trois|quatre|cinq|plusieurs|dix) fois|(?:\\d+ ?e(?:me)?|deuxieme|troisieme|quatrieme|cinquieme|enieme|nieme) (?:fois|jour|semaine|mois|mail|appel|demande|relance)?|toujours|sans cesse|constamment|chaque (?:jour|fois|semaine|mois|soir)|tous les (?:jours|soirs|mois)|continue\\w*|relanc\\w*|meme (?:probleme|chose|reponse|erreur)|(?:\\d+|plusieurs|trois|quatre) (?:mails?|appels|messages|relances|conseillers)|rebelote',
  ],
  waiting: [
    'toujours (?:pas|rien|aucun\\w*|en attente)|attend\\w*|j attends|attente|patient\\w*|depuis (?:\\d+|deux|trois|quatre|cinq|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|des|plus|ce|le|une|la|plusieurs|longtemps)|(?:\\d+|deux|trois|quatre|cinq|plusieurs) (?:minutes|heures|jours|semaines|mois|h)|des (?:heures|jours|semaines|mois)|aucune? (?:reponse|nouvelle|retour|solution|suivi|info\\w*|aide)|sans (?:reponse|nouvelle|retour)|personne|pas (?:de reponse|recu|de nouvelles|livre|encore|rappele|arrive)|jamais (?:recu|arrive|rappele|repondu|livre)|rien (?:recu|ne|n|du tout)|en retard|retard|injoignable\\w*',
  ],
  'let-down': [
    'promis\\w*|promesse\\w*|devai\\w+|prevu\\w*|cense\\w*|m (?:a|avait|avez) (?:dit|promis|assure)|on m a dit|rendez vous|pas venu|jamais venu|pour rien|en vain|sans (?:prevenir|explication|raison|avertir)|d un coup|soudain|au lieu|mais (?:rien|pas|toujours|personne|aucun)|ne (?:\\w+ )?(?:marche|fonctionne|charge|demarre|repond|s ouvre) (?:pas|plus)|marche pas|fonctionne pas|plus rien|casse\\w*|cassee?|abime\\w*|en panne|panne\\w*|bug\\w*|plante\\w*|lent\\w*|coup\\w*|perdu|erreur\\w*|froid\\w*|manqu\\w*|mauvais\\w*|depuis la mise',
  ],
  sigh: [
    'pff+|bon|ben|bah|oh la la|olala|allez|franchement|sincerement|mon dieu|la la|soupir|argh+|grr+|vraiment|quand meme|je veux juste|juste|helas|malheureusement|typique|les gars|dommage|puree|punaise|rah+',
  ],
  annoyed: [
    'decu\\w*|deception|decevant\\w*|agac\\w*|enerv\\w*|frustr\\w*|insatisf\\w*|mecontent\\w*|dommage|regrett\\w*|penible\\w*|ennuy\\w*|embet\\w*|pas (?:content\\w*|satisfait\\w*|normal|top|cool|genial)|desagreable\\w*|galere\\w*|lassant|fatigu\\w*|epuis\\w*|injuste|triste|stress\\w*|difficile|problemes?',
  ],
  worry: [
    'inquiet\\w*|inquiete\\w*|inquietant|inquietude|peur|angoiss\\w*|panique\\w*|stress\\w*|crains|craint|affole\\w*|desespere\\w*|desemparee?|desempare|que (?:faire|dois je)|quoi faire|et si|est ce (?:dangereux|grave|une arnaque|securise)|pirat\\w*|hack\\w*|quelqu un|inconnu\\w*|pas moi|perdu\\w*|perdre|rater|louper|urgence\\w*|bebe|hopital|medicament\\w*|insuline|bloque\\w*|coince\\w*|trop tard|a temps|j espere|esperant|recuperer|disparu\\w*|au secours|tremble\\w*|dors plus',
  ],
  plea: [
    'aidez (?:moi|nous)|aide|help|svp aide\\w*|au secours|s il vous plait aidez|quelqu un (?:peut|pourrait)|j ai (?:vraiment |absolument )?besoin|besoin (?:d|de|urgent)|je vous en (?:prie|supplie)|supplie|pouvez vous m aider|m aider|nous aider|il me (?:le|la|les) faut|urgent',
  ],
  puzzled: [
    'comprends? (?:pas|rien|plus|toujours pas)|pas compris|comprend pas|perdue?|confus\\w*|bizarre\\w*|etrange\\w*|aucune idee|pas clair|pas (?:sur|sure|certain)|je ne (?:sais|vois|trouve|comprends)|sais pas|trouve pas|vois pas|que (?:signifie|veut dire|faire)|qu est ce que|c est quoi|ca veut dire|veut dire|quel\\w*|comment (?:ca|se fait)|comment ca se fait|ou (?:est|trouver|puis)|pourquoi (?:y a|il|mon|ma|l)|hein|euh|hmm+|m affiche|affiche|il est ecrit|je croyais|je pensais|difference|me trompe|logique',
  ],
  checking: [
    'est ce (?:normal|que c est|bien|que je|correct|possible)|c est normal|normal|dois je|puis je|est ce que (?:je|mon|ma|c|vous)|faut il|ai je|vais je|suis je|je voulais (?:savoir|verifier|demander)|voulais juste|me demand\\w*|petite question|simple question|savoir si|confirm\\w*|verifier|non\\?',
  ],
  praise: [
    '(?:tres|super|vraiment|trop|hyper) (?:bien|bon\\w*|gentil\\w*|aimable\\w*|contente?|satisfaite?|rapide\\w*|efficace\\w*|agreable\\w*|pro|sympa\\w*|professionnel\\w*|heureu\\w*|beau|belle)|parfait\\w*|excellent\\w*|super|genial\\w*|formidable\\w*|top|impeccable\\w*|adore\\w*|ravie?s?|satisfait\\w*|recommande\\w*|merveill\\w*|magnifique\\w*|extraordinaire|efficace\\w*|rapide|sympa\\w*|aimable\\w*|gentil\\w*|chapeau|bravo|felicit\\w*|compliments?|5 etoiles|meilleur\\w*|au top|nickel|bon travail|delicieu\\w*|reactifs?|reactivite|bluff\\w*|sauve\\w*',
  ],
  joy: [
    'haha\\w*|hihi\\w*|mdr|lol|ptdr|youpi|yes|ouf|content\\w*|heureu\\w*|joie|ravie?|hate|trop (?:bien|cool|mignon)|chouette|cool|rire|rigol\\w*|souri\\w*|wow+|plaisir|fete|genial|bises?|bisous?',
  ],
  relief: [
    'enfin|ouf|soulag\\w*|(?:ca|c est|tout|il|elle) (?:marche|fonctionne|est arrive\\w*|est regle|bon|remarche|a marche|est resolu)|remarche|refonctionne|regle\\w*|resolu\\w*|recu\\w*|bien recu|probleme (?:resolu|regle)|tout est (?:bon|ok|en ordre)|ok (?:merci|super|parfait|c est)|d accord|compris|pas de (?:souci|probleme)|arrive',
  ],
  greeting: [
    'bonjour|bjr|bonsoir|bsr|salut|coucou|hello|hey|madame|monsieur|cher\\w*|slt|re bonjour|rebonjour',
  ],
  thanks: ['merci\\w*|mercii*|remerci\\w*|mrc|thx|je vous remercie|reconnaissant\\w*|gratitude'],
  please: [
    's il (?:vous|te) plait|svp|stp|sil vous plait|pourri(?:ez|ons|ais|ait)|pouvez|serait il|puis je|auriez|serait (?:possible|gentil|sympa)|merci (?:de|d)|veuillez|je souhait\\w*|voudrais|aimerais',
  ],
  sorry: [
    'desole\\w*|pardon|excus\\w*|(?:petite|question) (?:bete|question)|peut etre|je (?:pense|crois|suppose)|probablement|pas sur|mon erreur|ma faute|un peu|deranger|navree?|eventuellement|sans doute|debut\\w*|sauf erreur',
  ],
  story: [
    '(?:ma|mon|mes|notre|nos) (?:\\w+ )?(?:mere|maman|pere|papa|fils|fille|enfants?|mari|femme|soeur|frere|amie?|copain|copine|bebe|parents|grand mere|grand pere|mamie|papi|chien|chat|voisin\\w*|famille|petits? (?:fils|fille)|belle mere|tante|oncle)|bonne (?:journee|soiree|semaine|annee|continuation|fete\\w*)|bon (?:week ?end|courage|dimanche|appetit)|cordialement|bien a vous|amities|j espere que vous|comment allez|anniversaire|mariage|vacances|noel|cafe|jardin|au fait|ps|bises?|bisous|belle journee|chaleureu\\w*',
  ],
  'no-rush': [
    'rien d urgent|pas (?:urgent|presse|pressee|grave|de stress|d urgence|de souci)|quand vous (?:pouvez|pourrez|aurez)|a l occasion|juste (?:une|pour|comme|question)|pour info\\w*|tranquille\\w*|prenez votre temps|sinon tout|detail|par curiosite|un jour',
  ],
  haste: [
    'urgent\\w*|urgence|vite|rapidement|immediat\\w*|tout de suite|maintenant|aujourd hui|ce soir|asap|au plus vite|des que possible|dans (?:\\d+|une|deux) (?:min\\w*|heures?|h)|avant (?:demain|\\d+|ce soir|midi)|depechez|presse\\w*|pas le temps|sans delai|illico|svp|stp|juste',
  ],
  'why-how': [
    'pourquoi|comment|combien|quand|ou (?:est|puis|trouver|sont|se)|quel\\w*|qu est ce|qui|que (?:faire|signifie|dois)|est ce (?:que|qu|possible)|y a t il|existe|puis je|peut on|avez vous|raison|cause|expliqu\\w*|savoir|comprendre|question\\w*|si|difference|curieu\\w*',
  ],
  tried: [
    'essaye\\w*|essaie|tente\\w*|redemarr\\w*|reinstall\\w*|reinitialis\\w*|desinstall\\w*|vide le cache|vid\\w* (?:le|mon)|debranch\\w*|rebranch\\w*|eteint|rallume|change (?:de|d|le|la)|verifi\\w*|cherche|appele|contacte|envoye|ecrit|deja (?:fait|essaye|appele|envoye|contacte|tente)|rien n y fait|sans succes|en vain|ca ne change rien|autre (?:navigateur|telephone|cable|appareil|carte|ordinateur)|mise a jour|suivi',
  ],
  listing: [
    CODES,
    '(?:commande|facture|dossier|client|contrat|reference|ref|colis|suivi|serie|reservation|vol|billet|ticket|compte|modele|version)(?: (?:no|numero|num|n))?\\.?(?: ?[:#=°-]| ?est)? ?#?\\w*\\d\\w*|numero|montant|le \\d+|euros?|ci joint\\w*|piece jointe|facture|achete le|commande le|livre le|code erreur|etapes',
  ],
  imperative: [
    atStart(
      'remboursez|rembourse|annulez|envoyez|donnez|dites|faites|reparez|reglez|repondez|rappelez|expliquez|arretez|bloquez|debloquez|verifiez|trouvez|rendez|merci de|veuillez|regardez|supprimez|corrigez|appelez|aidez|fuyez|evitez',
    ),
  ],
  we: [
    'nous|notre|nos|mon (?:entreprise|equipe|magasin|commerce|cabinet|restaurant)|ma societe|societe|entreprise|collegues|salaries|clients|equipe|employes',
  ],
  'chat-spelling': [
    'svp|stp|bjr|slt|mdr|lol|ptdr|pk|pkoi|pq|pr|qd|qqn|qqun|ms|tt|ts|tjs|tjrs|jms|ds|ac|g|c|ki|ke|dsl|mrc|bcp|rdv|wtf|nn|ui|ouais|nan|chui|jsp|jai|cest|ya|msg|dm|mp|ptn|vs|ns|cad',
  ],
  formal: [
    'madame|monsieur|cordialement|veuillez|salutations|distinguees|agreer|par la presente|je me permets|suite a|concernant|relatif|conformement|toutefois|neanmoins|par consequent|dans l attente|vous prie|sollicit\\w*|souhait\\w*|bien vouloir|votre retour|dans les meilleurs|objet',
  ],
  'short-answer': [
    asAnswer(
      'oui|non|ok|d accord|merci|envoye|fait|c est fait|c est bon|parfait|super|recu|bien recu|toujours pas|rien|pas encore|bonjour|voila|exact|exactement|nickel|top|ca marche|entendu|deja fait',
    ),
  ],
  asking: [
    'est ce (?:que|possible)|puis je|peut on|avez vous|vendez vous|livrez vous|proposez vous|y a t il|quel\\w* (?:est|sont)|combien|a quelle heure|horaires|comment (?:faire|puis|puis je|on|fait)|ou (?:puis|trouver)|je (?:cherche|souhaite|voudrais|aimerais) (?:savoir|un|une|des|acheter|commander)|suggestion|idee|proposition|renseignement\\w*|information\\w*|prevu|envisagez',
  ],
});
