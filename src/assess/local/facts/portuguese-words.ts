/** Up to so many words between. */
export const near = '(?:\\s+\\S+){0,3}?\\s+';
/** The same, but fewer words. */
export const few = '(?:\\s+\\S+){0,2}?\\s+';
/** What denies. */
export const not = '(?:não|nao|ñ|num|nem|nunca|jamais|já não|n|nn)';
/** Not being able to. */
export const cannot = `(?:${not} (?:\\S+ )?(?:cons(?:e|i)g~|posso|pode|podem|podemos|pude|deixa|deixam|permite|dá (?:para|pra|p)|dá|tem como|há (?:forma|maneira|como)|tá dando|está dando|estou a conseguir|deu (?:para|pra))|impossível|sem (?:conseguir|poder|como)|impossibilitad[oa]~|incapaz|ninguém (?:\\S+ )?(?:cons(?:e|i)g~|pode))`;
/** What is supplied: internet, power, water, the connection. */
export const service =
  '(?:internet|net|wi-?fi|fibra|rede|sinal|cobertura|conexão|ligação|linha|linhas|roteador|luz|energia|eletricidade|corrente|água|água quente|aquecimento|gás|dados|3g|4g|5g|lte|tv|televisão|telefone|fixo|e-?mails?|correio|site|portal|servidor~|servidores|server|servers|serviço|serviços|sistema|sistemas|plataforma|api|base de dados|banco de dados|vpn|impressora|link|pix)';
/** What people own and use. */
export const device =
  '(?:telefone|telemóvel|celular|cel|fone|iphone|ipad|samsung|motorola|mac|macbook|computador|pc|portátil|notebook|laptop|console|consola|xbox|ps[345]|play|switch|tv|televisão|televisor|roteador|router|modem|box|decodificador|relógio|tablet|kindle|cartão|chip|sim|carro|moto|caldeira|aquecedor|esquentador|chuveiro|geladeira|frigorífico|freezer|forno|fogão|máquina|lava-louça|aparelho|equipamento|tela|ecrã|fechadura|elevador|impressora|maquininha|trotinete|ar condicionado)';
/** What one logs in to or pays with. */
export const account =
  '(?:contas?|perfil|cartão|cartões|número|linha|chip|sim|acesso|página|canal|e-?mail|carteira|cnh|carta|assinatura|usuário|utilizador|login|account|app|aplicativo|plataforma|insta|cpf)';
/** Locked, suspended, closed. */
export const closed =
  '(?:bloque|suspen|desativ|desabilit|inabilit|bani|encerr|exclu|elimin|apag|congel|restring|restrit|limitad|expir|venc|revog|cort|cancel|inativ|trancad|deletad)~';
/** Days of the week. */
export const day = '(?:segunda|terça|quarta|quinta|sexta|sábado|domingo)(?:-feira| feira)?';
/** Amounts of three digits and more. */
export const amount = '(?:\\d{1,3}(?:[ .,\\u00a0\\u202f]\\d{3})+|[1-9]\\d{2,})(?:[.,]\\d{1,2})?';
/** What is ordered and delivered. */
export const goods =
  '(?:encomenda|pedido|pacote|entrega|produto|artigo|comida|pizza|lanche|malas?|bagagem|sapatos?|tênis|ténis|vestido|caixa|carta|correspondência|entregador|motoboy|estafeta|carteiro|motorista|transportadora|voo|comboio|trem|ônibus|autocarro|avião|reembolso|estorno|consulta|técnico|peça|móvel|sofá|colchão|compra|rastreio|rastreamento|marcação|visita)';
/** What leaves at a time. */
export const transport =
  '(?:voo|vôo|comboio|trem|avião|conexão|escala|ônibus|onibus|autocarro|barco|ferry|cruzeiro|embarque|metrô|metro|balsa|transfer)';
/** Parts of the body. */
export const body =
  '(?:braço|perna|dedos?|mão|mãos|pés?|joelho|tornozelo|pulso|ombro|costas|cabeça|nariz|olhos?|rosto|cara|lábios?|língua|garganta|boca|dentes?|costelas?|pele|anca|quadril|cotovelo|testa)';
/** What keeps people well: medicines and devices. */
export const remedy =
  '(?:insulina|oxigénio|oxigênio|respirador|ventilador pulmonar|diálise|medicamentos?|medicação|remédios?|comprimidos|receita|inalador|anticoagulante|tratamento)';
/** What is nobody else’s to see: salaries, addresses, records. */
export const personal =
  '(?:salários?|ordenados?|endereços?|moradas?|telefones?|prontuários?|processos?|fichas?|exames|resultados?|análises|faturas?|dados|mensagens|fotos|documentos|extratos?|contratos?|recibos?)';
