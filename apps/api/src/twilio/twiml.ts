import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';

export interface StreamTwiml {
  readonly publicUrl: string;
  readonly nonce: string;
  /** Where Twilio asks what to do when the stream is over and the caller is still there. */
  readonly resumePath: string;
  readonly pauseSeconds?: number;
}

/** Takes the call's sound to the runtime. */
export function streamTwiml({ publicUrl, nonce, resumePath, pauseSeconds = 0 }: StreamTwiml): string {
  const twiml = new VoiceResponse();
  if (pauseSeconds > 0) twiml.pause({ length: pauseSeconds });
  const stream = twiml.connect().stream({ url: `${publicUrl.replace(/^http/, 'ws')}/media/twilio` });
  stream.parameter({ name: 'nonce', value: nonce });
  twiml.redirect({ method: 'POST' }, resumePath);
  return twiml.toString();
}

/** Nobody's number: refused before it costs the caller anything. */
export function rejectTwiml(reason: 'rejected' | 'busy'): string {
  const twiml = new VoiceResponse();
  twiml.reject({ reason });
  return twiml.toString();
}

export function hangupTwiml(): string {
  const twiml = new VoiceResponse();
  twiml.hangup();
  return twiml.toString();
}

export function sayTwiml(sentence: string): string {
  const twiml = new VoiceResponse();
  twiml.say(sentence);
  twiml.hangup();
  return twiml.toString();
}
