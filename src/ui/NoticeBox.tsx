import { Button, IconButton } from "./Button";
import { CloseIcon } from "./icons";
import "./NoticeBox.css";

/** A dismissible message, for a live region of its parent. */
export function NoticeBox({
  text,
  closeLabel,
  onClose,
  action,
}: {
  text: string;
  closeLabel: string;
  onClose(): void;
  /** An optional action. */
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
