import { createCompiler, newCall, type Program, type Replay, replay, step } from '@callwright/flow-engine';
import {
  apply,
  type CallEvent,
  type Command,
  callEventSchema,
  contentHash,
  type Effect,
  effectSchema,
  type Flow,
  type Trace,
  traceSchema,
} from '@callwright/flow-schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { catalog } from './catalog.ts';
import { editsOf, harmlessEditsOf } from './testing/edits-of.ts';
import { type GeneratedCalls, generateCalls } from './testing/generated-calls.ts';

describe('a thousand generated calls', () => {
  let generated: ReturnType<typeof generateCalls>;
  beforeAll(() => {
    generated = generateCalls();
  });

  it('wish for the same when they are run again, also from what was stored of them', () => {
    const hashes = new Set<string>();
    for (const { program, traces } of generated) {
      for (const trace of traces) {
        const stored = traceSchema.parse(JSON.parse(JSON.stringify(trace)));
        const effects = effectsIn(trace);
        expect(replay(program, stored)).toEqual({ type: 'identical', effects: effects.length, hash: contentHash(effects) });
        hashes.add(contentHash(effects));
      }
    }
    expect(generated.flatMap(({ traces }) => traces).length).toBe(1_000);
    // Hardly two of them are the same call.
    expect(hashes.size).toBeGreaterThan(800);
  });

  it('meet every kind of node, of event and of effect', () => {
    const entries = generated.flatMap(({ traces }) => traces.flatMap((trace) => trace.entries));
    const met = new Set<string>(entries.map((entry) => (entry.type === 'event' ? entry.event.type : entry.effect.type)));
    const types = new Set(generated.flatMap(({ flow }) => Object.values(flow.nodes).map(({ type }) => type)));
    expect(Object.keys(catalog).filter((type) => !types.has(type))).toEqual([]);
    expect(
      typesOf(callEventSchema)
        .concat(typesOf(effectSchema))
        .filter((type) => !met.has(type)),
    ).toEqual([]);
  });

  it('part from an edited flow where an oracle says that they do', () => {
    let diverged = 0;
    const places = new Set<string>();
    for (const { edited, trace, what } of editedCalls(generated, editsOf)) {
      const found = replay(edited, trace);
      const expected = partingOf(edited, trace);
      expect([what, summaryOf(found)]).toEqual([what, expected]);
      if (found.type === 'identical') continue;
      diverged += 1;
      places.add(`${found.entry} ${found.event.type}`);
    }
    // Enough of both: an edit shows in calls that come its way.
    expect(diverged).toBeGreaterThan(200);
    expect(diverged).toBeLessThan(800);
    // Not at their beginning alone, nor at one kind of event.
    expect(places.size).toBeGreaterThan(50);
  });

  it('do not part from a flow in which only what nobody hears has changed', () => {
    for (const { edited, trace, what } of editedCalls(generated, harmlessEditsOf))
      expect([what, replay(edited, trace).type]).toEqual([what, 'identical']);
  });
});

interface EditedCall {
  readonly edited: Program;
  readonly trace: Trace;
  readonly what: Command;
}

const editsPerFlow = 7;

/** Each call with an edit of its flow: some edits of each flow, from all over it, in turn. */
function* editedCalls(
  generated: readonly (GeneratedCalls & { readonly program: Program })[],
  commandsOf: (flow: Flow) => readonly Command[],
): Generator<EditedCall> {
  for (const [shift, { flow, surroundings, traces }] of generated.entries()) {
    const compileEdited = createCompiler(catalog);
    const commands = commandsOf(flow);
    const stride = Math.ceil(commands.length / editsPerFlow);
    const edits = commands.flatMap((what, index) => {
      if (index % stride !== shift % stride) return [];
      const { program: edited } = compileEdited(apply(flow, what), surroundings);
      return edited === undefined ? [] : [{ what, edited }];
    });
    for (const [index, trace] of traces.entries()) {
      const edit = edits[index % edits.length];
      if (edit !== undefined) yield { ...edit, trace };
    }
  }
}

/** Where a program parts from a trace, found naively: entry by entry, with nothing but `step`, and what is wished for held against what comes next. */
function partingOf(program: Program, { entries }: Trace): { readonly entry: number; readonly event: CallEvent } | 'never' {
  let state = newCall;
  let due: readonly Effect[] = [];
  let last: { readonly entry: number; readonly event: CallEvent } | undefined;
  for (const [entry, one] of entries.entries()) {
    if (one.type === 'effect') {
      if (JSON.stringify(due[0]) !== JSON.stringify(one.effect)) return last ?? 'never';
      due = due.slice(1);
      continue;
    }
    if (due.length > 0) break;
    last = { entry, event: one.event };
    ({ state, effects: due } = step(program, state, one.event));
  }
  return due.length > 0 && last !== undefined ? last : 'never';
}

function summaryOf(found: Replay): ReturnType<typeof partingOf> {
  return found.type === 'identical' ? 'never' : { entry: found.entry, event: found.event };
}

function effectsIn({ entries }: Trace): readonly Effect[] {
  return entries.flatMap((entry) => (entry.type === 'effect' ? [entry.effect] : []));
}

function typesOf({ options }: typeof callEventSchema | typeof effectSchema): readonly string[] {
  return options.map(({ shape }) => shape.type.value);
}
