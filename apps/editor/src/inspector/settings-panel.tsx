import { useState } from 'react';
import { flowOf } from '../editing/editor-state.ts';
import { useEditor, useEditorStore } from '../editing/use-editor.ts';
import { editorMessages } from '../editor-messages.ts';
import { timeZones } from '../time/time-zones.ts';
import { Icon } from '../ui/icon.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { PanelHeader } from './panel-header.tsx';
import { VariableList } from './variable-list.tsx';

const secondMs = 1_000;

/** What holds for the whole flow. */
export function SettingsPanel({ onClose }: { readonly onClose: () => void }) {
  const store = useEditorStore();
  const { name, settings } = useEditor(flowOf);
  const text = editorMessages.settingsPanel;
  return (
    <div className="grid gap-5 p-4">
      <PanelHeader icon={<SettingsMark />} title={text.title} explanation={name} onClose={onClose} />
      <FlowNameField />
      <SelectField
        label={text.timeZone}
        hint={text.timeZoneHint}
        value={settings.timeZone}
        options={timeZones(settings.timeZone).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        onChange={(timeZone) => store.edit({ type: 'change-settings', changes: { timeZone } })}
      />
      <NumberField
        label={text.patience}
        hint={text.patienceHint}
        value={settings.patienceMs / secondMs}
        min={0.5}
        max={120}
        onChange={(seconds) => store.edit({ type: 'change-settings', changes: { patienceMs: Math.round(seconds * secondMs) } })}
      />
      <VariableList />
    </div>
  );
}

/** A flow always has a name: an empty field waits for one. */
function FlowNameField() {
  const store = useEditorStore();
  const name = useEditor((state) => flowOf(state).name);
  const [isEmptied, setIsEmptied] = useState(false);
  const text = editorMessages.settingsPanel;
  const rename = (written: string) => {
    setIsEmptied(written === '');
    if (written !== '') store.edit({ type: 'rename-flow', name: written });
  };
  return (
    <TextField
      label={text.name}
      value={isEmptied ? '' : name}
      problem={isEmptied ? text.noName : undefined}
      onChange={rename}
      maxLength={200}
    />
  );
}

function SettingsMark() {
  return (
    <span className="grid size-7 shrink-0 place-items-center rounded-control bg-sunken text-ink-soft">
      <Icon name="settings" />
    </span>
  );
}
