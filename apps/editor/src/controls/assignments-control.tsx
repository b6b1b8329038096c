import { editorMessages } from '../editor-messages.ts';
import { fieldId } from '../inspector/field-id.ts';
import { Rows } from '../ui/rows.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { ActionInput } from './action-input.tsx';
import type { ControlProps } from './control-props.ts';
import { rowsIn, textOf, withoutRow, withRow } from './rows/rows-in.ts';

/** Variables, and what each becomes. */
export function AssignmentsControl({ control: { field, label, hint }, config, world }: ControlProps<'assignments'>) {
  const rows = rowsIn(config, field);
  const text = editorMessages.rows;
  const keep = (next: typeof rows) => world.change({ [field]: next });
  const typeOf = (name: string) => Object.entries(world.variables).find(([key]) => key === name)?.[1].type;
  return (
    <Rows
      id={fieldId(field)}
      label={label}
      hint={hint}
      problem={world.problemOf(field)}
      addLabel={text.addAssignment}
      removeLabel={text.remove}
      count={rows.length}
      onAdd={() => keep([...rows, { variable: Object.keys(world.variables)[0] ?? '', to: '' }])}
      onRemove={(index) => keep(withoutRow(rows, index))}
      row={(index) => {
        const variable = textOf(rows[index], 'variable');
        const type = typeOf(variable);
        const to = textOf(rows[index], 'to');
        return (
          <>
            <SelectField
              id={fieldId(`${field}.${index}.variable`)}
              label={text.variable}
              problem={world.problemOf(`${field}.${index}.variable`)}
              value={variable}
              options={[
                { value: '', label: editorMessages.variable.choose },
                ...Object.keys(world.variables).map((name) => ({ value: name, label: name })),
              ]}
              onChange={(name) => keep(withRow(rows, index, { variable: name }))}
            />
            {type !== undefined && (
              <ActionInput
                key={variable}
                id={fieldId(`${field}.${index}.to`)}
                label={text.becomes}
                title={variable}
                unset={editorMessages.input.choose}
                type={type}
                variables={world.variables}
                problem={world.problemOf(`${field}.${index}.to`)}
                source={to === '' ? undefined : to}
                onChange={(source) => keep(withRow(rows, index, { to: source ?? '' }))}
              />
            )}
          </>
        );
      }}
    />
  );
}
