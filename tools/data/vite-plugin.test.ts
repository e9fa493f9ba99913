import { gunzipSync, gzipSync } from "node:zlib";
import { createServer } from "vite";
import { describe, expect, it } from "vitest";
import { compileDataset } from "../../src/data/check/compile";
import { addDetails, withoutDetails } from "../../src/domain/dataset-details";
import { readContent } from "./read-content";
import { dataPlugin, datasetJson } from "./vite-plugin";

const root = process.cwd();
const expected = JSON.parse(JSON.stringify(compileDataset(readContent(root))));

describe("the data plugin", () => {
  it("writes the dataset into the marker of a page and leaves the rest", async () => {
    const server = await createServer({
      ...{ root, configFile: false, logLevel: "silent", plugins: [dataPlugin()] },
      server: { middlewareMode: true, ws: false, watch: null },
      optimizeDeps: { noDiscovery: true },
      appType: "custom",
    });
    try {
      const page =
        '<body><script type="application/json" id="dataset"></script><p>$& stays</p></body>';
      const html = await server.transformIndexHtml("/x.html", page);
      const json = /id="dataset">(.*?)<\/script>/s.exec(html)?.[1] ?? "";
      const dataset = JSON.parse(json);
      const details = await server.ssrLoadModule("virtual:dataset-details");
      expect(dataset).not.toEqual(expected);
      addDetails(dataset, details["default"]);
      expect(dataset).toEqual(expected);
      expect(html).toContain("<p>$& stays</p>");
      const other = await server.transformIndexHtml("/y.html", "<body>nothing</body>");
      expect(other).not.toContain("xinjiang");
    } finally {
      await server.close();
    }
  });

  it("writes JSON that cannot end its script element, without warnings, in few bytes", () => {
    const warnings: string[] = [];
    const json = datasetJson(root, (text) => warnings.push(text));
    expect(warnings).toEqual([]);
    expect(json).not.toContain("<");
    const packed = gzipSync(json, { level: 9 });
    // Every name, note and rule for visitors in five languages.
    expect(packed.length).toBeLessThan(39_500);
    expect(JSON.parse(gunzipSync(packed).toString())).toEqual(expected);
    // And what pages carry, before what cards and dialogs say.
    const first = gzipSync(
      datasetJson(root, () => {}, withoutDetails),
      { level: 9 },
    );
    expect(first.length).toBeLessThan(20_500);
  });
});
