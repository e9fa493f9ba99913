import { checkAccess } from "../../../src/data/check/access";
import type { ContentFiles, TextFile } from "../../../src/data/check/content";
import { type Content, readAreas, readSites } from "../../../src/data/check/draft";
import { checkEvidence } from "../../../src/data/check/evidence";
import { type Finding, RULES } from "../../../src/data/check/finding";
import { checkGcjShift } from "../../../src/data/check/gcj-shift";
import { checkIdentity } from "../../../src/data/check/identity";
import { checkNames } from "../../../src/data/check/names";
import { checkPlace } from "../../../src/data/check/place";
import { FILE_ROLES } from "../../../src/data/check/schema";
import { checkShape } from "../../../src/data/check/shape";
import { checkStatus, checkVersion } from "../../../src/data/check/status";
import { checkText } from "../../../src/data/check/text";
import { checkWhen } from "../../../src/data/check/when";
import { readJsonText } from "./json-text";
import { brokenJson, type Problem } from "./problem";

const CHECKS: readonly ((content: Content) => readonly Finding[])[] = [
  checkShape,
  checkIdentity,
  checkNames,
  checkEvidence,
  ({ raw }) => checkVersion(raw),
  checkStatus,
  checkAccess,
  checkPlace,
  checkGcjShift,
  checkWhen,
  checkText,
];

/**
 * All problems of the content, by file and line. `otherSites` is a file of sites known from
 * elsewhere, whose coordinates are compared.
 */
export function checkContent(files: ContentFiles, otherSites?: TextFile): readonly Problem[] {
  const texts = {
    sites: readJsonText(files.sites.text),
    areas: readJsonText(files.areas.text),
    production: readJsonText(files.production.text),
  };
  const broken = FILE_ROLES.flatMap((role) => brokenJson(files[role].name, texts[role]));
  if (broken.length > 0) return broken;
  const content: Content = {
    raw: {
      sites: texts.sites.value,
      areas: texts.areas.value,
      production: texts.production.value,
    },
    sites: readSites(texts.sites.value),
    areas: readAreas(texts.areas.value),
    otherSites: otherSites ? readSites(readJsonText(otherSites.text).value) : [],
  };
  return CHECKS.flatMap((check) => check(content))
    .map(({ role, path, rule, ...rest }) => ({
      ...{ rule, severity: RULES[rule], file: files[role].name, line: texts[role].lineOf(path) },
      ...rest,
    }))
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
