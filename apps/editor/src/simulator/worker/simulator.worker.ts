// Engine, nodes and understanding in a thread of their own: neither the page waits for them, nor the first bundle.

import { config } from 'zod';
import { createSimulatorHost } from './simulator-host.ts';
import type { ToSimulator } from './worker-messages.ts';

// The content security policy makes no code of text, and would report each try.
config({ jitless: true });

const host = createSimulatorHost((message) => postMessage(message));
let done = Promise.resolve();
addEventListener('message', ({ data }: MessageEvent<ToSimulator>) => {
  // One after the other: an answer is taken in before the next deed is done.
  done = done.then(() => host.receive(data)).catch(reportError);
});
