import type { PlacesOnMap } from "./part";
import type { ProgrammeEntry } from "./programme";

/**
 * Marks each of the owner's stops with a lettered square, a shape that no site has. `from` says in
 * words whose they are. Returns the undo function.
 */
export function showSigns(
  map: PlacesOnMap,
  entries: readonly ProgrammeEntry[],
  from: string,
  choose: (entry: ProgrammeEntry) => void,
): () => void {
  const signs = entries.map((entry) => {
    const sign = document.createElement("button");
    sign.type = "button";
    sign.className = "owner-sign leaflet-zoom-animated";
    sign.title = `${entry.name} · ${from}`;
    const letter = document.createElement("span");
    letter.className = "owner-letter";
    letter.textContent = entry.mark;
    const words = document.createElement("span");
    words.className = "visually-hidden";
    words.textContent = ` ${entry.name} · ${from}`;
    sign.append(letter, words);
    sign.addEventListener("click", (event) => {
      // A press on a marker must not reach the map.
      event.stopPropagation();
      choose(entry);
    });
    sign.addEventListener("dblclick", (event) => event.stopPropagation());
    return { sign, entry };
  });
  map.pane.replaceChildren(...signs.map(({ sign }) => sign));
  const stop = map.follow((place) => {
    for (const { sign, entry } of signs) {
      const [x, y] = place(entry.lonLat);
      sign.style.transform = `translate3d(${x}px, ${y}px, 0)`;
    }
  });
  return () => {
    stop();
    for (const { sign } of signs) sign.remove();
  };
}
