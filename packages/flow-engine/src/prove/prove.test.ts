import { describe, expect, it } from 'vitest';
import { mostFindings } from './finding.ts';
import { prove } from './prove.ts';
import { type NodeSketch, sketchProgram } from './testing/sketch-program.ts';

const end = { ending: 'hang-up' } as const;

describe('prove', () => {
  it('has nothing to say about a sound flow', () => {
    const nodes: Record<string, NodeSketch> = {
      start: { to: { next: 'name' } },
      name: {
        waits: 'caller',
        to: { answered: 'book', silent: 'name', lost: 'sorry' },
        sets: { answered: ['name'] },
        assigns: { name: 'caller' },
      },
      book: { waits: 'outside', failurePorts: ['failed'], to: { done: 'bye', failed: 'sorry' } },
      bye: { ...end, says: { text: ['name'] } },
      sorry: { ...end, says: { text: [] } },
    };
    expect(prove(sketchProgram(nodes, { handlers: { help: { on: { type: 'keypad', keys: '0' }, to: 'sorry' } } }))).toEqual([]);
  });

  it('tells one mistake once', () => {
    const found = prove(sketchProgram({ a: { waits: 'outside', failurePorts: ['failed'], to: { done: 'b', failed: '' } }, b: end }));
    expect(found.map(({ code }) => code)).toEqual(['FAILURE_NOT_LED']);
  });

  it('offers no edits for what is in a part: they would be made in another document', () => {
    const part = sketchProgram({ p: { ending: 'return' }, lost: end });
    const found = prove(sketchProgram({ a: { runs: 'p', to: { done: 'b' } }, b: end }, { parts: { p: part } }));
    expect(found).toEqual([
      {
        severity: 'warning',
        code: 'UNREACHABLE',
        place: { part: 'p', node: 'nd_lost' },
        message: 'No call can come here. Connect something to it, or remove it.',
      },
    ]);
  });

  it('survives a start that is not there, and parts that run themselves and each other', () => {
    const { nodes } = sketchProgram({ a: end });
    const lost = { ...sketchProgram({}), nodes };
    const one = sketchProgram({ a: { runs: 'two', to: { done: 'r' } }, r: { ending: 'return' } });
    const two = sketchProgram({ a: { runs: 'one', to: { done: 'r' } }, r: { ending: 'return' } });
    const around = sketchProgram({ a: { runs: 'one', to: { done: 'e' } }, e: end }, { parts: { one, two } });
    expect([prove(lost).map(({ code }) => code), prove(around)]).toEqual([['UNREACHABLE'], []]);
  });

  it('tells so much at most of each kind, the nearest first', () => {
    const nodes = Object.fromEntries(
      Array.from({ length: 3_000 }, (_, index): [string, NodeSketch] => [
        `n${index}`,
        {
          waits: 'outside',
          failurePorts: ['failed'],
          says: { text: ['x'] },
          to: { done: `n${index + 1}`, open: '', failed: '', back: 'n0' },
        },
      ]),
    );
    const found = prove(sketchProgram(nodes));
    const counts = Map.groupBy(found, ({ code }) => code);
    expect([...counts].map(([code, { length }]) => [code, length]).sort()).toEqual([
      ['FAILURE_NOT_LED', mostFindings],
      ['LOOP_WITHOUT_BOUND', 1],
      ['NOT_SET', mostFindings],
      ['OPEN_PORT', mostFindings],
    ]);
  });
});
