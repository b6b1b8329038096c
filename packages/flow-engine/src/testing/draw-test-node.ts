import type { Place, PlacedNode } from './generate-flow.ts';

/** A generated flow in the words of the test catalogue. */
export function drawTestNode({ does, index, variable, expressions }: Place): PlacedNode {
  switch (does) {
    case 'begin':
      return { type: 'start', config: {}, ports: ['next'] };
    case 'set':
      return { type: 'keep', config: { variable, value: String(index) }, ports: ['next'] };
    case 'go-on': {
      const text = expressions.map((source) => `So it is {{ ${source} }}.`).join(' ');
      return { type: 'ask', config: { text }, ports: ['answered', 'silent', 'lost'] };
    }
    case 'end':
      return { type: 'end', config: {}, ports: [] };
  }
}
