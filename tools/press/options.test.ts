import { describe, expect, test } from "vitest";
import { readOrder } from "./options";

const read = (...args: readonly string[]) => readOrder(args, undefined);

describe("npm run picture", () => {
  test("names of parameters are those of the address", () => {
    const order = read("--phase", "kazakhstan", "--lang", "kk", "--size", "1920x1080", "out.png");
    expect(order.queries.map(String)).toEqual(["lang=kk&phase=kazakhstan&size=1920x1080"]);
    expect(order).toMatchObject({ file: "out.png", folder: ".", address: null });
  });

  test("all languages and all presets make a kit", () => {
    const { queries, file } = read("--all-languages", "--all-presets", "kit/");
    expect(queries).toHaveLength(5 * 10);
    expect(queries.map(String)).toContain("lang=zh&size=2480x3508&dpi=300");
    expect(file).toBeNull();
  });

  test("several pictures do not fit into one file", () => {
    expect(() => read("--all-languages", "out.png")).toThrow("need a folder");
  });

  test("a file's name says what is in it", () => {
    expect(() => read("--format", "svg", "out.png")).toThrow("must end in .svg");
    expect(read("--format", "svg", "out.svg").file).toBe("out.svg");
    expect(read("--format", "jpeg", "out.jpg").file).toBe("out.jpg");
    expect(read("--format", "jpeg", "out.jpeg").file).toBe("out.jpeg");
    expect(read("--format", "pdf", "out.pdf").file).toBe("out.pdf");
  });

  test("a size on paper is as many pixels as the resolution makes of it", () => {
    const a4 = read("--size", "210x297mm", "--dpi", "300");
    expect(a4.queries.map(String)).toEqual(["size=2480x3508&dpi=300"]);
    const finer = read("--size", "210x297mm", "--dpi", "600", "--scale", "2");
    expect(finer.queries.map(String)).toEqual(["size=2480x3508&scale=2&dpi=600"]);
    expect(() => read("--size", "210x297mm")).toThrow("--dpi");
  });

  test("with more pixels a page of paper stays as large", () => {
    const { queries } = read("--all-presets", "--scale", "2", "kit/");
    expect(queries.map(String)).toContain("scale=2&size=2480x3508&dpi=600");
  });

  test("a name that is none is refused", () => {
    expect(() => read("--colour", "red")).toThrow(/--colour/);
  });

  test("the published address comes from the option, else from SITE_URL", () => {
    expect(read("--address", "https://map.example.org").address).toBe("https://map.example.org/");
    expect(readOrder([], "https://map.example.org/ili/").address).toBe(
      "https://map.example.org/ili/",
    );
    expect(() => read("--address", "map")).toThrow("web address");
  });
});
