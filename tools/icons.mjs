/*
 * Draws the icons of the ribbon and of the add-in's card: `node tools/icons.mjs`. A shape is a question, whether a point
 * of the unit square lies in it; every pixel asks it at many points, so that edges are smooth in every size.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { ROOT } from "./setUp.mjs";

/** Every size that Office asks for. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
/** What a browser shows of an installed page, as its card and while it starts. */
const INSTALLED_SIZES = [192, 512];
const SAMPLES = 8;

const INK = [36, 58, 74];
const TEAL = [0, 118, 110];
const RED = [190, 60, 30];
const WHITE = [255, 255, 255];

/** A line with round ends. */
const line = (x1, y1, x2, y2, width) => (x, y) => {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy) <= width / 2;
};

/** Lines from point to point. */
const path = (width, ...points) => {
  const lines = points.slice(1).map(([x, y], index) => line(...points[index], x, y, width));
  return (x, y) => lines.some((inside) => inside(x, y));
};

/** A ring; clockwise from one angle to another, in degrees from the right. */
const ring =
  (cx, cy, radius, width, from = 0, to = 360) =>
  (x, y) => {
    if (Math.abs(Math.hypot(x - cx, y - cy) - radius) > width / 2) return false;
    const angle = ((Math.atan2(y - cy, x - cx) * 180) / Math.PI + 360) % 360;
    return from <= to ? angle >= from && angle <= to : angle >= from || angle <= to;
  };

/** A rectangle with rounded corners. */
const box = (x1, y1, x2, y2, radius) => (x, y) => {
  const dx = Math.max(x1 + radius - x, 0, x - x2 + radius);
  const dy = Math.max(y1 + radius - y, 0, y - y2 + radius);
  return Math.hypot(dx, dy) <= radius;
};

/** What lies in the first and not in the second. */
const without = (first, second) => (x, y) => first(x, y) && !second(x, y);

const frame = (x1, y1, x2, y2, radius, width) =>
  without(
    box(x1, y1, x2, y2, radius),
    box(x1 + width, y1 + width, x2 - width, y2 - width, Math.max(radius - width, 0)),
  );

/** Shapes from back to front, each with its colour. */
const ICONS = {
  incassoblad: [
    [box(0.03, 0.03, 0.97, 0.97, 0.2), TEAL],
    [ring(0.56, 0.5, 0.27, 0.11, 50, 310), WHITE],
    [line(0.16, 0.43, 0.54, 0.43, 0.08), WHITE],
    [line(0.16, 0.57, 0.54, 0.57, 0.08), WHITE],
  ],
  check: [
    [frame(0.12, 0.05, 0.76, 0.95, 0.08, 0.08), INK],
    [path(0.07, [0.27, 0.26], [0.61, 0.26]), INK],
    [path(0.07, [0.27, 0.42], [0.5, 0.42]), INK],
    [path(0.26, [0.42, 0.68], [0.58, 0.84], [0.88, 0.46]), WHITE],
    [path(0.13, [0.42, 0.68], [0.58, 0.84], [0.88, 0.46]), TEAL],
  ],
  collect: [
    [path(0.1, [0.08, 0.62], [0.08, 0.92], [0.92, 0.92], [0.92, 0.62]), INK],
    [path(0.13, [0.5, 0.09], [0.5, 0.7]), TEAL],
    [path(0.13, [0.26, 0.48], [0.5, 0.72], [0.74, 0.48]), TEAL],
  ],
  storno: [
    [path(0.12, [0.12, 0.34], [0.6, 0.34]), RED],
    [ring(0.6, 0.6, 0.26, 0.12, 270, 90), RED],
    [path(0.12, [0.6, 0.86], [0.3, 0.86]), RED],
    [path(0.12, [0.33, 0.12], [0.11, 0.34], [0.33, 0.56]), RED],
  ],
  verify: [
    [ring(0.42, 0.42, 0.33, 0.1), INK],
    [line(0.68, 0.68, 0.9, 0.9, 0.15), INK],
    [line(0.28, 0.35, 0.56, 0.35, 0.09), TEAL],
    [line(0.28, 0.5, 0.56, 0.5, 0.09), TEAL],
  ],
};

/** The pixels of an icon, four bytes each: red, green, blue and how opaque. */
function drawn(layers, size) {
  const pixels = Buffer.alloc(size * size * 4);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      pixels.set(pixel(layers, column, row, size), (row * size + column) * 4);
    }
  }
  return pixels;
}

function pixel(layers, column, row, size) {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
    const x = (column + ((sample % SAMPLES) + 0.5) / SAMPLES) / size;
    const y = (row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) / size;
    const colour = layers.findLast(([inside]) => inside(x, y))?.[1];
    if (colour === undefined) continue;
    covered += 1;
    colour.forEach((value, index) => (sum[index] += value));
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [...sum.map((value) => Math.round(value / covered)), Math.round((255 * covered) / SAMPLES ** 2)];
}

/** A PNG file (ISO/IEC 15948): 8 bits per channel, with opacity, no filter. */
function png(pixels, size) {
  const rows = Array.from({ length: size }, (_, row) => [
    Buffer.from([0]),
    pixels.subarray(row * size * 4, (row + 1) * size * 4),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(rows.flat()), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const folder = join(ROOT, "assets");
mkdirSync(folder, { recursive: true });
for (const [name, layers] of Object.entries(ICONS)) {
  const sizes = name === "incassoblad" ? [...SIZES, ...INSTALLED_SIZES] : SIZES;
  for (const size of sizes) writeFileSync(join(folder, `${name}-${size}.png`), png(drawn(layers, size), size));
}
