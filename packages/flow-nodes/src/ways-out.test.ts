import { explore } from '@callwright/flow-engine';
import { describe, expect, it } from 'vitest';
import { catalog, type NodeType } from './catalog.ts';
import { buildFlow } from './testing/build-flow.ts';
import { programOf } from './testing/call.ts';
import { richConfigs, richVariables } from './testing/rich-configs.ts';

const types = (Object.keys(catalog) as NodeType[]).filter((type) => !['start', 'sub-flow', 'go-back', 'end'].includes(type));

/** Where neither these values and moments lead nor what the world plausibly answers: their own tests do. */
const elsewhere: Readonly<Partial<Record<NodeType, readonly string[]>>> = {
  branch: ['many', 'otherwise'],
  converse: ['too-long'],
  hours: ['holiday'],
  'send-message': ['refused'],
  set: ['failed'],
  split: ['old'],
  voicemail: ['silent'],
};

describe('a call', () => {
  it.each(types)('can leave %s by each of its ports', (type) => {
    const config = richConfigs[type];
    const ports = catalog[type].ports(catalog[type].configSchema.parse(config));
    const flow = buildFlow(
      {
        start: { type: 'start', to: { next: 'when' } },
        when: {
          type: 'ask',
          config: { question: 'When?', expects: 'date-time', variable: 'start', retries: 0 },
          to: { answered: 'know', silent: 'end', 'not-understood': 'end' },
        },
        know: {
          type: 'set',
          config: {
            assignments: [
              { variable: 'guests', to: '3' },
              { variable: 'words', to: '"a table"' },
              { variable: 'bookingId', to: '"B7"' },
            ],
          },
          to: { done: 'node', failed: 'end' },
        },
        node: { type, config, to: Object.fromEntries(ports.map((port) => [port, 'end'])) },
        end: { type: 'end' },
      },
      richVariables,
    );
    const { notFound } = explore(programOf(flow));
    const missed = notFound.flatMap((goal) => (goal.type === 'port' && goal.node === 'nd_node' ? [goal.port] : []));
    expect(missed.filter((port) => elsewhere[type]?.includes(port) !== true)).toEqual([]);
  });
});
