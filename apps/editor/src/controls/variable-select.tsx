import type { ValueType, Variables } from '@callwright/flow-schema';
import { useState } from 'react';
import { editorMessages } from '../editor-messages.ts';
import type { FieldProblem } from '../ui/field.tsx';
import { SelectField } from '../ui/select-field.tsx';
import type { NewVariable } from './control-props.ts';
import { NewVariableForm } from './new-variable-form.tsx';

export interface VariableSelectProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: FieldProblem | undefined;
  /** The variable that is chosen; empty when none is. */
  readonly value: string;
  readonly type: ValueType;
  readonly variables: Variables;
  /** What it says while no variable is chosen. */
  readonly unset: string;
  /** The name that a new variable is offered. */
  readonly suggestion?: string;
  /** With undefined, none is chosen any more. */
  readonly onChoose: (name: string | undefined, newVariable?: NewVariable) => void;
}

const making = '+';

/** One of the variables that hold the type, or a new one made right there. */
export function VariableSelect({ type, variables, onChoose, suggestion = '', ...props }: VariableSelectProps) {
  const [isMaking, setIsMaking] = useState(false);
  const choose = (value: string) => {
    setIsMaking(value === making);
    if (value !== making) onChoose(value === '' ? undefined : value);
  };
  const stopMaking = () => {
    setIsMaking(false);
    document.getElementById(props.id)?.focus();
  };
  return (
    <div className="grid gap-3">
      <SelectField
        id={props.id}
        label={props.label}
        hint={props.hint}
        problem={props.problem}
        value={isMaking ? making : props.value}
        options={optionsOf(props.value, type, variables, props.unset)}
        onChange={choose}
      />
      {isMaking && (
        <NewVariableForm
          type={type}
          variables={variables}
          suggestion={suggestion}
          onMake={(made) => {
            stopMaking();
            onChoose(made.name, made);
          }}
          onCancel={stopMaking}
        />
      )}
    </div>
  );
}

function optionsOf(value: string, type: ValueType, variables: Variables, unset: string) {
  const text = editorMessages.variable;
  const fitting = Object.entries(variables).filter(([, variable]) => variable.type === type);
  const options = fitting.map(([name]) => ({ value: name, label: name }));
  return [
    { value: '', label: unset },
    ...options,
    ...(value === '' || options.some((option) => option.value === value) ? [] : [{ value, label: labelOfMisfit(value, variables) }]),
    { value: making, label: text.make },
  ];
}

/** A variable that is chosen and does not fit stays visible, so that one sees what is wrong. */
function labelOfMisfit(name: string, variables: Variables): string {
  const held = Object.entries(variables).find(([key]) => key === name)?.[1].type;
  const text = editorMessages.variable;
  return held === undefined ? text.unknown(name) : text.wrongType(name, editorMessages.variableType[held]);
}
