import type { Visit } from '@callwright/flow-engine';
import type { ActionSignature, Tool, Variables } from '@callwright/flow-schema';
import { findAction } from '../actions/find-action.ts';
import { own } from '../own.ts';
import { described, jsonSchemaOf, objectSchema } from '../values/json-schema-of.ts';
import type { ActionTool, ConverseConfig, ExitTool, Extract } from './schema.ts';

export const REMEMBER = 'remember';

const longestDescription = 1_000;

/** What the model can call: what the flow lets it do, the ways out, and the values to find out. */
export function toolsOf({ config, actions, types }: Visit<ConverseConfig>): Tool[] {
  const named = config.tools.flatMap((tool): Tool[] => {
    if (tool.type === 'exit') return [exitOf(tool)];
    const signature = findAction(tool, actions);
    return signature === undefined ? [] : [actionOf(tool, signature)];
  });
  return config.extracts.length === 0 ? named : [...named, rememberOf(config.extracts, types)];
}

export function toolName(tool: ActionTool | ExitTool): string {
  const known = names.get(tool);
  if (known !== undefined) return known;
  const name = snake(tool.type === 'exit' ? `leave_${tool.name}` : `${tool.plugin}_${tool.action}`);
  names.set(tool, name);
  return name;
}

/** Tools belong to programs, which are not changed: each is named once. */
const names = new WeakMap<ActionTool | ExitTool, string>();

/** The place of the tool that the model means; -1 for none. */
export function findTool(config: ConverseConfig, name: string): number {
  return config.tools.findIndex((tool) => toolName(tool) === name);
}

function snake(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
  const plain = words.replace(/[^a-z0-9]+/g, '_').replace(/^[^a-z]+/, '');
  return (plain === '' ? 'tool' : plain).slice(0, 64);
}

function exitOf(exit: ExitTool): Tool {
  const needs = exit.needs.length === 0 ? '' : ` First remember: ${exit.needs.join(', ')}.`;
  return { name: toolName(exit), description: cut(`${exit.description}${needs}`), input: objectSchema([]) };
}

function actionOf(tool: ActionTool, { title, description, input }: ActionSignature): Tool {
  const asked = Object.entries(input).filter(([name]) => !Object.hasOwn(tool.input, name));
  return {
    name: toolName(tool),
    description: cut(description === '' ? title : `${title}. ${description}`),
    input: objectSchema(
      asked.map(([name, spec]) => ({ name, schema: described(jsonSchemaOf(spec), spec.title), isOptional: spec.isOptional })),
    ),
  };
}

function rememberOf(extracts: readonly Extract[], types: Variables): Tool {
  const properties = extracts.flatMap(({ name, description, variable }) => {
    const spec = own(types, variable);
    return spec === undefined ? [] : [{ name, schema: described(jsonSchemaOf(spec), description), isOptional: true }];
  });
  return {
    name: REMEMBER,
    description: 'Keeps what the caller has told you. Call it as soon as you know one of these, and again when it changes.',
    input: objectSchema(properties),
  };
}

function cut(text: string): string {
  return text.slice(0, longestDescription);
}
