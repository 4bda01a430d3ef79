import { Settings } from '../../src/domain/settings.ts';
import { createPlay, type Play } from './play.ts';
import { scriptedDesk } from './scripted-mind.ts';
import { ANA, BO, LEE, shopSettings } from './shop.ts';

/** A second lead, and who stands above both. */
export const MO = { id: 'terminal:local/mo', name: 'Mo', side: 'staff' } as const;
export const VERA = { id: 'terminal:local/vera', name: 'Vera', side: 'staff' } as const;

const MINUTE = 60_000;

/** Nine to five in London, where 09:00 of `MORNING` is. */
export const OFFICE = { timeZone: 'Europe/London' };

/** The shop with two leads and an executive; `given` goes over all else. */
export function ladderSettings(given: object = {}): Settings {
  return Settings.parse({
    ...shopSettings,
    roster: [
      { id: ANA.id, name: ANA.name, role: 'agent' },
      { id: BO.id, name: BO.name, role: 'agent' },
      { id: LEE.id, name: LEE.name, role: 'lead' },
      { id: MO.id, name: MO.name, role: 'lead' },
      { id: VERA.id, name: VERA.name, role: 'executive' },
    ],
    ...given,
  });
}

/** `groups`: the members of the groups that others keep, by the rota's name. */
export function ladderPlay(given: object = {}, groups: Record<string, string[]> = {}): Play {
  const settings = ladderSettings(given);
  const directory = () => ({ groups, shifts: {} });
  return createPlay(scriptedDesk({ settings: () => settings, directory }));
}

/** Lets so many minutes pass and fires what is due then. */
export function pass(play: Play, minutes: number): void {
  play.fireAt(play.now + minutes * MINUTE);
}

/** Who was called, in order, with what became of it. */
export function callsOf(play: Play): string[] {
  return play.current.pings.map(
    ({ lead, answer }) => `${lead.replace('terminal:local/', '')}: ${answer ?? 'open'}`,
  );
}
