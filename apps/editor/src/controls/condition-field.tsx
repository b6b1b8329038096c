import type { Variables } from '@callwright/flow-schema';
import { useState } from 'react';
import { editorMessages } from '../editor-messages.ts';
import type { FieldProblem } from '../ui/field.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { type Comparison, type Condition, comparisonsOf, readCondition, writeCondition } from './condition.ts';

export interface ConditionFieldProps {
  readonly id: string;
  readonly label: string;
  readonly variables: Variables;
  readonly problem: FieldProblem | undefined;
  readonly source: string;
  readonly onChange: (source: string) => void;
}

const formula = '#';
const withoutValue: readonly Comparison[] = ['known', 'unknown', 'true', 'false'];

/** When something holds: a variable compared, or for experts a formula. */
export function ConditionField({ id, label, variables, problem, source, onChange }: ConditionFieldProps) {
  const [isFormula, setIsFormula] = useState(false);
  const read = readCondition(source, variables);
  const condition: Condition = isFormula ? { type: 'formula', source } : read;
  const text = editorMessages.condition;
  const write = (next: Condition) => onChange(writeCondition(next, variables));
  const choose = (choice: string) => {
    setIsFormula(choice === formula);
    const type = Object.entries(variables).find(([name]) => name === choice)?.[1].type;
    if (type !== undefined) write({ type: 'simple', variable: choice, is: comparisonsOf[type][0], value: '' });
  };
  const variable = condition.type === 'simple' ? condition.variable : source === '' && !isFormula ? '' : formula;
  const type = Object.entries(variables).find(([name]) => name === variable)?.[1].type;
  return (
    <div className="grid gap-2">
      <SelectField
        id={id}
        label={label}
        problem={problem}
        value={variable}
        options={[
          { value: '', label: text.choose },
          ...Object.keys(variables).map((name) => ({ value: name, label: name })),
          { value: formula, label: text.formula },
        ]}
        onChange={choose}
      />
      {condition.type === 'simple' && type !== undefined && (
        <SelectField
          label={text.comparison}
          value={condition.is}
          options={comparisonsOf[type].map((one) => ({ value: one, label: text.comparisons[one] }))}
          onChange={(is) => write({ ...condition, is: comparisonsOf[type].find((one) => one === is) ?? condition.is })}
        />
      )}
      {condition.type === 'simple' && !withoutValue.includes(condition.is) && (
        <TextField label={text.value} value={condition.value} onChange={(value) => write({ ...condition, value })} maxLength={200} />
      )}
      {variable === formula && (
        <TextField
          label={text.formulaLabel}
          hint={editorMessages.input.formulaHint}
          value={source}
          maxLength={500}
          onChange={(next) => {
            setIsFormula(true);
            onChange(next);
          }}
        />
      )}
    </div>
  );
}
