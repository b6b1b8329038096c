import { editorMessages } from '../editor-messages.ts';
import { fieldId } from '../inspector/field-id.ts';
import { DraftTextField } from '../ui/draft-text-field.tsx';
import { Rows } from '../ui/rows.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { ControlProps } from './control-props.ts';
import { freeName, rowsIn, textOf, withoutRow, withRow } from './rows/rows-in.ts';
import { variableNameOf } from './variable-name.ts';

/** What a model is to find out, and where each is kept. */
export function ExtractionsControl({ control: { field, label, hint }, config, world }: ControlProps<'extractions'>) {
  const rows = rowsIn(config, field);
  const text = editorMessages.rows;
  const keep = (next: typeof rows) => world.change({ [field]: next });
  const names = rows.map((row) => textOf(row, 'name'));
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
      addLabel={text.addExtraction}
      removeLabel={text.remove}
      count={rows.length}
      onAdd={() => keep([...rows, { name: freeName(names, 'value').replace('-', ''), description: '', variable: '' }])}
      onRemove={(index) => keep(withoutRow(rows, index))}
      row={(index) => (
        <>
          <DraftTextField
            id={fieldId(`${field}.${index}.name`)}
            label={text.fieldName}
            problem={world.problemOf(`${field}.${index}.name`)}
            value={names[index] ?? ''}
            maxLength={40}
            onChange={(written) => keep(withRow(rows, index, { name: variableNameOf(written) ?? '' }))}
          />
          <TextField
            id={fieldId(`${field}.${index}.description`)}
            label={text.whatItIs}
            problem={world.problemOf(`${field}.${index}.description`)}
            value={textOf(rows[index], 'description')}
            maxLength={500}
            onChange={(description) => keep(withRow(rows, index, { description }))}
          />
          <SelectField
            id={fieldId(`${field}.${index}.variable`)}
            label={text.keptIn}
            problem={world.problemOf(`${field}.${index}.variable`)}
            value={textOf(rows[index], 'variable')}
            options={variables}
            onChange={(variable) => keep(withRow(rows, index, { variable }))}
          />
        </>
      )}
    />
  );
}
