import type { Clock } from '@callwright/foundation/clock';
import { browserHz } from '@callwright/media-stream/browser-messages';
import type { Audio, MicrophoneAnswer, MicrophoneListener, MicrophoneProblem, Speaker } from './audio.ts';
import microphoneWorklet from './microphone.worklet.ts?worker&url';
import { createSilentSpeaker } from './silent-speaker.ts';
import speakerWorklet from './speaker.worklet.ts?worker&url';
import type { FromSpeakerWorklet, ToSpeakerWorklet } from './speaker-messages.ts';
import { trackMarks } from './track-marks.ts';

/** The sound of this browser. Call it while a press is handled: otherwise the browser stays silent. */
export function openBrowserAudio(clock: Clock): Audio {
  const closed = new AbortController();
  const context = createContext();
  closed.signal.addEventListener('abort', () => void context?.close());
  return {
    openSpeaker: async () => {
      try {
        return context === undefined ? createSilentSpeaker(clock, closed.signal) : await openSpeaker(context);
      } catch {
        return createSilentSpeaker(clock, closed.signal);
      }
    },
    openMicrophone: async (listener) => {
      // A browser has no devices for a page that came over plain HTTP from another machine.
      if (context === undefined || navigator.mediaDevices === undefined) return { type: 'missing', problem: 'insecure' };
      try {
        return await openMicrophone(context, listener, closed.signal);
      } catch (error) {
        return { type: 'missing', problem: problemOf(error) };
      }
    },
    close: () => closed.abort(),
  };
}

/** Undefined where sound cannot be computed: very old browsers, and pages that came over plain HTTP from another machine. */
function createContext(): AudioContext | undefined {
  if (typeof AudioContext === 'undefined' || !('audioWorklet' in AudioContext.prototype)) return undefined;
  return new AudioContext({ latencyHint: 'interactive' });
}

async function openSpeaker(context: AudioContext): Promise<Speaker> {
  await context.audioWorklet.addModule(speakerWorklet);
  const node = new AudioWorkletNode(context, 'callwright-speaker', {
    numberOfInputs: 0,
    outputChannelCount: [2],
    processorOptions: { fromHz: browserHz },
  });
  node.connect(context.destination);
  const marks = trackMarks();
  node.port.onmessage = ({ data: passed }: MessageEvent<FromSpeakerWorklet>) => marks.pass(passed);
  const tell = (message: ToSpeakerWorklet) => node.port.postMessage(message);
  return {
    isAudible: true,
    play: (samples) => tell({ type: 'samples', samples }),
    mark: (onPassed) => tell({ type: 'mark', id: marks.add(onPassed) }),
    clear: () => tell({ type: 'clear' }),
  };
}

async function openMicrophone(context: AudioContext, listener: MicrophoneListener, closed: AbortSignal): Promise<MicrophoneAnswer> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1 },
  });
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  closed.addEventListener('abort', stop);
  if (closed.aborted) stop();
  await context.audioWorklet.addModule(microphoneWorklet);
  const node = new AudioWorkletNode(context, 'callwright-microphone', {
    channelCount: 1,
    channelCountMode: 'explicit',
    processorOptions: { toHz: browserHz },
  });
  node.port.onmessage = ({ data: samples }: MessageEvent<Int16Array>) => listener.onFrame(samples);
  // What leads nowhere is not always run. Its output is silence.
  context.createMediaStreamSource(stream).connect(node).connect(context.destination);
  for (const track of stream.getTracks()) track.addEventListener('ended', listener.onLost);
  return {
    type: 'opened',
    microphone: {
      setMuted: (isMuted) => {
        for (const track of stream.getTracks()) track.enabled = !isMuted;
      },
    },
  };
}

/** The names that https://www.w3.org/TR/mediacapture-streams/#dom-mediadevices-getusermedia gives to refusals. */
const problems: Readonly<Record<string, MicrophoneProblem>> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
};

function problemOf(error: unknown): MicrophoneProblem {
  return (error instanceof DOMException && problems[error.name]) || 'failed';
}
