import { expectTypeOf, it } from "vitest";
import type { Address, Mode } from "../domain/address";
import type { Evidence } from "../domain/site";
import type {
  IliMapElement,
  IliMapEvidence,
  IliMapMessage,
  IliMapMode,
  IliMapProperties,
  IliMapState,
  IliMapTheme,
} from "./ili-map";
import type { FrameMessage } from "./message";
import type { Attribute, STATE_ATTRIBUTES } from "./parameters";

type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name;

// Checked by `npm run types`; at run time there is nothing to see. What the content says of phases, areas
// and languages is in tools/loader/contract.test.ts.
it("publishes the values of the address", () => {
  expectTypeOf<IliMapMode>().toEqualTypeOf<Mode>();
  expectTypeOf<IliMapEvidence>().toEqualTypeOf<Evidence>();
  expectTypeOf<IliMapTheme | null>().toEqualTypeOf<Address["theme"]>();
});

it("publishes the keys of the address and the owner's stops, but not the dataset, which a map takes as it opens", () => {
  expectTypeOf<keyof IliMapState>().toEqualTypeOf<Exclude<keyof Address, "data"> | "stops">();
  expectTypeOf<keyof IliMapState>().toEqualTypeOf<(typeof STATE_ATTRIBUTES)[number]>();
});

it("publishes a property for every attribute, with `lang` being every element's own", () => {
  expectTypeOf<keyof IliMapProperties>().toEqualTypeOf<Camel<Exclude<Attribute, "lang">>>();
  expectTypeOf<IliMapElement["lang"]>().toEqualTypeOf<string>();
});

it("publishes the messages that it reads", () => {
  expectTypeOf<IliMapMessage["type"]>().toEqualTypeOf<`ili-map:${FrameMessage["type"]}`>();
});
