/** The id of the element in which a field of the inspected node is edited. */
export function fieldId(field: string): string {
  return `inspector ${field}`.replace(/[^\w-]/g, '-');
}
