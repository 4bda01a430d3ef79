import { z } from 'zod';
import { Id, Words } from '../parse/schema.ts';

/**
 * One member as the connector's roster tells of them; everything may be missing. Fields as in
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context.
 */
const Member = z.object({
  id: Id.nullish(),
  aadObjectId: Id.nullish(),
  /** The older name of the same. */
  objectId: Id.nullish(),
  name: Words.nullish(),
  tenantId: z.string().nullish(),
  userRole: z.string().nullish(),
  role: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  email: z.string().nullish(),
});
type Member = z.infer<typeof Member>;

/** What a roster says of one member. */
export interface MemberFacts {
  /** What Teams calls them when it talks to Heed: `29:…`; `28:…` for a bot. */
  readonly user?: string;
  /** In lower case. */
  readonly aadObjectId?: string;
  readonly name?: string;
  /** In lower case. A full member's principal name, where the roster tells no address: it is one as a rule. */
  readonly email?: string;
  /** See `isFullMember`. */
  readonly isFull: boolean;
  readonly isBot: boolean;
}

/** A member who makes no sense is nobody's colleague. */
const NOBODY: MemberFacts = { isFull: false, isBot: false };

/** What there is to know of one member of a conversation that belongs to `tenant`. Never throws. */
export function readMember(member: unknown, tenant: string): MemberFacts {
  const told = Member.safeParse(member).data;
  if (told === undefined) return NOBODY;
  const { id, name } = told;
  const aadObjectId = objectIdOf(told);
  const email = emailOf(told);
  return {
    ...(id ? { user: id } : {}),
    ...(aadObjectId === undefined ? {} : { aadObjectId }),
    ...(name?.trim() ? { name: name.trim() } : {}),
    ...(email === undefined ? {} : { email }),
    isFull: isFull(told, tenant),
    isBot: isBot(told),
  };
}

/**
 * True only where a roster positively says of somebody that they are a full member of the tenant: of this tenant, with the role of a
 * user, a directory id and a principal name that is no guest's. Where `asked` is given, the member must be that very one. Whatever is
 * missing, or makes no sense, counts against it (fail closed): `userRole` is documented for nobody but "user".
 */
export function isFullMember(member: unknown, tenant: string, asked?: string): boolean {
  const told = Member.safeParse(member).data;
  if (told === undefined || !isFull(told, tenant)) return false;
  return asked === undefined || objectIdOf(told) === asked.toLowerCase();
}

function isFull(member: Member, tenant: string): boolean {
  const { tenantId, userRole, userPrincipalName } = member;
  return (
    isSame(tenantId, tenant) &&
    isSame(userRole, 'user') &&
    objectIdOf(member) !== undefined &&
    isOwnPrincipal(userPrincipalName) &&
    !isBot(member)
  );
}

function emailOf({ email, userPrincipalName }: Member): string | undefined {
  const told = email?.trim() || (isOwnPrincipal(userPrincipalName) && userPrincipalName?.trim());
  return told && /^[^@]+@[^@]+$/.test(told) ? told.toLowerCase() : undefined;
}

/** Guests have the name of their own organisation written into that of the tenant: `robin_example.com#EXT#@shop.onmicrosoft.com`. */
function isOwnPrincipal(name: string | null | undefined): boolean {
  return Boolean(name?.trim()) && !name?.toUpperCase().includes('#EXT#');
}

/** Two that contradict each other are none. */
function objectIdOf({ aadObjectId, objectId }: Member): string | undefined {
  const ids = [aadObjectId, objectId].flatMap((id) => (id ? [id.toLowerCase()] : []));
  return ids.every((id) => id === ids[0]) ? ids[0] : undefined;
}

function isBot({ id, role, userRole }: Member): boolean {
  return id?.startsWith('28:') === true || isSame(role, 'bot') || isSame(userRole, 'bot');
}

function isSame(told: string | null | undefined, wanted: string): boolean {
  return Boolean(told) && told?.toLowerCase() === wanted.toLowerCase();
}
