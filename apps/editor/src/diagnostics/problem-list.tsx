import { useEffect, useEffectEvent, useRef } from 'react';
import { useReveal } from '../canvas/use-reveal.ts';
import { flowOf } from '../editing/editor-state.ts';
import { useEditorStore } from '../editing/use-editor.ts';
import type { Finding } from './findings.ts';
import { type Fix, ProblemItem, type ProblemItemProps } from './problem-item.tsx';

export interface ProblemListProps extends Pick<ProblemItemProps, 'onGo'> {
  /** The same list until the compiler has looked again. */
  readonly findings: readonly Finding[];
  readonly onFixed?: (fix: Fix) => void;
  /** A fix has left no finding, and nothing here that the keyboard could be taken to. */
  readonly onNone?: () => void;
}

/** Findings, each with its fix. After a fix the keyboard is at the finding that took the place of the one that is gone. */
export function ProblemList({ findings, onGo, onFixed, onNone }: ProblemListProps) {
  const store = useEditorStore();
  const reveal = useReveal();
  const list = useRef<HTMLUListElement>(null);
  const fixedAt = useRef<number>(undefined);
  const fix = (index: number, { command, label }: Fix) => {
    fixedAt.current = index;
    store.fix(command);
    onFixed?.({ command, label });
    const state = store.read();
    const { nodes, edges } = state.selection;
    const from = edges.map((edge) => flowOf(state).edges[edge]?.from.node);
    const place = [...nodes, ...from].map((node) => node && flowOf(state).layout[node]).find((one) => one !== undefined);
    if (place !== undefined) reveal(place);
  };
  const goOn = useEffectEvent(() => {
    const index = fixedAt.current;
    if (index === undefined) return;
    fixedAt.current = undefined;
    const items = list.current?.querySelectorAll<HTMLElement>('[data-problem]') ?? [];
    const next = items[Math.min(index, items.length - 1)];
    if (next === undefined) return onNone?.();
    next.focus();
    // Looking at it shows the way into it; now there is something else to see, which is what the fix has changed.
    store.show(undefined);
  });
  // Another list: the compiler has looked at what the fix left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the moment that counts, and not what is in the list.
  useEffect(goOn, [findings]);

  if (findings.length === 0) return null;
  return (
    <ul ref={list} className="grid gap-0.5">
      {findings.map((finding, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: findings have no identity; each list of them is a new one.
        <ProblemItem key={index} finding={finding} onGo={onGo} onFix={(one) => fix(index, one)} />
      ))}
    </ul>
  );
}
