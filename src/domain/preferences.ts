/** Under which name the page remembers whether its keys are switched off ("off"). */
export const SHORTCUTS = "shortcuts";
