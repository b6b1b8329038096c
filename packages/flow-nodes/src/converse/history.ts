import type { Json, ModelMessage } from '@callwright/flow-schema';

/** What has been said and done, the oldest first. Once something is left out, a note of it stands first. */
export interface History {
  readonly messages: readonly ModelMessage[];
  readonly dropped: number;
}

const longestHistory = 120;
const longestWords = 4_000;
const longestOutput = 8_000;

/** Messages that are there already are shared and never copied. */
export function extend({ messages, dropped }: History, added: readonly ModelMessage[]): History {
  const kept = dropped === 0 ? messages : messages.slice(1);
  const excess = Math.max(0, kept.length + added.length - longestHistory);
  if (dropped + excess === 0) return { messages: [...kept, ...added], dropped: 0 };
  const note: ModelMessage = { from: 'flow', words: `The first ${dropped + excess} messages of this conversation are left out.` };
  return { messages: [note, ...[...kept, ...added].slice(excess)], dropped: dropped + excess };
}

/** What waits to be told to the model; nobody gets to make it endless. */
export function wait(unsent: readonly ModelMessage[], ...added: readonly ModelMessage[]): readonly ModelMessage[] {
  return [...unsent, ...added].slice(-longestHistory);
}

export function fromCaller(words: string): ModelMessage {
  return { from: 'caller', words: words.slice(0, longestWords) };
}

export function fromFlow(words: string): ModelMessage {
  return { from: 'flow', words };
}

/** What of our words was heard; nothing, when nothing was. */
export function fromUs(heard: string): readonly ModelMessage[] {
  return heard.trim() === '' ? [] : [{ from: 'us', words: heard.slice(0, longestWords) }];
}

export function fromTool(call: string, output: Json): ModelMessage {
  const text = JSON.stringify(output);
  if (text.length <= longestOutput) return { from: 'tool', call, output };
  return { from: 'tool', call, output: { note: 'This answer was too long, and is cut.', beginning: text.slice(0, longestOutput) } };
}
