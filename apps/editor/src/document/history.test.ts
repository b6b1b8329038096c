import type { Command } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { nodeId, sketchFlow } from '../testing/sketch-flow.ts';
import { edit, startHistory, undo } from './history.ts';

const hello = nodeId('hello');
const flow = sketchFlow({ start: { type: 'start', to: { next: 'hello' } }, hello: { type: 'say' }, bye: { type: 'end' } });
const write = (text: string): Command => ({ type: 'configure-node', node: hello, changes: { text } });

describe('history', () => {
  it('takes quick edits of one field for one edit', () => {
    const written = edit(edit(edit(startHistory(flow), write('H'), 0), write('He'), 900), write('Hel'), 1_800);
    expect(undo(written).present).toBe(flow);
  });

  it('keeps edits of one field apart that are a pause apart', () => {
    const written = edit(edit(startHistory(flow), write('Hello'), 0), write('Hello you'), 1_000);
    expect(undo(written).present.nodes[hello]?.config).toEqual({ text: 'Hello' });
  });

  it('keeps quick edits of different things apart', () => {
    const renamed = edit(edit(startHistory(flow), write('Hello'), 0), { type: 'rename-node', node: hello, name: 'Hi' }, 1);
    expect(undo(renamed).present.nodes[hello]).toEqual({ type: 'say', config: { text: 'Hello' } });
  });

  it('does not take an edit after an undo for one with the edit before it', () => {
    const undone = undo(edit(startHistory(flow), write('Hello'), 0));
    expect(undo(edit(undone, write('Hi'), 1)).present).toBe(flow);
  });

  it('does not remember an edit that changed nothing', () => {
    const history = startHistory(flow);
    expect(edit(history, { type: 'rename-flow', name: flow.name }, 0)).toBe(history);
  });

  it('stays as it is when there is nothing to undo', () => {
    expect(undo(startHistory(flow)).present).toBe(flow);
  });
});
