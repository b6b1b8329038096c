import { FLOW_SCHEMA_VERSION, type Flow, flowSchema } from '@callwright/flow-schema';

/** What people begin with: a start, and nothing that it leads to yet. */
export function newFlow(name: string, timeZone: string): Flow {
  return flowSchema.parse({
    schema: { flow: FLOW_SCHEMA_VERSION },
    name,
    nodes: { nd_start: { type: 'start', config: {} } },
    edges: {},
    variables: {},
    settings: { timeZone },
    layout: { nd_start: { x: 0, y: 0 } },
  });
}
