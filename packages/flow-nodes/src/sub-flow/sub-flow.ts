import { defineNode } from '../define-node.ts';
import { distinct } from '../ports.ts';
import { enterSubFlow, onSubFlowReturn } from './behavior.ts';
import { checkSubFlow, FAILED, subFlowExpressions } from './rules.ts';
import { type SubFlowConfig, subFlowConfigSchema } from './schema.ts';

/** Runs another flow as a part of this one. */
export const subFlow = defineNode<SubFlowConfig>({
  type: 'sub-flow',
  version: 1,
  configSchema: subFlowConfigSchema,
  ports: ({ outcomes }) => distinct([...outcomes, FAILED]),
  // What another flow waits for is not known from here; nearly all of them talk, and a call that never waits is ended as stuck.
  facts: () => ({ waits: 'caller', failurePorts: [FAILED] }),
  expressions: subFlowExpressions,
  inputsOf: ({ flow, inputs }) => Object.fromEntries(Object.keys(inputs).map((name) => [`inputs.${name}`, `${flow}.${name}`])),
  flows: ({ flow }) => [flow],
  writes: ({ outputs }, port) => (port === FAILED ? [] : Object.values(outputs)),
  assigns: ({ flow, outputs }) => Object.entries(outputs).map(([name, variable]) => ({ variable, from: { outputOf: `${flow}.${name}` } })),
  check: checkSubFlow,
  enter: enterSubFlow,
  on: () => ({}),
  onReturn: onSubFlowReturn,
});
