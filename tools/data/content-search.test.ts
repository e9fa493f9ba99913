import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/domain/dataset";
import type { Site } from "../../src/domain/site";
import { skeletons } from "../../src/domain/skeleton";
import { anyText } from "../../src/domain/text-fixtures";
import { findSites } from "../../src/embed/find";
import { createSearchIndex } from "../../src/shell/search-index";
import { datasetJson } from "./vite-plugin";

// The plugin writes a Dataset.
const { sites } = JSON.parse(datasetJson(process.cwd(), () => {})) as Dataset;
const search = searchOf(sites);

/** The search over sites, with ids in the place of numbers. */
function searchOf(among: readonly Site[]): { find(query: string): readonly string[] | null } {
  const index = createSearchIndex();
  // In two parts, as a page adds many.
  index.add(among.slice(0, 5));
  index.add(among.slice(5));
  return {
    find: (query) => index.find(query)?.sites.map((at) => among[at]?.id ?? "nowhere") ?? null,
  };
}

/** What a reader may type, and the site that must come first. */
const QUERIES: readonly (readonly [string, string])[] = [
  // One place in every language and script.
  ["Алматы", "almaty"],
  ["almaty", "almaty"],
  ["阿拉木图", "almaty"],
  ["الماتى", "almaty"],
  ["ALMATY", "almaty"],
  ["алмты", "almaty"],
  ["almati", "almaty"],
  ["almatty", "almaty"],
  ["almayt", "almaty"],
  ["чраын", "charyn-canyon"],
  ["alma", "almaty"],
  // Old and new names of Yining.
  ["Kulja", "yining"],
  ["кульджа", "yining"],
  ["Құлжа", "yining"],
  ["кулжа", "yining"],
  ["kulzha", "yining"],
  ["ghulja", "yining"],
  ["gulja", "yining"],
  ["инин", "yining"],
  ["yining", "yining"],
  ["伊宁", "yining"],
  ["伊宁市", "yining"],
  ["قۇلجا", "yining"],
  // Charyn, Sharyn.
  ["charyn", "charyn-canyon"],
  ["sharyn", "charyn-canyon"],
  ["чарын", "charyn-canyon"],
  ["шарын", "charyn-canyon"],
  ["чарынский каньон", "charyn-canyon"],
  ["charin", "charyn-canyon"],
  ["恰伦", "charyn-canyon"],
  ["大峡谷", "charyn-canyon"],
  ["شارىن", "charyn-canyon"],
  // Kazakh letters typed without a Kazakh keyboard.
  ["шымбулак", "shymbulak"],
  ["Шымбұлақ", "shymbulak"],
  ["shymbulaq", "shymbulak"],
  ["chimbulak", "shymbulak"],
  ["конаев", "konaev"],
  ["Қонаев", "konaev"],
  ["кок тобе", "kok-tobe"],
  ["Көктөбе", "kok-tobe"],
  ["kok-tobe", "kok-tobe"],
  ["кольсай", "kolsai-lakes"],
  ["Көлсай", "kolsai-lakes"],
  ["kolsay", "kolsai-lakes"],
  ["каинды", "kaindy-lake"],
  ["қайыңды", "kaindy-lake"],
  ["медеу", "medeu"],
  ["medeo", "medeu"],
  ["кеген", "kegen"],
  ["бартогай", "bartogai"],
  ["тузколь", "tuzkol"],
  ["хан тенгри", "khan-tengri"],
  ["khan tengri", "khan-tengri"],
  ["хан-тенгри", "khan-tengri"],
  ["Хан Тәңірі", "khan-tengri"],
  ["нарынкол", "narynkol"],
  ["жаркент", "zharkent"],
  ["zharkent", "zharkent"],
  ["jarkent", "zharkent"],
  ["алтын эмель", "altyn-emel"],
  ["altyn emel", "altyn-emel"],
  ["поющий бархан", "singing-dune"],
  // Chinese places by pinyin, sign and Russian spelling.
  ["nalati", "nalati"],
  ["那拉提", "nalati"],
  ["拉提", "nalati"],
  ["sayram", "sayram-lake"],
  ["сайрам", "sayram-lake"],
  ["赛里木湖", "sayram-lake"],
  ["хоргос", "khorgos-city-cn"],
  ["horgos", "khorgos-city-cn"],
  ["霍尔果斯", "khorgos-city-cn"],
  ["урумчи", "urumqi"],
  ["Ürümqi", "urumqi"],
  ["urumchi", "urumqi"],
  ["乌鲁木齐", "urumqi"],
  ["зелёный базар", "green-bazaar"],
  ["зеленый базар", "green-bazaar"],
  // Hyphen or space left out.
  ["алтынэмель", "altyn-emel"],
  ["Altynemel", "altyn-emel"],
  ["altyn-emel", "altyn-emel"],
  ["хантенгри", "khan-tengri"],
  ["khantengri", "khan-tengri"],
  ["хантәңірі", "khan-tengri"],
  ["тамгалытас", "tamgaly-tas"],
  ["tamgalytas", "tamgaly-tas"],
  ["нуржолы", "nur-zholy"],
  ["nurzholy", "nur-zholy"],
  ["зелёныйбазар", "green-bazaar"],
  ["чарынскийканьон", "charyn-canyon"],
  ["bigalmatylake", "big-almaty-lake"],
  ["almatylake", "big-almaty-lake"],
  // Old names, nicknames and abbreviations.
  ["Алма-Ата", "almaty"],
  ["алма ата", "almaty"],
  ["алмаата", "almaty"],
  ["Alma-Ata", "almaty"],
  ["верный", "almaty"],
  ["الما-اتا", "almaty"],
  ["БАО", "big-almaty-lake"],
  ["bao", "big-almaty-lake"],
  ["查伦峡谷", "charyn-canyon"],
  ["恰伦峡谷", "charyn-canyon"],
  ["сайрам нур", "sayram-lake"],
  ["сайрамнур", "sayram-lake"],
  ["sairam nur", "sayram-lake"],
  ["чимбулак", "shymbulak"],
  ["кок-тюбе", "kok-tobe"],
  ["капчагай", "konaev"],
  ["капшагай", "konaev"],
  ["парк панфилова", "panfilov-park"],
  ["собор зенкова", "ascension-cathedral"],
  ["ботсад", "botanical-garden"],
  ["новая площадь", "republic-square"],
  ["жаңа алаң", "republic-square"],
  ["поющие пески", "singing-dune"],
  ["джаркент", "zharkent"],
  ["迪化", "urumqi"],
  ["空中草原", "nalati"],
  ["百里画廊", "tangbula"],
  ["夏特古道", "xiata"],
  ["二道桥", "urumqi-grand-bazaar"],
  // The other keyboard layout, both ways, and the Kazakh one.
  ["xfhsy", "charyn-canyon"],
  ["ifhsy", "charyn-canyon"],
  ["fkvfns", "almaty"],
  ["Fkvf-Fnf", "almaty"],
  ["vtltj", "medeu"],
  ["[jhujc", "khorgos-city-cn"],
  [";fhrtyn", "zharkent"],
  [",fhnjufq", "bartogai"],
  ["0fqs4ls", "kaindy-lake"],
  ["r-kcfq", "kolsai-lakes"],
  ["0jyftd", "konaev"],
  ["срфкнт", "charyn-canyon"],
  ["нштштп", "yining"],
  ["ыфнкфь", "sayram-lake"],
  // Kazakh in Arabic script.
  ["تۇزكول", "tuzkol"],
  ["مەدەۋ", "medeu"],
  ["كولساي", "kolsai-lakes"],
  ["سايرام كولى", "sayram-lake"],
  ["ٴۇرىمجى", "urumqi"],
  ["قورعاس", "khorgos-city-cn"],
  ["نارىنقول", "narynkol"],
];

describe("the search", () => {
  it.each(QUERIES)("finds by %s first %s", (query, id) => {
    expect(search.find(query)?.[0]).toBe(id);
  });

  it("has 120 queries and more in five scripts", () => {
    const queries = QUERIES.map(([query]) => query);
    expect(new Set(queries).size).toBe(queries.length);
    expect(queries.length).toBeGreaterThanOrEqual(120);
    const KAZAKH = /[әіңғүұқөһ]/i;
    for (const script of [
      /^[а-яё\s-]+$/i,
      KAZAKH,
      /\p{Script=Arabic}/u,
      /\p{Script=Han}/u,
      /[a-z]/i,
    ]) {
      expect(queries.filter((query) => script.test(query)).length).toBeGreaterThan(5);
    }
  });

  it("finds by district and by kind, after names", () => {
    const inKegen = search.find("кегенский") ?? [];
    expect(inKegen).toContain("saty");
    const lakes = search.find("озеро") ?? [];
    expect(lakes).toContain("kaindy-lake");
    expect(lakes).toContain("sayram-lake");
    expect(lakes).not.toContain("almaty");
  });

  it.each([
    ["пустыня", "desert"],
    ["desert", "desert"],
    ["шөл", "desert"],
    ["ٴشول", "desert"],
    ["荒漠", "desert"],
    ["курорт", "resort"],
    ["resort", "resort"],
    ["горы", "mountain"],
    ["тау", "mountain"],
    ["озеро", "lake"],
    ["lake", "lake"],
    ["көл", "lake"],
    ["كول", "lake"],
    ["湖", "lake"],
    ["bridge", "road"],
    ["рынок", "street"],
    ["集市", "street"],
    ["город", "city"],
    ["border crossing", "border-crossing"],
    ["граница", "border-crossing"],
    ["таможня", "border-crossing"],
    ["шекара", "border-crossing"],
    ["border", "border-crossing"],
    ["口岸", "border-crossing"],
    ["边境", "border-crossing"],
    ["شەكارا", "border-crossing"],
    ["uhfybwf", "border-crossing"],
    ["цветы", "grassland"],
    ["гүл", "grassland"],
    ["flowers", "grassland"],
    ["花海", "grassland"],
    ["гора", "mountain"],
    ["ущелье", "canyon"],
    ["沙漠", "desert"],
  ] as const)("finds by %s every %s, whatever the language of the page", (query, kind) => {
    const ofKind = sites.filter((site) => site.kind === kind).map(({ id }) => id);
    expect(search.find(query)).toEqual(expect.arrayContaining(ofKind));
  });

  it("does not take one word for another that sounds like it", () => {
    expect(search.find("yining")).not.toContain("singing-dune");
    expect(search.find("yining")?.slice(0, 2)).toEqual(["yining", "ili-river-bridge"]);
    // What is spelt right is what is meant.
    expect(search.find("issyk")).not.toContain("assy-plateau");
  });

  it("lists all five border crossings for «граница», and first", () => {
    const crossings = sites.filter(({ kind }) => kind === "border-crossing").map(({ id }) => id);
    expect(crossings).toHaveLength(5);
    expect(new Set(search.find("граница")?.slice(0, 5))).toEqual(new Set(crossings));
  });

  it("says how it read a query that was typed in another keyboard layout", () => {
    const index = createSearchIndex();
    index.add(sites);
    expect(index.find("xfhsy")?.readAs).toBe("чарын");
    expect(index.find("срфкнт")?.readAs).toBe("charyn");
    expect(index.find("чарын")?.readAs).toBeNull();
    expect(index.find("Bratislava")).toEqual({ sites: [], readAs: null });
  });

  it("takes «или» for the river, not for what stands between two kinds", () => {
    const rivers = search.find("или") ?? [];
    expect(rivers).toContain("ili-delta");
    expect(rivers).not.toContain("urumqi");
    expect(search.find("немесе")).toEqual([]);
    expect(search.find("نەمەسە")).toEqual([]);
  });

  it("tells numbers apart by every digit", () => {
    const numbered = sites.slice(0, 12).map((site, at) => ({
      ...site,
      names: { en: `Place ${at + 1}`, ru: `Место ${2200 + at}` },
    }));
    const places = searchOf(numbered);
    expect(places.find("place 11")).toEqual([numbered[10]?.id]);
    expect(places.find("place 1")?.[0]).toBe(numbered[0]?.id);
    expect(places.find("место 2200")).toEqual([numbered[0]?.id]);
  });

  it("asks for nothing with an empty query, and finds nothing for what is nowhere", () => {
    expect(search.find("")).toBeNull();
    expect(search.find(" –! ")).toBeNull();
    expect(search.find("Reykjavík")).toEqual([]);
    expect(search.find("almaty reykjavik")).toEqual([]);
  });

  it.each([
    ...["zzzz", "qqqq", "ыыыы", "xx", "ъъ", "啊啊", "سسس", "aaa", "яяя", "almaty zzz"],
    ...["asdfgh", "йцукен", "фывапр", "lorem"],
  ])("finds nothing for %s, which means nothing", (query) => {
    expect(search.find(query)).toEqual([]);
    const [almaty] = sites.filter(({ id }) => id === "almaty");
    expect([...(findSites(almaty ? [almaty] : [], query) ?? ["all"])]).toEqual([]);
  });

  it("finds every site by every one of its names", () => {
    for (const { id, names } of sites) {
      for (const name of Object.values(names)) expect(search.find(name), name).toContain(id);
    }
  });

  it("never throws, whatever is typed", () => {
    fc.assert(
      fc.property(anyText({ maxLength: 30 }), (query) => {
        const found = search.find(query);
        expect(found === null || new Set(found).size === found.length).toBe(true);
      }),
    );
  });
});

describe("a skeleton", () => {
  it.each([
    ["Құлжа", "Kulzha"],
    ["Кульджа", "Kuldja"],
    ["قۇلجا", "Құлжа"],
    ["Шарын", "Sharyn"],
    ["Ürümqi", "urumki"],
    ["Зелёный", "зеленый"],
    ["Алтын-Эмель", "altyn emel"],
    ["28 панфиловцев", "28 panfilovcev"],
    ["1100", "1100"],
  ])("of %s is that of %s", (one, other) => expect(skeletons(one)).toEqual(skeletons(other)));
});
