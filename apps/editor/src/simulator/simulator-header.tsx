import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { RefreshIcon } from '../ui/refresh-icon.tsx';
import { StatusBadge } from '../ui/status-badge.tsx';
import type { SimulatorLook } from './describe-simulator.ts';
import { messages } from './messages.ts';

export interface SimulatorHeaderProps {
  readonly look: SimulatorLook;
  readonly onStartOver: (() => void) | undefined;
  readonly onClose: () => void;
}

export function SimulatorHeader({ look, onStartOver, onClose }: SimulatorHeaderProps) {
  return (
    <header className="grid grid-cols-[1fr_auto] items-center gap-x-1 border-b border-line py-2 pr-2 pl-4">
      <h2 id="simulator-title" className="text-lead font-semibold">
        {messages.title}
      </h2>
      <div className="flex">
        <Button kind="quiet" label={messages.startOver} isBusy={onStartOver === undefined} onPress={() => onStartOver?.()}>
          <RefreshIcon isTurning={false} />
        </Button>
        <Button kind="quiet" label={messages.close} onPress={onClose}>
          <Icon name="close" />
        </Button>
      </div>
      <p role="status" className="text-small">
        <StatusBadge tone={look.tone} label={look.label} isPending={false} />
      </p>
    </header>
  );
}
