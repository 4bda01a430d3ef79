import { workspacePrefix } from '../address.ts';
import { Urgency } from '../assessment.ts';
import { addressesOf, type Person } from '../person.ts';
import type { Settings } from '../settings.ts';
import { withReferences } from './references.ts';

/** The settings without somebody, and what else came of that; or why they cannot go, one sentence each. */
export type Left =
  | { readonly settings: Settings; readonly notes: readonly string[] }
  | { readonly problems: readonly string[] };

/**
 * Takes somebody off the roster, out of the leads of channels, out of rotas, and out of the steps of ladders that name them. Nobody goes
 * whom a rota or a ladder has nobody else for.
 */
export function withoutPerson(settings: Settings, person: Person): Left {
  const gone = new Set(addressesOf(person));
  const roster = settings.roster.filter(({ id }) => id !== person.id);
  const after = withReferences({ ...settings, roster }, (address) =>
    gone.has(address) ? undefined : address,
  );
  const problems = emptied(after);
  return problems.length > 0 ? { problems } : { settings: after, notes: notesOn(settings, after) };
}

/** What would have nobody left in it. */
function emptied({ rotas, policy, channels }: Settings): string[] {
  const empty = rotas.filter((rota) => rota.kind === 'turns' && rota.people.length === 0);
  const all = [policy.ladders, ...channels.map(({ ladders }) => ladders ?? {})];
  const bare = Urgency.options.filter((urgency) =>
    all.some((ladders) => ladders[urgency]?.steps.length === 0),
  );
  return [
    ...empty.map(({ name }) => `Nobody else is in the rota “${name}”: ${ELSE_FIRST}`),
    ...bare.map((urgency) => `A ladder of ${urgency} asks nobody else: ${ELSE_FIRST}`),
  ];
}

const ELSE_FIRST = 'put somebody else in it first, in settings.json.';

/** Whose turn it is in a rota is counted by its people, so with one fewer it may be another’s. */
function notesOn(before: Settings, after: Settings): string[] {
  const shorter = before.rotas.flatMap((rota, index) => {
    const left = after.rotas[index];
    const isShorter =
      rota.kind === 'turns' && left?.kind === 'turns' && left.people.length < rota.people.length;
    return isShorter ? [`“${rota.name}”`] : [];
  });
  if (shorter.length === 0) return [];
  return [`They have left the rota ${shorter.join(' and ')}: see who is on call there now.`];
}

/**
 * Why this may not become of the roster, one sentence each: a workspace with no lead left, or with nobody, where everybody could then
 * work with Heed.
 */
export function desertedBy(before: Settings, after: Settings): string[] {
  const places = workspacesOf(before.roster.filter(isLead));
  const leaderless = missing(places, workspacesOf(after.roster.filter(isLead)));
  const deserted = missing(workspacesOf(before.roster), workspacesOf(after.roster));
  return [
    ...leaderless.map(
      (place) => `There would be no lead left in ${place}: make somebody else lead there first.`,
    ),
    ...deserted
      .filter((place) => !leaderless.includes(place))
      .map((place) => `Nobody would be left in ${place}: add somebody else there first.`),
  ];
}

function isLead({ role }: Person): boolean {
  return role === 'lead';
}

/** `slack:T1` and its like. */
function workspacesOf(people: readonly Person[]): ReadonlySet<string> {
  const prefixes = people.flatMap(addressesOf).map(workspacePrefix);
  return new Set(prefixes.map((prefix) => prefix.replace(/\/$/, '')));
}

function missing(before: ReadonlySet<string>, after: ReadonlySet<string>): string[] {
  return [...before].filter((place) => place !== '' && !after.has(place));
}
