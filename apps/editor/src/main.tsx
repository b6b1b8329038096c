import { createSystemClock } from '@callwright/foundation/clock';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { App } from './app.tsx';
import { createQueryClient } from './query-client.ts';
import { createTrpc } from './trpc.ts';
import './ui/tokens.css';

// The content security policy makes no code of text, and would report each try.
config({ jitless: true });

/** Microphone, speaker and transcript are loaded when somebody wants to talk. */
const TalkPanel = lazy(async () => ({ default: (await import('./talk/talk-panel.tsx')).TalkPanel }));

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root".');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <App services={{ trpc: createTrpc(), clock: createSystemClock() }} TalkPanel={TalkPanel} />
    </QueryClientProvider>
  </StrictMode>,
);
