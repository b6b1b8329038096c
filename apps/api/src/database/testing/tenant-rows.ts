import { openSession } from './open-session.ts';

/** For each table of tenants the statement that makes one row of it, in an order in which they can be made. `tenant` and `calendar` are there. */
const statements = {
  tenant: '',
  calendar: '',
  flow: `INSERT INTO flow (tenant_id, id, name, draft) VALUES ($1, 'fl_1', 'Bookings', '{}')`,
  version: `INSERT INTO version (tenant_id, flow_id, hash, document, actions, plugins) VALUES ($1, 'fl_1', 'hash', '{}', '[]', '{}')`,
  phone_number: `INSERT INTO phone_number (tenant_id, id, phone_number, flow_id) VALUES ($1, 'nu_1', '+12025550100', 'fl_1')`,
  call: `INSERT INTO call (tenant_id, id, flow_id, version_hash, carrier, seed) VALUES ($1, 'ca_1', 'fl_1', 'hash', 'browser', 1)`,
  trace_entry: `INSERT INTO trace_entry (tenant_id, call_id, position, entry) VALUES ($1, 'ca_1', 0, '{}')`,
  turn_latency: `INSERT INTO turn_latency VALUES ($1, 'ca_1', 1, 1, 2, 3, 4, 5)`,
  booking: `INSERT INTO booking (tenant_id, id, key, starts_at, ends_at, name)
    VALUES ($1, 'bk_1', 'ca_1/fx_1', '2026-03-02T09:00Z', '2026-03-02T10:00Z', 'Ada')`,
} as const;

export const tenantTables = Object.keys(statements);

/** One row of every table that belongs to tenants, for a tenant that exists. */
export async function createTenantRows(superuserUrl: string, tenantId: string): Promise<void> {
  await using session = await openSession(superuserUrl);
  for (const sql of Object.values(statements)) if (sql !== '') await session.query(sql, [tenantId]);
}
