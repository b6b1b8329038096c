import { messages } from '../messages.ts';
import { splitHeard } from './split-heard.ts';
import type { LineOf } from './transcript-line.ts';

/** Our words: what the caller heard of them, and what not. */
export function FlowWords({ line: { text, delivery } }: { readonly line: LineOf<'flow-spoke'> }) {
  const { heard, unheard } = splitHeard(text, delivery.type === 'cut-off' ? delivery.heard : undefined);
  const { transcript } = messages;
  // A model's words are known once they are said; until then there is nothing to show.
  const isThinking = text === '' && delivery.type === 'being-said';
  return (
    <li className="grid justify-items-start gap-1 pr-8">
      <p
        data-delivery={delivery.type}
        className="rounded-card bg-sunken px-3 py-2 text-small break-words text-ink data-[delivery=not-said]:text-ink-soft"
      >
        <span className="sr-only">{transcript.flowSaid} </span>
        {isThinking ? '…' : heard}
        {unheard !== '' && (
          <>
            <span className="sr-only"> {transcript.notHeard} </span>
            <s className="text-ink-soft">{unheard}</s>
          </>
        )}
      </p>
      {delivery.type === 'cut-off' && <p className="text-small text-ink-soft">{transcript.cutOff}</p>}
      {delivery.type === 'not-said' && <p className="text-small text-broken">{transcript.notSaid(delivery.reason)}</p>}
    </li>
  );
}
