/** What holds the list, or what takes its place, and scrolls it: in the panel, in the sheet. */
export const SCROLLERS = ".panel-body, .sheet-body";
