import { useMemo } from "react";
import { Places } from "../features/places/Places";
import { SearchBox } from "../features/search/SearchBox";
import { useTranslator } from "../i18n/react";
import { useCalmSpan, useFilteredSites, useTrip } from "../shell/use-sites";
import { useIliStore } from "../state/react";

/** The list in a frame: in the trip's order if there is one. */
export function EmbedList({
  list,
  search,
  found,
}: {
  list: boolean;
  search: boolean;
  found: ReadonlySet<string> | null;
}) {
  const t = useTranslator();
  const { select } = useIliStore();
  const sites = useFilteredSites();
  const span = useCalmSpan();
  const trip = useTrip();
  const shown = useMemo(() => {
    const stops = trip.filter((site) => sites.includes(site));
    const ordered = [...stops, ...sites.filter((site) => !stops.includes(site))];
    return found ? ordered.filter(({ id }) => found.has(id)) : ordered;
  }, [sites, trip, found]);
  const openBest = () => {
    if (found && shown[0]) select(shown[0].id);
  };
  return (
    <>
      {search && <SearchBox onEnter={openBest} found={found && shown.length} />}
      {(list || found) && (
        <Places
          sites={shown}
          span={span}
          ranked={found !== null || trip.length > 0}
          nothing={<p className="places-empty">{t("core.places.empty")}</p>}
          longList={NotManyRows}
        />
      )}
    </>
  );
}

/** Replaces a long list, whose code would cost every frame its bytes; the full map has it. */
function NotManyRows({ count }: { count: number }) {
  const t = useTranslator();
  return <p>{t("core.embed.longList", { count })}</p>;
}
