import { editorMessages } from '../editor-messages.ts';
import type { SavingState } from '../saving/create-draft-saver.ts';
import type { Published } from '../trpc.ts';
import type { Tone } from '../ui/tone.ts';

export interface PublishFacts {
  /** Of the flow as it is; undefined while errors keep it from being published. */
  readonly hash: string | undefined;
  readonly errors: number;
  readonly published: Published | null;
  readonly saving: SavingState;
}

/** Whether what callers hear is what one sees, and whether that can be changed now. */
export interface PublishState {
  readonly tone: Tone;
  readonly label: string;
  readonly hint: string | undefined;
  readonly reasonNot: string | undefined;
}

export function readPublishState(facts: PublishFacts): PublishState {
  const { published, hash } = facts;
  const text = editorMessages.publish;
  const reasonNot = whyNot(facts);
  if (published === null) return { tone: 'unknown', label: text.neverLive, hint: undefined, reasonNot };
  if (published.hash !== hash) return { tone: 'troubled', label: text.changesNotLive, hint: undefined, reasonNot };
  const short = shortHash(published.hash);
  return { tone: 'well', label: text.live(short), hint: text.liveHint(short), reasonNot };
}

/** Enough of a version's name to tell it from others. */
export function shortHash(hash: string): string {
  return hash.slice(0, 7);
}

function whyNot({ hash, errors, published, saving }: PublishFacts): string | undefined {
  const text = editorMessages.publish;
  if (saving.type === 'conflict') return text.notWhileConflict;
  if (errors > 0) return text.notWithProblems(errors);
  return hash !== undefined && published?.hash === hash ? text.nothingNew : undefined;
}
