import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type HostScripts,
  heightMessages,
  resizerIdOf,
  resizerMessage,
  wordpressSecretOf,
} from "./height-messages";

const NOBODY: HostScripts = {
  frame: "/embed.html?lang=en",
  pymId: null,
  wordpressSecret: null,
  resizer: null,
};

describe("the wish for a height", () => {
  it("is said unasked to our own element, to Datawrapper's script and to AMP", () => {
    expect(heightMessages(480, 640, NOBODY)).toEqual([
      { type: "ili-map:resize", height: 480 },
      { "datawrapper-height": { "/embed.html?lang=en": 480 } },
      { sentinel: "amp", type: "embed-size", height: 480 },
    ]);
  });

  it("is what pym.js's parent matches for the id that it gave", () => {
    const message = heightMessages(480, 640, { ...NOBODY, pymId: "map-1" }).at(-1);
    expect(message).toBe("pymxPYMxmap-1xPYMxheightxPYMx480");
  });

  it("is what WordPress's script takes for the frame with that secret", () => {
    const message = heightMessages(480, 640, { ...NOBODY, wordpressSecret: "aB3" }).at(-1);
    expect(message).toEqual({ message: "height", value: 480, secret: "aB3" });
    expect(wordpressSecretOf({ message: "ready", secret: "aB3" })).toBe("aB3");
    const wrong = [
      { message: "ready", secret: 7 },
      { message: "link", secret: "a" },
    ];
    for (const other of [null, undefined, "ready", {}, { message: "ready" }, ...wrong])
      expect(wordpressSecretOf(other)).toBeUndefined();
  });

  it("is what iframe-resizer's page takes apart, first as an answer, then by itself", () => {
    expect(resizerMessage(480, 640, { id: "frame0", begins: true })).toBe(
      "[iFrameSizer]frame0:480:640:init",
    );
    const resizer = { id: "frame0", begins: false };
    expect(heightMessages(480, 640, { ...NOBODY, resizer }).at(-1)).toBe(
      "[iFrameSizer]frame0:480:640:resize",
    );
  });
});

describe("the first message of iframe-resizer", () => {
  it("is known by its form, as version 4.3 sends it", () => {
    const first =
      "[iFrameSizer]frame0:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true";
    expect(resizerIdOf(first)).toBe("frame0");
    expect(resizerIdOf("[iFrameSizer]frame0:8:true")).toBe("frame0");
  });

  it.each([
    "[iFrameSizer]resize",
    "[iFrameSizer]:8:false",
    "[iFrameSizer]a:8:yes",
    "frame0:8:false",
    "",
    null,
    7,
    {},
  ])("is not %j", (message) => expect(resizerIdOf(message)).toBeUndefined());

  it("never throws whatever comes", () => {
    const text = fc.string().map((rest) => `[iFrameSizer]${rest}`);
    fc.assert(
      fc.property(fc.oneof(text, fc.anything({ withNullPrototype: true })), (message) => {
        const id = resizerIdOf(message);
        expect(id === undefined || !id.includes(":")).toBe(true);
      }),
    );
  });
});
