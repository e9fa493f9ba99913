const map = document.querySelector("ili-map");
const when = document.getElementById("when");
const place = document.getElementById("place");

const dayFormat = new Intl.DateTimeFormat("en", { day: "numeric", month: "long", timeZone: "UTC" });

/** A day such as `2025-08-12` in words. */
function inWords(day) {
  return dayFormat.format(new Date(day));
}

map.addEventListener("ili-map-time", ({ detail }) => {
  const places = detail.sites.length === 1 ? "1 place" : `${detail.sites.length} places`;
  when.textContent = `From ${inWords(detail.from)} to ${inWords(detail.to)} the map shows ${places}.`;
});

map.addEventListener("ili-map-select", ({ detail }) => {
  place.textContent = detail.site === null ? "" : `A reader looks at ${detail.site}.`;
});

map.addEventListener("ili-map-error", ({ detail }) => {
  when.textContent = `The map says: ${detail.message}.`;
});

// The script of the map may come later than this one.
customElements.whenDefined("ili-map").then(() => {
  for (const button of document.querySelectorAll("button[data-phase]")) {
    button.addEventListener("click", () => map.set({ phase: button.dataset.phase || null }));
    button.disabled = false;
  }
});
