import { asAnswer, atStart, CODES, cuePhrases } from './cue.ts';

/** Spanish. */
export const SPANISH_CUES = cuePhrases('', {
  insult: [
    'idiotas?|imbecil\\w*|estupid\\w*|inutil(?:es)?|incompetent\\w*|ineptos?|payasos?|ladrones|sinverguenzas?|caraduras?|jetas|vagos?|mentirosos?|chapuzas?|chapucer\\w*|maleducad\\w*|groser\\w*|prepotent\\w*|rateros?|impresentables?|no saben leer|sabeis leer|amateurs?|mediocres?|pesimos?',
  ],
  swearing: [
    'mierda\\w*|joder|jod\\w+|cono|hostia\\w*|puta|puto|putos|putas|carajo|cabron\\w*|gilipoll\\w*|pendej\\w*|chinga\\w*|verga|mamada\\w*|hijos? de|hdp|cojones|huevos|culo|maldit\\w*|wtf|ctm|no mames|a la (?:verga|mierda)|fuck\\w*|cagad\\w*|me cago',
  ],
  sarcasm: [
    'bravo|gracias por nada|(?:buen|gran|excelente|magnifico|menudo|vaya|bonito|lindo) (?:trabajo|servicio|detalle|comienzo|chiste|esfuerzo|desastre)|que (?:bien|bonito|maravilla|casualidad|sorpresa|raro|gracia|eficiencia|servicio|verguenza)|menud[oa]|vaya|felicidades|felicitaciones|enhorabuena|aplausos|genial|como siempre|para variar|por supuesto|claro|supuest\\w+|tan dificil es|muy amables|se lucieron|el cliente es|en pleno 20\\d\\d|de risa|jajaja\\w*|un diez|olimpic\\w*',
  ],
  accusation: [
    'ladron\\w*|rob\\w+|estaf\\w*|estafador\\w*|timo|timad\\w*|timador\\w*|menti\\w*|mentir\\w*|mienten|miente|engan\\w*|fraude|fraudulent\\w*|tramposos?|trampa|abus\\w*|publicidad enganosa|tomadura|tomando el pelo|toman el pelo|burla\\w*|se burlan|vuestra culpa|su culpa|culpa de ustedes|error (?:suyo|vuestro)|delincuentes|mafia|sablazo|atraco|cobran de mas|ni (?:siquiera )?(?:llamaron|tocaron|leyeron)',
  ],
  worst: [
    'peor\\w*|pesim\\w*|verguenza|vergonzos\\w*|vergonzoso|lamentable\\w*|desastre\\w*|horrible\\w*|terrible\\w*|nefast\\w*|fatal|asco|asquer\\w*|asqueros\\w*|basura|porqueria|penos\\w*|patetic\\w*|ridicul\\w*|una broma|chiste|burla|tomadura|nunca mas|jamas (?:vuelvo|volvere)|no (?:compren|contraten|recomiendo|lo recomiendo)|decepcion|cero estrellas|pena|odio|malisim\\w*|indignante|indign\\w*|escandal\\w*|deplorable\\w*|muy mal\\w*|inutil|chapuza|cutre',
  ],
  'fed-up': [
    'hart[oa]s?|hasta (?:aqui|los|las|el|la coronilla|cuando)|ya basta|basta|no (?:puedo|aguanto|soporto) mas|cansad[oa]s?|inaceptable\\w*|inadmisible\\w*|intolerable\\w*|ridiculo|absurdo|increible|indignad\\w*|furios\\w*|enfadad\\w*|enojad\\w*|cabread\\w*|molest\\w*|rabia|colmo|paciencia|ya esta bien|me tienen|dejen de|dejad de|paren|excusas|respuestas? (?:automatic\\w*|copiad\\w*|generic\\w*|estandar)|copia y pega|ya (?:les|os|se lo) (?:dije|he dicho)',
  ],
  leaving: [
    'cancel\\w*|baja|darme de baja|dar de baja|me (?:voy|cambio|marcho|paso)|cambiar (?:de|me)|portabilidad|competencia|otra (?:compania|empresa|aerolinea|tienda)|otro (?:banco|operador|proveedor)|adios|hasta nunca|chao|perdido un\\w* cliente|perdieron un|ultima vez|cerrar (?:mi|la) cuenta|borr\\w+ (?:la app|mi cuenta)|desinstal\\w*|boicot|contracargo|devolucion del recibo|no vuelvo|no volvere',
  ],
  telling: [
    'resenas?|opiniones|trustpilot|google|redes sociales|redes|facebook|twitter|instagram|tiktok|prensa|periodic\\w*|television|medios|noticias|todo el mundo|todos (?:sepan|se enteren)|compart\\w*|public\\w*|viral|videos?|capturas|advert\\w*|avisar a|no (?:compren|contraten|usen|compreis|vuelen)|cuidado con|difundir|rt',
  ],
  legal: [
    'abogad\\w*|demanda\\w*|demandar|denunci\\w*|juicio|juzgado|tribunal\\w*|legal\\w*|consumo|consumidor\\w*|profeco|facua|ocu|sernac|condusef|indecopi|defensor\\w*|ombuds\\w*|reclamacion\\w*|hoja de reclamaciones|reclamo|queja formal|policia|fiscalia|indemniza\\w*|compensacion|ley|derechos|rgpd|aepd|burofax|por escrito|cnmc|superintendencia',
  ],
  demand: [
    '(?:quiero|queremos|exijo|exigimos|necesito ya|reclamo|espero|demando)|exig\\w+|devuelv\\w*|devolved\\w*|reembols\\w*|solucionen|solucionad|resuelvan|arreglen|arreglad|respondan|contesten|expliquen|expliquenme|hagan|haced|den|denme|mi dinero|mi plata|donde (?:esta|estan)|cuando (?:van|piensan|llega|me)|una (?:explicacion|respuesta|solucion)|explicacion\\w*|persona real|un humano|si o no|de una vez|ya mismo|den la cara|haganse',
  ],
  manager: [
    'gerente|encargad\\w*|jefe|jefa|supervisor\\w*|director\\w*|responsable\\w*|superior|alguien (?:que|competente|con|superior)|escal\\w+|quien (?:esta a cargo|manda|decidio)|gerencia|direccion',
  ],
  'you-people': [
    'ustedes|vosotros|uds|sois|son unos|panda de|pandilla|banda de|bola de|esta (?:empresa|compania|gente|gentuza)|esta gente|dizque|supuest[oa]|se hacen llamar',
  ],
  'you-did': [
    '(?:me|nos) (?:han|habeis|cobraron|quitaron|dejaron|mintieron|prometieron|cancelaron|mandaron|enviaron|dijeron|colgaron|bloquearon|robaron|ignoran|cobran|hacen|tienen|estan|dicen)|(?:han|habeis|hicieron|perdieron|cancelaron|vendieron|cobraron|enviaron|rompieron|ignoraron|son|sois|estan|estais|siguen|seguis)|(?:su|sus|vuestr[oa]s?|tu|tus) (?:repartidor\\w*|servicio\\w*|empresa|atencion|tecnico\\w*|personal|app|aplicacion|sistema|web|pagina|emplead\\w*|conductor\\w*|agente\\w*|operador\\w*|chofer|error|culpa|soporte|mensajero)|por (?:su|vuestra) culpa|gracias a ustedes',
  ],
  staff: [
    'maleducad\\w*|groser\\w*|mal trato|mala (?:educacion|atencion|actitud|gana)|colg(?:o|aron|aban|ado)|me colg\\w*|se rio|se rieron|grit\\w+|insult\\w*|prepoten\\w*|despot\\w*|irrespet\\w*|falta de respeto|trat(?:o|aron|an|ado|ada)|de malas|borde\\w*|me pasan de|pasando de un|peloteando|marean|mareando|antipatic\\w*',
  ],
  disbelief: [
    'en serio|de verdad|es (?:una )?broma|estan (?:de broma|locos|bromeando)|me estan|me toman|no me lo puedo|no puedo creer|no puede ser|como (?:es posible|puede|pueden|se atreven)|para que (?:pago|tienen|sirve|ofrecen)|por que (?:pago|tengo que)|increible|insolito|inaudito|alucinante|alucino|flipo|ni siquiera|desde cuando|quien (?:diseno|decidio|tuvo)|que (?:clase|tipo) de|que les pasa|que verguenza|sin palabras',
  ],
  loyalty: [
    'cliente (?:desde|fiel|de)|fiel\\w*|fidelidad|(?:\\d+|dos|tres|cinco|diez|tantos|muchos) anos (?:con|de|siendo|como|pagando)|llevo \\w+ anos|desde (?:hace \\d+ anos|(?:19|20)\\d\\d)|pago (?:cada|todos|por|puntual\\w*)|clientes nuevos|antes',
  ],
  repeat: [
    'otra vez|de nuevo|nuevamente|(?:\\d+|dos|tres|cuatro|cinco|varias|muchas|mil) veces|(?:segunda|tercera|cuarta|quinta|enesima|decima|2a|3a|\\d+) vez|siempre|cada (?:dia|vez|semana|mes|noche)|todos los (?:dias|meses)|sigue\\w*|siguen|sigo|continu\\w*|constant\\w*|lo mismo|la misma|mismo (?:problema|error)|(?:\\d+|varios|tres|cuatro) (?:correos|llamadas|mensajes|mails|emails|tecnicos)|reiterad\\w*|una y otra vez',
  ],
  waiting: [
    '(?:aun|todavia|sigo) (?:no|nada|sin|esperando)|sigo|esper\\w*|llevo|llevamos|desde (?:hace|ayer|el|la|las|lunes|martes|miercoles|jueves|viernes|sabado|domingo|anoche)|hace (?:\\d+|dos|tres|cuatro|mas|una|un|dias|semanas|meses|horas|varios|mucho)|(?:\\d+|dos|tres|cuatro|cinco|varios|varias) (?:minutos|horas|dias|semanas|meses)|horas|semanas|meses|sin (?:respuesta|solucion|noticias|internet|servicio|saber)|nadie|ningun\\w*|nunca (?:llego|llega|responden|contestan|llamaron)|no (?:llega|ha llegado|llego|responden|contestan|me han|he recibido|recibo|hay respuesta|dan)|nada|retras\\w*|demora\\w*|tard\\w+|en espera|todo el dia',
  ],
  'let-down': [
    'promet\\w*|prometid\\w*|promesa\\w*|quedaron|dijeron|me dijo|supone|supuestamente|iba a|iban a|debia|deberia|cita|no (?:vino|vinieron|aparecio|aparecieron|cumpl\\w+)|en vano|para nada|perdi|sin (?:avisar|aviso|explicacion|motivo)|de repente|en lugar|en vez|pero (?:no|nada|nadie|sigue|ni)|ya no|no (?:funciona\\w*|sirve|carga|abre|anda|enciende|deja|conecta|va|me deja|puedo)|roto|rota|danad\\w*|defectuos\\w*|fall\\w+|error\\w*|averi\\w*|caid\\w*|lent\\w*|se (?:cae|corta|cuelga|congela|traba|cierra)|perdid\\w*|equivocad\\w*|incomplet\\w*|frio|fria|falta\\w*|desde la actualizacion',
  ],
  sigh: [
    'uf+|ay+|uff+|buf+|pff+|dios(?: mio)?|madre mia|por dios|en fin|vamos|venga|hombre|caray|ostras|ash|argh+|grr+|oigan|oye|tipico|de verdad|solo quiero|lamentablemente|desgraciadamente|por favor ya|que (?:mal|pereza|fastidio|rollo|cruz)|ni modo|otra vez no|bueno',
  ],
  annoyed: [
    'molest\\w*|decepcion\\w*|frustr\\w*|fastidi\\w*|insatisfech\\w*|descontent\\w*|disgust\\w*|enfad\\w*|enoj\\w*|lastima|pena|triste|una lata|pesad\\w*|estres\\w*|agot\\w*|cansa\\w*|injust\\w*|no (?:estoy|estamos) (?:content\\w*|satisfech\\w*|feliz)|mal servicio|mala|malo|mal|desesper\\w*|dificil|imposible|problemas?',
  ],
  worry: [
    'preocup\\w*|miedo|asust\\w*|nervios\\w*|ansios\\w*|angusti\\w*|panico|desesper\\w*|temo|temor|alarmad\\w*|que (?:hago|puedo hacer|debo hacer|pasa si)|y si|es (?:seguro|peligroso|una estafa|grave)|hacke\\w*|alguien|desconocid\\w*|no (?:fui|he sido|soy) yo|no reconozco|robad\\w*|perd(?:er|ido|i|ere)|emergencia|urgencia|bebe|hospital|medicament\\w*|medicinas?|insulina|atrapad\\w*|varad\\w*|tirad[oa]s?|a tiempo|demasiado tarde|ojala|espero que|recuperar|desaparec\\w*|auxilio|tiembl\\w*',
  ],
  plea: [
    'ayuda\\w*|ayudenme|ayudame|ayudeme|auxilio|socorro|por favor (?:ayud\\w*|necesito|alguien|urgente)|alguien (?:puede|podria|me)|necesito|necesitamos|les (?:ruego|suplico|pido)|os (?:ruego|pido)|ruego|suplico|me (?:pueden|puede|podrian) ayudar|urge|me urge',
  ],
  puzzled: [
    'no (?:entiendo|comprendo|se|encuentro|veo|me queda claro|estoy segur\\w*|me aclaro|logro)|confund\\w*|confus\\w*|confusion|lio|raro|rara|extran\\w*|ni idea|no tengo (?:ni )?idea|que (?:significa|es|quiere decir|son)|significa|quiere decir|cual\\w*|donde (?:encuentro|esta|veo|puedo)|como (?:es que|puede ser)|por que (?:me|sale|aparece|hay|dice|mi)|eh|mmm+|hmm+|(?:dice|aparece|sale|pone) (?:que)?|pensaba|crei|creia|no tiene sentido|sentido|diferencia|perdid[oa]|duda',
  ],
  checking: [
    'es (?:normal|correcto|posible|cierto|asi)|normal|tengo que|hay que|debo|deberia|puedo|esta bien|me pregunt\\w*|queria (?:saber|preguntar|consultar|confirmar)|quisiera saber|una (?:duda|consulta|pregunta)|duda|consulta|saber si|confirm\\w*|verificar|verdad\\?|no\\?|si (?:es|esta|puedo|tengo)',
  ],
  praise: [
    '(?:muy|super|tan|realmente) (?:bien|buen\\w*|amable\\w*|content\\w*|satisfech\\w*|rapid\\w*|feliz|agradable\\w*|profesional\\w*|atent\\w*|facil|comod\\w*|ric[oa]s?)|excelent\\w*|genial\\w*|perfect\\w*|fantastic\\w*|estupend\\w*|maravill\\w*|increible|espectacular\\w*|encant\\w*|me (?:encanta|encanto|gusta|gusto)|recomend\\w*|recomiendo|felicit\\w*|felicidades|enhorabuena|amable\\w*|amabilidad|impecable\\w*|buenisim\\w*|de diez|diez|5 estrellas|cinco estrellas|mejor\\w*|crack|cracks|delicios\\w*|ric[oa]|eficient\\w*|chapo|padrisimo|chevere|bacan|gran trabajo|buen (?:trabajo|servicio)|buena atencion',
  ],
  joy: [
    'ja(?:ja)+\\w*|je(?:je)+|jiji\\w*|feliz|felic\\w*|alegr\\w*|content\\w*|ilusion\\w*|emocion\\w*|risa|reir|yupi|wow+|viva|ole|bien+|por fin|divertid\\w*|gracios\\w*|lind[oa]|bonit[oa]|hermos\\w*|xd+|besos?|abrazos?|saludos',
  ],
  relief: [
    'por fin|al fin|menos mal|alivi\\w*|ya (?:funciona|esta|llego|quedo|me llego|lo tengo|se arreglo|pude|aparecio|va)|funciono|solucionad\\w*|resuelt\\w*|arreglad\\w*|recibid\\w*|llego|ha llegado|todo (?:bien|ok|en orden|perfecto|correcto)|ok (?:gracias|perfecto|genial)|vale|entendido|de acuerdo|listo|sin problema|no hay problema|perfecto',
  ],
  greeting: [
    'hola+|buen(?:os|as)?(?: dias?| tardes?| noches)?|buenas|estimad\\w*|saludos|hey|que tal|hi|hello|ola|querid\\w*',
  ],
  thanks: ['gracias|muchas gracias|mil gracias|agradec\\w*|agradezco|thx|se agradece|grax|gracia'],
  please: [
    'por favor|porfa\\w*|porfis|pls|plis|podri(?:an|a|ais|as)|pueden|puede|seria (?:posible|tan|de gran)|me (?:gustaria|pueden|podrian)|quisiera|serian tan|tan amable\\w*|si (?:pueden|son tan|es posible)|favor de|les agradeceria',
  ],
  sorry: [
    'perdon\\w*|disculp\\w*|lo siento|siento|(?:pregunta|duda) (?:tonta|rapida|simple)|quiza\\w*|tal vez|a lo mejor|creo|supongo|probablemente|no (?:se|estoy segur\\w*) si|mi (?:error|culpa)|un poco|un poquito|molestar|igual|perdonad|la molestia|soy nuev\\w*',
  ],
  story: [
    '(?:mi|mis|nuestr[oa]s?) (?:\\w+ )?(?:madre|mama|padre|papa|hij[oa]s?|nin[oa]s?|marido|esposo|esposa|mujer|herman[oa]s?|amig[oa]s?|novi[oa]|bebe|padres|abuel[oa]s?|perro|gato|vecin[oa]s?|familia|niet[oa]s?|suegr[oa]|ti[oa])|(?:buen|feliz|lindo|bonito) (?:dia|finde|fin de semana|domingo|ano)|feliz (?:navidad|tarde|noche)|un saludo|saludos|cordial\\w*|espero que (?:esten|este|esteis|todo)|cumpleanos|boda|vacaciones|navidad|cafe|jardin|por cierto|pd|besos?|abrazo\\w*|carino\\w*|bendicion\\w*|dios (?:les|los|te) bendiga',
  ],
  'no-rush': [
    'sin prisa\\w*|no (?:hay|tengo|corre|es) (?:prisa|urgente|apuro|urgencia)|no es (?:grave|urgente|importante)|cuando (?:puedan|podais|tengan|puedas|pueda)|solo (?:queria|para|por|una)|para que (?:sepan|lo sepan)|con calma|tranquil\\w*|por lo demas|detalle|por curiosidad|algun dia|de paso',
  ],
  haste: [
    'urgente\\w*|urge\\w*|ya|ahora|rapid\\w*|inmediat\\w*|enseguida|cuanto antes|lo antes posible|hoy|esta (?:noche|tarde)|asap|antes de (?:las|manana|hoy)|en (?:\\d+|una|dos|diez) (?:min\\w*|horas?)|apurense|pronto|deprisa|sin tiempo|prisa|de inmediato|ahorita|solo',
  ],
  'why-how': [
    'por ?que|como|cuando|cuanto\\w*|donde|cual\\w*|que (?:es|significa|debo|tengo|pasa|hago|documentos)|quien|hay|se puede|puedo|pueden|tienen|teneis|razon|motivo|causa|explic\\w*|saber|entender|pregunta\\w*|duda\\w*|consulta\\w*|si|diferencia',
  ],
  tried: [
    '(?:he |ya |lo )?(?:intent\\w+|prob(?:e|ado|amos|ando)|reinici\\w+|reinstal\\w+|desinstal\\w+|restablec\\w+|desconect\\w+|apag(?:ue|ado)|encend\\w+|cambi(?:e|ado)|actualiz\\w+|borr(?:e|ado)|revis(?:e|ado)|comprob\\w+|verifiqu\\w+|busqu\\w+|busc(?:ado|ando)|llam(?:e|ado|amos)|escrib(?:i|imos)|escrito|contact(?:e|ado)|envi(?:e|ado)|mand(?:e|ado))|ya (?:hice|lo hice|he hecho|probe|intente|llame|envie)|todo lo que|sin (?:exito|resultado)|no (?:ayuda|sirve de nada)|otro (?:navegador|telefono|movil|cable|dispositivo|ordenador|celular)|router|cache',
  ],
  listing: [
    CODES,
    '(?:pedido|factura|orden|cliente|contrato|referencia|ref|reserva|vuelo|ticket|caso|incidencia|expediente|serie|guia|cuenta|modelo|version|reporte|folio)(?: (?:no|nro|num|numero|n))?\\.?(?: ?[:#=º-]| ?es)? ?#?\\w*\\d\\w*|numero|importe|monto|el dia \\d+|el \\d+|euros?|pesos|adjunt\\w*|factura|comprad\\w* el|comprobante|codigo|pasos|recibo|fecha',
  ],
  imperative: [
    atStart(
      'devuelvan\\w*|devolved\\w*|cancelen|cancelad|envien|manden|den|denme|digan|diganme|hagan|arreglen|solucionen|respondan|contesten|llamen\\w*|expliquen\\w*|dejen|bloqueen|revisen|reembolsen|paren|quiten|favor de|por favor (?:revis\\w*|envi\\w*|cancel\\w*|solucion\\w*)|mira|miren|ayuden\\w*|verifiquen|pongan',
    ),
  ],
  we: [
    'nosotros|nosotras|nos|nuestr[oa]s?|mi (?:empresa|equipo|negocio|tienda|oficina|local|restaurante)|empresa|equipo|clientes|emplead\\w*|companeros|negocio|somos|estamos|tenemos',
  ],
  'chat-spelling': [
    'q|k|xq|pq|porq|x|xfa|porfa|pls|plis|tb|tmb|tbn|d|dnd|bn|msj|mjs|grax|grcs|xd|jaja|wey|guey|we|bro|cel|compu|app|finde|salu2|qtal|toy|ta|pa|na|tengo q|aki|kiero|wtf|lol|omg|md|dm|ke|ps|pos',
  ],
  formal: [
    'estimad\\w*|senor\\w*|atentamente|cordial\\w*|saludo cordial|por la presente|por medio|me dirijo|solicito|solicit\\w*|referente|respecto|en relacion|conforme|no obstante|sin embargo|asimismo|por consiguiente|quedo a la espera|quedo atent\\w*|agradeceria|a la brevedad|pronta respuesta|sirva|se sirvan|usted|su atencion',
  ],
  'short-answer': [
    asAnswer(
      'si|no|ok|vale|listo|gracias|enviado|hecho|ya|perfecto|genial|recibido|todavia no|aun no|nada|hola|exacto|correcto|de acuerdo|entendido|claro|bien|ya lo hice|ahi va',
    ),
  ],
  asking: [
    'se puede|puedo|pueden|tienen|teneis|venden|hacen envios|envian|hay|cuanto (?:cuesta|vale|tarda|es)|cuanto|a que hora|horarios?|cuando (?:abre\\w*|llega|sale|hay)|como (?:puedo|hago|se)|donde (?:puedo|compro)|quisiera (?:saber|consultar)|me gustaria|quiero saber|busco|interesad\\w*|informacion|sugerencia|idea|propuesta|planean',
  ],
});
