import type { World } from "./world";

/**
 * What steers a terminal, or turns the order of what it shows around: controls (C0 but tab and line end, DEL, C1), marks and
 * overrides of direction (Unicode Bidirectional Algorithm, UAX #9, 2), and line and paragraph separators.
 */
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * The text with everything in it that steers a terminal as `\uXXXX`, which in JSON is the same character: names of files,
 * what was typed on the command line, and what cells hold, may come from anybody.
 */
export function terminalText(text: string): string {
  return text.replace(STEERING, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The world in which nothing that is written steers its terminal. */
export function withTerminalText(world: World): World {
  return {
    ...world,
    out: (text) => world.out(terminalText(text)),
    error: (text) => world.error(terminalText(text)),
  };
}
