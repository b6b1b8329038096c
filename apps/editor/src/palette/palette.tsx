import { type NodeCategory, type NodePresentation, type NodeType, presentations } from '@callwright/flow-nodes';
import { useReactFlow } from '@xyflow/react';
import { addNode, type Whereabouts } from '../canvas/add-node.ts';
import { cornerFor } from '../canvas/layout.ts';
import { canvasBox, useReveal } from '../canvas/use-reveal.ts';
import { flowOf, inspectedNode } from '../editing/editor-state.ts';
import { useEditorStore } from '../editing/use-editor.ts';
import { editorMessages } from '../editor-messages.ts';
import { PaletteItem } from './palette-item.tsx';

const offered = (Object.entries(presentations) as [NodeType, NodePresentation][]).filter(([, { occurs }]) => occurs === 'often');
const inOrder = ['speaking', 'listening', 'deciding', 'doing', 'border'] as const satisfies readonly NodeCategory[];
const groups = inOrder.map((category) => ({
  category,
  items: offered.filter(([, presentation]) => presentation.category === category),
}));

/** The kinds of nodes there are to choose from: to be dragged onto the canvas, or pressed. */
export function Palette() {
  const store = useEditorStore();
  const { screenToFlowPosition } = useReactFlow();
  const reveal = useReveal();
  const add = (type: NodeType) => {
    const { id, command } = addNode(flowOf(store.read()), type, whereabouts());
    store.edit(command);
    store.inspect(id);
    const place = flowOf(store.read()).layout[id];
    if (place !== undefined) reveal(place);
  };
  const whereabouts = (): Whereabouts => {
    const after = inspectedNode(store.read());
    return after === undefined ? { at: cornerFor(screenToFlowPosition(middleOfCanvas())) } : { after };
  };
  return (
    <section
      aria-label={editorMessages.palette.label}
      className="flex shrink-0 gap-2 overflow-x-auto border-line bg-surface p-2 max-lg:border-b max-lg:group-data-[talking=true]/flow:hidden lg:w-56 lg:flex-col lg:overflow-x-visible lg:overflow-y-auto lg:border-r lg:p-3"
    >
      <p className="hidden px-1 pb-1 text-small text-pretty text-ink-soft lg:block">{editorMessages.palette.hint}</p>
      {groups.map(({ category, items }) => (
        <fieldset key={category} className="contents lg:grid lg:min-w-0 lg:gap-1.5">
          <legend className="hidden px-1 pt-3 pb-1 text-small font-semibold text-ink-soft lg:block">
            {editorMessages.palette.categories[category]}
          </legend>
          {items.map(([type, presentation]) => (
            <PaletteItem key={type} type={type} presentation={presentation} onAdd={() => add(type)} />
          ))}
        </fieldset>
      ))}
    </section>
  );
}

function middleOfCanvas() {
  const { x, y, width, height } = canvasBox();
  return { x: x + width / 2, y: y + height / 2 };
}
