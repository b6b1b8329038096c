import { editorMessages } from '../editor-messages.ts';
import { fieldId } from '../inspector/field-id.ts';
import { DraftTextField } from '../ui/draft-text-field.tsx';
import { Rows } from '../ui/rows.tsx';
import { ConditionField } from './condition-field.tsx';
import type { ControlProps } from './control-props.ts';
import { freeName, rowsIn, slugOf, textOf, withoutRow, withRow } from './rows/rows-in.ts';

/** When a condition holds, the call leaves by the port of that name. */
export function BranchesControl({ control: { field, label, hint }, config, world }: ControlProps<'branches'>) {
  const rows = rowsIn(config, field);
  const text = editorMessages.rows;
  const keep = (next: typeof rows) => world.change({ [field]: next });
  const names = rows.map((row) => textOf(row, 'port'));
  const rename = (index: number, written: string) => {
    const port = freeName(withoutRow(names, index), slugOf(written) || 'way');
    world.change({ [field]: withRow(rows, index, { port }) }, { renamedPort: { from: names[index] ?? '', to: port } });
  };
  return (
    <Rows
      id={fieldId(field)}
      label={label}
      hint={hint}
      problem={world.problemOf(field)}
      addLabel={text.addBranch}
      removeLabel={text.remove}
      count={rows.length}
      onAdd={() => keep([...rows, { port: freeName(names, 'way'), when: '' }])}
      onRemove={(index) => keep(withoutRow(rows, index))}
      row={(index) => (
        <>
          <ConditionField
            id={fieldId(`${field}.${index}.when`)}
            label={text.when}
            variables={world.variables}
            problem={world.problemOf(`${field}.${index}.when`)}
            source={textOf(rows[index], 'when')}
            onChange={(when) => keep(withRow(rows, index, { when }))}
          />
          <DraftTextField
            id={fieldId(`${field}.${index}.port`)}
            label={text.port}
            problem={world.problemOf(`${field}.${index}.port`)}
            value={names[index] ?? ''}
            maxLength={40}
            onChange={(port) => rename(index, port)}
          />
        </>
      )}
    />
  );
}
