import { useEffect } from 'react';
import { describeTalk } from './describe-talk.ts';
import { TalkBody } from './talk-body.tsx';
import { TalkControls } from './talk-controls.tsx';
import { TalkHeader } from './talk-header.tsx';
import type { TalkPanelProps } from './talk-panel-props.ts';
import { useTalk } from './use-talk.ts';
import { visitedNode } from './visits.ts';

/** A call with the draft, by microphone and speaker or by typing, and what is said in it. */
export function TalkPanel({ services, flowId, onVisit, describe, onShow, onClose }: TalkPanelProps) {
  const { talk, view, start } = useTalk(services, flowId);
  const node = visitedNode(view.record.visits);
  useEffect(() => onVisit(node), [node, onVisit]);
  useEffect(() => () => onVisit(undefined), [onVisit]);
  return (
    <section
      aria-labelledby="talk-title"
      className="grid min-h-0 shrink-0 grid-rows-[auto_minmax(0,1fr)_auto] border-line bg-surface font-sans text-body text-ink max-lg:h-3/5 max-lg:border-t lg:h-full lg:w-90 lg:border-l"
    >
      <TalkHeader look={describeTalk(view.state)} onClose={onClose} />
      <TalkBody view={view} describe={describe} onShow={onShow} />
      <TalkControls state={view.state} isAudible={view.isAudible} level={talk.level} tell={talk.tell} onStart={start} />
    </section>
  );
}
