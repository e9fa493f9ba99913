import { IconButton } from "./Button";
import { CloseIcon } from "./icons";
import "./Notice.css";

/** A sentence that the reader can put away. Sits inside a live region that its parent provides. */
export function Notice({
  text,
  closeLabel,
  onClose,
}: {
  text: string;
  closeLabel: string;
  onClose(): void;
}) {
  return (
    <div className="notice">
      <p>{text}</p>
      <IconButton look="ghost" label={closeLabel} onClick={onClose}>
        <CloseIcon />
      </IconButton>
    </div>
  );
}
