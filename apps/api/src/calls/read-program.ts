import type { OperationAsk, PublishedProgram } from '@callwright/internal-protocol/operations';
import { internalErrors } from '../internal/internal-errors.ts';
import type { Services } from '../services.ts';
import { storedVersionSchema } from './stored-version.ts';

/** A version with all that is needed to run it. */
export async function readProgram(services: Services, ask: OperationAsk<'programs.read'>): Promise<PublishedProgram> {
  const { tenantId, flowId, versionHash: hash } = ask;
  const version = await services.inTenant(tenantId, (tx) =>
    tx.version.findUnique({ where: { tenantId_flowId_hash: { tenantId, flowId, hash } } }),
  );
  if (version === null) throw internalErrors.PROGRAM_UNKNOWN({ flowId, versionHash: hash });
  return storedVersionSchema.parse(version);
}
