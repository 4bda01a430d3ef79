import type { Case } from '../domain/case.ts';
import type { Author } from '../domain/person.ts';
import type { Desk } from './desk.ts';

/** What whoever answers at once may use: everything but a mind. */
export interface FrontDesk extends Pick<Desk, 'settings' | 'update' | 'cases'> {
  /** Changes a case; durable when it resolves. */
  change(id: string, edit: (current: Case) => Case): Promise<Case>;
  /** Who can read a channel, as the platform tells; rejects where it does not tell. */
  readers(
    channel: string,
  ): Promise<{ readonly staff: readonly Author[]; readonly outsiders: boolean }>;
  /** False where Heed is not in the channel, and so hears nothing there. Never rejects. */
  isIn(channel: string): Promise<boolean>;
}
