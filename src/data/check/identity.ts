import { type Content, listAt, textAt } from "./draft";
import type { Finding, Path } from "./finding";

/** Ids that stand twice, and ids of sources, areas and phases that nothing has. */
export function checkIdentity(content: Content): Finding[] {
  return [
    ...duplicates("sites", content.sites),
    ...duplicates("areas", content.areas),
    ...duplicates("production", listed(content, "sources")),
    ...duplicates("production", listed(content, "phases")),
    ...checkReferences(content),
  ];
}

/** Ids of sources, areas and phases that nothing has. */
export function checkReferences(content: Content): Finding[] {
  return [...unknownSources(content), ...unknownPlaces(content)];
}

type Identified = Readonly<{ id: string | null; path: Path }>;

function listed({ raw }: Content, key: string): readonly Identified[] {
  return listAt(raw.production, key).map((entry, index) => ({
    id: textAt(entry, "id"),
    path: [key, index],
  }));
}

/** Every id of the list that stood in it before. */
export function duplicates(role: Finding["role"], list: readonly Identified[]): Finding[] {
  const seen = new Set<string>();
  return list.flatMap(({ id, path }): Finding[] => {
    if (id === null) return [];
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      {
        ...{ rule: "duplicate-id", role, path: [...path, "id"], id },
        what: `"${id}" stands here a second time`,
        fix: "Give it an id of its own, or remove one of the two.",
      },
    ];
  });
}

function unknownSources(content: Content): Finding[] {
  const known = new Set(listed(content, "sources").map(({ id }) => id));
  const find = (role: Finding["role"], id: string | null, path: Path, source: string | null) =>
    source === null || known.has(source)
      ? []
      : [
          {
            ...{ rule: "unknown-source" as const, role, path, id },
            what: `the source "${source}" is not in production.json`,
            fix: `Add it to "sources" there first, or use one of ${[...known].join(", ")}.`,
          },
        ];
  const ofPlaces = (role: "sites" | "areas") =>
    content[role].flatMap(({ id, path, properties }) =>
      (properties.sources ?? []).flatMap((source, index) =>
        find(role, id, [...path, "properties", "sources", index], source),
      ),
    );
  const ofStatements = (statements: readonly unknown[], path: Path) =>
    statements.flatMap((statement, index) =>
      find("production", null, [...path, index, "source"], textAt(statement, "source")),
    );
  const { production } = content.raw;
  const ofSettings = (role: "sites" | "areas") =>
    content[role].flatMap(({ id, path, properties }) =>
      find(role, id, [...path, "properties", "setting"], properties.setting?.source ?? null),
    );
  const ofScenes = content.sites.flatMap(({ id, path, properties }) =>
    (properties.scenes ?? []).flatMap(({ source }, index) =>
      find("sites", id, [...path, "properties", "scenes", index, "source"], source),
    ),
  );
  return [
    ...ofPlaces("sites"),
    ...ofPlaces("areas"),
    ...ofSettings("sites"),
    ...ofSettings("areas"),
    ...ofScenes,
    ...ofStatements(listAt(production, "facts"), ["facts"]),
    ...listAt(production, "claims").flatMap((claim, index) =>
      ofStatements(listAt(claim, "positions"), ["claims", index, "positions"]),
    ),
  ];
}

/** The schema knows which ids may be; here it is asked whether the other files have them. */
function unknownPlaces(content: Content): Finding[] {
  const areas = new Set(content.areas.map(({ id }) => id));
  const phases = new Set(listed(content, "phases").map(({ id }) => id));
  const find = (
    role: Finding["role"],
    { id, path }: Identified,
    key: string,
    value: string | null | undefined,
    known: ReadonlySet<string | null>,
    file: string,
  ): Finding[] =>
    value === undefined || value === null || known.has(value)
      ? []
      : [
          {
            ...{ rule: "unknown-id", role, path: [...path, "properties", key], id },
            what: `the ${key} "${value}" is not in ${file}`,
            fix: `Add it there, or use one of ${[...known].join(", ")}.`,
          },
        ];
  return [
    ...content.sites.flatMap((site) => [
      ...find("sites", site, "area", site.properties.area, areas, "areas.geojson"),
      ...find("sites", site, "phase", site.properties.phase, phases, "production.json"),
    ]),
    ...content.areas.flatMap((area) =>
      find("areas", area, "phase", area.properties.phase, phases, "production.json"),
    ),
  ];
}
