import { describe, expect, it } from 'vitest';
import { promisesIn } from './read-promises.ts';

describe('readPromises in Spanish', () => {
  it.each([
    ['Le llamaré antes de las 15:00.', ['update 2026-01-14T15:00']],
    ['Le devolveremos el importe en dos días.', ['deed 2026-01-16T10:00']],
    ['Te llamo mañana a las 10.', ['update 2026-01-15T10:00']],
    ['Tendrá noticias nuestras antes del viernes.', ['update 2026-01-16T00:00']],
    ['Su pedido saldrá el lunes.', ['deed 2026-01-19T17:00']],
    ['Lo estamos revisando.', ['open 2026-01-14T14:00']],
    ['Voy a consultar con el almacén y le escribo esta tarde.', ['update 2026-01-14T17:00']],
    ['Nuestro equipo se pondrá en contacto con usted en 48 horas.', ['update 2026-01-16T10:00']],
    ['Le enviaremos un nuevo producto.', ['deed undated']],
    ['Vamos a solucionarlo hoy mismo.', ['deed 2026-01-14T17:00']],
    ['Le informaremos pasado mañana.', ['update 2026-01-16T17:00']],
    ['Le responderemos en un plazo de 2 días hábiles.', ['update 2026-01-16T17:00']],
    ['Nos pondremos en contacto con usted a lo largo del día.', ['update 2026-01-14T17:00']],
    ['Le llamaremos a las 3 de la tarde.', ['update 2026-01-14T15:00']],
    ['Un momento, por favor, lo compruebo.', ['open 2026-01-14T14:00']],
    ['No se preocupe, mañana por la mañana le escribiremos.', ['update 2026-01-15T12:00']],
    ['Le mantendremos informado.', ['open 2026-01-14T14:00']],
    ['Mañana a primera hora le doy una respuesta.', ['update 2026-01-15T12:00']],
    ['El técnico pasará el jueves por la mañana.', ['deed 2026-01-15T12:00']],
    ['Estamos trabajando en ello, disculpe las molestias.', ['open 2026-01-14T14:00']],
  ])('reads "%s"', (text, promises) => {
    expect(promisesIn(text, { language: 'es' })).toEqual(promises);
  });

  it.each([
    'Si nos envía la factura, le reembolsaremos hoy.',
    'Ya le hemos reembolsado el importe.',
    'Los reembolsos suelen tardar 5 días.',
    '¿Quiere que le llame mañana?',
    'No podemos llamarle mañana.',
    'Por favor envíenos su número y le llamaremos mañana.',
    'Podría llamarle mañana.',
    'Le informamos de que su pedido está en camino.',
    'Puede llamarnos hasta las 17:00.',
    'Le llamamos ayer a las 10.',
    'Esperamos solucionarlo mañana.',
    'Gracias por su paciencia, buen día.',
    'Cuando recibamos el paquete, le reembolsaremos en dos días.',
    'El lunes estamos cerrados.',
    '¿Está en casa mañana a las 10?',
    'La oferta termina el viernes.',
    'Espero haberle ayudado.',
    'Ya hemos pasado su caso al departamento técnico.',
  ])('takes "%s" for no promise', (text) => {
    expect(promisesIn(text, { language: 'es' })).toEqual([]);
  });
});
