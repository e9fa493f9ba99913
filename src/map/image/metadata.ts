import { escapeXml } from "../../domain/xml-text";

/** What a file says of itself. */
export type FileMetadata = Readonly<{
  title: string;
  description: string;
  /** For those who cannot see the picture. */
  alt: string;
  credit: string;
  /** The address of the live map in the same state. */
  source: string;
  /**
   * The ISO day of the data, null where nobody knows it; the day of drawing would make every file
   * another.
   */
  date: string | null;
  language: string;
}>;

/** Under which terms the picture may be used: the code's licence does not cover map data. */
export const PICTURE_LICENCE =
  "Map data: OpenStreetMap contributors (ODbL), GeoNames (CC BY 4.0), GSHHG/WDBII, Natural Earth. Keep the credit line.";

/** An XMP packet (ISO 16684-1) with Dublin Core and Photoshop's credit, which newsrooms read. */
export function xmpOf({
  title,
  description,
  credit,
  source,
  date,
  language,
}: FileMetadata): string {
  const alternative = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
  return [
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">',
    `<dc:title>${alternative(title)}</dc:title>`,
    `<dc:description>${alternative(description)}</dc:description>`,
    `<dc:source>${escapeXml(source)}</dc:source>`,
    `<dc:rights>${alternative(PICTURE_LICENCE)}</dc:rights>`,
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>`,
    `<photoshop:Credit>${escapeXml(credit)}</photoshop:Credit>`,
    date === null ? "" : `<photoshop:DateCreated>${escapeXml(date)}</photoshop:DateCreated>`,
    "</rdf:Description></rdf:RDF></x:xmpmeta>",
  ].join("");
}
