import type { ValueType, Variables } from '@callwright/flow-schema';
import { useState } from 'react';
import { editorMessages } from '../editor-messages.ts';
import type { FieldProblem } from '../ui/field.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { canBeFixed, type InputValue, readInput, writeInput } from './input-value.ts';

export interface ActionInputProps {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly unset: string;
  readonly type: ValueType;
  readonly variables: Variables;
  readonly problem: FieldProblem | undefined;
  /** The expression that is kept. */
  readonly source: string | undefined;
  readonly onChange: (source: string | undefined) => void;
}

const fixed = '=';
const formula = '#';

/** One thing an action is given: a variable, always the same, or for experts a formula. */
export function ActionInput({ id, label, title, unset, type, variables, problem, source, onChange }: ActionInputProps) {
  const [isFormula, setIsFormula] = useState(false);
  const read = readInput(source, type);
  const value: InputValue = isFormula ? { type: 'formula', source: source ?? '' } : read;
  const change = (next: InputValue) => onChange(writeInput(next, type));
  const choose = (choice: string) => {
    setIsFormula(choice === formula);
    if (choice === fixed) change({ type: 'fixed', value: fixedFirst[type] ?? '' });
    else if (choice !== formula) change(choice === '' ? { type: 'nothing' } : { type: 'variable', name: choice });
  };
  return (
    <div className="grid gap-2">
      <SelectField
        id={id}
        label={label}
        problem={problem}
        value={choiceOf(value)}
        options={optionsOf(value, type, variables, unset)}
        onChange={choose}
      />
      {value.type === 'fixed' && (
        <FixedValue title={title} type={type} value={value.value} onChange={(text) => change({ type: 'fixed', value: text })} />
      )}
      {value.type === 'formula' && (
        <TextField
          label={editorMessages.input.formulaOf(title)}
          hint={editorMessages.input.formulaHint}
          value={value.source}
          maxLength={500}
          onChange={(text) => {
            setIsFormula(true);
            onChange(text === '' ? undefined : text);
          }}
        />
      )}
    </div>
  );
}

/** What a fixed value begins as. */
const fixedFirst: Partial<Record<ValueType, string>> = { text: '', number: '0', 'yes-no': 'true' };

interface FixedValueProps {
  readonly title: string;
  readonly type: ValueType;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function FixedValue({ title, type, value, onChange }: FixedValueProps) {
  const text = editorMessages.input;
  const label = text.value(title);
  if (type === 'number') return <NumberField label={label} value={Number(value)} onChange={(number) => onChange(String(number))} />;
  if (type === 'text') return <TextField label={label} value={value} onChange={onChange} maxLength={200} />;
  const answers = [
    { value: 'true', label: text.yes },
    { value: 'false', label: text.no },
  ];
  return <SelectField label={label} value={value} options={answers} onChange={onChange} />;
}

function choiceOf(value: InputValue): string {
  switch (value.type) {
    case 'nothing':
      return '';
    case 'variable':
      return value.name;
    case 'fixed':
      return fixed;
    case 'formula':
      return formula;
  }
}

function optionsOf(value: InputValue, type: ValueType, variables: Variables, unset: string) {
  const text = editorMessages.input;
  const fitting = Object.entries(variables).flatMap(([name, held]) => (held.type === type ? [name] : []));
  const misfit = value.type === 'variable' && !fitting.includes(value.name) ? [value.name] : [];
  return [
    { value: '', label: unset },
    ...[...fitting, ...misfit].map((name) => ({ value: name, label: name })),
    ...(canBeFixed(type) ? [{ value: fixed, label: text.fixed }] : []),
    { value: formula, label: text.formula },
  ];
}
