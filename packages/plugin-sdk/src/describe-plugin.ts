import { z } from 'zod';
import { findPlugin } from './define-plugin.ts';
import { jsonFormats } from './json-schema.ts';
import { actionTimeoutMs, sdkVersion } from './manifest.ts';

/** The manifest's draft from the author's module. It runs where the author's code runs, so what it says is parsed again outside. */
export function describePlugin(module: Readonly<Record<string, unknown>>): unknown {
  const plugin = findPlugin(module);
  if (plugin === undefined)
    throw new TypeError('The module exports no plugin, or more than one. Export exactly one value made by definePlugin().');
  const actions = Object.entries(plugin.actions).map(([name, action]) => [
    name,
    {
      title: action.title,
      description: action.description,
      input: describeSchema(action.input, `the input of action "${name}"`),
      output: describeSchema(action.output, `the output of action "${name}"`),
      idempotent: action.idempotent,
      timeoutMs: action.timeoutMs ?? actionTimeoutMs.usual,
      uses: action.uses ?? [],
      outcomes: action.outcomes ?? {},
    },
  ]);
  return {
    id: plugin.id,
    version: plugin.version,
    sdkVersion,
    name: plugin.name,
    capabilities: plugin.capabilities,
    ...(plugin.connection !== undefined && { connection: plugin.connection }),
    actions: Object.fromEntries(actions),
  };
}

/** What `run` takes and gives is JSON on both sides, unchanged: so nothing that turns one value into another can be described. */
function describeSchema(schema: z.ZodType, place: string): unknown {
  try {
    z.toJSONSchema(schema, { io: 'output' });
    const { $schema: _version, ...described } = z.toJSONSchema(schema, {
      io: 'input',
      override: ({ jsonSchema }) => tidy(jsonSchema, place),
    });
    return described;
  } catch (error) {
    throw new TypeError(`${error instanceof Error ? error.message : String(error)} (in ${place})`);
  }
}

interface OpenSchema {
  type?: unknown;
  format?: unknown;
  pattern?: unknown;
  $ref?: unknown;
  minimum?: unknown;
  maximum?: unknown;
  additionalProperties?: unknown;
  propertyNames?: unknown;
}

/** `io: 'input'` drops `additionalProperties: false`, and zod writes the bounds of safe integers and the patterns of its formats. */
function tidy(schema: OpenSchema, place: string): void {
  if (schema.type === 'object' && schema.additionalProperties === undefined) schema.additionalProperties = false;
  if (schema.$ref !== undefined) throw new TypeError(`Schemas that contain themselves cannot be described (in ${place}).`);
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.pattern === undefined) return;
  if (!jsonFormats.some((format) => format === schema.format)) {
    throw new TypeError(
      `Regular expressions are not run on callers' words. Use one of z.iso.date(), z.e164(), z.email() and the like, or look in run() (in ${place}).`,
    );
  }
  delete schema.pattern;
}
