import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";
import "./Button.css";

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** `primary` for the main action, `plain` for others, `ghost` inside bars. */
  look?: "primary" | "plain" | "ghost";
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
};

/** A push button; `type="button"` by default, so that it does not submit. */
export function Button({ look = "plain", className = "", type = "button", ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={`button button-${look} ${className}`} />;
}

type IconButtonProps = Omit<ButtonProps, "children"> & { label: string; children: ReactNode };

/** An icon button; `label` is its accessible name, and its tooltip where it has no `title`. */
export function IconButton({ label, className = "", ...rest }: IconButtonProps) {
  return (
    <Button title={label} {...rest} aria-label={label} className={`button-icon ${className}`} />
  );
}
