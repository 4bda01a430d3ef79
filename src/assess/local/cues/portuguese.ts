import { asAnswer, atStart, CODES, cuePhrases } from './cue.ts';

/** Portuguese. */
export const PORTUGUESE_CUES = cuePhrases('', {
  insult: [
    'idiotas?|imbecis|imbecil|burros?|incompetent\\w*|incapaz\\w*|palhac\\w*|inuteis|preguicos\\w*|mentiros\\w*|sem ?vergonhas?|caras? de pau|mal ?educad\\w*|grosseir\\w*|arrogant\\w*|amador\\w*|lixos?|safad\\w*|nao sabem ler|despreparad\\w*|vagabund\\w*|trouxas?',
  ],
  swearing: [
    'merda\\w*|porra|caralho|crl|foda\\w*|fod\\w+|puta|puto|pqp|vsf|vtnc|cacete|bosta|desgraca\\w*|inferno|droga|raios|wtf|cu|fuck\\w*|krl',
  ],
  sarcasm: [
    'parabens|obrigad[oa] por nada|bravo|(?:belo|bom|otimo|lindo|excelente|grande) (?:trabalho|servico|atendimento|comeco)|bela (?:empresa|porcaria)|que (?:maravilha|surpresa|beleza|legal|lindo|otimo|piada|eficiencia|vergonha)|como sempre|pra variar|claro|obvio|supost\\w+|nota (?:zero|10)|e tao dificil|muito obrigado por|em pleno|em 20\\d\\d|que coincidencia|palmas|kkk+ so rindo|so rindo',
  ],
  accusation: [
    'ladr(?:ao|oes|a)|roub\\w+|golp\\w+|mentir\\w*|mentem|mente|menti\\w+|engan\\w+|fraude|fraudador\\w*|estelionat\\w*|propaganda enganosa|ma fe|abus\\w*|desonest\\w*|picaret\\w*|sacanagem|safadeza|burla\\w*|aldrab\\w*|vigarist\\w*|criminos\\w*|quadrilha|cobranca indevida|culpa (?:de )?(?:voces|vossa)|erro (?:de voces|vosso)|fazendo de (?:bobo|palhaco|idiota)',
  ],
  worst: [
    'pior\\w*|pessim\\w*|horri\\w+|terrivel\\w*|lixo|vergonh\\w*|lamentavel|ridicul\\w*|absurd\\w*|descaso|desrespeito|piada|palhacada|porcaria|nojo|nojent\\w*|decepcao|nunca mais|fujam|nao (?:comprem|recomendo|usem|contratem)|uma (?:merda|porcaria|vergonha)|odei\\w*|catastrof\\w*|desastr\\w*|zero estrelas|nota zero|inutil|patetic\\w*|escandal\\w*|indecente|pesadelo|muito (?:ruim|mau|mal)',
  ],
  'fed-up': [
    'cansei|cansad[oa]|fart[oa]s?|chega|basta|ja deu|de saco cheio|saco cheio|nao (?:aguento|suporto|admito|aceito)|inaceitavel|inadmissivel|intoleravel|ridiculo|absurdo|indignad\\w*|revoltad\\w*|revolt\\w*|furios\\w*|irritad\\w*|raiva|puto|paciencia|parem|desculpas?|resposta (?:pronta|automatica|padrao)\\w*|copia e cola|ja (?:falei|disse|expliquei)|palhacada|passou dos limites',
  ],
  leaving: [
    'cancel\\w*|rescind\\w*|vou (?:sair|trocar|mudar|embora)|troc(?:ar|ando|o) de|mudar (?:de|para)|portabilidade|concorren\\w*|outra (?:empresa|operadora|loja)|outro (?:banco|fornecedor)|adeus|tchau|ate nunca|perderam (?:um|uma)|perdeu (?:um|uma)|ultima vez|encerr\\w*|fechar (?:minha|a) conta|desinstal\\w*|boicot\\w*|estorn\\w*|nao (?:volto|compro) mais',
  ],
  telling: [
    'reclame ?aqui|avaliac\\w*|trustpilot|google|redes sociais|facebook|twitter|instagram|tiktok|imprensa|jorna\\w*|televisao|midia|todo mundo|todos (?:saibam|sabem)|compartilh\\w*|partilh\\w*|public\\w*|postar|postei|viral\\w*|divulg\\w*|video|prints?|avis(?:ar|em)|nao (?:comprem|caiam|usem)',
  ],
  legal: [
    'advogad\\w*|processo|processar|procon|justica|judicial\\w*|juizado|pequenas causas|tribunal|jurid\\w*|legal|lei|cdc|defesa do consumidor|deco|anatel|bacen|banco central|anac|asae|livro de reclamac\\w*|ouvidoria|denunci\\w*|policia|boletim de ocorrencia|bo|indeniza\\w*|indemniza\\w*|danos morais|direitos?|lgpd|reclamacao|queixa|por escrito',
  ],
  demand: [
    '(?:quero|queremos|exijo|exigimos|espero)|exig\\w+|devolv\\w*|reembols\\w*|resolvam|resolva|resolvem|arrumem|respondam|responda|expliquem|facam|mandem|meu dinheiro|cade|onde (?:esta|estao)|quando (?:vao|vai|chega)|uma (?:solucao|resposta|explicacao|posicao)|explicac\\w*|providencia\\w*|um (?:humano|ser humano)|pessoa de verdade|sim ou nao|de uma vez',
  ],
  manager: [
    'gerente|supervisor\\w*|chefe|diretor\\w*|diretoria|responsavel|superior|gerencia|coordenador\\w*|alguem (?:que|competente|com)|escal\\w+|quem (?:manda|decidiu|e o responsavel)|ouvidoria',
  ],
  'you-people': [
    'voces|vcs|essa (?:empresa|gente|cambada)|esta (?:empresa|gente)|cambada|bando|esse pessoal|quadrilha|supost\\w+|se dizem|dizem ser',
  ],
  'you-did': [
    '(?:voces|vcs|vc|voce) (?:me |nos |nao |so |ja |ainda )?(?:cobraram|roubaram|prometeram|disseram|falaram|cancelaram|mandaram|enviaram|perderam|fazem|fizeram|sao|estao|deixaram|mentiram|ignoram|bloquearam|tiraram|querem|tem|vao|podem)|me (?:cobraram|deixaram|mandaram|enganaram|disseram|prometeram|ignoram|desligaram)|(?:seu|sua|seus|suas|vosso|vossa) (?:entregador|atend\\w*|sistema|app|aplicativo|site|tecnico|motorista|funcionari\\w*|empresa|suporte|servico|equipe|erro|loja)|(?:atendimento|app|entregador|sistema|suporte|tecnico|culpa|erro) de voces',
  ],
  staff: [
    'mal ?educad\\w*|grosseir\\w*|grosso|grossa|desligou|desligaram|desligam|gritou|riu|riram|xing\\w*|destrat\\w*|maltrat\\w*|trat(?:ou|aram|ado|ada)|desrespeit\\w*|falta de (?:respeito|educacao)|ma vontade|antipatic\\w*|jogando de um|empurra|transferem|me transfer\\w*|deboch\\w*|recusou|ignorou',
  ],
  disbelief: [
    'serio|serio isso|e serio|e piada|so pode ser|ta de brincadeira|estao (?:brincando|de brincadeira|loucos|gozar)|nao acredito|inacreditavel|como (?:pode|assim|e possivel|conseguem)|para que (?:pago|serve)|por que (?:pago|eu pago)|pago para que|nem (?:sequer|mesmo|isso|ao menos)|desde quando|que tipo de|quem (?:teve|foi|decidiu)|sem nocao|surreal|brincadeira|pelo amor',
  ],
  loyalty: [
    'client[ea] (?:ha|desde|fiel|antig\\w*)|fiel|fidelidade|(?:\\d+|dois|tres|cinco|dez|tantos) anos|desde (?:19|20)\\d\\d|pago (?:todo|em dia|caro|por)|novos clientes|antes',
  ],
  repeat: [
    'de novo|novamente|outra vez|mais uma vez|(?:\\d+|duas|tres|quatro|cinco|varias|mil) vezes|(?:segunda|terceira|quarta|quinta|enesima|decima|\\d+a?) vez|sempre|todo (?:dia|mes)|toda (?:hora|semana|vez)|todos os (?:dias|meses)|continu\\w*|constant\\w*|mesm[oa] (?:problema|coisa|erro|resposta)|(?:\\d+|varios|varias|tres) (?:e ?mails|ligacoes|mensagens|chamados|protocolos)|repet\\w*',
  ],
  waiting: [
    'ainda (?:nao|sem|nada|estou|to)|ate (?:agora|hoje)|esper\\w*|aguard\\w*|faz (?:\\d+|uma|um|dias|semanas|meses|tempo)|ha (?:\\d+|uma|um|dois|duas|tres|dias|semanas|meses|mais|varios)|desde (?:ontem|o|a|as|segunda|terca|quarta|quinta|sexta|sabado|domingo)|(?:\\d+|dois|duas|tres|quatro|cinco|varios) (?:minutos|horas|dias|semanas|meses)|horas|semanas|meses|sem (?:resposta|solucao|retorno|internet|sinal|servico)|ninguem|nenhum\\w*|nunca (?:chegou|chega|respond\\w*|atend\\w*)|nao (?:chegou|chega|recebi|respond\\w*|atend\\w*|tive|foi)|nada|atras\\w*|demor\\w*|o dia (?:todo|inteiro)|fila',
  ],
  'let-down': [
    'promet\\w*|promessa\\w*|disseram|falaram|combinad\\w*|era (?:para|pra)|deveria\\w*|devia|prazo|agend\\w*|nao (?:veio|vieram|apareceu|apareceram|cumpr\\w+)|em vao|a toa|perdi|sem (?:aviso|avisar|explicacao|motivo)|do nada|de repente|em vez|mas (?:nao|nada|ninguem|ate|ainda)|nao (?:funciona\\w*|abre|carrega|liga|pega|conecta|deixa|consigo|da)|parou|quebrad\\w*|estragad\\w*|defeit\\w*|falh\\w*|erro\\w*|avariad\\w*|cai\\w*|lent\\w*|trav\\w+|errad\\w*|fri[oa]|falt\\w+|sumi\\w*|desde a atualizacao',
  ],
  sigh: [
    'af+|aff+e?|ai ai|ah|poxa|putz|nossa|meu deus|gente|pelo amor de deus|fala serio|ufa|pff+|argh+|aham|enfim|bom|tipico|so quero|so queria|infelizmente|credo|oxe|eita|caramba|ta dificil|complicad\\w*|por favor ne|ne',
  ],
  annoyed: [
    'chatead\\w*|decepcion\\w*|desapont\\w*|frustr\\w*|irrit\\w*|aborrec\\w*|incomod\\w*|insatisf\\w*|chat[oa]|triste|pena|lamento|estress\\w*|cansa\\w*|injust\\w*|nao (?:estou|fiquei) (?:feliz|content\\w*|satisf\\w*)|mau|ma|ruim|dificil|impossivel|transtorno\\w*|problemas?',
  ],
  worry: [
    'preocup\\w*|medo|nervos\\w*|ansios\\w*|aflit\\w*|desesper\\w*|panico|assustad\\w*|receio|angusti\\w*|o que (?:faco|fazer|devo)|e se|e (?:seguro|perigoso|golpe|grave)|hacke\\w*|invad\\w*|alguem|desconhecid\\w*|nao fui eu|nao reconheco|roubad\\w*|perd(?:er|i|ido|emos)|emergencia|urgencia|bebe|hospital|remedio\\w*|medicament\\w*|insulina|pres[oa]|a tempo|tarde demais|tomara|espero que|recuperar|sumiu|sumiram|socorro|tremendo',
  ],
  plea: [
    'ajud\\w*|me ajud\\w*|socorro|por favor (?:me|ajud\\w*|preciso|alguem)|alguem (?:pode|me|ai|consegue)|preciso|precisamos|imploro|peco|podem me ajudar|pode me ajudar|necessito|urgente',
  ],
  puzzled: [
    'nao (?:entendi|entendo|compreendo|sei|encontro|acho|vejo|percebo|percebi|ficou claro|tenho certeza)|confus\\w*|duvida\\w*|estranh\\w*|esquisit\\w*|nao faco ideia|sem entender|sem ideia|o que (?:significa|e|quer dizer|seria)|significa|quer dizer|qual\\w*|onde (?:encontro|fica|esta|vejo|acho)|como assim|por que (?:aparece|esta|o|a|meu|minha|tem)|ue|hein|hmm+|(?:diz|aparece|mostra) (?:que)?|achei que|pensei que|achava|diferenca|sentido|perdid[oa]',
  ],
  checking: [
    'e (?:normal|correto|possivel|isso|assim|verdade)|normal|isso (?:e|esta)|tenho que|preciso|devo|posso|sera que|gostaria de (?:saber|confirmar)|queria (?:saber|confirmar|perguntar)|uma (?:duvida|pergunta)|so (?:queria|para) (?:saber|confirmar)|saber se|confirm\\w*|verificar|certo\\?|ne\\?|se (?:e|esta|posso|tem)',
  ],
  praise: [
    '(?:muito|super|tao|bem) (?:bom|boa|bons|boas|bem|feliz|satisfeit\\w*|content\\w*|rapid\\w*|atencios\\w*|educad\\w*|simpatic\\w*|gentil|gentis|facil|gostos\\w*|prestativ\\w*)|otim[oa]s?|excelente\\w*|maravilh\\w*|perfeit\\w*|fantastic\\w*|incrivel|sensacional|espetacular\\w*|ador(?:o|ei|amos|amo)|amo|amei|recomendo|parabens|elogi\\w*|top|show|nota (?:10|dez|mil)|5 estrelas|melhor\\w*|impecavel|eficient\\w*|atencios\\w*|simpatic\\w*|gentil|delici\\w*|satisfeit\\w*|arrasaram|mandaram bem|bom trabalho|otimo (?:trabalho|atendimento)|salvou|salvaram|nota maxima',
  ],
  joy: [
    'k{3,}|(?:ha){2,}h?|rs+|rsrs\\w*|hehe+|feliz|felicidade|alegr\\w*|content\\w*|eba+|oba+|uhul+|amei|lind[oa]|fof[oa]|bonit[oa]|que (?:bom|legal|fofo)|risada|rindo|divertid\\w*|animad\\w*|ansios[oa] para|legal|bacana|beijos?|bjs?|abracos?|wow+',
  ],
  relief: [
    'ufa+|finalmente|ate que enfim|enfim|ainda bem|gracas a deus|alivi\\w*|(?:ja |agora |tudo )(?:funciona|funcionou|chegou|resolvido|certo|deu certo|esta|recebi|foi|consegui|ok|voltou)|deu certo|funcionou|voltou|resolvid\\w*|resolveu|chegou|recebi|consegui|tudo (?:bem|certo|ok)|ok (?:obrigad\\w*|perfeito|otimo)|beleza|entendi|combinado|sem problema\\w*|perfeito',
  ],
  greeting: [
    'ol[ai]|oi+e?|ola|bom dia|boa (?:tarde|noite)|prezad\\w*|car[oa]s?|hey|hello|e ai|opa|salve|tudo (?:bem|bom)|saudacoes',
  ],
  thanks: [
    'obrigad\\w*|obg|brigad\\w*|muito obrigad\\w*|agradec\\w*|agradeco|grat[oa]|valeu|vlw|thanks|grata|gratidao',
  ],
  please: [
    'por favor|pfv|pf|pfvr|por gentileza|poderi(?:a|am)|podem|pode|seria possivel|gostaria|gentileza|se possivel|faz favor|fazem favor|queria|sera que',
  ],
  sorry: [
    'desculp\\w*|perdao|sinto muito|(?:pergunta|duvida) (?:boba|rapida|simples)|talvez|acho que|acredito|provavelmente|nao sei se|meu erro|minha culpa|um pouco|um pouquinho|incomod\\w*|possivelmente|sou nov[oa]|lamento',
  ],
  story: [
    '(?:minha?|meus?|minhas|nosso|nossa) (?:\\w+ )?(?:mae|pai|filh[oa]s?|filhinh[oa]|marido|esposa|mulher|irma|irmao|amig[oa]|namorad[oa]|bebe|pais|avo|vo|vovo|cachorr\\w*|gat[oa]|vizinh[oa]|familia|net[oa]s?|sogra|ti[oa])|(?:bom|boa|otim[oa]) (?:fim de semana|semana|domingo|ano|final de semana)|feliz (?:natal|ano)|abracos?|atenciosamente|espero que (?:esteja\\w*|estejam|tudo)|aniversario|casamento|ferias|natal|cafe|jardim|alias|ps|beijos?|bjs?|cumprimentos|deus (?:abencoe|te)|carinh\\w*',
  ],
  'no-rush': [
    'sem (?:pressa|stress|estresse|urgencia|problema)|nao (?:e|tenho|ha) (?:urgente|pressa|grave|urgencia)|quando (?:puder\\w*|der|tiver\\w*|possivel)|so (?:para|pra) (?:avisar|saber)|para (?:conhecimento|vossa informacao)|tranquil\\w*|de resto|detalhe|por curiosidade|um dia|com calma',
  ],
  haste: [
    'urgente\\w*|urgencia|ja|agora|rapid\\w*|imediat\\w*|logo|hoje|esta (?:noite|tarde)|asap|o (?:mais|quanto) (?:rapido|antes)|quanto antes|antes (?:das|de amanha)|em (?:\\d+|uma|dez) (?:min\\w*|horas?)|pressa|correndo|depressa|sem tempo|pra ontem|so',
  ],
  'why-how': [
    'por ?que|porque|como|quando|quant\\w*|onde|qual\\w*|o que|quem|tem como|posso|podem|voces (?:tem|vendem|fazem)|existe|motivo|razao|causa|explic\\w*|saber|entender|pergunta\\w*|duvida\\w*|se|diferenca|sera',
  ],
  tried: [
    '(?:ja |eu )?(?:tent(?:ei|amos|ando)|reinici(?:ei|ado|ar)|reinstal\\w+|desinstal\\w+|limpei|limpar|desliguei|liguei|troquei|atualizei|apaguei|verifiquei|chequei|procurei|pesquisei|entrei em contato|contatei|mandei|enviei|escrevi|falei|testei|conferi)|ja (?:fiz|tentei|liguei|mandei|enviei)|de tudo|sem sucesso|nao (?:adianta|adiantou|resolveu)|outro (?:navegador|celular|cabo|aparelho|computador|cartao)|cache|roteador',
  ],
  listing: [
    CODES,
    '(?:pedido|fatura|nota|cliente|contrato|referencia|ref|reserva|voo|protocolo|chamado|ticket|encomenda|rastreio|serie|conta|modelo|versao|nf|cpf|codigo)(?: (?:no|nro|num|numero|n))?\\.?(?: ?[:#=º-]| ?e)? ?#?\\w*\\d\\w*|numero|valor|dia \\d+|r\\$ ?\\d+|reais|euros?|em anexo|anexo|anexad\\w*|comprovante|comprad\\w* em|codigo|passos|data',
  ],
  imperative: [
    atStart(
      'devolvam|cancelem|enviem|mandem|me (?:digam|respondam|liguem|ajudem)|digam|facam|arrumem|resolvam|respondam|liguem|expliquem|parem|bloqueiem|verifiquem|reembolsem|tirem|favor|por favor (?:verifi\\w*|envi\\w*|cancel\\w*|resolv\\w*)|olhem|ajudem|coloquem|estornem',
    ),
  ],
  we: [
    'nos|nosso\\w*|nossa\\w*|minha (?:empresa|equipe|loja|equipa)|meu (?:negocio|escritorio|time|restaurante)|empresa|equipe|equipa|clientes|funcionari\\w*|colegas|somos|estamos|temos',
  ],
  'chat-spelling': [
    'vc|vcs|q|pq|tb|tbm|blz|vlw|obg|hj|amh|msg|qdo|qnd|cmg|dps|n|ta|to|tava|pra|pro|ne|aki|mto|mt|mta|pf|pfv|kd|cade|eh|soh|nd|td|tds|kkk+|rs|wtf|krl|slk|mano|cara|tah|dm|zap',
  ],
  formal: [
    'prezad\\w*|senhor\\w*|atenciosamente|cordialmente|cumprimentos|venho por|solicit\\w*|referente|conforme|em relacao|no entanto|contudo|portanto|todavia|aguardo (?:retorno|resposta)|fico no aguardo|gostaria de|por gentileza|providenci\\w*|desde ja|grat[oa]|vossa|vosso',
  ],
  'short-answer': [
    asAnswer(
      'sim|nao|ok|blz|beleza|certo|obrigad\\w*|enviado|enviei|feito|ja|perfeito|otimo|recebi|ainda nao|nada|oi|exato|isso|entendi|claro|ta bom|combinado|pronto|valeu|mandei',
    ),
  ],
  asking: [
    'tem como|posso|podem|voces (?:tem|vendem|entregam|fazem|aceitam)|vendem|entregam|existe|quanto (?:custa|tempo|e)|quantos|que horas|horario\\w*|quando (?:abre\\w*|chega|sai|volta)|como (?:faco|posso|funciona)|onde (?:posso|compro)|gostaria de (?:saber|comprar)|quero saber|procuro|interesse|interessad\\w*|informac\\w*|sugest\\w*|ideia|pretendem',
  ],
});
