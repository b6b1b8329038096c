import { PartCard } from './part-card.tsx';
import { PartEdge } from './part-edge.tsx';
import type { SystemView } from './read-system.ts';

/** The parts as the graph they are: the server, and what it leads to. */
export function PartsMap({ view }: { readonly view: SystemView }) {
  return (
    <div className="grid">
      <PartCard node={view.server} isPending={view.isPending} />
      <ul className="grid gap-4 pl-6 sm:grid-cols-2 sm:pl-0">
        {view.parts.map((part, index) => (
          <li key={part.name} className="relative grid pt-4 sm:pt-8">
            <PartEdge tone={part.tone} side={index === 0 ? 'left' : 'right'} />
            <PartCard node={part} isPending={view.isPending} />
          </li>
        ))}
      </ul>
    </div>
  );
}
