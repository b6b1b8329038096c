import { defineNode } from '../define-node.ts';
import { enterConverse, onConverseEvent } from './behavior.ts';
import {
  checkConverse,
  converseAssigns,
  converseExpressions,
  converseInputs,
  conversePorts,
  conversePrompts,
  converseSinks,
  converseWrites,
} from './rules.ts';
import { type ConverseConfig, converseConfigSchema } from './schema.ts';

/** Lets a language model talk with the caller, with tools, until it leaves by one of the ways out. */
export const converse = defineNode<ConverseConfig>({
  type: 'converse',
  version: 1,
  configSchema: converseConfigSchema,
  ports: conversePorts,
  facts: () => ({ waits: 'caller', failurePorts: ['failed'] }),
  prompts: conversePrompts,
  expressions: converseExpressions,
  sinks: converseSinks,
  inputsOf: converseInputs,
  writes: converseWrites,
  assigns: converseAssigns,
  check: checkConverse,
  enter: enterConverse,
  on: onConverseEvent,
});
