import { useRef } from "react";
import { type Live, useLive } from "./live";

/** Text that follows an observable without rendering. */
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

/** Writes changed text only. Into the existing text node: replacing it is slower. */
export function writeText(element: Element | null, text: string): void {
  const node = element?.firstChild;
  if (!(node instanceof Text)) element?.append(text);
  else if (node.data !== text) node.data = text;
}
