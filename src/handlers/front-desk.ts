import type { Case } from '../domain/case.ts';
import type { Author } from '../domain/person.ts';
import type { Workload } from '../domain/workload.ts';
import type { Desk } from './desk.ts';

/** What whoever answers at once may use: everything but a mind. */
export interface FrontDesk
  extends Pick<Desk, 'settings' | 'update' | 'cases' | 'directory' | 'learned'> {
  /** Who has how much to do; may be a moment old. */
  workload(): Workload;
  /** The case as last saved; follows a merge. Undefined where there is none of that id. */
  read(id: string): Promise<Case | undefined>;
  /** Changes a case; durable when it resolves. */
  change(id: string, edit: (current: Case) => Case): Promise<Case>;
  /** Who can read a channel, as the platform tells; rejects where it does not tell. */
  readers(
    channel: string,
  ): Promise<{ readonly staff: readonly Author[]; readonly outsiders: boolean }>;
  /** False where Heed is not in the channel, and so hears nothing there. Never rejects. */
  isIn(channel: string): Promise<boolean>;
}
