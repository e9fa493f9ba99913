/**
 * Hands something to the system's own sheet for sharing. `done` also where the reader has closed it
 * again; `unavailable` where there is none or it may not be used here.
 */
export async function share(data: ShareData): Promise<"done" | "unavailable"> {
  if (!("share" in navigator)) return "unavailable";
  try {
    await navigator.share(data);
    return "done";
  } catch (error) {
    const closed = error instanceof DOMException && error.name === "AbortError";
    return closed ? "done" : "unavailable";
  }
}
