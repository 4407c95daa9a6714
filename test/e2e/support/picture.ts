/*
 * Pictures of a page as numbers: how much of what is seen has which colour, and how much of two pictures differs. Letters
 * are drawn a little differently on other machines; shares of colour are not.
 */
import { inflateSync } from "node:zlib";
import type { Page } from "playwright-core";

/** A rectangle of a page, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What was seen of a page, pixel by pixel: red, green and blue one after the other. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

const HEADER = 8;
const TRUE_COLOUR = 2;
const TRUE_COLOUR_ALPHA = 6;

/** The picture of a PNG file of eight bits a channel that is not interlaced, as browsers write them (RFC 2083). */
export function readPng(file: Buffer): Picture {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const kind = file[25];
  if (file[24] !== 8 || file[28] !== 0 || (kind !== TRUE_COLOUR && kind !== TRUE_COLOUR_ALPHA)) {
    throw new Error("only pictures of eight bits a channel, not interlaced");
  }
  const parts: Buffer[] = [];
  for (let at = HEADER; at < file.length;) {
    const length = file.readUInt32BE(at);
    if (file.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return unfiltered(inflateSync(Buffer.concat(parts)), width, height, kind === TRUE_COLOUR ? 3 : 4);
}

function unfiltered(data: Buffer, width: number, height: number, channels: 3 | 4): Picture {
  const stride = width * channels;
  const rgb = new Uint8Array(width * height * 3);
  let before = new Uint8Array(stride);
  for (let y = 0; y < height; y += 1) {
    const from = y * (stride + 1);
    const line = new Uint8Array(data.subarray(from + 1, from + 1 + stride));
    undoFilter(data[from] ?? 0, line, before, channels);
    for (let x = 0, to = y * width * 3; x < stride; x += channels, to += 3) {
      rgb[to] = line[x] ?? 0;
      rgb[to + 1] = line[x + 1] ?? 0;
      rgb[to + 2] = line[x + 2] ?? 0;
    }
    before = line;
  }
  return { width, height, rgb };
}

/**
 * Turns a line's differences into its bytes; the filters are those of RFC 2083, section 6. Some millions of bytes a picture:
 * nothing is asked of a global here, which takes as long in a test as all the rest of a byte.
 */
function undoFilter(filter: number, line: Uint8Array, before: Uint8Array, channels: number): void {
  if (filter === 0) return;
  for (let x = 0; x < line.length; x += 1) {
    const left = x < channels ? 0 : (line[x - channels] ?? 0);
    const above = before[x] ?? 0;
    let guess = left;
    if (filter === 2) guess = above;
    else if (filter === 3) guess = (left + above) >> 1;
    else if (filter === 4) guess = nearest(left, above, x < channels ? 0 : (before[x - channels] ?? 0));
    line[x] = (line[x] ?? 0) + guess;
  }
}

/** Which of the three is nearest to left + above - corner. */
function nearest(left: number, above: number, corner: number): number {
  const toLeft = above > corner ? above - corner : corner - above;
  const toAbove = left > corner ? left - corner : corner - left;
  const both = left + above - 2 * corner;
  const toCorner = both < 0 ? -both : both;
  return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
}

/** What is seen of the page in its window. */
export async function look(page: Page, clip?: Box): Promise<Picture> {
  const options = { animations: "disabled", caret: "hide" } as const;
  return readPng(await page.screenshot(clip === undefined ? options : { ...options, clip }));
}

/** Calls this with where in a picture's bytes each pixel outside of these boxes begins. */
function forEachPixel({ width, height }: Picture, without: readonly Box[], use: (at: number) => void): void {
  for (let y = 0; y < height; y += 1) {
    const boxes = without.filter((box) => y >= box.y && y < box.y + box.height);
    for (let x = 0; x < width; x += 1) {
      if (boxes.length === 0 || !boxes.some((box) => isIn(box, x, y))) use((y * width + x) * 3);
    }
  }
}

function colourAt({ rgb }: Picture, at: number): number {
  return ((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0);
}

/** How often each colour is there, outside of these boxes. */
function countsOf(picture: Picture, without: readonly Box[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  forEachPixel(picture, without, (at) => {
    const colour = colourAt(picture, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  });
  return counts;
}

function isIn({ x, y, width, height }: Box, left: number, top: number): boolean {
  return left >= x && left < x + width && top >= y && top < y + height;
}

/** The share of the commonest colour outside of these boxes: 1 when nothing is seen but that. */
export function commonest(picture: Picture, without: readonly Box[] = []): number {
  const counts = [...countsOf(picture, without).values()];
  const all = counts.reduce((sum, count) => sum + count, 0);
  return all === 0 ? 1 : counts.reduce((most, count) => Math.max(most, count), 0) / all;
}

/** The share of pixels that this is true of, by red, green and blue from 0 to 255. */
export function shareOf(
  picture: Picture,
  isMeant: (red: number, green: number, blue: number) => boolean,
  without: readonly Box[] = [],
): number {
  let meant = 0;
  let all = 0;
  for (const [colour, count] of countsOf(picture, without)) {
    if (isMeant(colour >> 16, (colour >> 8) & 255, colour & 255)) meant += count;
    all += count;
  }
  return all === 0 ? 0 : meant / all;
}

/** From black, 0, to white, 255, as the eye weighs the three (ITU-R BT.709). */
export function brightness(red: number, green: number, blue: number): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A box that is a little larger on each side, with its shadow. */
export function around({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** From 0 to 255: a channel that is off by more is clearly another colour. */
const CLEARLY = 32;

/** How much clearly differs between two pictures of one size, outside of these boxes. */
export function difference(one: Picture, other: Picture, without: readonly Box[] = []): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let differing = 0;
  let all = 0;
  const isFar = (at: number): boolean => {
    const off = (one.rgb[at] ?? 0) - (other.rgb[at] ?? 0);
    return off > CLEARLY || off < -CLEARLY;
  };
  forEachPixel(one, without, (at) => {
    if (isFar(at) || isFar(at + 1) || isFar(at + 2)) differing += 1;
    all += 1;
  });
  return all === 0 ? 0 : differing / all;
}

const BLOCK = 16;
/** How far the average of a block may be off in a channel before it is another block. */
const BLOCK_OFF = 10;

/**
 * The share of blocks of 16 pixels whose average colours are clearly apart in two pictures of one size, of those in which either
 * shows something else than the ground of the first: 1 for a page on which nothing is.
 */
export function blocksApart(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  const ground = groundOf(one);
  let apart = 0;
  let all = 0;
  for (let y = 0; y + BLOCK <= one.height; y += BLOCK) {
    for (let x = 0; x + BLOCK <= one.width; x += BLOCK) {
      const [first, second] = [averageOf(one, x, y), averageOf(other, x, y)];
      if (!isOff(first, ground) && !isOff(second, ground)) continue;
      if (isOff(first, second)) apart += 1;
      all += 1;
    }
  }
  return all === 0 ? 1 : apart / all;
}

function isOff(one: readonly number[], other: readonly number[]): boolean {
  return one.some((value, channel) => Math.abs(value - (other[channel] ?? 0)) > BLOCK_OFF);
}

function groundOf(picture: Picture): readonly number[] {
  const [[colour] = [0]] = [...countsOf(picture, [])].sort(([, first], [, second]) => second - first);
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function averageOf({ width, rgb }: Picture, left: number, top: number): readonly number[] {
  let [red, green, blue] = [0, 0, 0];
  for (let y = top; y < top + BLOCK; y += 1) {
    for (let at = (y * width + left) * 3, end = at + BLOCK * 3; at < end; at += 3) {
      red += rgb[at] ?? 0;
      green += rgb[at + 1] ?? 0;
      blue += rgb[at + 2] ?? 0;
    }
  }
  return [red, green, blue].map((sum) => sum / (BLOCK * BLOCK));
}
