import { expect, test } from "vitest";
import { dataset, site } from "../domain/fixtures";
import { type Found, searchOf } from "./search";

const named = (id: string, en: string) => site(id, [77, 43], { names: { en } });
const { sites } = dataset([named("one", "Charyn"), named("two", "Sayram"), named("three", "Saty")]);

/** Runs a query and resolves with the ids found. */
const ids = (found: Found) => found?.sites.map(({ id }) => id) ?? null;
const ask = (query: string) =>
  new Promise<readonly string[] | null>((resolve) => {
    searchOf(sites).ask(query, (found) => resolve(ids(found)));
  });

test("a query is answered with its sites, and none with null", async () => {
  expect(await ask("шарын")).toEqual(["one"]);
  expect(await ask("sa")).toEqual(["two", "three"]);
  expect(await ask(" -")).toBeNull();
});

test("an older query is dropped, and all who wait with the same words are answered", async () => {
  const told: string[] = [];
  const takeBack = searchOf(sites).ask("s", () => told.push("s"));
  takeBack();
  const first = ask("saty");
  const second = ask("saty");
  expect(await Promise.all([first, second])).toEqual([["three"], ["three"]]);
  expect(told).toEqual([]);
});

test("one query after the other, each has its own answer", async () => {
  expect(await Promise.all([ask("charyn"), ask("sayram"), ask("nowhere")])).toEqual([
    ["one"],
    ["two"],
    [],
  ]);
});
