import type { ValueType, Variables } from '@callwright/flow-schema';
import { type KeyboardEvent, useId, useState } from 'react';
import { editorMessages } from '../editor-messages.ts';
import { Button } from '../ui/button.tsx';
import { describedBy, Field, inputLook } from '../ui/field.tsx';
import type { NewVariable } from './control-props.ts';
import { newVariableOf } from './new-variable-of.ts';
import { variableNameOf } from './variable-name.ts';

export interface NewVariableFormProps {
  readonly type: ValueType;
  readonly variables: Variables;
  readonly suggestion: string;
  readonly onMake: (made: NewVariable) => void;
  readonly onCancel: () => void;
}

/** Makes a variable where one is needed: its type is known, so a name is enough. */
export function NewVariableForm({ type, variables, suggestion, onMake, onCancel }: NewVariableFormProps) {
  const id = useId();
  const [written, setWritten] = useState(suggestion);
  const name = variableNameOf(written);
  const isTaken = name !== undefined && Object.hasOwn(variables, name);
  const text = editorMessages.variable;
  const problem = isTaken ? text.nameTaken(name) : written.trim() !== '' && name === undefined ? text.badName : undefined;
  const hint = name !== undefined && !isTaken ? text.nameHint(name) : undefined;
  const make = () => {
    if (name !== undefined && !isTaken) onMake({ name, variable: newVariableOf(type) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') make();
    else if (event.key === 'Escape') onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="grid gap-3 rounded-card bg-sunken p-3">
      <Field id={id} label={text.name} hint={hint} problem={problem}>
        <input
          {...describedBy({ id, hint, problem })}
          // biome-ignore lint/a11y/noAutofocus: whoever chose "New variable" is about to name it.
          autoFocus
          onFocus={(event) => event.target.select()}
          value={written}
          placeholder={text.namePlaceholder}
          onChange={(event) => setWritten(event.target.value)}
          onKeyDown={onKeyDown}
          autoComplete="off"
          maxLength={80}
          className={`min-h-11 ${inputLook}`}
        />
      </Field>
      <div className="flex gap-2">
        <Button size="small" kind="primary" onPress={make} isBusy={name === undefined || isTaken}>
          {text.add}
        </Button>
        <Button size="small" kind="quiet" onPress={onCancel}>
          {text.cancel}
        </Button>
      </div>
    </div>
  );
}
