/** The lines of a graph by node: where each leads to, and how long it is. */
export type Lines = ReadonlyMap<string, readonly Readonly<{ to: string; km: number }>[]>;

/** The shortest way through a graph without negative lengths (Dijkstra), as its nodes; null without one. */
export function shortestWay(
  lines: Lines,
  from: string,
  to: string,
): Readonly<{ nodes: readonly string[]; km: number }> | null {
  const open = new Map([[from, { km: 0, nodes: [from] as readonly string[] }]]);
  const done = new Set<string>();
  while (open.size > 0) {
    const [node, best] = [...open].reduce((a, b) => (b[1].km < a[1].km ? b : a));
    if (node === to) return best;
    open.delete(node);
    done.add(node);
    for (const line of lines.get(node) ?? []) {
      const km = best.km + line.km;
      if (done.has(line.to) || km >= (open.get(line.to)?.km ?? Infinity)) continue;
      open.set(line.to, { km, nodes: [...best.nodes, line.to] });
    }
  }
  return null;
}
