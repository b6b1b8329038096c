import { actionSignatureSchema, flowSchema } from '@callwright/flow-schema';
import type { OperationAsk, PublishedProgram } from '@callwright/internal-protocol/operations';
import { z } from 'zod';
import { internalErrors } from '../internal/internal-errors.ts';
import type { Services } from '../services.ts';

const versionSchema = z.object({
  hash: z.string(),
  flow: flowSchema,
  actions: z.array(actionSignatureSchema),
  plugins: z.record(z.string(), z.string()),
});

/** A version with all that is needed to run it. */
export async function readProgram(services: Services, ask: OperationAsk<'programs.read'>): Promise<PublishedProgram> {
  const { tenantId, flowId, versionHash: hash } = ask;
  const version = await services.inTenant(tenantId, (tx) =>
    tx.version.findUnique({ where: { tenantId_flowId_hash: { tenantId, flowId, hash } } }),
  );
  if (version === null) throw internalErrors.PROGRAM_UNKNOWN({ flowId, versionHash: hash });
  const { document: flow, actions, plugins } = version;
  return versionSchema.parse({ hash, flow, actions, plugins });
}
