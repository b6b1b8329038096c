import type { Problem, World } from '@callwright/flow-engine';
import { defineNode } from '../define-node.ts';
import { checkVariables } from '../values/check-variables.ts';
import { enterCode, onCodeEvent } from './behavior.ts';
import { type CodeConfig, codeConfigSchema } from './schema.ts';

/** Runs a few lines of JavaScript in the sandbox: what no expression can say, and no plugin is worth. */
export const code = defineNode<CodeConfig>({
  type: 'code',
  version: 1,
  configSchema: codeConfigSchema,
  ports: () => ['succeeded', 'failed'],
  facts: () => ({ waits: 'outside', failurePorts: ['failed'] }),
  expressions: ({ input }) =>
    Object.fromEntries(Object.entries(input).map(([name, source]) => [`input.${name}`, { source, wants: 'any' }] as const)),
  sinks: ({ input }) => Object.fromEntries(Object.keys(input).map((name) => [`input.${name}`, 'code'])),
  writes: ({ output }, port) => (port === 'succeeded' ? Object.values(output) : []),
  // Nobody can see which input a result was made from: it is as private as all of them.
  assigns: ({ output }) => Object.entries(output).map(([name, variable]) => ({ variable, from: { outputOf: `code:${name}` } })),
  check: checkCode,
  enter: enterCode,
  on: onCodeEvent,
});

function checkCode({ source, output }: CodeConfig, { variables }: World): Problem[] {
  const problems = checkVariables(output, variables, 'output');
  const loads = /\b(?:import|require)\s*\(|^\s*import\s/m.test(source);
  if (loads)
    problems.push({ field: 'source', message: 'The code cannot load modules. Write what is needed here, or make a plugin of it.' });
  const returns = /\breturn\b/.test(source);
  if (!returns && Object.keys(output).length > 0)
    problems.push({
      field: 'source',
      message: 'The code returns nothing, and something is kept of it. End it with return { name: value }.',
    });
  return problems;
}
