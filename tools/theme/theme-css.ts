import theme from "../../src/data/theme.json";

const THEMES = ["light", "dark"] as const;
type Theme = (typeof THEMES)[number];

/**
 * Custom properties for the colours and typefaces of `src/data/theme.json`, light and dark, and
 * `--stone` and `--wash` by `data-phase` (empty for no phase).
 */
export function themeCss(): string {
  const dark = block(tokens("dark"));
  return [
    `:root ${block([...tokens("light"), ...Object.entries(theme.type)])}`,
    `[data-theme="dark"] ${dark}`,
    // The same until a script has set the theme, and without scripts.
    `@media (prefers-color-scheme: dark) {\n:root:not([data-theme]) ${dark}\n}`,
    `[data-phase] ${block([
      ["stone", "var(--muted)"],
      ["wash", "var(--felt)"],
    ])}`,
    ...Object.keys(theme.stones.light).map(
      (phase) =>
        `[data-phase="${phase}"] ${block([
          ["stone", `var(--stone-${phase})`],
          ["wash", `var(--wash-${phase})`],
        ])}`,
    ),
  ].join("\n");
}

/** A style sheet without custom properties: each `var(--name)` replaced by its light value. */
export function withoutTokens(css: string): string {
  const light = new Map(tokens("light"));
  return css.replace(/var\(--([\w-]+)\)/g, (found, name) => light.get(name) ?? found);
}

/** Names without the hyphens, and values. */
function tokens(of: Theme): readonly (readonly [name: string, value: string])[] {
  const named = (prefix: string, values: Readonly<Record<string, string>>) =>
    Object.entries(values).map(([name, value]) => [`${prefix}-${name}`, value] as const);
  return [
    ...Object.entries({ ...theme.shared[of], ...theme.signals[of], ...theme.page[of] }),
    ...named("stone", theme.stones[of]),
    ...named("wash", theme.washes[of]),
    ["land", theme.map[of].land],
  ];
}

function block(declarations: readonly (readonly [name: string, value: string])[]): string {
  return `{\n${declarations.map(([name, value]) => `  --${name}: ${value};\n`).join("")}}`;
}
