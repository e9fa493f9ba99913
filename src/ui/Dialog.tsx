import { type ReactNode, useEffect, useId, useRef } from "react";
import { IconButton } from "./Button";
import "./Dialog.css";
import { CloseIcon } from "./icons";

type DialogProps = {
  title: string;
  closeLabel: string;
  /** Wide enough for a picture beside its settings. */
  wide?: boolean;
  /** Text only: the scroll container is focusable, so that keys can scroll it. */
  onlyWords?: boolean;
  onClose(): void;
  children: ReactNode;
};

/**
 * A modal `<dialog>`, which traps and restores focus and closes on Esc. It is open while mounted.
 */
export function Dialog({
  title,
  closeLabel,
  wide = false,
  onlyWords = false,
  onClose,
  children,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    // A click lands on the dialog itself only when it is on the backdrop.
    // biome would ask for a key handler: Esc is the platform's own.
    <dialog
      ref={dialog}
      className={wide ? "dialog dialog-wide" : "dialog"}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className="dialog-frame">
        <header className="dialog-head">
          <h2 id={titleId} className="dialog-title">
            {title}
          </h2>
          <IconButton look="ghost" label={closeLabel} onClick={onClose}>
            <CloseIcon />
          </IconButton>
        </header>
        <div className="dialog-body" tabIndex={onlyWords ? 0 : undefined}>
          {children}
        </div>
      </div>
    </dialog>
  );
}
