import type { Content, SiteDraft } from "./draft";
import type { Finding, RuleId } from "./finding";

/** Whether what a site says of its evidence is carried by its sources and its area. */
export function checkEvidence({ sites, areas }: Content): Finding[] {
  const sourcesOf = new Map(areas.map(({ id, properties }) => [id, properties.sources]));
  return sites.flatMap((site) => {
    const { evidence, sources, area } = site.properties;
    if (evidence === "named") return named(site);
    if (evidence === "nearby") return nearby(site);
    if (evidence === "recognised") {
      return area ? foreignSources(site, area, sourcesOf.get(area) ?? sources ?? []) : [];
    }
    if (evidence !== "in-named-area") return [];
    return [
      ...(area === null ? [withoutArea(site)] : []),
      ...(sources?.length === 0 ? [withoutSource(site)] : []),
      ...(area ? foreignSources(site, area, sourcesOf.get(area) ?? sources ?? []) : []),
    ];
  });
}

function named(site: SiteDraft): Finding[] {
  if (site.properties.sources?.length !== 0) return [];
  return [
    found(site, "named-without-source", "sources", {
      what: "it is said to be named, but no source is given",
      fix: 'Add the id of the report that names it, or make it "in-named-area" or "nearby".',
    }),
  ];
}

function nearby(site: SiteDraft): Finding[] {
  const { area, sources } = site.properties;
  if (!area && !sources?.length) return [];
  return [
    found(site, "nearby-in-area", area ? "area" : "sources", {
      what: `it is said to be only nearby, but has ${area ? `the area "${area}"` : "sources"}`,
      fix: 'Set "area" to null and "sources" to [], or make it "in-named-area".',
    }),
  ];
}

function withoutArea(site: SiteDraft): Finding {
  return found(site, "in-area-without-area", "area", {
    what: "it is said to lie in a named area, but no area is given",
    fix: 'Say in which area it lies, or make it "nearby".',
  });
}

function withoutSource(site: SiteDraft): Finding {
  return found(site, "in-area-without-source", "sources", {
    what: "it is said to lie in a named area, but no source that names the area is given",
    fix: "Add the id of the report that names its area.",
  });
}

function foreignSources(site: SiteDraft, area: string, ofArea: readonly string[]): Finding[] {
  const foreign = site.properties.sources?.filter((source) => !ofArea.includes(source)) ?? [];
  return foreign.map((source) =>
    found(site, "source-names-no-such-area", "sources", {
      what: `the source "${source}" is not one that names the area "${area}"`,
      fix: `Use one of ${ofArea.join(", ")}, or add it to the area in areas.geojson if it does.`,
    }),
  );
}

function found(
  { id, path }: Pick<SiteDraft, "id" | "path">,
  rule: RuleId,
  key: string,
  words: Pick<Finding, "what" | "fix">,
): Finding {
  return { rule, role: "sites", path: [...path, "properties", key], id, ...words };
}
