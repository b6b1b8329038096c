import type ort from 'onnxruntime-node';

/** An output of a model. One that is not there means another model than the one we checked: our own fault. */
export function tensorNamed(outputs: ort.InferenceSession.OnnxValueMapType, name: string): ort.Tensor {
  const output = outputs[name];
  if (output === undefined) throw new TypeError(`The model gives no "${name}", but ${Object.keys(outputs).join(', ')}.`);
  return output as ort.Tensor;
}
