import { Icon } from '../ui/icon.tsx';
import { StatusBadge } from '../ui/status-badge.tsx';
import type { TalkLook } from './describe-talk.ts';
import { messages } from './messages.ts';

export interface TalkHeaderProps {
  readonly look: TalkLook | undefined;
  readonly onClose: () => void;
}

export function TalkHeader({ look, onClose }: TalkHeaderProps) {
  return (
    <header className="flex items-center gap-3 border-b border-line py-2 pr-2 pl-4">
      <h2 id="talk-title" className="text-lead font-semibold">
        {messages.title}
      </h2>
      <p role="status" className="grow text-small">
        {look !== undefined && <StatusBadge tone={look.tone} label={look.label} isPending={false} />}
      </p>
      <button
        type="button"
        aria-label={messages.close}
        onClick={onClose}
        className="inline-flex size-11 cursor-pointer items-center justify-center rounded-control text-ink-soft transition-colors hover:bg-sunken hover:text-ink"
      >
        <Icon name="close" />
      </button>
    </header>
  );
}
