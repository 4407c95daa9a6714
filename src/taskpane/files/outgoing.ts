import type { ActionDocument } from "../../actions/action";
import type { OutgoingFile } from "../surroundings";

/** A document of an action as it leaves the pane. */
export function outgoingFile({ name, bytes }: Pick<ActionDocument, "name" | "bytes">): OutgoingFile {
  return { name, bytes, mediaType: "application/xml" };
}
