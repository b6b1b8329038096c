import { compile } from '@callwright/flow-engine';
import { catalog } from '@callwright/flow-nodes';
import { withVersions } from '@callwright/flow-schema';
import { type HeldCall, holdCall } from './hold-call.ts';
import type { Deed, FromSimulator, ToSimulator } from './worker-messages.ts';

/** The worker's side: holds one call at a time, and tells how it stands after each deed. */
export interface SimulatorHost {
  receive(message: ToSimulator): Promise<void>;
}

export function createSimulatorHost(post: (message: FromSimulator) => void): SimulatorHost {
  let held: { readonly call: number; readonly holding: HeldCall; readonly replayed: number } | undefined;
  const tell = () => {
    if (held !== undefined) post({ type: 'view', call: held.call, view: { ...held.holding.look(), replayed: held.replayed } });
  };
  return {
    receive: async (message) => {
      if (message.type === 'begin') {
        const { call, draft, startedAt, deeds } = message;
        held = undefined;
        const { program } = compile(withVersions(draft.flow, catalog), catalog, { actions: draft.actions });
        if (program === undefined) return post({ type: 'refused', call });
        const holding = holdCall({ program, startedAt });
        held = { call, holding, replayed: await replay(holding, deeds) };
        return tell();
      }
      if (message.call !== held?.call) return;
      await perform(held.holding, message.deed);
      tell();
    },
  };
}

async function perform(holding: HeldCall, deed: Deed): Promise<void> {
  if (deed.type === 'act') holding.act(deed.act);
  else await holding.answer(deed.effect, deed.answer);
}

/** Does again what was done in another call, as long as it makes sense in this one; how much of it did. */
async function replay(holding: HeldCall, deeds: readonly Deed[]): Promise<number> {
  for (const [index, deed] of deeds.entries()) {
    const fitting = fittingDeed(holding, deed);
    if (fitting === undefined) return index;
    await perform(holding, fitting);
  }
  return deeds.length;
}

/** What is asked has another number in another call: the first question of the same kind is the one that was meant. */
function fittingDeed(holding: HeldCall, deed: Deed): Deed | undefined {
  const { isOver, isListening, questions } = holding.look();
  if (isOver) return undefined;
  if (deed.type === 'act') return deed.act.type === 'stays-silent' && !isListening ? undefined : deed;
  const meant = questions.find(({ effect }) => effect.type === deed.asked);
  return meant && { ...deed, effect: meant.effect.id };
}
