import { type Operation, type OperationAnswer, type OperationAsk, operations } from '@callwright/internal-protocol/operations';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { internalErrors } from './internal-errors.ts';

/** Who answers each question of the runtime. */
export type OperationHandlers = {
  readonly [Name in Operation]: (ask: OperationAsk<Name>) => Promise<OperationAnswer<Name>>;
};

export interface OperationRoutesOptions {
  readonly handlers: OperationHandlers;
}

/** Five hundred entries, each with what a plugin was given and gave. */
const bodyLimit = 16 * 1_048_576;

/** Every question of the internal protocol, at the address that its table names; to be registered under `/internal`. */
export const operationRoutes: FastifyPluginAsync<OperationRoutesOptions> = async (server, { handlers }) => {
  for (const name of Object.keys(operations)) {
    // The keys of the table itself; their type is lost on the way through Object.keys.
    mount(server, name as Operation, handlers);
  }
};

function mount<Name extends Operation>(server: FastifyInstance, name: Name, handlers: OperationHandlers): void {
  server.post(operations[name].path.slice(server.prefix.length), { bodyLimit }, async ({ body }) => {
    const ask = operations[name].ask.safeParse(body);
    if (!ask.success) throw internalErrors.ASK_WRONG({ operation: name, problems: z.prettifyError(ask.error) });
    // The schema and the handler stand under one name in two tables; TypeScript sees a union of each.
    return handlers[name](ask.data as OperationAsk<Name>);
  });
}
