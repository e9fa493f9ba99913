import { describe, expect, it } from "vitest";
import { fileOf, pageInstead } from "./paths";

const SCOPE = "https://example.org/maps/";

describe("the file of a request", () => {
  it.each([
    ["", "index.html"],
    ["?site=a&lang=xx", "index.html"],
    ["index.html?q=%20", "index.html"],
    ["xx/", "xx/index.html"],
    ["tiles/a.pmtiles", "tiles/a.pmtiles"],
    ["assets/index-Ab1.js#part", "assets/index-Ab1.js"],
  ])("%s is %s", (address, file) => {
    expect(fileOf(SCOPE + address, SCOPE)).toBe(file);
  });

  it.each(["https://example.org/", "https://example.org/mapsother/", "https://other.org/maps/"])(
    "%s is none of the site's",
    (address) => {
      expect(fileOf(address, SCOPE)).toBeNull();
    },
  );
});

describe("the page in the place of one that cannot be had", () => {
  const folders = ["", "xx/", "xx-arab/"];
  it.each([
    ["xx?site=a", "xx/?site=a"],
    ["xx/gone/?q=b", "xx/?q=b"],
    ["xx-arab", "xx-arab/"],
    ["gone.html?map=8/1/2", "?map=8/1/2"],
  ])("for %s is %s", (address, page) => {
    expect(pageInstead(SCOPE + address, SCOPE, folders)).toBe(SCOPE + page);
  });

  it.each(["v/0.1.0/", "examples/host.html"])("is none for %s", (address) => {
    expect(pageInstead(SCOPE + address, SCOPE, folders)).toBeNull();
  });
});
