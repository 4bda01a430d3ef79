import type { References } from '../../adapters/teams/web/references.ts';
import type { TeamsConfig } from '../../config.ts';
import { peopleOf } from '../../domain/set-up.ts';
import type { Settings } from '../../domain/settings.ts';
import { broken, type Finding, fine, note } from './finding.ts';

export interface StaffParts {
  readonly teams: TeamsConfig;
  /** Undefined where the file cannot be used. */
  readonly settings: Settings | undefined;
  readonly references: Pick<References, 'person'>;
}

/** Who may use Heed in Teams: whom HEED_TEAMS_STAFF lists, and whom the settings have on the roster. */
export async function checkTeamsStaff({
  teams,
  settings,
  references,
}: StaffParts): Promise<Finding[]> {
  const { listed, tenants } = teams;
  const onRoster = tenants.flatMap((tenant) =>
    settings === undefined ? [] : peopleOf(`teams:${tenant}/`, settings),
  );
  const names = await Promise.all(listed.map((id) => nameOf(id, tenants, references)));
  const lines: Finding[] = [];
  if (names.length > 0) lines.push(fine('staff', `Listed: ${names.join(', ')}.`));
  if (onRoster.length > 0)
    lines.push(fine('staff', `On the roster: ${onRoster.map(({ name }) => name).join(', ')}.`));
  if (lines.length > 0) return [...lines, note('staff', MEMBERS)];
  return [broken('staff', 'Nobody is listed, so nobody may use Heed in Teams.', LIST)];
}

const MEMBERS =
  'They count while Teams says that they are full members of the tenant; guests never do, listed or not.';
const LIST =
  'Set HEED_TEAMS_STAFF to the object ids of your colleagues: Microsoft Entra admin center, Users, the person, Object ID.';

/** With the name, where Heed has met them. */
async function nameOf(
  id: string,
  tenants: readonly string[],
  references: Pick<References, 'person'>,
): Promise<string> {
  for (const tenant of tenants) {
    const known = await references.person({ tenant, id });
    if (known !== undefined) return `${known.name} (${id})`;
  }
  return `${id} (not met yet)`;
}
