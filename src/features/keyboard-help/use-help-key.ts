import { useEffect } from "react";
import { readStored, SHORTCUTS } from "../../platform/storage";
import { useIliStore } from "../../state/react";

/** `?` opens the list of shortcuts, except while typing or with single-key shortcuts off. */
export function useHelpKey(): void {
  const { api, open } = useIliStore();
  useEffect(() => {
    const help = (event: KeyboardEvent) => {
      if (event.key !== "?" || event.ctrlKey || event.metaKey || event.altKey) return;
      const types =
        event.target instanceof Element &&
        event.target.matches("input:not([type=range]), textarea, select");
      if (types || readStored(SHORTCUTS) === "off" || api.getState().dialog.type !== "none") return;
      event.preventDefault();
      open({ type: "keys" });
    };
    document.addEventListener("keydown", help);
    return () => document.removeEventListener("keydown", help);
  }, [api, open]);
}
