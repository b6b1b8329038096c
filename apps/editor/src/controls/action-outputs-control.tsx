import { editorMessages } from '../editor-messages.ts';
import { fieldId } from '../inspector/field-id.ts';
import { FieldGroup } from '../ui/field-group.tsx';
import type { ControlProps, NewVariable } from './control-props.ts';
import { signatureIn, textsIn } from './signature-in.ts';
import { VariableSelect } from './variable-select.tsx';

/** What of the answer of the chosen action is kept, and in which variables. */
export function ActionOutputsControl({ control, config, world }: ControlProps<'action-outputs'>) {
  const { field, label } = control;
  const signature = signatureIn(config, control, world.actions);
  if (signature === undefined || Object.keys(signature.output).length === 0) return null;
  const kept = textsIn(config, field);
  const change = (name: string, variable: string | undefined, made: NewVariable | undefined) => {
    const { [name]: _before, ...others } = kept;
    world.change({ [field]: variable === undefined ? others : { ...others, [name]: variable } }, { newVariable: made });
  };
  return (
    <FieldGroup label={label}>
      {Object.entries(signature.output).map(([name, { type, title }]) => (
        <VariableSelect
          key={`${signature.plugin}/${signature.action}/${name}`}
          id={fieldId(`${world.place ?? ''}${field}.${name}`)}
          label={title}
          problem={world.problemOf(`${field}.${name}`)}
          value={kept[name] ?? ''}
          type={type}
          variables={world.variables}
          unset={editorMessages.output.forget}
          suggestion={name}
          onChoose={(variable, made) => change(name, variable, made)}
        />
      ))}
    </FieldGroup>
  );
}
