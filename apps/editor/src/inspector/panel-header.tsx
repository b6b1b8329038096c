import type { ReactNode } from 'react';
import { editorMessages } from '../editor-messages.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

export interface PanelHeaderProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly explanation: string;
  readonly onClose: () => void;
}

export function PanelHeader({ icon, title, explanation, onClose }: PanelHeaderProps) {
  return (
    <header className="flex items-start gap-3">
      {icon}
      <div className="grid min-w-0 flex-1 gap-0.5">
        <h2 className="font-semibold">{title}</h2>
        <p className="text-small text-pretty text-ink-soft">{explanation}</p>
      </div>
      <div className="lg:hidden">
        <Button kind="quiet" size="small" label={editorMessages.inspector.close} onPress={onClose}>
          <Icon name="close" />
        </Button>
      </div>
    </header>
  );
}
