import { useEffect, useMemo } from 'react';
import { useEditor } from '../editing/use-editor.ts';
import { ChangedDraft } from './changed-draft.tsx';
import { describeSimulator } from './describe-simulator.ts';
import { SimulatorBody } from './simulator-body.tsx';
import { SimulatorControls } from './simulator-controls.tsx';
import { SimulatorHeader } from './simulator-header.tsx';
import type { SimulatorPanelProps } from './simulator-panel-props.ts';
import { useKeyboard } from './use-keyboard.ts';
import { useSimulator } from './use-simulator.ts';

/** A call with the draft by text, held in this browser, whose world outside does what the designer says. */
export function SimulatorPanel({ services, onVisit, onLeave, onClose }: SimulatorPanelProps) {
  const { simulator, state, present } = useSimulator(services);
  const { view, draft } = state;
  const findings = useEditor((editor) => editor.findings);
  const hash = useEditor((editor) => editor.hash);
  const errors = useMemo(() => findings.all.filter(({ weight }) => weight !== 'advice'), [findings]);
  const { panel, words, main } = useKeyboard(view, errors.length > 0);

  const node = view?.node;
  useEffect(() => onVisit(node), [node, onVisit]);
  useEffect(() => () => onVisit(undefined), [onVisit]);

  const afresh = (begin: 'begin' | 'replay') => () => {
    const now = present();
    if (now !== undefined) simulator[begin](now);
    words.current?.focus();
  };
  const onStartOver = hash === undefined ? undefined : afresh('begin');

  return (
    <section
      ref={panel}
      aria-labelledby="simulator-title"
      className="grid min-h-0 shrink-0 grid-rows-[auto_minmax(0,1fr)_auto] border-line bg-surface font-sans text-body text-ink max-lg:h-3/5 max-lg:border-t lg:h-full lg:w-90 lg:border-l"
    >
      <SimulatorHeader look={describeSimulator(state)} onStartOver={onStartOver} onClose={onClose} />
      <SimulatorBody
        state={state}
        errors={errors}
        onAnswer={({ effect }, answer) => simulator.do({ type: 'answer', asked: effect.type, effect: effect.id, answer })}
        onLeave={onLeave}
      />
      <div className="grid">
        {view !== undefined && draft !== undefined && draft.hash !== hash && (
          <ChangedDraft onStartOver={onStartOver} onReplay={hash === undefined ? undefined : afresh('replay')} />
        )}
        {(view !== undefined || errors.length === 0) && (
          <SimulatorControls
            view={view}
            isOver={state.type === 'broken' || view?.isOver === true}
            words={words}
            main={main}
            onAct={(act) => simulator.do({ type: 'act', act })}
            onStartOver={onStartOver}
          />
        )}
      </div>
    </section>
  );
}
