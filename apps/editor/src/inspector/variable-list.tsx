import { entriesOf } from '@callwright/flow-schema';
import { flowOf } from '../editing/editor-state.ts';
import { useEditor, useEditorStore } from '../editing/use-editor.ts';
import { editorMessages } from '../editor-messages.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

/** What a call can know, and the way to forget what is not needed any more. */
export function VariableList() {
  const store = useEditorStore();
  const variables = entriesOf(useEditor((state) => flowOf(state).variables));
  const text = editorMessages.settingsPanel;
  return (
    <section aria-labelledby="variables" className="grid gap-2 border-t border-line pt-4">
      <h3 id="variables" className="text-small font-semibold text-ink-soft">
        {text.variables}
      </h3>
      <p className="text-small text-pretty text-ink-soft">{variables.length === 0 ? text.noVariables : text.variablesHint}</p>
      <ul className="grid">
        {variables.map(([name, { type }]) => (
          <li key={name} className="flex items-center gap-2 text-small">
            <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
            <span className="text-ink-soft">{editorMessages.variableType[type]}</span>
            <Button
              kind="quiet"
              size="small"
              label={text.removeVariable(name)}
              onPress={() => store.edit({ type: 'remove-variable', name })}
            >
              <Icon name="close" />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
