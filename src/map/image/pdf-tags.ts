import type { jsPDF } from "jspdf";

/** What the library has for its plugins and its types leave out. */
type Inner = {
  events: { subscribe(topic: string, callback: () => void): string };
  write(...texts: readonly string[]): void;
  out(text: string): void;
  newObject(): number;
  newObjectDeferred(): number;
  newObjectDeferredBegin(id: number, output: boolean): void;
  getPageInfo(page: number): { objId: number };
};

/**
 * Tags all that `draw` puts on the only page as one figure with an alternative text (PDF 1.4, 10.7), so
 * that who listens hears what the picture shows, not its names in the order of drawing.
 */
export function drawFigure(
  page: jsPDF,
  alt: string,
  [width, height]: readonly [number, number],
  draw: () => void,
): void {
  // What plugins of the library write with; its types have the public part only.
  const inner = page.internal as unknown as Inner;
  let root = 0;
  inner.events.subscribe("putPage", () => inner.out("/StructParents 0 /Tabs /S"));
  inner.events.subscribe("postPutResources", () => {
    const [tree, whole, figure, parents] = [0, 0, 0, 0].map(() => inner.newObjectDeferred());
    root = tree ?? 0;
    const put = (id: number | undefined, text: string) => {
      inner.newObjectDeferredBegin(id ?? 0, true);
      inner.out(text);
      inner.out("endobj");
    };
    const box = `/A <</O /Layout /Placement /Block /BBox [0 0 ${width} ${height}]>>`;
    put(root, `<</Type /StructTreeRoot /K [${whole} 0 R] /ParentTree ${parents} 0 R>>`);
    put(whole, `<</Type /StructElem /S /Document /P ${root} 0 R /K [${figure} 0 R]>>`);
    put(
      figure,
      `<</Type /StructElem /S /Figure /P ${whole} 0 R /Pg ${inner.getPageInfo(1).objId} 0 R /K 0 /Alt <${utf16(alt)}> ${box}>>`,
    );
    put(parents, `<</Nums [0 [${figure} 0 R]]>>`);
  });
  inner.events.subscribe("putCatalog", () =>
    inner.out(`/StructTreeRoot ${root} 0 R /MarkInfo <</Marked true>>`),
  );
  inner.write("/Figure <</MCID 0>> BDC");
  draw();
  inner.write("EMC");
}

/** A text with its byte order mark, in hexadecimal digits. */
function utf16(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return [0xfeff, ...units].map((unit) => unit.toString(16).padStart(4, "0")).join("");
}
