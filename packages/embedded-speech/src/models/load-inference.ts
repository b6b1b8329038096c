/**
 * Loads onnxruntime, when it is first needed. The main thread has to load it before any other, and so holds on to it: once the
 * last thread that has it ends, Node unloads it, and no thread can load it again ("Module did not self-register").
 */
export async function loadInference() {
  const { default: inference } = await import('onnxruntime-node');
  return inference;
}
