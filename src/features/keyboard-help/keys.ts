import type { MessageKey } from "../../i18n/translator";

type Key = Readonly<{ presses: readonly string[]; does: MessageKey }>;

/** The keys as printed on their caps, the same in every language of the page. */
export const KEYS: readonly Readonly<{ where: MessageKey; keys: readonly Key[] }>[] = [
  {
    where: "dialogs.keys.page",
    keys: [
      { presses: ["?"], does: "dialogs.keys.help" },
      { presses: ["/", "Ctrl+K"], does: "dialogs.keys.search" },
      { presses: ["Ctrl+P"], does: "dialogs.keys.print" },
      { presses: ["Esc"], does: "dialogs.keys.close" },
    ],
  },
  {
    where: "dialogs.keys.map",
    keys: [
      { presses: ["←", "↑", "→", "↓"], does: "dialogs.keys.walk" },
      { presses: ["Home", "End"], does: "dialogs.keys.ends" },
      { presses: ["Enter"], does: "dialogs.keys.open" },
      { presses: ["Shift+←", "↑", "→", "↓"], does: "dialogs.keys.pan" },
      { presses: ["+", "−"], does: "dialogs.keys.zoom" },
      { presses: ["I"], does: "dialogs.keys.where" },
      { presses: ["N", "Shift+N"], does: "dialogs.keys.names" },
    ],
  },
  {
    where: "dialogs.keys.list",
    keys: [
      { presses: ["↓", "↑"], does: "dialogs.keys.rows" },
      { presses: ["→", "←"], does: "dialogs.keys.rowTrip" },
    ],
  },
  {
    where: "dialogs.keys.time",
    keys: [
      { presses: ["→", "←"], does: "dialogs.keys.days" },
      { presses: ["PgUp", "PgDn"], does: "dialogs.keys.weeks" },
      { presses: ["Home", "End"], does: "dialogs.keys.season" },
    ],
  },
  { where: "dialogs.keys.story", keys: [{ presses: ["→", "←"], does: "dialogs.keys.steps" }] },
];
