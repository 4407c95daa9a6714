import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { type ReactNode, useState } from "react";
import { usePane } from "../pane";
import type { PaneTranslator } from "../texts/paneTranslator";
import { useViewStyles } from "../views/useViewStyles";
import { SelectField } from "./SelectField";

const SEPARATORS = { semicolon: ";", comma: ",", tab: "\t", bar: "|" } as const;
const ENCODINGS = ["utf-8", "windows-1252", "utf-16le", "utf-16be"] as const;

type Encoding = (typeof ENCODINGS)[number];
type SeparatorName = keyof typeof SEPARATORS | "other";

const useStyles = makeStyles({
  fields: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
  },
  toggle: { justifyContent: "flex-start", textAlign: "left", paddingLeft: "0" },
});

interface ReadingFrameProps {
  readonly title: string;
  /** How it was read, in a line. */
  readonly words: string;
  /** Whether something may be wrong in how it was read: then it is open. */
  readonly isWrong: boolean;
  /** What of it can be corrected. */
  readonly children: ReactNode;
}

/** How a list was read, in a line; what can be corrected of it is folded away unless something is wrong with it. */
export function ReadingFrame({ title, words, isWrong, children }: ReadingFrameProps): React.JSX.Element {
  const view = useViewStyles();
  const styles = useStyles();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const [wasWrong, setWasWrong] = useState(isWrong);
  // What is being corrected stays in sight when it is right.
  if (isWrong && !wasWrong) setWasWrong(true);
  const isOpen = chosen ?? wasWrong;
  return (
    <div className={view.section}>
      <Button
        className={styles.toggle}
        appearance="transparent"
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        onClick={() => setChosen(!isOpen)}
      >
        {title}
      </Button>
      <Text size={200}>{words}</Text>
      {isOpen && <div className={styles.fields}>{children}</div>}
    </div>
  );
}

interface FileFieldProps<Value extends string> {
  readonly value: string;
  readonly onChange: (value: Value) => void;
}

/** What parts the cells of a text file. */
export function SeparatorField({ value, onChange }: FileFieldProps<string>): React.JSX.Element {
  const { mandateImport: texts } = usePane().translator.messages.pane;
  const chosen = separatorName(value);
  const names = ["semicolon", "comma", "tab", "bar", ...(chosen === "other" ? (["other"] as const) : [])] as const;
  return (
    <SelectField<SeparatorName>
      label={texts.separator}
      value={chosen}
      options={names.map((name) => ({ value: name, label: texts.separators[name] }))}
      onChange={(name) => name !== "other" && onChange(SEPARATORS[name])}
    />
  );
}

/** How the letters of a text file are written. */
export function EncodingField({ value, onChange }: FileFieldProps<Encoding>): React.JSX.Element {
  const { mandateImport: texts } = usePane().translator.messages.pane;
  return (
    <SelectField
      label={texts.encoding}
      value={encodingOf(value)}
      options={ENCODINGS.map((one) => ({ value: one, label: texts.encodings[one] }))}
      onChange={onChange}
    />
  );
}

/** The words for what parts cells. */
export function separatorWords(separator: string, { messages }: PaneTranslator): string {
  return messages.pane.mandateImport.separators[separatorName(separator)];
}

/** The words for an encoding. */
export function encodingWords(encoding: string, { messages }: PaneTranslator): string {
  return messages.pane.mandateImport.encodings[encodingOf(encoding)];
}

function separatorName(separator: string): SeparatorName {
  return (
    (Object.keys(SEPARATORS) as (keyof typeof SEPARATORS)[]).find((name) => SEPARATORS[name] === separator) ?? "other"
  );
}

function encodingOf(name: string): Encoding {
  return ENCODINGS.find((one) => one === name) ?? "utf-8";
}
