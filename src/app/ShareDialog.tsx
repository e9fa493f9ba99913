import { useEffect, useState } from "react";
import { DataFiles } from "../features/files/DataFiles";
import { ShareAndEmbed } from "../features/share/ShareAndEmbed";
import { searchOf } from "../shell/search";
import { useIliStore } from "../state/react";

/** A link, the code of an embed, and files of the places; loaded when first opened. */
export function ShareDialog() {
  const { api, dataset } = useIliStore();
  const { q, dialog } = api.getState();
  const ofTrip = dialog.type === "share" && dialog.of === "trip";
  const [matching, setMatching] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (q === "") return;
    return searchOf(dataset.sites).ask(q, (found) =>
      setMatching(found && new Set(found.sites.map(({ id }) => id))),
    );
  }, [q, dataset]);
  return (
    <ShareAndEmbed files={<DataFiles matching={matching} ofTrip={ofTrip} />} ofTrip={ofTrip} />
  );
}
