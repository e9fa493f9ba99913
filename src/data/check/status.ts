import { type Content, listAt, type SiteDraft, textAt, valueAt } from "./draft";
import type { Finding, Path, RuleId } from "./finding";
import { FILE_ROLES, type FileRole } from "./schema";

/**
 * Whether all that a source ties to the shooting says how: reported or announced; and whether all
 * else says nothing of the kind. A file of version 1 knows no status; see `checkVersion`.
 */
export function checkStatus(content: Content): Finding[] {
  const { raw } = content;
  return [
    ...content.sites.flatMap((site) => checkSite(site, isOther(raw.sites))),
    ...(isOther(raw.areas) ? [] : areasWithoutStatus(content)),
    ...(isOther(raw.production) ? [] : phasesWithoutStatus(content)),
  ];
}

/** Tells a file of version 1 what it could not say. */
export function checkVersion(raw: Content["raw"]): Finding[] {
  return FILE_ROLES.filter((role) => isVersion1(raw[role])).map((role) => ({
    ...{ rule: "old-format", role, path: ["formatVersion"], id: null },
    what: "the file is in version 1, which does not tell what was reported from what was announced, and dates what is only nearby",
    fix: 'Give a "status" to all that a source names and to each phase, set "phase" to null for what is nearby, and write "2.0.0"; see FORMAT.md.',
  }));
}

/** Whether a file is in the first version of the format. */
export function isVersion1(file: unknown): boolean {
  return textAt(file, "formatVersion")?.startsWith("1.") ?? false;
}

/** Whether a file says that it is in a version whose words may mean something else. */
function isOther(file: unknown): boolean {
  return textAt(file, "formatVersion")?.startsWith("2.") === false;
}

function areasWithoutStatus({ areas }: Content): Finding[] {
  return areas
    .filter(({ properties }) => properties.sources !== undefined && !properties.status)
    .map(({ id, path }) => withoutStatus("areas", id, [...path, "properties", "status"]));
}

function phasesWithoutStatus({ raw }: Content): Finding[] {
  return listAt(raw.production, "phases").flatMap((phase, index) =>
    textAt(phase, "status") === null
      ? withoutStatus("production", textAt(phase, "id"), ["phases", index, "status"])
      : [],
  );
}

function checkSite(site: SiteDraft, old: boolean): Finding[] {
  const { evidence, status, phase, when, scenes } = site.properties;
  const path = [...site.path, "properties"];
  if (evidence === undefined) return [];
  const tied = evidence === "named" || evidence === "in-named-area";
  const timed = !old && evidence === "nearby" && (typeof phase === "string" || when !== undefined);
  const seen = (scenes ?? []).length > 0;
  return [
    ...(!old && evidence === "named" && !status
      ? [withoutStatus("sites", site.id, [...path, "status"])]
      : []),
    ...(evidence !== "named" && status
      ? found(site, "status-without-name", "status", {
          what: `it is ${evidence}, but says that shooting there was ${status}`,
          fix: 'Remove "status": only what a source names has one.',
        })
      : []),
    ...(tied && phase === null
      ? found(site, "phase-missing", "phase", {
          what: "a source ties it to the shooting, but it has no phase",
          fix: 'Give the phase that the source speaks of, or make it "nearby".',
        })
      : []),
    ...(timed ? [nearbyInTime(site)] : []),
    ...(evidence === "recognised" && !seen
      ? found(site, "recognised-without-scene", "scenes", {
          what: "it is said to be recognised, but no scene is given",
          fix: 'Add to "scenes" the episode, the second, who recognised it and where that was published.',
        })
      : []),
    ...(seen && evidence !== "recognised" && evidence !== "named"
      ? found(site, "scene-without-recognised", "scenes", {
          what: `it has a scene, but is only ${evidence}`,
          fix: 'Make it "recognised", or remove "scenes".',
        })
      : []),
    ...(scenes ?? []).flatMap((scene, index) =>
      valueAt(scene, "still") !== undefined && valueAt(scene, "stillLicence") === undefined
        ? [
            {
              ...{ rule: "image-credit" as const, role: "sites" as const, id: site.id },
              path: [...path, "scenes", index, "still"],
              what: "the still has no licence",
              fix: 'Say in "stillLicence" under which licence it may be shown, or leave it out.',
            },
          ]
        : [],
    ),
  ];
}

function withoutStatus(role: FileRole, id: string | null, path: Path): Finding {
  return {
    ...{ rule: "status-missing", role, path, id },
    what: "it does not say whether shooting there was reported or announced",
    fix: 'Add "status": "reported" where the source says that it happened, "announced" where it says that it was planned.',
  };
}

function nearbyInTime(site: SiteDraft): Finding {
  const key = typeof site.properties.phase === "string" ? "phase" : "when";
  return {
    ...{ rule: "nearby-in-time", role: "sites", id: site.id },
    path: [...site.path, "properties", key],
    what: "it is only nearby, so no source gives it a time, but it has one",
    fix: 'Set "phase" to null and remove "when".',
  };
}

function found(
  { id, path }: SiteDraft,
  rule: RuleId,
  key: string,
  words: Pick<Finding, "what" | "fix">,
): Finding[] {
  return [{ rule, role: "sites", path: [...path, "properties", key], id, ...words }];
}
