import { type NodePresentation, type NodeType, presentations } from '@callwright/flow-nodes';
import type { ActionSignature, FlowNode } from '@callwright/flow-schema';
import { editorMessages } from '../editor-messages.ts';

/** How a node is shown; undefined for a type that this build does not know. */
export function presentationOf(type: string): NodePresentation | undefined {
  return Object.hasOwn(presentations, type) ? presentations[type as NodeType] : undefined;
}

/** What a node is called: its name, or its kind. */
export function titleOf({ name, type }: FlowNode): string {
  return name ?? presentationOf(type)?.title ?? editorMessages.unknownNode(type);
}

export function summaryOf({ type, config }: FlowNode, actions: readonly ActionSignature[]): string {
  return presentationOf(type)?.summary(config, actions) ?? '';
}

const longestSummary = 60;

/** A node in one line, so that it can be told from others: "Ask: What is your name?" */
export function labelOf(node: FlowNode, actions: readonly ActionSignature[]): string {
  const summary = summaryOf(node, actions).replace(/\s+/g, ' ').trim();
  if (summary === '') return titleOf(node);
  const short = summary.length > longestSummary ? `${summary.slice(0, longestSummary - 1).trimEnd()}…` : summary;
  return `${titleOf(node)}: ${short}`;
}

export function portLabelOf(node: FlowNode, port: string): string {
  return (
    presentationOf(node.type)
      ?.ports(node.config)
      .find((one) => one.port === port)?.label ?? port
  );
}
