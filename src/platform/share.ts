/**
 * Opens the system's share sheet. `done` also if the reader cancels; `unavailable` if the API is
 * missing or blocked.
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
