import { messages } from '../messages.ts';
import type { TurnLatency } from '../talk-api.ts';

/** How long the answer took; on demand, where the time went. */
export function TurnDetails({ turn }: { readonly turn: TurnLatency }) {
  const { latency } = messages;
  const sinceSpeechEnd = (moment: Moment) => turn[moment] - turn.speechEndMs;
  return (
    // Who listens to the page wants to hear the words, not the figures.
    <details aria-live="off" className="text-small text-ink-soft">
      <summary className="cursor-pointer rounded-control tabular-nums">{latency.answered(sinceSpeechEnd('firstHeardMs'))}</summary>
      <dl aria-label={latency.since} className="grid grid-cols-[1fr_auto] gap-x-3 pt-1 text-left tabular-nums">
        {moments.map((moment) => (
          <div key={moment} className="col-span-2 grid grid-cols-subgrid">
            <dt>{latency[moment]}</dt>
            <dd className="text-right">{latency.ms(sinceSpeechEnd(moment))}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

const moments = ['speechEndMs', 'transcriptMs', 'firstTokenMs', 'firstAudioMs', 'firstHeardMs'] as const;
type Moment = (typeof moments)[number];
