import { describe, expect, it } from 'vitest';
import { promisesIn } from './read-promises.ts';

describe('readPromises in Portuguese', () => {
  it.each([
    ['Entraremos em contato até as 15h.', ['update 2026-01-14T15:00']],
    ['Vamos reembolsar o valor em até dois dias.', ['deed 2026-01-16T10:00']],
    ['Ligo-lhe amanhã às 10h.', ['update 2026-01-15T10:00']],
    ['Vou te ligar amanhã às 10h.', ['update 2026-01-15T10:00']],
    ['Você terá notícias nossas até sexta-feira.', ['update 2026-01-16T17:00']],
    ['O seu pedido sai na segunda-feira.', ['deed 2026-01-19T17:00']],
    ['Estamos verificando.', ['open 2026-01-14T14:00']],
    ['Vou verificar com a transportadora e retorno até 16:30.', ['update 2026-01-14T16:30']],
    ['Nossa equipe entrará em contato em 48 horas.', ['update 2026-01-16T10:00']],
    ['Enviaremos um novo produto.', ['deed undated']],
    ['Responderemos em até 2 dias úteis.', ['update 2026-01-16T17:00']],
    ['Vamos resolver isso hoje mesmo.', ['deed 2026-01-14T17:00']],
    ['Darei um retorno até o final do dia.', ['update 2026-01-14T17:00']],
    ['Escreverei depois de amanhã.', ['update 2026-01-16T17:00']],
    ['Ligarei amanhã de manhã.', ['update 2026-01-15T12:00']],
    ['Um momento, por favor.', ['open 2026-01-14T14:00']],
    ['Vamos te manter informado.', ['open 2026-01-14T14:00']],
    ['O técnico passará na quinta-feira de manhã.', ['deed 2026-01-15T12:00']],
    ['Estamos trabalhando nisso.', ['open 2026-01-14T14:00']],
  ])('reads "%s"', (text, promises) => {
    expect(promisesIn(text, { language: 'pt' })).toEqual(promises);
  });

  it.each([
    'Se você nos enviar a nota, reembolsaremos hoje.',
    'Já reembolsamos o valor ontem.',
    'Os reembolsos costumam levar 5 dias.',
    'Quer que eu ligue amanhã?',
    'Não podemos ligar amanhã.',
    'Por favor, envie seu número e ligaremos amanhã.',
    'Poderíamos ligar amanhã.',
    'Pode nos ligar até as 17h.',
    'Ligamos ontem às 10h.',
    'Esperamos resolver amanhã.',
    'De nada, tenha um bom dia!',
    'Na segunda-feira estamos fechados.',
    'Você está em casa amanhã às 10h?',
    'A oferta termina na sexta-feira.',
    'Encaminhei seu pedido para a equipe técnica.',
    'Fico à disposição.',
  ])('takes "%s" for no promise', (text) => {
    expect(promisesIn(text, { language: 'pt' })).toEqual([]);
  });
});
