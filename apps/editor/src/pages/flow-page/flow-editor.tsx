import type { ActionSignature, Diagnostic, NodeId } from '@callwright/flow-schema';
import { ReactFlowProvider } from '@xyflow/react';
import { type ComponentType, lazy, type RefObject, Suspense, useRef, useState } from 'react';
import { FlowCanvas } from '../../canvas/flow-canvas.tsx';
import { withPlaces } from '../../canvas/with-places.ts';
import { describeDiagnostic } from '../../diagnostics/describe-diagnostic.ts';
import { ProblemsPanel } from '../../diagnostics/problems-panel.tsx';
import { useFindings } from '../../diagnostics/use-findings.ts';
import { createEditorStore } from '../../editing/create-editor-store.ts';
import { flowOf, nothingSelected } from '../../editing/editor-state.ts';
import { EditorContext, useEditor } from '../../editing/use-editor.ts';
import { Inspector } from '../../inspector/inspector.tsx';
import { Palette } from '../../palette/palette.tsx';
import { usePublish } from '../../publishing/use-publish.ts';
import { createDraftSaver } from '../../saving/create-draft-saver.ts';
import { useSaving } from '../../saving/use-saving.ts';
import type { Services } from '../../services.ts';
import type { TalkPanelProps } from '../../talk/talk-panel-props.ts';
import type { StoredFlow } from '../../trpc.ts';
import { FlowHeader } from './flow-header.tsx';
import { FlowNotices } from './flow-notices.tsx';
import { useUndoKeys } from './use-undo-keys.ts';

/** The simulator is loaded when somebody first tries a draft in writing. */
const SimulatorPanel = lazy(async () => ({ default: (await import('../../simulator/simulator-panel.tsx')).SimulatorPanel }));

export interface FlowEditorProps {
  readonly services: Services;
  readonly stored: StoredFlow;
  readonly actions: readonly ActionSignature[];
  /** Opens what the server has instead. */
  readonly onReload: () => void;
  readonly TalkPanel?: ComponentType<TalkPanelProps>;
}

/** The editor of one flow: palette, canvas, inspector, problems, and what saves and publishes. */
export function FlowEditor({ services, stored, actions, onReload, TalkPanel }: FlowEditorProps) {
  const [{ store, saver }] = useState(() => openDraft(services, stored, actions));
  const [panel, setPanel] = useState<'writing' | 'talk'>();
  const writingButton = useRef<HTMLButtonElement>(null);
  const talkButton = useRef<HTMLButtonElement>(null);
  const [isSettingsOpen, setIsSettingsOpen] = useState(false);
  const saving = useSaving(store, saver);
  const publishing = usePublish({ services, stored, store, saver });
  useFindings(store);
  useUndoKeys(store);

  const openSettings = () => {
    store.select(nothingSelected);
    setIsSettingsOpen(true);
  };
  const closeInspector = () => {
    store.select(nothingSelected);
    setIsSettingsOpen(false);
  };
  // One talks to what the server has, so it has to have everything.
  const talk = async () => {
    await saver.flush();
    setPanel('talk');
  };
  const leavePanel = () => {
    setPanel(undefined);
    store.visit(undefined);
  };
  const closePanel = (button: RefObject<HTMLButtonElement | null>) => {
    leavePanel();
    button.current?.focus();
  };
  const describe = (diagnostic: Diagnostic) => describeDiagnostic(flowOf(store.read()), diagnostic);
  const mend = (node: NodeId) => {
    leavePanel();
    store.inspect(node);
  };

  return (
    <EditorContext value={store}>
      <ReactFlowProvider>
        <div className="flex h-dvh flex-col bg-paper font-sans text-body text-ink antialiased">
          <FlowHeader
            saving={saving}
            saver={saver}
            publishing={publishing}
            onSettings={openSettings}
            writing={{ isOpen: panel === 'writing', button: writingButton, open: () => setPanel('writing') }}
            {...(TalkPanel !== undefined && { talk: { isOpen: panel === 'talk', button: talkButton, open: () => void talk() } })}
          />
          <FlowNotices saving={saving} publishFailure={publishing.failure} onReload={onReload} />
          <main data-talking={panel !== undefined} className="group/flow flex min-h-0 flex-1 flex-col lg:flex-row">
            <Palette />
            <div className="flex min-h-0 min-w-0 flex-1 flex-col">
              <FlowCanvas />
              <ProblemsPanel />
            </div>
            {panel === 'writing' && (
              <Suspense>
                <SimulatorPanel services={services} onVisit={store.visit} onLeave={leavePanel} onClose={() => closePanel(writingButton)} />
              </Suspense>
            )}
            {TalkPanel !== undefined && panel === 'talk' && (
              <Suspense>
                <TalkPanel
                  services={services}
                  flowId={stored.id}
                  onVisit={store.visit}
                  describe={describe}
                  onShow={mend}
                  onClose={() => closePanel(talkButton)}
                />
              </Suspense>
            )}
            {panel === undefined && <OpenInspector isSettingsOpen={isSettingsOpen} onClose={closeInspector} />}
          </main>
        </div>
      </ReactFlowProvider>
    </EditorContext>
  );
}

function OpenInspector({ isSettingsOpen, onClose }: { readonly isSettingsOpen: boolean; readonly onClose: () => void }) {
  const isSomethingSelected = useEditor(({ selection }) => selection.nodes.length + selection.edges.length > 0);
  return <Inspector isOpen={isSomethingSelected || isSettingsOpen} onClose={onClose} />;
}

function openDraft({ trpc, clock }: Services, { id, draft: stored, revision }: StoredFlow, actions: readonly ActionSignature[]) {
  const draft = withPlaces(stored);
  const store = createEditorStore({ flow: draft, actions, clock });
  // Whoever opens a new flow begins behind its start.
  const [only, ...others] = Object.keys(flowOf(store.read()).nodes) as (keyof typeof draft.nodes)[];
  if (only !== undefined && others.length === 0) store.select({ nodes: [only], edges: [] });
  const saver = createDraftSaver({
    draft,
    revision,
    clock,
    save: (current, next) => trpc.flows.saveDraft.mutate({ id, revision: current, draft: next }),
    load: () => trpc.flows.get.query({ id }),
  });
  return { store, saver };
}
