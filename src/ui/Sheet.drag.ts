/** What a finger, or a mouse at the handle, does to a sheet. All lengths in CSS px. */
export type SheetHold = Readonly<{
  /** How high the sheet is, and the most that it can be. */
  heightPx(): number;
  fullPx(): number;
  /** The sheet follows the finger. */
  follow(px: number): void;
  /** It was let go, moving by so many px a millisecond, upwards positive. */
  drop(speed: number): void;
}>;

/** A press that moves less than this is a tap. */
const TAP_PX = 6;
/** The speed at the end is that of the last so many milliseconds. */
const SPEED_MS = 90;
/** How long a list runs on that was scrolled by the same pull as the sheet. */
const RUN_ON_MS = 240;

type Moment = Readonly<{ y: number; at: number }>;

type Pull = {
  readonly x: number;
  readonly onHandle: boolean;
  trail: Moment[];
  kind: "undecided" | "sheet" | "inside";
  /** Height of the sheet plus the finger's y: what stays the same while it follows. */
  sum: number;
};

/**
 * Lets a sheet be pulled from anywhere. `body` is the part that scrolls: a pull moves the sheet
 * where the body cannot scroll any further that way, and goes over from one to the other under the
 * same finger. Movements across are left to what is inside. Returns its undo.
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
    // A second finger is a gesture of another kind.
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
      // What the browser scrolls has come to its top: the same pull goes on with the sheet.
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

/** The same with a mouse or a pen, at the handle. Returns its undo. */
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
  // A pull ends with a click, too, which is no tap.
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

/** Px a millisecond, upwards positive, over the last moments before `end`. */
function speedOf(trail: readonly Moment[], end: number): number {
  const last = trail.at(-1);
  const from = trail.find(({ at }) => end - at <= SPEED_MS);
  if (!last || !from || last.at <= from.at) return 0;
  return (from.y - last.y) / (last.at - from.at);
}
