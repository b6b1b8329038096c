import { PartCard } from './part-card.tsx';
import { PartEdge } from './part-edge.tsx';
import type { SystemView } from './read-system.ts';

/** The parts as the graph they are: the server, and what it leads to. */
export function PartsMap({ view }: { readonly view: SystemView }) {
  return (
    <div className="grid">
      <PartCard node={view.server} isPending={view.isPending} />
      <ul className="grid gap-x-4 pl-8 sm:grid-cols-2 sm:pl-0">
        {view.parts.map((part, index) => (
          <li key={part.name} className="relative grid pt-4 sm:pt-10">
            <PartEdge tone={part.tone} place={index === 0 ? 'first' : 'last'} />
            <PartCard node={part} isPending={view.isPending} />
          </li>
        ))}
      </ul>
    </div>
  );
}
