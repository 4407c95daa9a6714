import { TextDecoder, TextEncoder } from "node:util";

/** Every browser has these and jsdom has not; in Node they are there already. */
const missing = Object.entries({ TextDecoder, TextEncoder }).filter(([name]) => !(name in globalThis));
Object.assign(globalThis, Object.fromEntries(missing));
