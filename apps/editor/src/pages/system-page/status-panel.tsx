import { messages } from '../../messages.ts';
import { describeAge } from '../../time/describe-duration.ts';
import { Button } from '../../ui/button.tsx';
import { RefreshIcon } from '../../ui/refresh-icon.tsx';
import { StatusIcon } from '../../ui/status-icon.tsx';
import { PartsMap } from './parts-map.tsx';
import type { SystemView } from './read-system.ts';
import type { LiveAnswer } from './use-system-answer.ts';

export interface StatusPanelProps {
  readonly view: SystemView;
  readonly live: LiveAnswer;
  readonly now: number;
}

export function StatusPanel({ view, live, now }: StatusPanelProps) {
  const { checkedAt, isCheckingAgain, checkAgain } = live;
  const age = checkedAt === undefined ? messages.notYetChecked : messages.checked(describeAge(now - checkedAt));

  return (
    <section aria-labelledby="status-headline" className="grid gap-6 rounded-panel border border-line bg-surface p-5 shadow-panel sm:p-8">
      <div className="grid gap-2">
        <h2 id="status-headline" className="flex items-center gap-3 text-title font-semibold">
          <StatusIcon tone={view.tone} size="large" />
          {view.headline}
        </h2>
        <p className="text-pretty text-ink-soft">{view.explanation}</p>
      </div>
      {/* Spoken when it changes; what is seen would be spoken every second. */}
      <p role="status" className="sr-only">
        {isCheckingAgain ? messages.checking : `${view.headline}. ${view.explanation}`}
      </p>
      <PartsMap view={view} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-small text-ink-soft tabular-nums">{age}</p>
        <Button isBusy={isCheckingAgain} onPress={checkAgain}>
          <RefreshIcon isTurning={isCheckingAgain} />
          {messages.checkAgain}
        </Button>
      </div>
    </section>
  );
}
