import { useRef } from "react";
import { type Live, useLive } from "./live";

/** Text that follows a live value without rendering. */
export function LiveText<Value>({
  live,
  text,
  ...attributes
}: {
  live: Live<Value>;
  text(value: Value): string;
  className?: string;
  role?: "status";
  "aria-hidden"?: "true";
}) {
  const element = useRef<HTMLSpanElement>(null);
  useLive(live, (value) => writeText(element.current, text(value)));
  return <span ref={element} {...attributes} />;
}

/** Writes text where it differs; another node would cost more than other letters. */
export function writeText(element: Element | null, text: string): void {
  const node = element?.firstChild;
  if (!(node instanceof Text)) element?.append(text);
  else if (node.data !== text) node.data = text;
}
