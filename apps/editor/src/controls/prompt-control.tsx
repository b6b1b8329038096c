import { textIn } from '@callwright/flow-nodes';
import { useRef } from 'react';
import { editorMessages } from '../editor-messages.ts';
import { fieldId } from '../inspector/field-id.ts';
import { describedBy, Field, inputLook } from '../ui/field.tsx';
import type { ControlProps } from './control-props.ts';

/** Several lines, with a chip for each variable that puts it where the caret is. */
export function PromptControl({ control: { field, label, hint, placeholder }, config, world }: ControlProps<'prompt'>) {
  const area = useRef<HTMLTextAreaElement>(null);
  const id = fieldId(field);
  const problem = world.problemOf(field);
  const change = (text: string) => world.change({ [field]: text === '' ? undefined : text });
  const insert = (name: string) => {
    if (area.current === null) return;
    const { selectionStart, selectionEnd } = area.current;
    area.current.setRangeText(`{{ ${name} }}`, selectionStart, selectionEnd, 'end');
    area.current.focus();
    change(area.current.value);
  };
  const names = Object.keys(world.variables);

  return (
    <div className="grid gap-2">
      <Field id={id} label={label} hint={hint} problem={problem}>
        <textarea
          {...describedBy({ id, hint, problem })}
          ref={area}
          rows={3}
          value={textIn(config, field)}
          placeholder={placeholder}
          onChange={(event) => change(event.target.value)}
          maxLength={2_000}
          className={`field-sizing-content max-h-64 min-h-20 resize-y py-2.5 ${inputLook}`}
        />
      </Field>
      {names.length > 0 && (
        <fieldset aria-label={`${editorMessages.prompt.insert}: ${label}`} className="flex flex-wrap items-center gap-1.5 text-small">
          <span className="text-ink-soft">{editorMessages.prompt.insert}</span>
          {names.map((name) => (
            <button
              key={name}
              type="button"
              aria-label={editorMessages.prompt.insertVariable(name)}
              onClick={() => insert(name)}
              className="min-h-7 cursor-pointer rounded-round border border-line bg-sunken px-2.5 font-medium transition-colors hover:border-line-strong"
            >
              {name}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
