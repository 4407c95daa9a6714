const ENCODER = new TextEncoder();

/**
 * UTF-8 bytes that texts are put into one behind the other. They are held once: the pieces of a large file, and the file
 * that is put together from them, would need its room twice.
 */
export class Utf8Bytes {
  private bytes: Uint8Array;
  private length = 0;

  /** `foreseen` is how many bytes there will be; a wrong guess costs a copy, or room that nothing was written to. */
  constructor(foreseen: number) {
    this.bytes = new Uint8Array(Math.max(1, foreseen));
  }

  /** Puts a text behind what is there. */
  add(text: string): void {
    for (let rest = text; rest !== "";) {
      const { read, written } = ENCODER.encodeInto(rest, this.bytes.subarray(this.length));
      this.length += written;
      rest = rest.slice(read);
      if (rest !== "") this.grow();
    }
  }

  /** What was put in. */
  whole(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private grow(): void {
    const larger = new Uint8Array(2 * this.bytes.length + 4);
    larger.set(this.whole());
    this.bytes = larger;
  }
}
