import type { EffectHandler } from './effect-handlers.ts';

/** Music while waiting needs sound files, which there are none of yet: the caller hears silence. */
export const wait: EffectHandler<'wait'> = ({ id, forMs }, call, { signal }) => {
  call.goOn(
    call.clock.sleep(forMs, signal).then(
      () => call.happens({ type: 'wait.finished', effect: id }),
      () => undefined,
    ),
  );
};
