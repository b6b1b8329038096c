import type { ActionSignature, ValueType } from '@callwright/flow-schema';
import type { ActionManifest, Manifest } from '@callwright/plugin-sdk/manifest';

type Fields = ActionSignature['input'];
type ObjectSchema = ActionManifest['input'];
type FieldSchema = NonNullable<ObjectSchema['properties']>[string];

/** The actions of a plugin that a flow can use: variables hold texts, numbers, yes or no, and times, so nothing else goes in or comes out. */
export function actionSignatures({ id, actions }: Manifest): readonly ActionSignature[] {
  return Object.entries(actions)
    .filter(([, action]) => isOffered(action))
    .map(([name, action]) => ({
      plugin: id,
      action: name,
      title: action.title,
      input: fieldsOf(action.input),
      output: fieldsOf(action.output),
      isIdempotent: action.idempotent,
      timeoutMs: action.timeoutMs,
    }));
}

/** Not when it needs what no variable holds, or gives nothing that one could keep. */
function isOffered({ input, output }: ActionManifest): boolean {
  const needed = Object.entries(input.properties ?? {}).filter(([name]) => !isOptional(input, name));
  const givesNothing = Object.keys(output.properties ?? {}).length === 0;
  const canKeep = givesNothing || Object.keys(fieldsOf(output)).length > 0;
  return canKeep && needed.every(([, schema]) => valueTypeOf(schema) !== undefined);
}

function fieldsOf(schema: ObjectSchema): Fields {
  const fields: Fields = {};
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const type = valueTypeOf(field);
    if (type !== undefined) fields[name] = { type, title: titleOf(name, field), isOptional: isOptional(schema, name) };
  }
  return fields;
}

function isOptional({ required = [] }: ObjectSchema, name: string): boolean {
  return !required.includes(name);
}

function valueTypeOf({ type, format }: FieldSchema): ValueType | undefined {
  if (type === 'string') return format === 'date-time' ? 'date-time' : 'text';
  if (type === 'number' || type === 'integer') return 'number';
  return type === 'boolean' ? 'yes-no' : undefined;
}

/** A label beside a field: authors describe in sentences. */
function titleOf(name: string, { title, description }: FieldSchema): string {
  return title ?? description?.replace(/\.$/, '') ?? name;
}
