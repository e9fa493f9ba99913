import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";
import "./Button.css";

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** `primary` for the one main action of a place, `plain` for the rest, `ghost` inside bars. */
  look?: "primary" | "plain" | "ghost";
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
};

/** A push button; `type="button"` unless told otherwise, so that it never submits. */
export function Button({ look = "plain", className = "", type = "button", ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={`button button-${look} ${className}`} />;
}

type IconButtonProps = Omit<ButtonProps, "children"> & { label: string; children: ReactNode };

/** A button that shows only an icon; `label` is its name, also as a tooltip. */
export function IconButton({ label, className = "", ...rest }: IconButtonProps) {
  return (
    <Button {...rest} aria-label={label} title={label} className={`button-icon ${className}`} />
  );
}
