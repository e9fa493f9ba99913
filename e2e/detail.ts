import type { BrowserContext } from "@playwright/test";

const ARCHIVE = "tiles/made-up-town.pmtiles";
const GROUND = {
  path: ARCHIVE,
  attribution: { text: "© Nobody (made up)", url: "https://example.org/made-up" },
};
const DATASET = '<script type="application/json" id="dataset">{';

/** Where the made-up town lies, as an address has it. */
export const TOWN = "map=14/45.4/77.5";
export const CREDIT = GROUND.attribution.text;

/** Serves the pages as they would be if the content named a detailed ground, and its archive. */
export async function nameDetailedGround(
  context: BrowserContext,
  archive: "there" | "missing" | "broken" = "there",
): Promise<void> {
  await context.route(
    (url) => /(\/|\.html)$/.test(url.pathname),
    async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      const named = `${DATASET}"detailedGround":${JSON.stringify(GROUND)},`;
      await route.fulfill({ response, body: body.replace(DATASET, () => named) });
    },
  );
  await context.route(`**/${ARCHIVE}`, (route) =>
    archive === "there"
      ? route.fulfill({ path: "e2e/fixtures/made-up-town.pmtiles" })
      : route.fulfill(archive === "missing" ? { status: 404 } : { body: "x".repeat(20_000) }),
  );
}
