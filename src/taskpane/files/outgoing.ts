import type { ActionDocument } from "../../actions/action";
import type { OutgoingFile } from "../surroundings";

/** A document of an action as it leaves the pane: a list of lines, or a file of XML. */
export function outgoingFile({ name, bytes }: Pick<ActionDocument, "name" | "bytes">): OutgoingFile {
  return { name, bytes, mediaType: name.endsWith(".csv") ? "text/csv" : "application/xml" };
}
