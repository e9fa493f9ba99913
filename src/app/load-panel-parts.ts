import { createLive, type Live } from "../ui/live";

type PanelParts = typeof import("./panel-parts").PANEL_PARTS;

const atHand = createLive<PanelParts | null>(null);

/** What replaces the list, once it is loaded; null until then. */
export const panelParts: Live<PanelParts | null> = atHand;

/** Loads it: once the page is ready, or as soon as something of it is opened. Rejects if that fails. */
export async function loadPanelParts(): Promise<void> {
  atHand.set((await import("./panel-parts")).PANEL_PARTS);
}
