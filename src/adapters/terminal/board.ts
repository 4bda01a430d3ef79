import type { CardPosted, PingSent } from '../../domain/outgoing.ts';
import type { Card } from '../../domain/shown.ts';
import { type Button, type ButtonPurpose, createButtons, type Found } from './buttons.ts';
import type { Look } from './look.ts';
import { renderCard } from './render-card.ts';
import { renderCardChange } from './render-change.ts';
import { renderPing, renderPingOutcome } from './render-ping.ts';

/** What hangs on the wall of the desk: the cards and pings shown so far, and the numbers that press their buttons. */
export interface Board {
  /** Draws a card, or what is new on one that was shown before; no lines when nothing is. */
  showCard(outgoing: CardPosted, look: Look): string[];
  showPing(outgoing: PingSent, look: Look): string[];
  /** The latest card in full; undefined before the first. */
  cardAgain(look: Look): string[] | undefined;
  buttonAt(number: number): Found;
  /** How many pings were shown. */
  pings(): number;
  /** While a conversation is only played nobody can press a number, so each card may begin at 1. */
  restartNumbers(): void;
}

export function createBoard(): Board {
  const buttons = createButtons();
  const cards = new Map<string, Card>();
  let latest: { card: Card; buttons: readonly Button[] } | undefined;
  let pings = 0;

  return {
    showCard(outgoing, look) {
      const { card, replaces, id } = outgoing;
      const before = replaces === undefined ? undefined : cards.get(replaces);
      const own = buttons.show('card', purposesOf('card', outgoing, card));
      cards.set(replaces ?? id, card);
      latest = { card, buttons: own };
      return before === undefined
        ? renderCard(card, own, look)
        : renderCardChange(before, card, own, look);
    },
    showPing(outgoing, look) {
      const { brief, outcome } = outgoing;
      if (outcome !== undefined) {
        buttons.show('ping', []);
        return renderPingOutcome(brief, outcome, look);
      }
      pings += 1;
      return renderPing(brief, buttons.show('ping', purposesOf('ping', outgoing, brief)), look);
    },
    cardAgain: (look) => latest && renderCard(latest.card, latest.buttons, look),
    buttonAt: (number) => buttons.find(number),
    pings: () => pings,
    restartNumbers: () => buttons.restart(),
  };
}

function purposesOf(
  board: ButtonPurpose['board'],
  outgoing: CardPosted | PingSent,
  { actions, draft }: Pick<Card, 'actions'> & { draft: { id: string } | string | null },
): ButtonPurpose[] {
  const id = draft === null || typeof draft === 'string' ? undefined : draft.id;
  return actions.map((action) => ({ action, board, case: outgoing.case, draft: id }));
}
