import { editorMessages } from '../editor-messages.ts';
import { fieldId } from '../inspector/field-id.ts';
import { DraftTextField } from '../ui/draft-text-field.tsx';
import { Rows } from '../ui/rows.tsx';
import { TextArea } from '../ui/text-area.tsx';
import type { ControlProps } from './control-props.ts';
import { freeName, linesOf, rowsIn, slugOf, textOf, textsOf, withoutRow, withRow } from './rows/rows-in.ts';

/** What a caller may want, each with how some callers say it. */
export function IntentsControl({ control: { field, label, hint }, config, world }: ControlProps<'intents'>) {
  const rows = rowsIn(config, field);
  const text = editorMessages.rows;
  const keep = (next: typeof rows) => world.change({ [field]: next });
  const names = rows.map((row) => textOf(row, 'name'));
  const rename = (index: number, written: string) => {
    const name = freeName(withoutRow(names, index), slugOf(written) || 'wish');
    world.change({ [field]: withRow(rows, index, { name }) }, { renamedPort: { from: names[index] ?? '', to: name } });
  };
  return (
    <Rows
      id={fieldId(field)}
      label={label}
      hint={hint}
      problem={world.problemOf(field)}
      addLabel={text.addIntent}
      removeLabel={text.remove}
      count={rows.length}
      onAdd={() => keep([...rows, { name: freeName(names, 'wish'), examples: [''] }])}
      onRemove={(index) => keep(withoutRow(rows, index))}
      row={(index) => (
        <>
          <DraftTextField
            id={fieldId(`${field}.${index}.name`)}
            label={text.intent}
            problem={world.problemOf(`${field}.${index}.name`)}
            value={names[index] ?? ''}
            maxLength={40}
            onChange={(name) => rename(index, name)}
          />
          <TextArea
            id={fieldId(`${field}.${index}.examples`)}
            label={text.examples}
            hint={text.onePerLine}
            problem={world.problemOf(`${field}.${index}.examples`) ?? world.problemOf(`${field}.${index}.examples.0`)}
            maxLength={5_000}
            value={textsOf(rows[index], 'examples').join('\n')}
            onChange={(lines) => keep(withRow(rows, index, { examples: linesOf(lines) }))}
          />
        </>
      )}
    />
  );
}
