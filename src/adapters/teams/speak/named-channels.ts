import type { Outgoing } from '../../../domain/outgoing.ts';

/** The addresses of the channels that are shown by their names alone, so that these must be known before it is drawn. */
export function namedChannels(outgoing: Outgoing): string[] {
  if (outgoing.kind === 'notice')
    return outgoing.about === undefined ? [] : [outgoing.about.channel];
  if (outgoing.kind === 'home')
    return outgoing.home.channels.flatMap(({ id, staffChannel }) => [id, staffChannel ?? id]);
  if (outgoing.kind !== 'form' || outgoing.form.name !== 'set-up') return [];
  const { channel, staffChannels } = outgoing.form;
  return [channel, ...staffChannels.map(({ value }) => value)];
}
