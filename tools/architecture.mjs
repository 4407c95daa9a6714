// npm run architecture
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";
import { ROOT } from "./setUp.mjs";

const PAGE = join(ROOT, "docs", "architecture.md");
const BEGIN = "<!-- drawing: npm run architecture -->";
const END = "<!-- end of the drawing -->";
const IMPORT = /\bfrom "(\.[^"]+)"|\bimport\("(\.[^"]+)"\)|\bimport "(\.[^"]+)"/g;

/** The page with its drawing made anew from the imports of src. */
export function drawnPage() {
  const page = readFileSync(PAGE, "utf8");
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`docs/architecture.md must hold ${BEGIN} and ${END}.`);
  return `${page.slice(0, from)}${BEGIN}\n\n${drawing()}\n\n${page.slice(to)}`;
}

/** A Mermaid graph: the rooms of src by floor, and who imports whom. Arrows that another way also goes are left out. */
function drawing() {
  const arrows = arrowsBetweenRooms();
  const rooms = [...new Set([...arrows].flatMap(([room, others]) => [room, ...others]))].sort();
  const floors = new Map(rooms.map((room) => [room, floorOf(room, arrows)]));
  const drawn = rooms.flatMap((room) =>
    [...(arrows.get(room) ?? [])]
      .filter((other) => !isReachedThroughOthers(room, other, arrows))
      .sort()
      .map((other) => `  ${idOf(room)} --> ${idOf(other)}`),
  );
  const byFloor = [...new Set(floors.values())].sort((a, b) => b - a);
  const groups = byFloor.flatMap((floor) => [
    `  subgraph floor${floor}[" "]`,
    ...rooms.filter((room) => floors.get(room) === floor).map((room) => `    ${idOf(room)}["${room}"]`),
    "  end",
  ]);
  return ["```mermaid", "graph TD", ...groups, ...drawn, "```"].join("\n");
}

/** `domain/ledger` for a file of a room of domain, else the folder of src. */
function roomOf(path) {
  const [first, second] = path.split("/");
  return first === "domain" ? `domain/${second}` : first;
}

function arrowsBetweenRooms() {
  const src = join(ROOT, "src");
  const arrows = new Map();
  for (const file of filesIn(src)) {
    const room = roomOf(relative(src, file).split(sep).join("/"));
    const others = arrows.get(room) ?? new Set();
    arrows.set(room, others);
    for (const [, named, later, plain] of readFileSync(file, "utf8").matchAll(IMPORT)) {
      const target = relative(src, normalize(join(dirname(file), named ?? later ?? plain)))
        .split(sep)
        .join("/");
      if (!target.startsWith("..") && roomOf(target) !== room) others.add(roomOf(target));
    }
  }
  return arrows;
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** The longest way down from a room to one that imports nothing. */
function floorOf(room, arrows, above = []) {
  if (above.includes(room)) throw new Error(`A circle: ${[...above, room].join(" > ")}`);
  const others = [...(arrows.get(room) ?? [])];
  return others.length === 0 ? 0 : 1 + Math.max(...others.map((other) => floorOf(other, arrows, [...above, room])));
}

function isReachedThroughOthers(room, other, arrows) {
  const seen = new Set();
  const isReached = (from) =>
    [...(arrows.get(from) ?? [])].some((next) => {
      if (next === other) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return isReached(next);
    });
  return [...(arrows.get(room) ?? [])].some((next) => next !== other && isReached(next));
}

function idOf(room) {
  return room.replaceAll("/", "_");
}

if (process.argv[1] !== undefined && relative(process.argv[1], import.meta.filename) === "") {
  writeFileSync(PAGE, drawnPage());
}
