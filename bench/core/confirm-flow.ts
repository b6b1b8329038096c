import { flowSchema } from '@callwright/flow-schema';

/** What the big flow runs as a part. */
export const confirmFlow = flowSchema.parse({
  schema: { flow: 2 },
  name: 'Confirm',
  nodes: {
    nd_start: { type: 'start', config: {} },
    nd_sure: { type: 'ask', config: { question: 'It is {{ what }}. Is that right?', expects: 'yes-no', variable: 'isRight' } },
    nd_no: { type: 'set', config: { assignments: [{ variable: 'isRight', to: 'false' }] } },
    nd_end: { type: 'end', config: { outcome: 'confirmed' } },
  },
  edges: {
    ed_1: { from: { node: 'nd_start', port: 'next' }, to: 'nd_sure' },
    ed_2: { from: { node: 'nd_sure', port: 'answered' }, to: 'nd_end' },
    ed_3: { from: { node: 'nd_sure', port: 'silent' }, to: 'nd_no' },
    ed_4: { from: { node: 'nd_sure', port: 'not-understood' }, to: 'nd_no' },
    ed_5: { from: { node: 'nd_no', port: 'done' }, to: 'nd_end' },
  },
  variables: { what: { type: 'text' }, isRight: { type: 'yes-no' } },
  inputs: ['what'],
  outputs: ['isRight'],
});
