import { loadInference } from '../models/load-inference.ts';
import { modelFiles } from '../models/model-files.ts';
import { openModel } from '../models/open-model.ts';
import type { SpeechThreadSetup } from './speech-job.ts';

export type SpeechSkill = 'hearing' | 'speaking';

/** Makes sure of the models that skills need, and gives threads what they begin with. */
export async function openSkills(skills: readonly SpeechSkill[]): Promise<SpeechThreadSetup> {
  return {
    hearing: skills.includes('hearing') ? await openHearing() : undefined,
    speaking: skills.includes('speaking') ? await openSpeaking() : undefined,
  };
}

async function openHearing() {
  await loadInference();
  const [encoder, decoder] = await Promise.all([openModel(modelFiles.speechEncoder), openModel(modelFiles.speechDecoder)]);
  return { encoderFile: encoder.file, decoderFile: decoder.file };
}

/** Compiled here, once: threads share the code. */
async function openSpeaking() {
  const { bytes } = await openModel(modelFiles.voices);
  return { flite: await WebAssembly.compile(bytes) };
}
