import { type ActionSignature, actionSignatureSchema, type TypeSpec } from '@callwright/flow-schema';
import type { ActionManifest, Manifest } from '@callwright/plugin-sdk/manifest';
import { typeSpecOf } from './type-spec-of.ts';

type ObjectSchema = ActionManifest['input'];
type FieldSchema = NonNullable<ObjectSchema['properties']>[string];

/** The actions of a plugin that a flow can use: what no variable can hold neither goes in nor comes out. */
export function actionSignatures({ id, actions }: Manifest): readonly ActionSignature[] {
  return Object.entries(actions)
    .filter(([, action]) => isOffered(action))
    .map(([name, action]) =>
      actionSignatureSchema.parse({
        plugin: id,
        action: name,
        title: action.title,
        description: action.description,
        input: fieldsOf(action.input),
        output: fieldsOf(action.output),
        isIdempotent: action.idempotent,
        timeoutMs: action.timeoutMs,
      }),
    );
}

/** Not when it needs what no variable holds, or gives nothing that one could keep. */
function isOffered({ input, output }: ActionManifest): boolean {
  const needed = Object.entries(input.properties ?? {}).filter(([name]) => !isOptional(input, name));
  const givesNothing = Object.keys(output.properties ?? {}).length === 0;
  const canKeep = givesNothing || Object.keys(fieldsOf(output)).length > 0;
  return canKeep && needed.every(([, schema]) => typeSpecOf(schema) !== undefined);
}

type Field = TypeSpec & { readonly title: string; readonly isOptional: boolean };

function fieldsOf(schema: ObjectSchema): Record<string, Field> {
  const fields: Record<string, Field> = {};
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const spec = typeSpecOf(field);
    if (spec !== undefined) fields[name] = { ...spec, title: titleOf(name, field), isOptional: isOptional(schema, name) };
  }
  return fields;
}

function isOptional({ required = [] }: ObjectSchema, name: string): boolean {
  return !required.includes(name);
}

/** A label beside a field: authors describe in sentences. */
function titleOf(name: string, { title, description }: FieldSchema): string {
  return title ?? description?.replace(/\.$/, '') ?? name;
}
