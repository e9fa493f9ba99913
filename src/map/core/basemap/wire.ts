/** Reads protocol buffers from a part of some bytes, message by message. */
export type Wire = {
  /** The number of the next field, 0 at the end. */
  field(): number;
  /** The field's value as a number; exact up to 2^53. */
  varint(): number;
  /** All that is left, as numbers one after another. */
  varints(): readonly number[];
  float(): number;
  double(): number;
  text(): string;
  /** The field's value as a message of its own. */
  message(): Wire;
  /** A field that nobody asks for. */
  skip(): void;
};

const TEXT = new TextDecoder();

export function createWire(bytes: Uint8Array, start = 0, end = bytes.length): Wire {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = start;
  let type = 0;

  function varint(): number {
    let value = 0;
    for (let times = 1; at < end; times *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 0x7f) * times;
      if (byte < 0x80) return value;
    }
    throw new RangeError("A number is cut off.");
  }

  /** Where the next `length` bytes begin; past them is what follows. */
  function take(length: number): number {
    at += length;
    if (at > end) throw new RangeError("A field is cut off.");
    return at - length;
  }

  return {
    field() {
      if (at >= end) return 0;
      const key = varint();
      type = key & 7;
      return key >>> 3;
    },
    varint,
    varints() {
      const values: number[] = [];
      while (at < end) values.push(varint());
      return values;
    },
    float: () => view.getFloat32(take(4), true),
    double: () => view.getFloat64(take(8), true),
    text() {
      const length = varint();
      const from = take(length);
      return TEXT.decode(bytes.subarray(from, from + length));
    },
    message() {
      const length = varint();
      const from = take(length);
      return createWire(bytes, from, from + length);
    },
    skip() {
      if (type === 0) varint();
      else take(type === 2 ? varint() : type === 1 ? 8 : 4);
    },
  };
}

/** Every other whole number is negative: 0, −1, 1, −2 … */
export function zigzag(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}
