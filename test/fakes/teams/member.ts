import type { PersonRecord } from './records.ts';

/** Somebody as the connector's roster tells of them. */
export function memberOf({ user, aadObjectId, tenant, name, role, principal }: PersonRecord) {
  return {
    id: user,
    name,
    objectId: aadObjectId,
    aadObjectId,
    email: `${name.split(' ')[0]?.toLowerCase()}@example.com`,
    userPrincipalName: principal,
    tenantId: tenant,
    userRole: role,
  };
}
