import { type Catalog, compile, type Program } from '@callwright/flow-engine';
import type { Admission, PublishedProgram } from '@callwright/internal-protocol/operations';
import type { ApiClient } from '../api-client/create-api-client.ts';
import { createLruCache } from '../lru-cache.ts';
import { runtimeErrors } from '../runtime-errors.ts';

/** A published version, ready to run. */
export interface RunnableFlow {
  readonly program: Program;
  /** The integrity of each plugin's bundle, by the plugin's id. */
  readonly plugins: PublishedProgram['plugins'];
}

export type FlowAddress = Pick<Admission, 'tenantId' | 'flowId' | 'versionHash'>;

export interface ProgramLibrary {
  /** Compiled once: a version never changes. */
  read(address: FlowAddress): Promise<RunnableFlow>;
}

export interface ProgramLibraryParts {
  readonly api: ApiClient;
  readonly catalog: Catalog;
}

const mostPrograms = 200;

export function createProgramLibrary({ api, catalog }: ProgramLibraryParts): ProgramLibrary {
  const programs = createLruCache<RunnableFlow>(mostPrograms);
  const never = new AbortController().signal;

  const load = async ({ tenantId, flowId, versionHash }: FlowAddress): Promise<RunnableFlow> => {
    const { flow, actions, plugins } = await api.ask('programs.read', { tenantId, flowId, versionHash }, never);
    const { program, diagnostics } = compile(flow, catalog, { actions });
    // A version keeps the name it was published under, also when a later build reads more into its document.
    if (program !== undefined) return { program: { ...program, hash: versionHash }, plugins };
    const problem = diagnostics.find(({ severity }) => severity === 'error')?.message ?? 'it does not compile.';
    throw runtimeErrors.FLOW_NOT_RUNNABLE({ flowId, versionHash, problem });
  };

  return {
    // Told apart by tenant, too: what one tenant may run says nothing about another.
    read: (address) => programs.get(JSON.stringify([address.tenantId, address.flowId, address.versionHash]), () => load(address)),
  };
}
