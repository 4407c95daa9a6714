import { usePane } from "../../pane";
import { FileZone } from "../../parts/FileZone";

/** Banks write these. */
const ACCEPT = ".xml,.940,.sta,.txt,.swi,.cod,.coda,.mt940";

/** Where statements are dropped, and the button that chooses them; a drop anywhere in the window is taken too. */
export function DropZone({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }): React.JSX.Element {
  const { bank } = usePane().translator.messages.pane;
  return <FileZone words={bank} accept={ACCEPT} multiple onFiles={onFiles} />;
}
