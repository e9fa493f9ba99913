import type { Store } from "../state/store";
import {
  type HostScripts,
  heightMessages,
  RESIZER_READY,
  resizerIdOf,
  resizerMessage,
  wordpressSecretOf,
} from "./height-messages";
import { postState, stateMessage } from "./post-state";
import { postToHost } from "./post-to-host";
import { createSetHandler, readSetMessage } from "./set-handler";
import { wantedHeight } from "./wanted-height";

/**
 * Connects the embed to its host page: posts state, events and heights, and handles `ili-map:set`.
 * `readStops` takes its `stops`; `options` are the accepted parameters of the frame, in the form of
 * an address. Returns the undo function.
 */
export function connectToHost(
  store: Store,
  readStops: (value: unknown) => void,
  options: Readonly<Record<string, string>>,
): () => void {
  if (window.parent === window) return () => {};
  const { pathname, search, hash } = window.location;
  let scripts: HostScripts = {
    frame: pathname + search,
    pymId: new URLSearchParams(search).get("childId"),
    wordpressSecret: /^#\?secret=([a-zA-Z0-9]+)(?:$|&shown=)/.exec(hash)?.[1] ?? null,
    resizer: null,
  };
  const postHeight = () => {
    const width = document.documentElement.clientWidth;
    for (const message of heightMessages(wantedHeight(width), width, scripts)) postToHost(message);
  };
  let lastHeight = 0;
  // By the width only: a host that changes the height must not trigger another message.
  const observer = new ResizeObserver(() => {
    const height = wantedHeight(document.documentElement.clientWidth);
    if (height === lastHeight) return;
    lastHeight = height;
    postHeight();
  });
  observer.observe(document.documentElement);

  const stopState = postState(store, options);
  const handleSet = createSetHandler(store, readStops);
  const onMessage = ({ source, data }: MessageEvent) => {
    if (source !== window.parent) return;
    const id = resizerIdOf(data);
    if (id !== undefined) {
      const width = document.documentElement.clientWidth;
      scripts = { ...scripts, resizer: { id, begins: false } };
      postToHost(resizerMessage(wantedHeight(width), width, { id, begins: true }));
    }
    if (scripts.wordpressSecret && wordpressSecretOf(data) === scripts.wordpressSecret) {
      postHeight();
    }
    const request = readSetMessage(data);
    if (request) {
      handleSet(request);
      // Also where nothing changed: the reply acknowledges the request.
      postToHost(stateMessage(store.api.getState(), options));
    }
  };
  window.addEventListener("message", onMessage);
  // It speaks when the frame has loaded, and that is over where other data had to come first.
  if (document.readyState === "complete") postToHost(RESIZER_READY);
  return () => {
    observer.disconnect();
    stopState();
    window.removeEventListener("message", onMessage);
  };
}
