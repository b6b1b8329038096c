import type { EffectId, EffectOf } from '@callwright/flow-schema';
import type { ScriptedLine } from './scripted-call.ts';

/** Says sentences as tones, a mark after each letter, and knows by the marks how much was heard. */
export interface ScriptedVoice {
  say(speak: EffectOf<'speak'>): void;
  stop(effect: EffectId): void;
  resume(effect: EffectId): void;
  forget(effect: EffectId): void;
  /** What was not finished, after the line was lost. */
  sayAgain(): void;
  markPassed(name: string): void;
  isSpeaking(): boolean;
}

export interface ScriptedVoiceOptions {
  readonly msPerLetter: number;
  readonly line: () => ScriptedLine | undefined;
  readonly onFinished: (effect: EffectId, heard: string) => void;
  readonly onStopped: (effect: EffectId, heard: string) => void;
}

interface Speech {
  readonly effect: EffectId;
  readonly text: string;
  heard: number;
  isCut: boolean;
}

export function createScriptedVoice({ msPerLetter, line, onFinished, onStopped }: ScriptedVoiceOptions): ScriptedVoice {
  const speeches = new Map<EffectId, Speech>();
  const play = (speech: Speech) => {
    for (let at = speech.heard; at < speech.text.length; at += 1) {
      line()?.play(tone(msPerLetter, 180 + (speech.text.charCodeAt(at) % 32) * 8));
      line()?.send({ type: 'mark', name: `${speech.effect}:${at + 1}` });
    }
  };
  const cut = (speech: Speech) => {
    speech.isCut = true;
    line()?.send({ type: 'clear' });
  };
  return {
    say: ({ id, text }) => {
      const speech = { effect: id, text, heard: 0, isCut: false };
      speeches.set(id, speech);
      play(speech);
    },
    stop: (effect) => {
      const speech = speeches.get(effect);
      if (speech === undefined) return;
      cut(speech);
      onStopped(effect, speech.text.slice(0, speech.heard));
    },
    resume: (effect) => {
      const speech = speeches.get(effect);
      if (speech === undefined) return;
      speech.isCut = false;
      play(speech);
    },
    forget: (effect) => {
      const speech = speeches.get(effect);
      if (speech !== undefined) cut(speech);
      speeches.delete(effect);
    },
    sayAgain: () => {
      for (const speech of speeches.values()) play(speech);
    },
    isSpeaking: () => [...speeches.values()].some(({ isCut }) => !isCut),
    markPassed: (name) => {
      const [effect = '', letters = ''] = name.split(':');
      const speech = speeches.get(effect as EffectId);
      // What a clear sent back was not heard.
      if (speech === undefined || speech.isCut) return;
      speech.heard = Math.max(speech.heard, Number(letters));
      if (speech.heard < speech.text.length) return;
      speeches.delete(speech.effect);
      onFinished(speech.effect, speech.text);
    },
  };
}

const hz = 8_000;

/** A soft letter: it swells and fades, so that nothing clicks. */
export function tone(ms: number, pitchHz: number): Int16Array {
  const length = Math.round((hz * ms) / 1_000);
  return Int16Array.from({ length }, (_, at) => 6_000 * Math.sin((Math.PI * at) / length) * Math.sin((2 * Math.PI * pitchHz * at) / hz));
}
