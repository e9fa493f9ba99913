/** Callbacks of a drag by touch, or by mouse at the handle. Lengths in CSS px. */
export type SheetHold = Readonly<{
  /** The sheet's current height and its maximum. */
  heightPx(): number;
  fullPx(): number;
  /** The sheet follows the pointer. */
  follow(px: number): void;
  /** Released, with its velocity in px per millisecond, upwards positive. */
  drop(speed: number): void;
}>;

/** A shorter movement is a tap. */
const TAP_PX = 6;
/** The velocity at release is measured over the last milliseconds. */
const SPEED_MS = 90;
/** How long the list's own momentum lasts after a drag that also moved the sheet. */
const RUN_ON_MS = 240;

type Moment = Readonly<{ y: number; at: number }>;

type Pull = {
  readonly x: number;
  readonly onHandle: boolean;
  trail: Moment[];
  kind: "undecided" | "sheet" | "inside";
  /** The sheet's height plus the pointer's y, constant during the drag. */
  sum: number;
};

/**
 * Makes a sheet draggable from anywhere. `body` is its scroll container: a drag moves the sheet
 * where the body cannot scroll further, and may change over during the gesture. Horizontal
 * movements are left to the content. Returns the undo function.
 */
export function followFinger(
  sheet: HTMLElement,
  handle: HTMLElement,
  body: HTMLElement,
  hold: SheetHold,
): () => void {
  let pull: Pull | null = null;
  const isFull = () => hold.heightPx() >= hold.fullPx() - 1;

  const begin = (event: TouchEvent) => {
    const [touch] = event.touches;
    // A second finger is another gesture.
    if (!touch || event.touches.length > 1) return end(0);
    const onHandle = event.target instanceof Node && handle.contains(event.target);
    const trail = [{ y: touch.clientY, at: event.timeStamp }];
    pull = { x: touch.clientX, onHandle, trail, kind: "undecided", sum: 0 };
  };
  const move = (event: TouchEvent) => {
    const [touch] = event.touches;
    if (!pull || !touch) return;
    const now = { y: touch.clientY, at: event.timeStamp };
    const first = pull.trail[0] ?? now;
    const last = pull.trail.at(-1) ?? now;
    pull.trail.push(now);
    if (pull.kind === "undecided") {
      const up = first.y - now.y;
      const across = Math.abs(touch.clientX - pull.x);
      if (Math.max(Math.abs(up), across) < TAP_PX) return;
      const free = up > 0 ? !isFull() : body.scrollTop <= 0;
      if (pull.onHandle || (free && across <= Math.abs(up))) take(pull, now);
      else pull.kind = "inside";
    } else if (pull.kind === "inside" && event.cancelable === false) {
      // The scroll container has reached its top: the same drag continues with the sheet.
      if (now.y > last.y && body.scrollTop <= 0) take(pull, now);
    }
    if (pull.kind !== "sheet") return;
    if (event.cancelable) event.preventDefault();
    const up = last.y - now.y;
    if (isFull() && !pull.onHandle && (up > 0 || body.scrollTop > 0)) {
      body.scrollTop += up;
      take(pull, now);
    } else hold.follow(Math.max(0, Math.min(hold.fullPx(), pull.sum - now.y)));
  };
  const take = (one: Pull, { y }: Moment) => {
    one.kind = "sheet";
    one.sum = hold.heightPx() + y;
  };
  const end = (speed: number) => {
    const ended = pull;
    pull = null;
    if (ended?.kind !== "sheet") return;
    if (isFull() && body.scrollTop > 0) {
      body.scrollBy({ top: speed * RUN_ON_MS, behavior: "smooth" });
      hold.drop(0);
    } else hold.drop(speed);
  };
  const lift = (event: TouchEvent) => end(pull ? speedOf(pull.trail, event.timeStamp) : 0);
  const cancel = () => end(0);

  const listening = new AbortController();
  const { signal } = listening;
  sheet.addEventListener("touchstart", begin, { passive: true, signal });
  sheet.addEventListener("touchmove", move, { passive: false, signal });
  sheet.addEventListener("touchend", lift, { signal });
  sheet.addEventListener("touchcancel", cancel, { signal });
  return () => listening.abort();
}

/** The same for a mouse or pen at the handle. Returns the undo function. */
export function followMouse(handle: HTMLElement, hold: SheetHold): () => void {
  let held: { y: number; sum: number; trail: Moment[]; pulled: boolean } | null = null;
  let pulled = false;
  const press = (event: PointerEvent) => {
    pulled = false;
    if (event.pointerType === "touch" || event.button !== 0) return;
    handle.setPointerCapture(event.pointerId);
    const { clientY: y } = event;
    held = { y, sum: hold.heightPx() + y, trail: [{ y, at: event.timeStamp }], pulled: false };
  };
  const move = (event: PointerEvent) => {
    if (!held) return;
    held.trail.push({ y: event.clientY, at: event.timeStamp });
    held.pulled ||= Math.abs(event.clientY - held.y) >= TAP_PX;
    if (held.pulled) hold.follow(Math.max(0, Math.min(hold.fullPx(), held.sum - event.clientY)));
  };
  const release = (event: PointerEvent) => {
    if (held?.pulled) {
      pulled = true;
      hold.drop(speedOf(held.trail, event.timeStamp));
    }
    held = null;
  };
  // A drag ends with a click event, which is not a tap.
  const click = (event: MouseEvent) => {
    if (pulled) event.stopPropagation();
    pulled = false;
  };
  const listening = new AbortController();
  const { signal } = listening;
  handle.addEventListener("pointerdown", press, { signal });
  handle.addEventListener("pointermove", move, { signal });
  handle.addEventListener("pointerup", release, { signal });
  handle.addEventListener("pointercancel", release, { signal });
  handle.addEventListener("click", click, { signal });
  return () => listening.abort();
}

/** Px per millisecond, upwards positive, over the last moments before `end`. */
function speedOf(trail: readonly Moment[], end: number): number {
  const last = trail.at(-1);
  const from = trail.find(({ at }) => end - at <= SPEED_MS);
  if (!last || !from || last.at <= from.at) return 0;
  return (from.y - last.y) / (last.at - from.at);
}
