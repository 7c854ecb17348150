/** How fast a probability follows what is seen: a higher number is slower. */
const PACE = 5;

/** The probability of 1 in 4096 parts that every bit starts from. */
export const EVEN = 2048;

/** The next probability after a bit. The encoder takes the same steps. */
export function follow(probability: number, bit: number): number {
  return bit ? probability + ((4096 - probability) >> PACE) : probability - (probability >> PACE);
}

/** Where between two 32-bit bounds the line between 1 and 0 is drawn. */
export function divide(low: number, high: number, probability: number): number {
  const width = (high - low) >>> 0;
  return (low + (width >>> 12) * probability + (((width & 0xfff) * probability) >>> 12)) >>> 0;
}

/** Reads what a binary range coder wrote. A context is a place in a table of probabilities that both sides keep alike. */
export class RangeDecoder {
  private low = 0;
  private high = 0xffffffff;
  private code = 0;
  private at = 0;
  private readonly bytes: Uint8Array;
  private readonly probabilities: Uint16Array;

  constructor(bytes: Uint8Array, contexts: number) {
    this.bytes = bytes;
    this.probabilities = new Uint16Array(contexts).fill(EVEN);
    for (let count = 0; count < 4; count++) this.code = ((this.code << 8) | (bytes[this.at++] ?? 0)) >>> 0;
  }

  /** The next bit in a context. */
  readBit(context: number): number {
    const probability = this.probabilities[context] as number;
    const middle = divide(this.low, this.high, probability);
    const bit = this.code <= middle ? 1 : 0;
    if (bit) this.high = middle;
    else this.low = middle + 1;
    this.probabilities[context] = follow(probability, bit);
    while (((this.low ^ this.high) & 0xff000000) === 0) {
      this.low = (this.low << 8) >>> 0;
      this.high = ((this.high << 8) | 0xff) >>> 0;
      this.code = ((this.code << 8) | (this.bytes[this.at++] ?? 0)) >>> 0;
    }
    return bit;
  }

  /** The next number of `bits` bits; takes `2 ** bits` contexts from `context` on. */
  readNumber(context: number, bits: number): number {
    let node = 1;
    for (let count = 0; count < bits; count++) node = (node << 1) | this.readBit(context + node);
    return node - (1 << bits);
  }

  /** The next number from 1, of any size below 2 ** 31: how many bits it has, then the bits. Takes `GAMMA_CONTEXTS` contexts. */
  readGamma(context: number): number {
    const bits = this.readNumber(context, 5);
    let number = 1;
    for (let count = 0; count < bits; count++) number = (number << 1) | this.readBit(context + 32 + bits * 4 + Math.min(count, 3));
    return number;
  }
}

/** The contexts that a number of any size takes. */
export const GAMMA_CONTEXTS = 32 + 32 * 4;
