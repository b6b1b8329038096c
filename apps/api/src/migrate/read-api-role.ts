import type { Client } from 'pg';

/** How the api's role, the group it belongs in and the database stand to each other, as the owner sees them. */
export interface ApiRoleState {
  readonly owner: string;
  readonly database: string;
  readonly ownsDatabase: boolean;
  readonly publicMayConnect: boolean;
  readonly groupReadsMigrations: boolean;
  readonly exists: boolean;
  readonly canSignIn: boolean;
  readonly mayConnect: boolean;
  readonly isMember: boolean;
  /** What it is or may do that a plain role is not or may not; each fits behind its name. */
  readonly powers: readonly string[];
}

/** The group to which migrations grant what the api may do. */
export const apiGroup = 'callwright_app';

export async function readApiRole(client: Client, role: string): Promise<ApiRoleState> {
  const { rows } = await client.query<Row>(query, [role, apiGroup]);
  const [row] = rows;
  // The query names the database that it runs in, so there is a row.
  if (row === undefined) throw new Error('PostgreSQL does not know the database that it is asked in.');
  const { isOwner, isSuperuser, bypassesRowSecurity, makesRoles, replicates, ...state } = row;
  const powers = Object.entries({
    'is a superuser': isSuperuser,
    // A superuser is a member of everything.
    'is the owner of the database or a member of it': isOwner && !isSuperuser,
    'has BYPASSRLS': bypassesRowSecurity,
    'has CREATEROLE': makesRoles,
    'has REPLICATION': replicates,
  });
  return { ...state, powers: powers.filter(([, hasIt]) => hasIt).map(([power]) => power) };
}

type Row = Omit<ApiRoleState, 'powers'> &
  Readonly<Record<'isOwner' | 'isSuperuser' | 'bypassesRowSecurity' | 'makesRoles' | 'replicates', boolean>>;

const query = `
  SELECT
    current_user AS owner,
    db.datname AS database,
    pg_has_role(db.datdba, 'USAGE') AS "ownsDatabase",
    coalesce(0 = ANY (connect.grantees), false) AS "publicMayConnect",
    has_table_privilege($2::name, 'public._prisma_migrations', 'SELECT') AS "groupReadsMigrations",
    api.oid IS NOT NULL AS exists,
    coalesce(api.rolcanlogin, false) AS "canSignIn",
    coalesce(api.oid = ANY (connect.grantees), false) AS "mayConnect",
    coalesce(pg_has_role(api.oid, $2::name, 'USAGE'), false) AS "isMember",
    coalesce(pg_has_role(api.oid, current_user, 'MEMBER') OR pg_has_role(api.oid, db.datdba, 'MEMBER'), false) AS "isOwner",
    coalesce(api.rolsuper, false) AS "isSuperuser",
    coalesce(api.rolbypassrls, false) AS "bypassesRowSecurity",
    coalesce(api.rolcreaterole, false) AS "makesRoles",
    coalesce(api.rolreplication, false) AS "replicates"
  FROM pg_database db
  LEFT JOIN pg_roles api ON api.rolname = $1
  CROSS JOIN LATERAL (
    SELECT array_agg(acl.grantee) AS grantees
    FROM aclexplode(coalesce(db.datacl, acldefault('d', db.datdba))) acl WHERE acl.privilege_type = 'CONNECT'
  ) connect
  WHERE db.datname = current_database()`;
