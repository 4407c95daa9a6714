import { TextDecoder, TextEncoder } from "node:util";
import { deserialize, serialize } from "node:v8";

const structuredClone = (value: unknown): unknown => deserialize(serialize(value));

/** Every browser has these and jsdom has not; in Node they are there already. */
const missing = Object.entries({ structuredClone, TextDecoder, TextEncoder }).filter(([name]) => !(name in globalThis));
Object.assign(globalThis, Object.fromEntries(missing));
