import { messages } from '../../messages.ts';
import { CopyText } from '../../ui/copy-text.tsx';

export interface TwilioHelpProps {
  /** Of this Callwright, as the browser knows it. */
  readonly origin: string;
}

/** What has to be done at Twilio before a call to a number gets here. */
export function TwilioHelp({ origin }: TwilioHelpProps) {
  const text = messages.twilio;
  return (
    <section aria-labelledby="twilio-title" className="grid gap-4 rounded-card border border-line bg-surface p-4 text-small sm:p-5">
      <h2 id="twilio-title" className="text-body font-semibold">
        {text.title}
      </h2>
      <ol className="grid list-decimal gap-2 pl-5 text-pretty marker:text-ink-soft">
        {text.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <CopyText label={text.address} text={new URL('/twilio/voice', origin).href} copy={text.copy} copied={text.copied} />
      {!origin.startsWith('https:') && <p className="text-pretty text-ink-soft">{text.notPublic}</p>}
    </section>
  );
}
