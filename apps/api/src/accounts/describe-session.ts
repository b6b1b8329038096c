import { z } from 'zod';
import type { SignedIn } from '../routing/sessions.ts';
import type { Services } from '../services.ts';

/** Who is signed in, for the person at the screen. */
export const sessionSchema = z.object({
  account: z.object({ id: z.string(), email: z.string() }),
  workspace: z.object({ id: z.string(), name: z.string(), timeZone: z.string() }),
});
export type SessionDescription = z.infer<typeof sessionSchema>;

export async function describeSession(
  { routing, inTenant }: Pick<Services, 'routing' | 'inTenant'>,
  { accountId, tenantId }: SignedIn,
): Promise<SessionDescription | undefined> {
  const email = await routing.findEmail(accountId);
  const workspace = await inTenant(tenantId, (tx) => tx.tenant.findUnique({ where: { id: tenantId } }));
  if (email === undefined || workspace === null) return undefined;
  return { account: { id: accountId, email }, workspace: { id: workspace.id, name: workspace.name, timeZone: workspace.timeZone } };
}
