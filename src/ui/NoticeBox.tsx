import { Button, IconButton } from "./Button";
import { CloseIcon } from "./icons";
import "./NoticeBox.css";

/** A sentence that the reader can put away. Sits inside a live region that its parent provides. */
export function NoticeBox({
  text,
  closeLabel,
  onClose,
  action,
}: {
  text: string;
  closeLabel: string;
  onClose(): void;
  /** What the reader can do about it. */
  action?: Readonly<{ label: string; act(): void }> | undefined;
}) {
  return (
    <div className="notice">
      <p>{text}</p>
      {action && (
        <Button look="ghost" onClick={action.act}>
          {action.label}
        </Button>
      )}
      <IconButton look="ghost" label={closeLabel} onClick={onClose}>
        <CloseIcon />
      </IconButton>
    </div>
  );
}
