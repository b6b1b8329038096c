import { Panel, useReactFlow } from '@xyflow/react';
import { flowOf } from '../editing/editor-state.ts';
import { useEditorStore } from '../editing/use-editor.ts';
import { editorMessages } from '../editor-messages.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { arrange } from './arrange.ts';
import { everything } from './everything.ts';

/** How the canvas is looked at, and a hand with tidying it up. */
export function CanvasTools() {
  const store = useEditorStore();
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  const tidyUp = () => {
    store.edit({ type: 'move-nodes', to: arrange(flowOf(store.read())) });
    void fitView(everything);
  };
  return (
    <Panel position="bottom-left">
      <div
        role="toolbar"
        aria-label={editorMessages.canvasTools}
        className="flex rounded-control border border-line bg-surface p-0.5 shadow-card"
      >
        <Button kind="quiet" size="small" label={editorMessages.zoomOut} onPress={() => void zoomOut()}>
          <Icon name="minus" />
        </Button>
        <Button kind="quiet" size="small" label={editorMessages.zoomIn} onPress={() => void zoomIn()}>
          <Icon name="plus" />
        </Button>
        <Button kind="quiet" size="small" label={editorMessages.fitView} onPress={() => void fitView(everything)}>
          <Icon name="fit" />
        </Button>
        <Button kind="quiet" size="small" label={editorMessages.tidyUp} onPress={tidyUp}>
          <Icon name="tidy" />
        </Button>
      </div>
    </Panel>
  );
}
