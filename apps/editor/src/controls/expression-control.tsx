import { textIn } from '@callwright/flow-nodes';
import { editorMessages } from '../editor-messages.ts';
import { fieldId } from '../inspector/field-id.ts';
import { TextField } from '../ui/text-field.tsx';
import { ActionInput } from './action-input.tsx';
import { ConditionField } from './condition-field.tsx';
import type { ControlProps } from './control-props.ts';

/** A value that is worked out: a condition, a variable, always the same, or for experts a formula. */
export function ExpressionControl({ control, config, world }: ControlProps<'expression'>) {
  const { field, label, hint, wants, placeholder } = control;
  const source = textIn(config, field);
  const shared = { id: fieldId(field), label, problem: world.problemOf(field) };
  const keep = (next: string | undefined) => world.change({ [field]: next === '' ? undefined : next });
  if (wants === 'yes-no') return <ConditionField {...shared} variables={world.variables} source={source} onChange={keep} />;
  if (wants === 'any')
    return (
      <TextField
        {...shared}
        hint={hint ?? editorMessages.input.formulaHint}
        placeholder={placeholder}
        value={source}
        maxLength={500}
        onChange={keep}
      />
    );
  return (
    <ActionInput
      {...shared}
      title={label}
      unset={editorMessages.input.choose}
      type={wants}
      variables={world.variables}
      source={source === '' ? undefined : source}
      onChange={keep}
    />
  );
}
