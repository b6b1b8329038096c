import { editorMessages } from '../editor-messages.ts';
import { fieldId } from '../inspector/field-id.ts';
import { DraftTextField } from '../ui/draft-text-field.tsx';
import { Rows } from '../ui/rows.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { ControlProps } from './control-props.ts';
import { freeName, withoutRow } from './rows/rows-in.ts';
import { textsIn } from './signature-in.ts';

/** Names, each with something of its own: an expression, a variable, or words. */
export function FieldsControl({ control: { field, label, hint, values }, config, world }: ControlProps<'fields'>) {
  const entries = Object.entries(textsIn(config, field));
  const text = editorMessages.rows;
  const keep = (next: readonly (readonly [string, string])[]) => world.change({ [field]: Object.fromEntries(next) });
  const change = (index: number, name: string, value: string) => keep(entries.map((entry, at) => (at === index ? [name, value] : entry)));
  const names = entries.map(([name]) => name);
  const variables = [
    { value: '', label: editorMessages.variable.choose },
    ...Object.keys(world.variables).map((name) => ({ value: name, label: name })),
  ];
  return (
    <Rows
      id={fieldId(field)}
      label={label}
      hint={hint}
      problem={world.problemOf(field)}
      addLabel={text.addField}
      removeLabel={text.remove}
      count={entries.length}
      onAdd={() => keep([...entries, [freeName(names, 'name').replace(/-/g, ''), '']])}
      onRemove={(index) => keep(withoutRow(entries, index))}
      row={(index) => {
        const [name, value] = entries[index] ?? ['', ''];
        const shared = { id: fieldId(`${field}.${name}`), problem: world.problemOf(`${field}.${name}`), value };
        return (
          <>
            <DraftTextField
              label={text.fieldName}
              value={name}
              maxLength={200}
              onChange={(next) => change(index, freeName(withoutRow(names, index), next.trim()), value)}
            />
            {values === 'variables' ? (
              <SelectField {...shared} label={text.keptIn} options={variables} onChange={(next) => change(index, name, next)} />
            ) : (
              <TextField
                {...shared}
                label={values === 'expressions' ? text.expression : text.text}
                hint={values === 'expressions' ? editorMessages.input.formulaHint : undefined}
                maxLength={values === 'expressions' ? 500 : 1_000}
                onChange={(next) => change(index, name, next)}
              />
            )}
          </>
        );
      }}
    />
  );
}
