import { attributesOf } from "../xml/attributes";
import { elementXml } from "../xml/elementXml";
import type { XmlElement } from "../xml/parseXml";
import { childNamed } from "../xml/xmlTree";

const isBetween = (least: number, most: number) => (value: string) => {
  return /^\d+(\.\d+)?$/.test(value) && Number(value) >= least && Number(value) <= most;
};
const isWhole = (most: number) => (value: string) => /^\d{1,3}$/.test(value) && Number(value) <= most;
const isOneOf = (words: readonly string[]) => (value: string) => words.includes(value);

/** How a colour can be named, and when Excel takes it (ISO/IEC 29500-1, 18.8.3). */
const COLOUR: Readonly<Record<string, (value: string) => boolean>> = {
  auto: isOneOf(["0", "1", "true", "false"]),
  indexed: isWhole(65),
  rgb: (value) => /^[0-9a-f]{8}$/i.test(value),
  theme: isWhole(11),
  tint: (value) => Math.abs(Number(value)) <= 1,
};

/** The parts of a font that a header takes over, in the order that the schema has (18.8.22). */
const PARTS: readonly (readonly [name: string, attributes: Readonly<Record<string, (value: string) => boolean>>])[] = [
  ["sz", { val: isBetween(1, 409) }],
  ["color", COLOUR],
  ["name", { val: (value) => value !== "" && value.length <= 31 }],
  ["family", { val: isWhole(14) }],
  ["charset", { val: isWhole(255) }],
  ["scheme", { val: isOneOf(["none", "major", "minor"]) }],
];

/**
 * A bold font like this one, of what Excel takes of it: a program that writes a size without a number has done so in a
 * font that stands there already, and a second one with the same fault would be ours.
 */
export function boldFont(model: XmlElement | undefined, prefix: string): string {
  const parts = PARTS.map(([name, attributes]) => {
    const found = model === undefined ? undefined : childNamed(model, name);
    const named = found === undefined ? [] : [...attributesOf(found.open)];
    const taken = named.filter(([attribute, value]) => attributes[attribute]?.(value) === true);
    // A shade of no colour is none.
    if (taken.every(([attribute]) => attribute === "tint")) return "";
    return elementXml(`${prefix}${name}`, Object.fromEntries(taken));
  });
  return elementXml(`${prefix}font`, {}, elementXml(`${prefix}b`, {}) + parts.join(""));
}
