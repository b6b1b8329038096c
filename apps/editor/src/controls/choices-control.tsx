import { editorMessages } from '../editor-messages.ts';
import { fieldId } from '../inspector/field-id.ts';
import { DraftTextField } from '../ui/draft-text-field.tsx';
import { Rows } from '../ui/rows.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextArea } from '../ui/text-area.tsx';
import type { ControlProps } from './control-props.ts';
import { freeName, linesOf, rowsIn, slugOf, textOf, textsOf, withoutRow, withRow } from './rows/rows-in.ts';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '*', '#'];

/** What a caller may choose from: how it is called, how else it is said, and the key that stands for it. */
export function ChoicesControl({ control: { field, label, hint, withKeys }, config, world }: ControlProps<'choices'>) {
  const rows = rowsIn(config, field);
  const text = editorMessages.rows;
  const keep = (next: typeof rows) => world.change({ [field]: next });
  const values = rows.map((row) => textOf(row, 'value'));
  /** The value is the port's name, and follows the label. */
  const rename = (index: number, label: string) => {
    const value = freeName(withoutRow(values, index), slugOf(label) || 'choice');
    world.change({ [field]: withRow(rows, index, { label, value }) }, { renamedPort: { from: values[index] ?? '', to: value } });
  };
  return (
    <Rows
      id={fieldId(field)}
      label={label}
      hint={hint}
      problem={world.problemOf(field)}
      addLabel={text.addChoice}
      removeLabel={text.remove}
      count={rows.length}
      onAdd={() => keep([...rows, { value: freeName(values, 'choice'), label: '', saidAs: [] }])}
      onRemove={(index) => keep(withoutRow(rows, index))}
      row={(index) => (
        <>
          <DraftTextField
            id={fieldId(`${field}.${index}.label`)}
            label={text.choice}
            problem={world.problemOf(`${field}.${index}.label`) ?? world.problemOf(`${field}.${index}.value`)}
            value={textOf(rows[index], 'label')}
            maxLength={120}
            onChange={(name) => rename(index, name)}
          />
          <TextArea
            id={fieldId(`${field}.${index}.saidAs`)}
            label={text.saidAs}
            hint={text.onePerLine}
            problem={world.problemOf(`${field}.${index}.saidAs`)}
            maxLength={2_000}
            value={textsOf(rows[index], 'saidAs').join('\n')}
            onChange={(lines) => keep(withRow(rows, index, { saidAs: lines === '' ? [] : linesOf(lines) }))}
          />
          {withKeys && (
            <SelectField
              id={fieldId(`${field}.${index}.key`)}
              label={text.key}
              problem={world.problemOf(`${field}.${index}.key`)}
              value={textOf(rows[index], 'key')}
              options={[{ value: '', label: text.noKey }, ...keys.map((key) => ({ value: key, label: key }))]}
              onChange={(key) => keep(withRow(rows, index, { key: key === '' ? undefined : key }))}
            />
          )}
        </>
      )}
    />
  );
}
