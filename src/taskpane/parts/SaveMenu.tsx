import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Spinner,
  Text,
} from "@fluentui/react-components";
import { SaveRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { usePane } from "../pane";
import type { OutgoingFile } from "../surroundings";
import { useViewStyles } from "../views/useViewStyles";

/** A form in which something can be saved. */
export interface SaveChoice {
  readonly name: string;
  readonly label: string;
  /** Makes the file when it is asked for; null where there is nothing to be saved in this form. */
  readonly make: () => Promise<OutgoingFile | null>;
}

interface SaveMenuProps {
  /** On the button. */
  readonly label: string;
  readonly choices: readonly SaveChoice[];
  /** What is said where a form has nothing to save. */
  readonly nothing?: string;
}

type State = { readonly step: "making" } | { readonly step: "said"; readonly text: string; readonly isWrong: boolean };

/** A button that opens the forms in which something can be saved; each is made and saved by one click. */
export function SaveMenu({ label, choices, nothing = "" }: SaveMenuProps): React.JSX.Element {
  const view = useViewStyles();
  const { surroundings, translator } = usePane();
  const { papers } = translator.messages.pane;
  const [state, setState] = useState<State | null>(null);
  const say = (text: string, isWrong = false): void => setState({ step: "said", text, isWrong });
  const save = async ({ make }: SaveChoice): Promise<void> => {
    setState({ step: "making" });
    const file = await make();
    const way = file && surroundings.files.waysFor(file).find((one) => one === "save" || one === "savePage");
    if (file === null) say(nothing, true);
    else if (!way) say(papers.noWay, true);
    else {
      await surroundings.files.offer(file, way);
      say(translator.fill(papers.saved, { file: file.name }));
    }
  };
  const isMaking = state?.step === "making";
  return (
    <div className={view.section}>
      <div className={view.buttons}>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton icon={<SaveRegular />} disabledFocusable={isMaking}>
              {label}
            </MenuButton>
          </MenuTrigger>
          <MenuPopover className={view.menu}>
            <MenuList>
              {choices.map((choice) => (
                <MenuItem key={choice.name} onClick={() => void save(choice).catch(() => say(papers.failed, true))}>
                  {choice.label}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
        {isMaking && <Spinner size="tiny" label={papers.making} />}
      </div>
      {state?.step === "said" && <Text role={state.isWrong ? "alert" : "status"}>{state.text}</Text>}
    </div>
  );
}
