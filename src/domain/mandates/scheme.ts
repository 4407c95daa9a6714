import type { LocalInstrument } from "../book/records";

/** The scheme of a record that leaves it blank. */
export function schemeOf({ localInstrument }: { readonly localInstrument: LocalInstrument | null }): LocalInstrument {
  return localInstrument ?? "CORE";
}
