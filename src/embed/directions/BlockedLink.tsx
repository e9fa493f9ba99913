import { useLayoutEffect, useRef } from "react";
import { useTranslator } from "../../i18n/react";
import { CloseIcon } from "../../ui/icons";

/** Distance to the link and to the frame's edges, in pixels. */
const GAP = 8;

/**
 * Says that the page around the frame lets no link open, beside the link that was used, with its address
 * to copy. Closed by its button, by Escape, by a tap elsewhere, and with what the link stood in.
 */
export function BlockedLink({ link, onClose }: { link: HTMLAnchorElement; onClose(): void }) {
  const t = useTranslator();
  const words = t("dialogs.directions.linkBlocked");
  const box = useRef<HTMLDialogElement>(null);
  const close = () => {
    onClose();
    link.focus();
  };
  useLayoutEffect(() => {
    const dialog = box.current;
    if (!dialog) return;
    // What it focuses first is the address, which is selected by that.
    dialog.show();
    standBeside(dialog, link);
    const tap = ({ target }: Event) => {
      if (target instanceof Node && !dialog.contains(target)) onClose();
    };
    const left = new MutationObserver(() => {
      if (!link.isConnected) onClose();
    });
    left.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("click", tap, true);
    return () => {
      left.disconnect();
      document.removeEventListener("click", tap, true);
    };
  }, [link, onClose]);
  return (
    <dialog
      ref={box}
      className="notice blocked-link"
      aria-label={words}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // Not the card's, too.
        event.stopPropagation();
        close();
      }}
    >
      <label>
        {words}
        <textarea
          readOnly
          dir="ltr"
          rows={Math.min(4, Math.ceil(link.href.length / 28))}
          value={link.href}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </label>
      {/* Not `IconButton`: with it this script would have a style sheet that nobody loads; the embed has its styles. */}
      <button
        type="button"
        className="button button-ghost button-icon"
        aria-label={t("core.dismiss")}
        title={t("core.dismiss")}
        onClick={close}
      >
        <CloseIcon />
      </button>
    </dialog>
  );
}

/** Below the link where there is room, else above it, else at the frame's end. */
function standBeside({ style, offsetWidth, offsetHeight }: HTMLElement, link: HTMLElement): void {
  const { left, top, bottom } = link.getBoundingClientRect();
  const lowest = window.innerHeight - offsetHeight - GAP;
  const below = bottom + GAP;
  const above = top - GAP - offsetHeight;
  const best = below <= lowest ? below : above >= GAP ? above : lowest;
  const furthest = window.innerWidth - offsetWidth - GAP;
  style.insetBlockStart = `${Math.max(GAP, best)}px`;
  style.left = `${Math.max(GAP, Math.min(left, furthest))}px`;
}
