import { isRecord } from "../domain/record";
import { type DialogState, HISTORY_POLICY, INITIAL_STATE, type State } from "./state";

/** Overlays: part of a history entry, but not of the address. */
export type Overlays = Pick<State, "dialog" | "clusterMembers" | "menu" | "keyOpen">;

export const NO_OVERLAYS = overlaysOf(INITIAL_STATE);

/** What "back" closes: the overlays, and the card and the story, which are in the address. */
const OPENABLE = ["dialog", "menu", "keyOpen", "clusterMembers", "site", "step"] as const;
type Openable = (typeof OPENABLE)[number];

const SHEETS: readonly State["sheet"][] = ["peek", "half", "full"];

/** The `history.state` of an entry. */
export type HistoryEntry = Readonly<{
  /**
   * Its sequence number since the page was opened; null for a foreign entry, such as a fragment
   * navigation.
   */
  at: number | null;
  /** What was opened when it was pushed: closing that goes back to the previous entry. */
  opened: Openable | null;
  /** Distance to the entry before the opening: more than 1 at the story's later steps. */
  depth: number;
  /** Height of the sheet before the opening expanded it, to be restored by "back". */
  sheet: State["sheet"] | null;
  overlays: Overlays;
}>;

export type HistoryMove =
  | Readonly<{ type: "none" }>
  /** Replaces the current entry, or pushes a new one. */
  | Readonly<{ type: "replace" | "push"; opened: Openable | null }>
  /** Goes back to the entry before the opening and updates it to the present state. */
  | Readonly<{ type: "retreat" }>;

export function overlaysOf({ dialog, clusterMembers, menu, keyOpen }: State): Overlays {
  return { dialog, clusterMembers, menu, keyOpen };
}

export function sameOverlays(a: State, b: State): boolean {
  return OPENABLE.every((key) => key === "site" || key === "step" || a[key] === b[key]);
}

function isOpen(state: State, key: Openable): boolean {
  switch (key) {
    case "dialog":
      return state.dialog.type !== "none";
    case "menu":
    case "keyOpen":
      return state[key];
    case "clusterMembers":
      return state.clusterMembers.length > 0;
    case "site":
    case "step":
      return state[key] !== null;
  }
}

/** The keys of a state that its address carries. */
// Object.keys widens to string.
const IN_ADDRESS = (Object.keys(HISTORY_POLICY) as readonly (keyof State)[]).filter(
  (key) => HISTORY_POLICY[key] === "entry" || HISTORY_POLICY[key] === "address",
);

/** The changed keys in the address that are undone by "back". */
function changedEntries(before: State, after: State): readonly (keyof State)[] {
  return IN_ADDRESS.filter((key) => HISTORY_POLICY[key] === "entry" && before[key] !== after[key]);
}

/** Whether a change of state needs a replaced or a pushed entry. */
export function historyStep(before: State, after: State): "none" | "replace" | "push" {
  if (changedEntries(before, after).length > 0) return "push";
  return IN_ADDRESS.some((key) => before[key] !== after[key]) ? "replace" : "none";
}

/**
 * The history operation for a change of state, at an entry pushed when `opened` opened. Opening
 * pushes; closing the same thing goes back, so that the reader's next "back" need not close it
 * again.
 */
export function historyMove(before: State, after: State, opened: Openable | null): HistoryMove {
  const opens = OPENABLE.filter((key) => !isOpen(before, key) && isOpen(after, key));
  const closes = OPENABLE.filter((key) => isOpen(before, key) && !isOpen(after, key));
  const closesOwn = opened !== null && closes.includes(opened);
  const [first] = opens;
  if (first) {
    // A menu that leads to a dialog, or a dialog to a card, is not returned to; a list is.
    const passes = closesOwn && isAside(opened);
    return { type: passes ? "replace" : "push", opened: first };
  }
  const step = historyStep(before, after);
  if (closes.length > 0) {
    const more = changedEntries(before, after).some(
      (key) => !(key === "site" && closes.includes("site")),
    );
    // Leaving the story restores what the reader had chosen before, as the previous entry has it.
    // From the last step the reader goes on, and can come back to it.
    const leaves = opened === "step" && closes.length === 1 && !after.storyEnded;
    if (closesOwn && (leaves || !more)) return { type: "retreat" };
    const pushes = step === "push" && (closes.includes("site") || closes.includes("step"));
    return { type: pushes ? "push" : "replace", opened: pushes || closesOwn ? null : opened };
  }
  // A change made in a dialog is kept when "back" closes it.
  if (step === "push" && isOpen(after, "dialog")) return { type: "replace", opened };
  if (step === "push")
    return { type: "push", opened: isWithinStory(after, opened) ? "step" : null };
  return step === "replace" || !sameOverlays(before, after)
    ? { type: "replace", opened }
    : { type: "none" };
}

/** Whether a change of the address stays inside the story opened by an entry of ours. */
function isWithinStory(after: State, opened: Openable | null): boolean {
  return opened === "step" && after.step !== null;
}

/** The entry after a replace or a push; `type` and `opened` are those of the operation. */
export function nextEntry(
  last: HistoryEntry,
  { type, opened }: Extract<HistoryMove, { type: "replace" | "push" }>,
  before: Pick<State, "sheet">,
  after: State,
): HistoryEntry {
  const overlays = overlaysOf(after);
  const same = opened === last.opened;
  // A card outlasts changes that are entries of their own, as a stop that is added from it.
  const stays = opened === null && type === "push" && after.site !== null;
  const sheet =
    stays || (unfolds(opened) && same) ? last.sheet : unfolds(opened) ? before.sheet : null;
  if (type === "replace") return { ...last, opened, sheet, overlays };
  const deeper = opened === "step" && same;
  return { at: (last.at ?? 0) + 1, opened, depth: deeper ? last.depth + 1 : 1, sheet, overlays };
}

/** Whether it is rendered in the sheet, which expands for it. */
function unfolds(opened: Openable | null): boolean {
  return opened !== null && opened !== "dialog" && opened !== "menu";
}

/** The sheet's height after navigating between two entries; empty if they do not say. */
export function sheetBetween(from: HistoryEntry, to: HistoryEntry): Partial<Pick<State, "sheet">> {
  if (from.at === null || to.at === null) return {};
  if (to.at < from.at && from.opened) return from.sheet ? { sheet: from.sheet } : {};
  // Without what it opened it is a step after which a card was closed, which is open again.
  if (to.at < from.at && from.sheet) return {};
  return to.sheet ? { sheet: "half" } : {};
}

/** The sheet's height where a card is closed with an entry of its own; null for all else. */
export function sheetBelow(
  last: HistoryEntry,
  next: HistoryEntry,
  before: Pick<State, "site">,
  after: Pick<State, "site">,
): State["sheet"] | null {
  const closes = before.site !== null && after.site === null && next.sheet === null;
  return closes ? last.sheet : null;
}

/** Overlays without side effects on other state. */
function isAside(opened: Openable | null): boolean {
  return opened === "dialog" || opened === "menu" || opened === "keyOpen";
}

/** Whether navigating between two entries only opens or closes such overlays. */
export function isOverlayStep(from: HistoryEntry, to: HistoryEntry): boolean {
  if (from.at === null || to.at === null || Math.abs(from.at - to.at) !== 1) return false;
  return isAside((from.at > to.at ? from : to).opened);
}

/** The dialogs that are said by their type alone. */
const DIALOGS = [
  "about",
  "keys",
  "press",
  "print",
  "trip",
  "offline",
  "tell",
  "tell-point",
  "own-file",
] as const satisfies readonly DialogState["type"][];

/**
 * Parses `history.state`, which may come from another version of the page; unknown values count as
 * closed.
 */
export function readEntry(kept: unknown): HistoryEntry {
  const nothing: HistoryEntry = {
    at: null,
    opened: null,
    depth: 1,
    sheet: null,
    overlays: NO_OVERLAYS,
  };
  if (!isRecord(kept) || typeof kept["at"] !== "number" || !isRecord(kept["overlays"])) {
    return nothing;
  }
  const { dialog, clusterMembers, menu, keyOpen } = kept["overlays"];
  return {
    at: kept["at"],
    opened: OPENABLE.find((key) => key === kept["opened"]) ?? null,
    depth: typeof kept["depth"] === "number" ? kept["depth"] : 1,
    sheet: SHEETS.find((height) => height === kept["sheet"]) ?? null,
    overlays: {
      dialog: readDialog(dialog),
      clusterMembers: Array.isArray(clusterMembers)
        ? clusterMembers.filter((id) => typeof id === "string")
        : [],
      menu: menu === true,
      keyOpen: keyOpen === true,
    },
  };
}

function readDialog(kept: unknown): DialogState {
  if (!isRecord(kept)) return NO_OVERLAYS.dialog;
  const { type, site, back, of } = kept;
  if (type === "share") return { type, ...(of === "trip" && { of }) };
  if (type === "directions" && typeof site === "string") {
    return { type, site, ...(back === "trip" && { back }) };
  }
  const plain = DIALOGS.find((known) => known === type);
  return plain ? { type: plain } : NO_OVERLAYS.dialog;
}
