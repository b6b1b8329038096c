import { editorMessages } from '../editor-messages.ts';
import { fieldId } from '../inspector/field-id.ts';
import { DraftTextField } from '../ui/draft-text-field.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { Rows } from '../ui/rows.tsx';
import type { ControlProps } from './control-props.ts';
import { freeName, rowsIn, slugOf, textOf, withoutRow, withRow } from './rows/rows-in.ts';

/** Ways, and how many calls of a hundred take each. */
export function WeightsControl({ control: { field, label, hint }, config, world }: ControlProps<'weights'>) {
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
      addLabel={text.addWay}
      removeLabel={text.remove}
      count={rows.length}
      onAdd={() => keep([...rows, { port: freeName(names, 'way'), percent: 0 }])}
      onRemove={(index) => keep(withoutRow(rows, index))}
      row={(index) => {
        const percent = rows[index]?.percent;
        return (
          <>
            <DraftTextField
              id={fieldId(`${field}.${index}.port`)}
              label={text.port}
              problem={world.problemOf(`${field}.${index}.port`)}
              value={names[index] ?? ''}
              maxLength={40}
              onChange={(port) => rename(index, port)}
            />
            <NumberField
              id={fieldId(`${field}.${index}.percent`)}
              label={text.percent}
              problem={world.problemOf(`${field}.${index}.percent`)}
              value={typeof percent === 'number' ? percent : 0}
              min={0}
              max={100}
              step={1}
              onChange={(value) => keep(withRow(rows, index, { percent: Math.round(value) }))}
            />
          </>
        );
      }}
    />
  );
}
