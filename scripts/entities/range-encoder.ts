import { divide, EVEN, follow } from "../../lib/entities/range-decoder.ts";

/** Writes what `RangeDecoder` reads, in the same contexts and order. */
export class RangeEncoder {
  private low = 0;
  private high = 0xffffffff;
  private readonly bytes: number[] = [];
  private readonly probabilities: Uint16Array;

  constructor(contexts: number) {
    this.probabilities = new Uint16Array(contexts).fill(EVEN);
  }

  /** Writes a bit. */
  writeBit(context: number, bit: number): void {
    const probability = this.probabilities[context] as number;
    const middle = divide(this.low, this.high, probability);
    if (bit) this.high = middle;
    else this.low = middle + 1;
    this.probabilities[context] = follow(probability, bit);
    while (((this.low ^ this.high) & 0xff000000) === 0) {
      this.bytes.push(this.high >>> 24);
      this.low = (this.low << 8) >>> 0;
      this.high = ((this.high << 8) | 0xff) >>> 0;
    }
  }

  /** Writes a number of `bits` bits. */
  writeNumber(context: number, bits: number, number: number): void {
    let node = 1;
    for (let count = bits - 1; count >= 0; count--) {
      const bit = (number >>> count) & 1;
      this.writeBit(context + node, bit);
      node = (node << 1) | bit;
    }
  }

  /** Writes a number from 1. */
  writeGamma(context: number, number: number): void {
    const bits = 31 - Math.clz32(number);
    this.writeNumber(context, 5, bits);
    for (let count = 0; count < bits; count++)
      this.writeBit(context + 32 + bits * 4 + Math.min(count, 3), (number >>> (bits - 1 - count)) & 1);
  }

  /** Everything written so far. The encoder is of no use afterwards. */
  finish(): Uint8Array {
    for (let count = 0; count < 4; count++) {
      this.bytes.push(this.low >>> 24);
      this.low = (this.low << 8) >>> 0;
    }
    return Uint8Array.from(this.bytes);
  }
}
