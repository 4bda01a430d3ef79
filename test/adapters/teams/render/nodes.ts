/** Every object with a `type` in a card or an activity, however deep; what a client falls back to is among them. */
export function nodesIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  const node: Record<string, unknown> = { ...value };
  const inner = Object.values(node).flatMap(nodesIn);
  return typeof node.type === 'string' ? [node, ...inner] : inner;
}
