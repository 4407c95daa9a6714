import { Button, Text } from "@fluentui/react-components";
import { DocumentRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { usePane } from "../pane";
import { useViewStyles } from "../views/useViewStyles";

/** A page to print, and what its file is called. */
interface PrintedPage {
  readonly name: string;
  readonly page: string;
}

interface PaperButtonProps {
  readonly label: string;
  /** Makes the page; null where there is none any more. */
  readonly make: () => Promise<PrintedPage | null>;
}

/** A button that makes a page and saves it; says what became of it. */
export function PaperButton({ label, make }: PaperButtonProps): React.JSX.Element {
  const view = useViewStyles();
  const { surroundings, translator } = usePane();
  const { paper } = translator.messages.pane.parts;
  const [state, setState] = useState("");
  const [isBusy, setBusy] = useState(false);
  const save = async (): Promise<string> => {
    const made = await make();
    if (made === null) return paper.failed;
    const file = { name: made.name, bytes: new TextEncoder().encode(made.page), mediaType: "text/html" };
    const way = surroundings.files.waysFor(file).find((one) => one === "save" || one === "savePage");
    if (way === undefined) return paper.noWay;
    await surroundings.files.offer(file, way);
    return translator.fill(paper.saved, { file: file.name });
  };
  const press = (): void => {
    setBusy(true);
    save()
      .then(setState, () => setState(paper.failed))
      .finally(() => setBusy(false));
  };
  return (
    <div className={view.section}>
      <div className={view.buttons}>
        <Button size="small" icon={<DocumentRegular />} disabledFocusable={isBusy} onClick={press}>
          {label}
        </Button>
      </div>
      <Text role="status">{state}</Text>
    </div>
  );
}
