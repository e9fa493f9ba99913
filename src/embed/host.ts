import type { Store } from "../state/store";
import {
  heightMessages,
  type Listener,
  RESIZER_READY,
  resizerIdOf,
  resizerMessage,
  wordpressSecretOf,
} from "./height-messages";
import { askedOf, createObedience } from "./obey";
import { tellHost } from "./tell-host";
import { stateMessage, tellState } from "./tell-state";
import { wantedHeight } from "./wanted-height";

/**
 * Tells the host page what happens in the embed, and hears the one message that a host may send.
 * `readStops` takes what it says of the owner's stops; `options` are what was taken of the frame's own
 * parameters, as an address would say them. Returns its undo.
 */
export function talkToHost(
  store: Store,
  readStops: (value: unknown) => void,
  options: Readonly<Record<string, string>>,
): () => void {
  if (window.parent === window) return () => {};
  const { pathname, search, hash } = window.location;
  let listener: Listener = {
    frame: pathname + search,
    pymId: new URLSearchParams(search).get("childId"),
    wordpressSecret: /^#\?secret=([a-zA-Z0-9]+)(?:$|&shown=)/.exec(hash)?.[1] ?? null,
    resizer: null,
  };
  const tellHeight = () => {
    const width = document.documentElement.clientWidth;
    for (const message of heightMessages(wantedHeight(width), width, listener)) tellHost(message);
  };
  let lastHeight = 0;
  // From the width alone: an answer that changes the height changes nothing here.
  const observer = new ResizeObserver(() => {
    const height = wantedHeight(document.documentElement.clientWidth);
    if (height === lastHeight) return;
    lastHeight = height;
    tellHeight();
  });
  observer.observe(document.documentElement);

  const stopState = tellState(store, options);
  const obey = createObedience(store, readStops);
  const hear = ({ source, data }: MessageEvent) => {
    if (source !== window.parent) return;
    const id = resizerIdOf(data);
    if (id !== undefined) {
      const width = document.documentElement.clientWidth;
      listener = { ...listener, resizer: { id, begins: false } };
      tellHost(resizerMessage(wantedHeight(width), width, { id, begins: true }));
    }
    if (listener.wordpressSecret && wordpressSecretOf(data) === listener.wordpressSecret) {
      tellHeight();
    }
    const asked = askedOf(data);
    if (asked) {
      obey(asked);
      // Also where nothing changed: whoever asked knows by it that all was heard.
      tellHost(stateMessage(store.api.getState(), options));
    }
  };
  window.addEventListener("message", hear);
  // It speaks when the frame has loaded, and that is over where other data had to come first.
  if (document.readyState === "complete") tellHost(RESIZER_READY);
  return () => {
    observer.disconnect();
    stopState();
    window.removeEventListener("message", hear);
  };
}
