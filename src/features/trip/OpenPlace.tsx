import type { Site } from "../../domain/site";
import { LocalTextSpan } from "../../i18n/LocalTextSpan";
import { useIliStore } from "../../state/react";

/** A place's name in the trip's dialog, which leads from there to its card. */
export function OpenPlace({ site }: { site: Site }) {
  const store = useIliStore();
  return (
    <button
      type="button"
      className="trip-open"
      onClick={() => {
        store.open({ type: "none" });
        store.select(site.id);
      }}
    >
      <LocalTextSpan text={site.names} />
    </button>
  );
}
