import { existsSync } from 'node:fs';
import type { Channel } from '../../domain/channel.ts';
import { hasSomebodyToCall } from '../../domain/routing/reachable.ts';
import type { Settings } from '../../domain/settings.ts';
import { openSettings, SettingsError } from '../../engine/settings.ts';
import { createSystemTime } from '../../engine/system-time.ts';
import { KnowledgeError, loadKnowledge } from '../../knowledge/load.ts';
import { better, broken, type Finding, fine, note } from './finding.ts';

/** The settings file: that it can be used, and that what must not reach customers has somewhere to go. */
export function checkSettings(file: string): Finding[] {
  if (!existsSync(file)) {
    return [
      note('settings', `There is no ${file}; the built-in ones of the terminal are in force.`),
    ];
  }
  try {
    const settings = openSettings({ file, time: createSystemTime() }).current();
    const { channels, roster } = settings;
    const counts = `${countOf(channels.length, 'channel')}, ${countOf(roster.length, 'person', 'people')}`;
    return [
      fine('settings', `${file}: ${counts}.`),
      ...channels.flatMap((one) => checkChannel(one, settings, file)),
    ];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const [text = '', ...rest] = error.message.split('\n');
    return [
      broken('settings', [text, ...rest.slice(0, -1)].join('\n'), rest.at(-1) ?? 'Correct it.'),
    ];
  }
}

function checkChannel(channel: Channel, settings: Settings, file: string): Finding[] {
  const { id, kind, staffChannel, watched } = channel;
  const found: Finding[] = [];
  if (kind !== 'staff' && staffChannel === undefined) {
    found.push(
      better(
        'channels',
        `${id} has no paired staff channel, so its cards have nowhere to go.`,
        `Name one as its "staffChannel" in ${file}.`,
      ),
    );
  }
  // A staff channel that is only read holds no customers of its own.
  if ((kind !== 'staff' || watched) && !hasSomebodyToCall(channel, settings)) {
    found.push(
      better(
        'channels',
        `${id} has nobody on its ladder, so nobody is called.`,
        `Give somebody of its workspace the role "lead", or name some as its "leads", in ${file}.`,
      ),
    );
  }
  return found;
}

/** The knowledge base: how much there is, and every problem by file and line. */
export async function checkKnowledge(folder: string): Promise<Finding> {
  try {
    const { length } = await loadKnowledge(folder);
    if (length > 0)
      return fine('knowledge', `${countOf(length, 'entry', 'entries')} in ${folder}.`);
    return better(
      'knowledge',
      `${folder} holds no entries, so drafts can state nothing.`,
      'Add some; those that come with Heed show how.',
    );
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    return broken(
      'knowledge',
      error.message,
      'Correct these files, or name another folder in HEED_KNOWLEDGE.',
    );
  }
}

function countOf(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`;
}
