import type { OperationAnswer, OperationAsk } from '@callwright/internal-protocol/operations';
import type { Services } from '../services.ts';
import { internalErrors } from './internal-errors.ts';

/** The bundle of a plugin as it was when a version was made with it. */
export async function readPlugin(
  { plugins }: Services,
  { integrity }: OperationAsk<'plugins.read'>,
): Promise<OperationAnswer<'plugins.read'>> {
  const bundle = await plugins.findBundle(integrity);
  if (bundle === undefined) throw internalErrors.PLUGIN_UNKNOWN({ integrity });
  return bundle;
}
