import { useSyncExternalStore } from 'react';
import { type LevelStore, levelSteps } from './level-store.ts';

const steps = Array.from({ length: levelSteps }, (_, step) => step);

/** Shows that the microphone hears something. Who cannot see it hears the answer. */
export function LevelMeter({ level }: { readonly level: LevelStore }) {
  const lit = useSyncExternalStore(level.subscribe, level.read, level.read);
  return (
    <span aria-hidden="true" className="flex grow items-center gap-1">
      {steps.map((step) => (
        <span key={step} data-lit={step < lit} className="h-3 w-1.5 rounded-round bg-line transition-colors data-[lit=true]:bg-well" />
      ))}
    </span>
  );
}
