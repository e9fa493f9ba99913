import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** The rules of WCAG 2.2, A and AA. */
export const STANDARD = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];

/**
 * Axe for a page without frames, or with frames that are left out: it runs in the page alone and
 * answers with nothing but violations, in a third of the time. `also` are rules beside those of the
 * tags that are chosen.
 */
export function axeOn(page: Page, also: readonly string[] = []): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ["violations"],
    rules: Object.fromEntries(also.map((rule) => [rule, { enabled: true }])),
  });
}

/** What axe finds, each with the element, in words. */
export async function violationsOf(axe: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}, ${help}: ${html.slice(0, 160)}`),
  );
}
