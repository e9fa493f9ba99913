import postcss, { type Declaration, type Rule } from "postcss";
import { compat, entryAt, type Lacking } from "./support";

/** A feature above the floor, and the browsers that lack it. */
export type FloorFinding = Readonly<{ what: string; where: string; lacking: readonly string[] }>;

const DYNAMIC_UNIT = /[\d.]+(dv|sv|lv)(h|w|min|max|i|b)\b/;
const UNITS: Readonly<Record<string, string>> = {
  dv: "viewport_percentage_units_dynamic",
  sv: "viewport_percentage_units_small",
  lv: "viewport_percentage_units_large",
};

/**
 * Finds features above the floor in a style sheet without a fallback: an earlier declaration of the
 * same property in its rule. `harmless` names what may be missing.
 */
export function checkStyles(
  css: string,
  file: string,
  lacking: Lacking,
  harmless: ReadonlySet<string>,
): readonly FloorFinding[] {
  const findings: FloorFinding[] = [];
  const report = (what: string, where: string, who: readonly string[]) => {
    const isHarmless = harmless.has(what) || harmless.has(what.replace(/: .*/, ""));
    if (who.length > 0 && !isHarmless)
      findings.push({ what, where: `${file}: ${where}`, lacking: who });
  };
  postcss.parse(css).walk((node) => {
    if (node.type === "atrule") {
      const entry = entryAt(compat.css["at-rules"], node.name);
      report(`@${node.name}`, node.params, lacking(entry?.__compat));
      if (node.name !== "media") return;
      for (const [, feature = ""] of node.params.matchAll(/\(\s*([a-z-]+)/g)) {
        const media = entryAt(compat.css["at-rules"], "media", feature);
        report(`@media ${feature}`, node.params, lacking(media?.__compat));
      }
    } else if (node.type === "rule") {
      for (const [, name = ""] of node.selector.matchAll(/::?([a-z][a-z-]+)/g)) {
        const entry = entryAt(compat.css.selectors, name);
        report(`:${name}`, node.selector, lacking(entry?.__compat));
      }
    } else if (node.type === "decl" && !node.prop.startsWith("-")) {
      for (const [what, who] of needs(node, lacking)) {
        if (!hasPlainBefore(node, lacking)) report(what, `${selectorOf(node)} ${node}`, who);
      }
    }
  });
  return findings;
}

/** The parts of a declaration that some browser lacks. */
function needs(
  { prop, value }: Declaration,
  lacking: Lacking,
): readonly (readonly [what: string, who: readonly string[]])[] {
  const found: [string, readonly string[]][] = [];
  const add = (what: string, who: readonly string[]) => {
    if (who.length > 0) found.push([what, who]);
  };
  add(prop, lacking(entryAt(compat.css.properties, prop)?.__compat));
  const unit = DYNAMIC_UNIT.exec(value)?.[1];
  if (unit) {
    add(`${unit}h`, lacking(entryAt(compat.css.types, "length", UNITS[unit] ?? "")?.__compat));
  }
  for (const [, callee = ""] of value.matchAll(/([a-z-]+)\(/g)) {
    const entry =
      entryAt(compat.css.types, "color", callee) ??
      entryAt(compat.css.types, "gradient", callee) ??
      entryAt(compat.css.types, callee);
    add(`${callee}()`, lacking(entry?.__compat));
  }
  for (const word of value.replace(/\(.*\)|"[^"]*"/g, "").match(/[a-z][a-z-]+/g) ?? []) {
    const entry = entryAt(compat.css.properties, prop, word);
    add(`${prop}: ${word}`, lacking(entry?.__compat));
  }
  return found;
}

/** Whether the same rule declares the property before in a supported form. */
function hasPlainBefore(declaration: Declaration, lacking: Lacking): boolean {
  for (let node = declaration.prev(); node; node = node.prev()) {
    if (node.type !== "decl") continue;
    // The build emits a prefixed property before the standard one.
    if (node.prop === `-webkit-${declaration.prop}`) return true;
    if (node.prop === declaration.prop && needs(node, lacking).length === 0) return true;
  }
  return false;
}

function selectorOf({ parent }: Declaration): string {
  // The parent is a rule, or an at-rule such as @font-face.
  return parent?.type === "rule" ? (parent as Rule).selector : "";
}
