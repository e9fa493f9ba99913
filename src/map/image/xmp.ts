import { escapeXml } from "../../domain/xml-text";
import type { FileMetadata, ShownPlace } from "./metadata";

/** What the IPTC calls a picture that represents data. */
const DIGITAL_SOURCE_TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/dataDrivenMedia";
const NAMESPACES = {
  dc: "http://purl.org/dc/elements/1.1/",
  photoshop: "http://ns.adobe.com/photoshop/1.0/",
  xmp: "http://ns.adobe.com/xap/1.0/",
  xmpRights: "http://ns.adobe.com/xap/1.0/rights/",
  plus: "http://ns.useplus.org/ldf/xmp/1.0/",
  Iptc4xmpCore: "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
  Iptc4xmpExt: "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
} as const;

/**
 * An XMP packet (ISO 16684-1) with what the IPTC Photo Metadata Standard asks of a picture that is no
 * photograph. `photoshop:DateCreated` is the day of drawing, `dc:date` that of the data.
 */
export function xmpOf(metadata: FileMetadata): string {
  const { language, drawnOn, dataDate } = metadata;
  const alternative = (name: string, text: string) =>
    tag(name, `<rdf:Alt>${item(text, "x-default")}${item(text, language)}</rdf:Alt>`);
  const namespaces = Object.entries(NAMESPACES).map(([name, url]) => `xmlns:${name}="${url}"`);
  return [
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about="" ${namespaces.join(" ")}>`,
    alternative("dc:title", metadata.title),
    text("photoshop:Headline", metadata.headline),
    alternative("dc:description", metadata.description),
    alternative("Iptc4xmpCore:AltTextAccessibility", metadata.alt),
    alternative("Iptc4xmpCore:ExtDescrAccessibility", metadata.extendedDescription),
    tag("dc:subject", bag(metadata.keywords)),
    tag("dc:creator", `<rdf:Seq>${item(metadata.creator)}</rdf:Seq>`),
    text("photoshop:Credit", metadata.credit),
    text("photoshop:Source", metadata.source),
    alternative("dc:rights", metadata.copyright),
    text("xmpRights:Marked", "True"),
    text("xmpRights:WebStatement", metadata.licenceUrl),
    alternative("xmpRights:UsageTerms", metadata.usageTerms),
    licensor(metadata),
    text("photoshop:Instructions", metadata.instructions),
    text("Iptc4xmpExt:DigitalSourceType", DIGITAL_SOURCE_TYPE),
    locations(metadata.places, alternative),
    metadata.address === null ? "" : text("dc:source", metadata.address),
    tag("dc:language", bag([language])),
    text("photoshop:DateCreated", drawnOn),
    text("xmp:CreateDate", drawnOn),
    dataDate === null ? "" : tag("dc:date", `<rdf:Seq>${item(dataDate)}</rdf:Seq>`),
    "</rdf:Description></rdf:RDF></x:xmpmeta>",
  ].join("");
}

function licensor({ creator, licenceUrl }: FileMetadata): string {
  const who = text("plus:LicensorName", creator) + text("plus:LicensorURL", licenceUrl);
  return tag("plus:Licensor", `<rdf:Seq>${structure(who)}</rdf:Seq>`);
}

function locations(
  places: readonly ShownPlace[],
  alternative: (name: string, text: string) => string,
): string {
  if (places.length === 0) return "";
  const all = places.map(({ name, isTown, country }) =>
    structure(
      alternative("Iptc4xmpExt:LocationName", name) +
        (isTown ? text("Iptc4xmpExt:City", name) : "") +
        text("Iptc4xmpExt:CountryName", country.name) +
        text("Iptc4xmpExt:CountryCode", country.code),
    ),
  );
  return tag("Iptc4xmpExt:LocationShown", `<rdf:Bag>${all.join("")}</rdf:Bag>`);
}

function structure(content: string): string {
  return `<rdf:li rdf:parseType="Resource">${content}</rdf:li>`;
}

function bag(texts: readonly string[]): string {
  return `<rdf:Bag>${texts.map((one) => item(one)).join("")}</rdf:Bag>`;
}

function item(content: string, language?: string): string {
  const attribute = language === undefined ? "" : ` xml:lang="${escapeXml(language)}"`;
  return `<rdf:li${attribute}>${escapeXml(content)}</rdf:li>`;
}

function text(name: string, content: string): string {
  return tag(name, escapeXml(content));
}

function tag(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}
