/** The scroll containers of the list, or of what replaces it: in the panel, in the sheet. */
export const SCROLLERS = ".panel-body, .sheet-body";
