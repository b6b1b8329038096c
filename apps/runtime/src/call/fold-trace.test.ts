import { compile, type Program, replay } from '@callwright/flow-engine';
import { catalog } from '@callwright/flow-nodes';
import { type TraceEntry, traceEntrySchema } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { startSession } from '../testing/start-session.ts';
import { greetingFlow } from '../testing/test-flows.ts';
import { foldTrace } from './fold-trace.ts';

const flow = greetingFlow();

function programOf({ flow, actions } = greetingFlow()): Program {
  const { program } = compile(flow, catalog, { actions });
  if (program === undefined) throw new Error('The flow does not compile.');
  return program;
}

async function entriesOf(tell: (onTurn: (words: string) => void) => void): Promise<readonly TraceEntry[]> {
  const { voice, stored, settle } = await startSession(flow);
  voice.tells.onTurn({ type: 'caller.started-speaking' });
  tell((words) => voice.tells.onTurn({ type: 'caller.spoke', words, turn: { speechEndMs: 0, transcriptMs: 0 } }));
  await settle();
  return stored.entries;
}

describe('folding a trace', () => {
  it('comes to where the call stands, and to what it waits for', async () => {
    const entries = await entriesOf(() => undefined);
    expect(foldTrace(programOf(), entries)).toMatchObject({
      type: 'folded',
      state: { status: 'running', node: 'nd_wish' },
      pending: [
        { id: 'fx_1', type: 'speak' },
        { id: 'fx_2', type: 'listen' },
      ],
      isCallerSpeaking: true,
      turns: 0,
    });
  });

  it('counts turns, and knows what was answered', async () => {
    const entries = await entriesOf((spoke) => spoke('An oil change.'));
    expect(foldTrace(programOf(), entries)).toMatchObject({ pending: [{ id: 'fx_3' }], isCallerSpeaking: false, turns: 1 });
  });

  it('begins with nothing', () => {
    expect(foldTrace(programOf(), [])).toMatchObject({ type: 'folded', state: { status: 'new' }, pending: [], turns: 0 });
  });

  it.each([
    ['another text', (entries: TraceEntry[]) => JSON.parse(JSON.stringify(entries).replace('What can I do', 'Who is it'))],
    ['an effect too few', (entries: TraceEntry[]) => entries.toSpliced(2, 1)],
    ['an effect too few at the end', (entries: TraceEntry[]) => entries.slice(0, -1)],
  ])('sees that the program does something else: %s', async (_name, change) => {
    const entries = traceEntrySchema.array().parse(change([...(await entriesOf(() => undefined))]));
    expect([foldTrace(programOf(), entries).type, replay(programOf(), { program: 'x', entries }).type]).toEqual(['diverged', 'diverged']);
  });
});
