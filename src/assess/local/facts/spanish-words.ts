/** Up to so many words between. */
export const near = '(?:\\s+\\S+){0,3}?\\s+';
/** The same, but fewer words. */
export const few = '(?:\\s+\\S+){0,2}?\\s+';
/** Not being able to. */
export const cannot =
  '(?:(?:no|ni|nadie|ya no|tampoco) (?:\\S+ )?(?:pued[eo]s?|pueden|podemos|podéis|podés|pude|pudo|pudimos|podía~|logr[oa]~|logré|consig[ou]e?|conseguimos|consigue|dejan?|permiten?|hay (?:forma|manera|modo|como)|soy capaz)|imposible|sin poder|incapa~|no pude|no e podido|no (?:he|hemos|ha) podido)';
/** What is supplied: internet, power, water, the connection. */
export const service =
  '(?:internet|inet|wi-?fi|fibra|adsl|red|señal|cobertura|conexión|línea|líneas|router|módem|luz|electricidad|corriente|suministro|agua|agua caliente|calefacción|gas|datos|3g|4g|5g|lte|tele|tv|televisión|cable|teléfono|fijo|tono|correos?|mail|emails?|web|página|sitio|servidor~|server|servers|servicio|servicios|sistema|sistemas|plataforma|portal|api|base de datos|vpn|impresora|programa)';
/** What people own and use. */
export const device =
  '(?:teléfono|tel|tlf|móvil|movil|celular|celu|cel|iphone|ipad|samsung|xiaomi|mac|macbook|ordenador|compu|computadora|compu|portátil|laptop|notebook|pc|consola|xbox|ps[345]|play|switch|tele|tv|televisor|router|módem|deco|decodificador|reloj|tablet|tableta|kindle|tarjeta|sim|chip|coche|auto|carro|moto|caldera|calefón|nevera|heladera|refri|refrigerador|congelador|horno|lavadora|lavarropas|lavavajillas|máquina|equipo|aparato|pantalla|cerradura|ascensor|elevador|impresora|patinete)';
/** What one logs in to or pays with. */
export const account =
  '(?:cuentas?|perfil|tarjetas?|número|línea|sim|chip|acceso|página|canal|correo|mail|email|licencia|carnet|carné|suscripción|usuario|login|account|app|plataforma)';
/** Locked, suspended, closed. */
export const closed =
  '(?:bloque|suspend|desactiv|deshabilit|inhabilit|bane|cerra|elimin|borr|congel|restring|limit|expir|caduc|venci|revoc|cort|cancel|inactiv)~';
/** Days of the week. */
export const day = '(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)';
/** Amounts of three digits and more. */
export const amount = '(?:\\d{1,3}(?:[ .,\\u00a0\\u202f]\\d{3})+|[1-9]\\d{2,})(?:[.,]\\d{1,2})?';
/** Amounts of four digits and more. */
export const bigAmount = '(?:\\d{1,3}(?:[ .,\\u00a0\\u202f]\\d{3})+|[1-9]\\d{3,})(?:[.,]\\d{1,2})?';
/** What is ordered and delivered. */
export const goods =
  '(?:paquete|pedido|envío|encomienda|entrega|artículo|producto|comida|pizza|maletas?|equipaje|valijas?|zapatos|zapatillas|vestido|caja|carta|correo|repartidor|mensajero|cartero|conductor|chofer|transportista|vuelo|tren|ave|bus|autobús|camión|avión|reembolso|devolución|cita|turno|técnico|pieza|mueble|sofá|colchón|compra|orden)';
/** What leaves at a time. */
export const transport =
  '(?:vuelo|tren|avión|ave|conexión|escala|bus|autobús|autocar|camión|micro|colectivo|ferry|barco|crucero|embarque|metro|cercanías)';
/** Parts of the body. */
export const body =
  '(?:brazo|pierna|dedos?|mano|manos|pie|pies|rodilla|tobillo|muñeca|hombro|espalda|cabeza|nariz|ojos?|cara|labios?|lengua|garganta|boca|dientes?|muela|costillas?|piel|cadera|codo|mandíbula|frente)';
/** What keeps people well: medicines and devices. */
export const remedy =
  '(?:insulina|oxígeno|respirador|diálisis|medicamentos?|medicación|pastillas|receta|inhalador|anticoagulante|tratamiento|remedios?)';
/** What is nobody else’s to see: salaries, addresses, records. */
export const personal =
  '(?:sueldos?|salarios?|nóminas?|direcciones|dirección|teléfonos?|historias?|historiales|expedientes?|resultados?|análisis|facturas?|datos|mensajes|fotos|documentos|extractos?|contratos?|pedidos)';
