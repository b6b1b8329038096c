import { writeValue } from '@callwright/flow-schema';
import { NodeIcon } from '../canvas/node-icon.tsx';
import { portLabelOf, summaryOf, titleOf } from '../editing/present-node.ts';
import { PromptText } from '../ui/prompt-text.tsx';
import { messages } from './messages.ts';
import type { Becoming, JourneyStop, Leaving } from './worker/journey.ts';
import type { Draft } from './worker/worker-messages.ts';

export interface JourneyItemProps {
  readonly stop: JourneyStop;
  /** The draft that is being called, which may not be the one on the canvas any more. */
  readonly draft: Draft;
}

/** What an event did to the call: what is known now, and which steps were left by which ways. */
export function JourneyItem({ stop, draft }: JourneyItemProps) {
  return (
    <li className="grid gap-1 border-l-2 border-line pl-3 text-small text-ink-soft">
      {stop.became.map((becoming) => (
        <Became key={becoming.variable} becoming={becoming} draft={draft} />
      ))}
      {stop.left.map((leaving, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step may be left twice at once, and what has happened keeps its place.
        <Left key={index} leaving={leaving} draft={draft} />
      ))}
    </li>
  );
}

function Became({ becoming: { variable, value }, draft: { flow } }: { readonly becoming: Becoming; readonly draft: Draft }) {
  const spec = flow.variables[variable];
  if (value === undefined || spec === undefined) return <p>{messages.stop.forgotten(variable)}</p>;
  return (
    <p className="break-words">
      <span className="font-medium text-ink">{variable}</span>
      <span aria-hidden="true"> = </span>
      <span className="sr-only"> {messages.stop.is} </span>
      <span className="text-ink">{writeValue(spec, value)}</span>
    </p>
  );
}

function Left({ leaving: { node: id, port }, draft }: { readonly leaving: Leaving; readonly draft: Draft }) {
  const node = draft.flow.nodes[id];
  if (node === undefined) return null;
  const summary = summaryOf(node, draft.actions);
  return (
    <p className="flex min-w-0 items-center gap-2">
      <NodeIcon type={node.type} />
      <span className="min-w-0 truncate">
        <PromptText text={node.name ?? (summary === '' ? titleOf(node) : summary)} />
      </span>
      <span className="shrink-0">
        <span aria-hidden="true">→ </span>
        <span className="sr-only">{messages.stop.left} </span>
        <span className="font-medium text-ink">{portLabelOf(node, port)}</span>
      </span>
    </p>
  );
}
