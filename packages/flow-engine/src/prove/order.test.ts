import type { OrderRule } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { prove } from './prove.ts';
import { findings } from './testing/findings.ts';
import { type FlowSketch, type NodeSketch, sketchProgram } from './testing/sketch-program.ts';

const rule = (type: string, needs: string, config = {}): OrderRule => ({
  before: { type, config },
  needs,
  severity: 'error',
  reason: 'So.',
});
const order = [rule('pay', 'known')];
const code = 'OUT_OF_ORDER';
const find = (nodes: Record<string, NodeSketch>, flow: FlowSketch = {}) => findings(sketchProgram(nodes, { order, ...flow }), code);

const end = { ending: 'hang-up' } as const;
const know = (next: string): NodeSketch => ({ marks: ['known'], to: { done: next } });
const pay = (next = 'e'): NodeSketch => ({ type: 'pay', to: { done: next } });
const recording = [rule('rec', 'recording-notice', { recording: 'on' })];
const record = (on: string): NodeSketch => ({ type: 'rec', config: { recording: on }, to: { done: 'e' } });
const back = { ending: 'return' } as const;
const knowing = sketchProgram({ p: know('r'), r: back });
const perhaps = sketchProgram({ p: { to: { x: 'q', y: 'r' } }, q: know('r'), r: back });
const paying = sketchProgram({ p: pay('r'), r: back });
/** Knows who calls when it ends as `known`, and not when it ends as `stranger`. */
const either = sketchProgram({
  p: { to: { x: 'q', y: 's' } },
  q: know('r'),
  r: { ending: 'hang-up', outcomes: ['known'] },
  s: { ending: 'hang-up', outcomes: ['stranger'] },
});
const run = (part: string, next: string): NodeSketch => ({ runs: part, to: { done: next } });

describe('order', () => {
  it.each<[string, Record<string, NodeSketch>, FlowSketch?]>([
    ['a flow that the rules are not about', { a: end }],
    ['what happens in order', { a: know('b'), b: pay(), e: end }],
    ['both ways that do it', { a: { to: { l: 'b', r: 'c' } }, b: know('d'), c: know('d'), d: pay(), e: end }],
    ['a loop after it', { a: know('b'), b: { waits: 'caller', to: { again: 'b', done: 'c' } }, c: pay('b') }],
    ['no rules', { a: pay(), e: end }, { order: [] }],
    ['what has another configuration', { a: record('off'), e: end }, { order: recording }],
    ['a notice at the start', { a: record('on'), e: end }, { order: recording, recordingNotice: 'We record.' }],
    ['a part that does it', { a: run('k', 'b'), b: pay(), e: end }, { parts: { k: knowing } }],
    ['a part before which it was done', { a: know('b'), b: run('p', 'e'), e: end }, { parts: { p: paying } }],
    ['a part after a part', { a: run('k', 'b'), b: run('p', 'e'), e: end }, { parts: { k: knowing, p: paying } }],
    [
      'a part in a part',
      { a: run('kk', 'b'), b: pay(), e: end },
      { parts: { k: knowing, kk: sketchProgram({ p: run('k', 'r'), r: back }) } },
    ],
    [
      'a handler after it',
      { a: know('b'), b: { waits: 'caller', to: { n: 'e' } }, e: end, h: pay() },
      { handlers: { h: { on: { type: 'silence', times: 1 }, to: 'h' } } },
    ],
    ['what no call comes to', { a: end, b: pay(), e: end }],
    [
      'a part that does it when it ends like this',
      { a: { runs: 'k', to: { known: 'b', stranger: 'e' } }, b: pay(), e: end },
      { parts: { k: either } },
    ],
  ])('is content with %s', (_what, nodes, flow) => {
    expect(find(nodes, flow)).toEqual([]);
  });

  it.each<[string, Record<string, NodeSketch>, string[], FlowSketch?]>([
    ['what was not done at all', { a: pay(), e: end }, [`${code} a`]],
    ['a notice at the start that says nothing', { a: record('on'), e: end }, [`${code} a`], { order: recording, recordingNotice: ' ' }],
    ['what is only done here', { a: { ...pay(), marks: ['known'] }, e: end }, [`${code} a`]],
    ['what is done too late', { a: pay('b'), b: know('e'), e: end }, [`${code} a`]],
    ['a way that leaves it out', { a: { to: { l: 'b', r: 'c' } }, b: know('c'), c: pay(), e: end }, [`${code} a:r c`]],
    [
      'what failed',
      { a: { ...know('b'), failurePorts: ['failed'], to: { done: 'b', failed: 'b' } }, b: pay(), e: end },
      [`${code} a:failed b`],
    ],
    [
      'what was left because it was come to too often',
      { a: { ...know('b'), maxVisits: 1, to: { done: 'b', 'too-often': 'b' } }, b: pay(), e: end },
      [`${code} a:too-often b`],
    ],
    [
      'what a handler took the call away from',
      { a: { ...know('e'), waits: 'caller' }, e: end, h: pay() },
      [`${code} a h`],
      { handlers: { h: { on: { type: 'silence', times: 1 }, to: 'h' } } },
    ],
    ['recording without a notice', { a: { to: { n: 'b' } }, b: record('on'), e: end }, [`${code} a:n b`], { order: recording }],
    ['each rule', { a: pay(), e: end }, [`${code} a`, `${code} a`], { order: [...order, rule('pay', 'asked')] }],
    ['a part that may not do it', { a: run('k', 'b'), b: pay(), e: end }, [`${code} a:done b`], { parts: { k: perhaps } }],
    [
      'a part before which it was not done',
      { a: { to: { n: 'b' } }, b: run('p', 'e'), e: end },
      [`${code} a:n b p/p`],
      { parts: { p: paying } },
    ],
    [
      'a part that runs in two places, by the way that leaves it out',
      { a: { to: { x: 'k', y: 'm' } }, k: know('b'), b: run('p', 'e'), m: { to: { n: 'c' } }, c: run('p', 'e'), e: end },
      [`${code} a:y m:n c p/p`],
      { parts: { p: paying } },
    ],
    [
      'a part that runs itself',
      { a: run('p', 'b'), b: pay(), e: end },
      [`${code} a:done b`],
      { parts: { p: sketchProgram({ p: run('p', 'r'), r: back }) } },
    ],
    [
      'a part that did not do it when it ends like this',
      { a: { runs: 'k', to: { known: 'e', stranger: 'b' } }, b: pay(), e: end },
      [`${code} a:stranger b`],
      { parts: { k: either } },
    ],
  ])('finds %s', (_what, nodes, found, flow) => {
    expect(find(nodes, flow)).toEqual(found);
  });

  it('has the severity of the rule, says why, and offers a notice where one is needed', () => {
    const [strict] = recording;
    const rules = strict === undefined ? [] : [{ ...strict, severity: 'warning' as const }];
    const finding = prove(sketchProgram({ a: record('on'), e: end }, { order: rules })).find((one) => one.code === code);
    expect(finding).toMatchObject({
      severity: 'warning',
      message: expect.stringMatching(/^So\. .*recording-notice/),
      fix: { command: { type: 'change-settings', changes: { recordingNotice: 'This call is recorded.' } } },
    });
  });
});
