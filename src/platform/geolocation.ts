import type { LonLat } from "../domain/site";

/** Where the reader is, within `accuracyM` metres; or why nobody can say. */
export type Located =
  | Readonly<{ type: "found"; lonLat: LonLat; accuracyM: number }>
  | Readonly<{ type: "refused" | "timeout" | "unavailable" }>;

const TIMEOUT_MS = 15_000;
/** A position a few minutes old is as good for finding a lake. */
const OLDEST_MS = 5 * 60_000;

/** Asks the browser, and so the reader, where they are. Never rejects; the answer goes nowhere. */
export function locate(): Promise<Located> {
  return new Promise((resolve) => {
    if (!("geolocation" in navigator)) return resolve({ type: "unavailable" });
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude, accuracy } }) =>
        resolve({ type: "found", lonLat: [longitude, latitude], accuracyM: accuracy }),
      ({ code }) => {
        if (code === GeolocationPositionError.PERMISSION_DENIED) resolve({ type: "refused" });
        else if (code === GeolocationPositionError.TIMEOUT) resolve({ type: "timeout" });
        else resolve({ type: "unavailable" });
      },
      { timeout: TIMEOUT_MS, maximumAge: OLDEST_MS },
    );
  });
}
