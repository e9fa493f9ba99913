import { findNodeAtLocation, type Node, type ParseError, parseTree } from "jsonc-parser";
import type { Path } from "../../../src/data/check/finding";

/** Parsed JSON with the line of each value. */
export type JsonText = Readonly<{
  value: unknown;
  /** 1-based; for a missing path the line of its nearest ancestor. */
  lineOf(path: Path): number;
  /** Lines with syntax errors. */
  brokenLines: readonly number[];
}>;

export function readJsonText(text: string): JsonText {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const lineAt = lineCounter(text);
  return {
    value: errors.length === 0 ? JSON.parse(text) : undefined,
    lineOf: (path) => lineAt(root ? nearestOffset(root, path) : 0),
    brokenLines: [...new Set(errors.map(({ offset }) => lineAt(offset)))],
  };
}

function nearestOffset(root: Node, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    // In an object the parent of a value is its property, which starts with the key.
    if (node) return node.parent?.type === "property" ? node.parent.offset : node.offset;
  }
  return root.offset;
}

function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const half = (low + high) >> 1;
      if ((starts[half] ?? 0) <= offset) low = half;
      else high = half;
    }
    return low + 1;
  };
}
