import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { messages } from '../../messages.ts';
import { TwilioHelp } from './twilio-help.tsx';

describe('the help with Twilio', () => {
  it('gives the address that Twilio has to call', () => {
    const html = renderToStaticMarkup(<TwilioHelp origin="https://calls.example.com" />);
    expect(html).toContain('value="https://calls.example.com/twilio/voice"');
    expect(html).not.toContain(messages.twilio.notPublic);
  });

  it('says what is missing where Twilio cannot call', () => {
    expect(renderToStaticMarkup(<TwilioHelp origin="http://localhost:3000" />)).toContain(messages.twilio.notPublic);
  });
});
