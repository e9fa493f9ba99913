import type { MessageKey } from "../../i18n/translator";

type Key = Readonly<{ presses: readonly string[]; does: MessageKey }>;

/** The keys as their caps say, which is alike in every language of the page. */
export const KEYS: readonly Readonly<{ where: MessageKey; keys: readonly Key[] }>[] = [
  {
    where: "app.keys.page",
    keys: [
      { presses: ["?"], does: "app.keys.help" },
      { presses: ["/", "Ctrl+K"], does: "app.keys.search" },
      { presses: ["Ctrl+P"], does: "app.keys.print" },
      { presses: ["Esc"], does: "app.keys.close" },
    ],
  },
  {
    where: "app.keys.map",
    keys: [
      { presses: ["←", "↑", "→", "↓"], does: "app.keys.walk" },
      { presses: ["Home", "End"], does: "app.keys.ends" },
      { presses: ["Enter"], does: "app.keys.open" },
      { presses: ["Shift+←", "↑", "→", "↓"], does: "app.keys.pan" },
      { presses: ["+", "−"], does: "app.keys.zoom" },
      { presses: ["I"], does: "app.keys.where" },
      { presses: ["N", "Shift+N"], does: "app.keys.names" },
    ],
  },
  { where: "app.keys.list", keys: [{ presses: ["↓", "↑"], does: "app.keys.rows" }] },
  {
    where: "app.keys.time",
    keys: [
      { presses: ["→", "←"], does: "app.keys.days" },
      { presses: ["PgUp", "PgDn"], does: "app.keys.weeks" },
      { presses: ["Home", "End"], does: "app.keys.season" },
    ],
  },
  { where: "app.keys.story", keys: [{ presses: ["→", "←"], does: "app.keys.steps" }] },
];
