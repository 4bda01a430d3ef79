import { Settings } from '../../../src/domain/settings.ts';

/** Who and what there is in Microsoft 365 Agents Playground, as its configuration and Heed's settings both have it. All invented. */

export const TENANT = '00000000-0000-0000-0000-000000000001';

/** `user` is the id that the Bot Connector knows somebody by, `id` the one of the directory. */
function person(name: string, number: number) {
  const id = `00000000-0000-0000-0000-0000000000${number}`;
  return { name, user: `29:${name.toLowerCase()}`, id, address: `teams:${TENANT}/${id}` };
}

/** Whoever sits before the browser. */
export const ANA = person('Ana', 20);
export const LEE = person('Lee', 21);
/** A customer: a member of the same tenant, for the Playground knows no other, and on nobody's list. */
export const ROBIN = person('Robin', 22);
const BO = person('Bo', 23);
const MEL = person('Mel', 24);
const KIM = person('Kim', 25);

export const STAFF = [ANA, LEE, BO] as const;

/** The team's first channel, whose name the Playground always shows as "General". */
export const DESK = '19:desk@thread.tacv2';
export const CUSTOMERS = '19:customers@thread.tacv2';
export const PERSONAL = 'a:personal-chat';

function addressOf(conversation: string): string {
  return `teams:${TENANT}/${conversation}`;
}

/** Customers write in "Customers", the team is among itself in "General". */
export const playgroundSettings: Settings = Settings.parse({
  channels: [
    { id: addressOf(DESK), kind: 'staff', leads: [LEE.address] },
    {
      id: addressOf(CUSTOMERS),
      kind: 'customers',
      staffChannel: addressOf(DESK),
      leads: [LEE.address],
      watched: true,
      cards: 'always',
    },
  ],
  roster: STAFF.map(({ name, address }) => ({
    id: address,
    name,
    role: name === LEE.name ? 'lead' : 'agent',
  })),
});

/** The Playground's own configuration; it wants exactly five users besides the one before the browser. */
export const playgroundConfig = {
  version: '0.1.1',
  tenantId: TENANT,
  bot: { id: '00000000-0000-0000-0000-000000000011', name: 'Heed' },
  currentUser: userOf(ANA),
  users: [LEE, ROBIN, BO, MEL, KIM].map(userOf),
  personalChat: { id: PERSONAL },
  groupChat: { id: '19:group-chat@unq.gbl.spaces', name: 'Support group chat' },
  team: {
    id: DESK,
    name: 'Support desk',
    aadGroupId: '00000000-0000-0000-0000-000000000031',
    channels: [{ id: CUSTOMERS, name: 'Customers' }],
  },
};

function userOf({ name, user, id }: ReturnType<typeof person>) {
  const address = `${name.toLowerCase()}@acme.example`;
  return {
    id: user,
    name,
    // The name of this field is the Playground's.
    userPrincipleName: address,
    aadObjectId: id,
    givenName: name,
    surname: 'Acme',
    email: address,
  };
}
