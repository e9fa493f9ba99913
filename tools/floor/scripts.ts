import type { CompatStatement, Identifier } from "@mdn/browser-compat-data";
import { parseAst } from "vite";
import type { FloorFinding } from "./styles";
import { compat, entryAt, type Lacking } from "./support";

/** An AST node; its properties are checked before use. */
type Node = Readonly<Record<string, unknown>> & { type: string };

/** Names that a script defines, and those that it feature-detects. */
type Names = Readonly<{ own: Set<string>; asked: Set<string> }>;

type Script = Readonly<{ file: string; tree: Node; names: Names }>;

/**
 * Finds features above the floor in built scripts: globals, static methods, methods that no older
 * interface has, and lookbehind in regular expressions. Ignored is what a script feature-detects
 * (`typeof x`, `"x" in y`, `y.x?.()`, `if (y.x)`), what any script defines, and what `harmless`
 * names.
 */
export function checkScripts(
  codes: readonly Readonly<{ file: string; code: string }>[],
  lacking: Lacking,
  harmless: ReadonlySet<string>,
): readonly FloorFinding[] {
  const scripts = codes.map(({ file, code }): Script => {
    // The parser's types distinguish every kind of node; one shape is enough here.
    const tree = parseAst(code) as unknown as Node;
    const names: Names = { own: new Set(), asked: new Set() };
    walk(tree, (node) => collect(node, names));
    return { file, tree, names };
  });
  const own = new Set(scripts.flatMap(({ names }) => [...names.own]));
  return scripts.flatMap((script) => checkScript(script, own, lacking, harmless));
}

function checkScript(
  { file: where, tree, names }: Script,
  own: ReadonlySet<string>,
  lacking: Lacking,
  harmless: ReadonlySet<string>,
): readonly FloorFinding[] {
  const findings = new Map<string, FloorFinding>();
  const report = (what: string, who: readonly string[]) => {
    if (who.length > 0 && !harmless.has(what)) findings.set(what, { what, where, lacking: who });
  };
  walk(tree, (node) => {
    const pattern = patternOf(node);
    if (pattern && /\(\?<[=!]/.test(pattern)) {
      report(
        "(?<=",
        lacking(compat.javascript.regular_expressions?.lookbehind_assertion?.__compat),
      );
    }
    if (node.type !== "NewExpression" && node.type !== "CallExpression") return;
    // A callee is a node.
    const callee = node["callee"] as Node;
    const name = nameOf(callee);
    if (name && !names.asked.has(name) && !own.has(name)) report(name, global(name));
    if (callee.type !== "MemberExpression" || callee["computed"]) return;
    const member = nameOf(callee["property"]);
    const holder = nameOf(callee["object"]);
    if (!member || names.asked.has(member)) return;
    const statics = holder ? statically(holder, member) : undefined;
    if (statics) return report(`${holder}.${member}`, lacking(statics.__compat));
    if (!own.has(member)) report(`.${member}()`, memberLacking(member));
  });
  return [...findings.values()];

  function global(name: string): readonly string[] {
    const entry = entryAt(compat.api, name) ?? entryAt(compat.javascript.builtins, name);
    return lacking(entry?.__compat);
  }

  /**
   * Browsers that lack every member of that name; a name that an older interface has proves
   * nothing.
   */
  function memberLacking(member: string): readonly string[] {
    const statements = MEMBERS.get(member);
    if (!statements) return [];
    const all = statements.map(lacking);
    return all.every((who) => who.length > 0) ? (all[0] ?? []) : [];
  }
}

/** Members of all interfaces and built-in prototypes, by name. */
const MEMBERS = membersOf([compat.api, compat.javascript.builtins]);

function membersOf(
  groups: readonly (Identifier | undefined)[],
): ReadonlyMap<string, readonly CompatStatement[]> {
  const members = new Map<string, CompatStatement[]>();
  for (const group of groups) {
    for (const owner of Object.values(group ?? {})) {
      for (const [name, entry] of Object.entries(owner)) {
        const statement = (entry as Identifier).__compat;
        if (!statement) continue;
        const member = name.replace(/_static$/, "");
        members.set(member, [...(members.get(member) ?? []), statement]);
      }
    }
  }
  return members;
}

function statically(holder: string, member: string): Identifier | undefined {
  return (
    entryAt(compat.api, holder, `${member}_static`) ??
    entryAt(compat.javascript.builtins, holder, member)
  );
}

function collect(node: Node, { own, asked }: Names): void {
  if (node.type === "UnaryExpression" && node["operator"] === "typeof") {
    const argument = node["argument"] as Node;
    const name = nameOf(argument) ?? nameOf(argument["property"]);
    if (name) asked.add(name);
  } else if (node.type === "BinaryExpression" && node["operator"] === "in") {
    const left = node["left"] as Node;
    if (typeof left["value"] === "string") asked.add(left["value"]);
  } else if (node.type === "CallExpression" && node["optional"]) {
    const name = nameOf((node["callee"] as Node)["property"]);
    if (name) asked.add(name);
  } else if (/^(IfStatement|ConditionalExpression|LogicalExpression)$/.test(node.type)) {
    const test = (node["test"] ?? node["left"]) as Node;
    const what = test.type === "UnaryExpression" ? (test["argument"] as Node) : test;
    const name = nameOf(what["property"]);
    if (name) asked.add(name);
  } else if (/^(Property|MethodDefinition|PropertyDefinition)$/.test(node.type)) {
    const name = nameOf(node["key"]);
    if (name && !node["computed"]) own.add(name);
  } else if (/^(FunctionDeclaration|ClassDeclaration|VariableDeclarator)$/.test(node.type)) {
    const name = nameOf(node["id"]);
    if (name) own.add(name);
  } else if (node.type === "AssignmentExpression") {
    const name = nameOf((node["left"] as Node)["property"]);
    if (name) own.add(name);
  }
}

/** Source of a regular expression, a literal or a string. */
function patternOf(node: Node): string | undefined {
  if (node.type === "Literal") {
    const regex = node["regex"] as { pattern: string } | undefined;
    return regex?.pattern ?? (typeof node["value"] === "string" ? node["value"] : undefined);
  }
  if (node.type !== "TemplateElement") return undefined;
  return (node["value"] as { raw: string }).raw;
}

function nameOf(node: unknown): string | undefined {
  if (typeof node !== "object" || node === null) return undefined;
  const { type, name } = node as Node;
  return type === "Identifier" && typeof name === "string" ? name : undefined;
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === "object" && child !== null && "type" in child) {
        walk(child as Node, visit);
      }
    }
  }
}
