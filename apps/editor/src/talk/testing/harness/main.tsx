// The panel alone on a page, before a server that plays the api's and the runtime's part.

import { createSystemClock } from '@callwright/foundation/clock';
import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink } from '@trpc/client';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Trpc } from '../../../trpc.ts';
import { TalkPanel } from '../../talk-panel.tsx';
import '../../../ui/tokens.css';

const trpc: Trpc = createTRPCClient({
  links: [
    splitLink({
      condition: ({ type }) => type === 'subscription',
      true: httpSubscriptionLink({ url: '/trpc' }),
      false: httpBatchLink({ url: '/trpc' }),
    }),
  ],
});
const services = { trpc, clock: createSystemClock() };

function Harness() {
  const [node, setNode] = useState<string>();
  const [isClosed, setIsClosed] = useState(false);
  return (
    <main className="grid h-dvh grid-cols-[1fr_auto]">
      <output aria-label="Visited" className="p-8 font-mono text-small">
        {node ?? 'nowhere'}
      </output>
      {!isClosed && (
        <TalkPanel
          services={services}
          flowId="fl_booking"
          onVisit={setNode}
          describe={({ message }) => message}
          onShow={setNode}
          onClose={() => setIsClosed(true)}
        />
      )}
    </main>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root".');
createRoot(root).render(
  <StrictMode>
    <Harness />
  </StrictMode>,
);
