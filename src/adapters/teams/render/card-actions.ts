import type { ButtonData } from '../purpose.ts';

/** What can be pressed on a card, as far as Heed draws it (adaptivecards.io/explorer). */

export interface OpenUrl {
  readonly type: 'Action.OpenUrl';
  readonly title?: string;
  readonly url: string;
}

interface Button {
  readonly title: string;
  readonly data: ButtonData;
  readonly style?: 'positive';
  readonly mode?: 'secondary';
  readonly associatedInputs?: 'none';
}

export interface Submit extends Button {
  readonly type: 'Action.Submit';
}

export interface Execute extends Button {
  readonly type: 'Action.Execute';
  readonly verb: string;
  readonly fallback: Submit;
}

export type CardAction = OpenUrl | Submit | Execute;
