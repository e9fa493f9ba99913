import type { LonLat } from "../domain/site";

/** The reader's position with its accuracy in metres, or why it is not available. */
export type Located =
  | Readonly<{ type: "found"; lonLat: LonLat; accuracyM: number }>
  | Readonly<{ type: "refused" | "timeout" | "unavailable" }>;

const TIMEOUT_MS = 15_000;
/** `maximumAge`: a cached position is good enough for finding a lake. */
const OLDEST_MS = 5 * 60_000;

/**
 * Asks the browser for the reader's position, which may prompt. Never rejects; the position is not
 * sent anywhere.
 */
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
