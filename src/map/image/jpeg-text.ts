import { concatenated } from "./bytes";
import { iimOf } from "./iim";
import type { FileMetadata } from "./metadata";
import { xmpOf } from "./xmp";

const START_OF_IMAGE = [0xff, 0xd8];
/** Segments of applications: 0 is JFIF, 1 XMP, 13 what Photoshop began. */
const APPLICATION = 0xe0;
const JFIF = 0;
const XMP = 1;
const PHOTOSHOP = 13;
/** A segment counts its own length in two bytes, which are part of it. */
const MOST_DATA = 0xffff - 2;
const XMP_NAME = "http://ns.adobe.com/xap/1.0/\0";

/**
 * A copy of a JPEG with its resolution, as JFIF 1.02 has it, and with texts in it as XMP and as IIM. Throws
 * a `RangeError` for what is no JPEG, and where the texts are too long for one.
 */
export function jpegWithText(
  jpeg: Uint8Array,
  metadata: FileMetadata,
  dpi: number,
): Uint8Array<ArrayBuffer> {
  if (!START_OF_IMAGE.every((byte, at) => jpeg[at] === byte)) {
    throw new RangeError("A JPEG begins with the start of an image.");
  }
  return concatenated([
    new Uint8Array(START_OF_IMAGE),
    segment(JFIF, jfif(dpi)),
    segment(XMP, new TextEncoder().encode(XMP_NAME + xmpOf(metadata))),
    segment(PHOTOSHOP, iimOf(metadata)),
    withoutJfif(jpeg.subarray(2)),
  ]);
}

/** What follows the start of an image, without the segment that says how large it is. */
function withoutJfif(rest: Uint8Array): Uint8Array {
  const isJfif = rest[0] === 0xff && rest[1] === APPLICATION + JFIF;
  return isJfif ? rest.subarray(2 + ((rest[2] ?? 0) << 8) + (rest[3] ?? 0)) : rest;
}

/** Dots per inch, and no thumbnail. */
function jfif(dpi: number): Uint8Array {
  const [high, low] = [dpi >> 8, dpi & 0xff];
  return new Uint8Array([
    ...new TextEncoder().encode("JFIF\0"),
    1,
    2,
    1,
    high,
    low,
    high,
    low,
    0,
    0,
  ]);
}

function segment(application: number, data: Uint8Array): Uint8Array {
  if (data.length > MOST_DATA) throw new RangeError("The texts are too long for a JPEG.");
  const bytes = new Uint8Array(data.length + 4);
  bytes.set([0xff, APPLICATION + application]);
  new DataView(bytes.buffer).setUint16(2, data.length + 2);
  bytes.set(data, 4);
  return bytes;
}
