import relief from "../../public/tiles/relief.json";

type ReliefPicture = "relief.webp" | "relief-small.webp";

const [west = 0, south = 0, east = 0, north = 0] = relief.bounds;

/** Where the geography lies, beside the page; the small picture is for frames in other pages. */
export function mapOptions(picture: ReliefPicture) {
  const url = (name: string) => new URL(`tiles/${name}`, document.baseURI).href;
  return {
    archiveUrl: url("ili.pmtiles"),
    relief: { url: url(picture), bounds: [west, south, east, north] as const },
  };
}
