import type { ReactNode } from 'react';
import { editorMessages } from '../editor-messages.ts';
import { fieldId } from '../inspector/field-id.ts';
import { DraftTextField } from '../ui/draft-text-field.tsx';
import { Rows } from '../ui/rows.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ActionInputsControl } from './action-inputs-control.tsx';
import { ActionOutputsControl } from './action-outputs-control.tsx';
import type { ControlProps, ControlWorld } from './control-props.ts';
import { freeName, type Row, rowsIn, slugOf, textOf, withoutRow, withRow } from './rows/rows-in.ts';

/** What a model may do: ways out of the conversation, and actions of plugins. */
export function ToolsControl({ control: { field, label, hint }, config, world }: ControlProps<'tools'>) {
  const rows = rowsIn(config, field);
  const text = editorMessages.tools;
  const exits = rows.map((row) => textOf(row, 'name'));
  const keep = (next: typeof rows) => world.change({ [field]: next });
  const choose = (index: number, choice: string) => {
    const [plugin = '', action = ''] = choice.split('/');
    const row: Row =
      choice === exit
        ? { type: 'exit', name: freeName(exits, 'done'), description: '' }
        : { type: 'action', plugin, action, input: {}, output: {} };
    keep(rows.map((before, at) => (at === index ? row : before)));
  };
  const options = [
    { value: exit, label: text.exit },
    ...world.actions.map(({ plugin, action, title }) => ({ value: `${plugin}/${action}`, label: title })),
  ];
  return (
    <Rows
      id={fieldId(field)}
      label={label}
      hint={hint}
      problem={world.problemOf(field)}
      addLabel={text.add}
      removeLabel={editorMessages.rows.remove}
      count={rows.length}
      onAdd={() => keep([...rows, { type: 'exit', name: freeName(exits, 'done'), description: '' }])}
      onRemove={(index) => keep(withoutRow(rows, index))}
      row={(index): ReactNode => {
        const row = rows[index] ?? {};
        const at = `${field}.${index}`;
        const change = (changes: Row) => keep(withRow(rows, index, changes));
        return (
          <>
            <SelectField
              id={fieldId(`${at}.action`)}
              label={text.kind}
              problem={world.problemOf(`${at}.action`) ?? world.problemOf(at)}
              value={choiceOf(row)}
              options={withChosen(options, row)}
              onChange={(choice) => choose(index, choice)}
            />
            {row.type === 'exit' ? (
              <>
                <DraftTextField
                  id={fieldId(`${at}.name`)}
                  label={editorMessages.rows.port}
                  problem={world.problemOf(`${at}.name`)}
                  value={textOf(row, 'name')}
                  maxLength={40}
                  onChange={(written) => {
                    const name = freeName(withoutRow(exits, index), slugOf(written) || 'done');
                    const renamedPort = { from: textOf(row, 'name'), to: name };
                    world.change({ [field]: withRow(rows, index, { name }) }, { renamedPort });
                  }}
                />
                <TextField
                  id={fieldId(`${at}.description`)}
                  label={text.whenToLeave}
                  problem={world.problemOf(`${at}.description`)}
                  value={textOf(row, 'description')}
                  maxLength={500}
                  onChange={(description) => change({ description })}
                />
              </>
            ) : (
              <>
                <ActionInputsControl control={inputs} config={row} world={within(world, at, change)} />
                <ActionOutputsControl control={outputs} config={row} world={within(world, at, change)} />
              </>
            )}
          </>
        );
      }}
    />
  );
}

const exit = 'exit';
const action = { plugin: 'plugin', action: 'action' };
const inputs = { type: 'action-inputs', field: 'input', label: editorMessages.tools.inputs, ...action } as const;
const outputs = { type: 'action-outputs', field: 'output', label: editorMessages.tools.outputs, ...action } as const;

function choiceOf(row: Row): string {
  return row.type === 'exit' ? exit : `${textOf(row, 'plugin')}/${textOf(row, 'action')}`;
}

/** An action whose plugin is gone stays visible, so that one sees what is wrong. */
function withChosen(options: readonly { readonly value: string; readonly label: string }[], row: Row) {
  const chosen = choiceOf(row);
  if (options.some(({ value }) => value === chosen)) return options;
  return [...options, { value: chosen, label: editorMessages.action.gone(textOf(row, 'action')) }];
}

/** The world as a row sees it: its fields are the row's. */
function within(world: ControlWorld, at: string, change: (changes: Row) => void): ControlWorld {
  return {
    ...world,
    place: `${at}.`,
    change: (changes) => change(changes),
    problemOf: (field) => world.problemOf(`${at}.${field}`),
  };
}
