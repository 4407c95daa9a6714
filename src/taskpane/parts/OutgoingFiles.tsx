import { Button, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { type ReactNode, useState } from "react";
import type { ActionDocument } from "../../actions/action";
import { outgoingFile } from "../files/outgoing";
import { usePane } from "../pane";
import type { FileWay, OutgoingFile } from "../surroundings";
import { KeepFirst } from "./KeepFirst";
import { Tick } from "./Tick";

const useStyles = makeStyles({
  files: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  file: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  hash: { overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
  text: { width: "100%", "& textarea": { fontFamily: tokens.fontFamilyMonospace, minHeight: "8rem" } },
});

interface OutgoingFilesProps {
  readonly documents: readonly ActionDocument[];
  /** The name of the zip that holds all of them, where there are several. */
  readonly zipName: string;
  /** Told when the user says that a file is there. */
  readonly onArrived?: (document: ActionDocument) => void;
  /** The words on the button that saves one; what it is called elsewhere when absent. */
  readonly saveLabel?: string;
  /** What is said of a file that is there. */
  readonly savedLabel?: string;
  /** What stands above the ways of a file, and below them. */
  readonly headOf?: (document: ActionDocument) => ReactNode;
  readonly footOf?: (document: ActionDocument) => ReactNode;
  /** What is done with them once the workbook is saved, where that must be first. */
  readonly steps?: readonly string[];
  /** What is done with all of them, below. */
  readonly children?: ReactNode;
}

/** Files on their way out of the pane: each by the ways that the host has, until the user says that it is there. */
export function OutgoingFiles(props: OutgoingFilesProps): React.JSX.Element {
  const { documents, zipName, onArrived, steps, children } = props;
  const styles = useStyles();
  const [isAllThere, setIsAllThere] = useState(false);
  return (
    <div className={styles.files}>
      <KeepFirst {...(steps === undefined ? {} : { steps })}>
        {documents.length > 1 && (
          <AllAsZip
            documents={documents}
            zipName={zipName}
            onArrived={() => {
              setIsAllThere(true);
              for (const document of documents) onArrived?.(document);
            }}
          />
        )}
        {documents.map((document) => (
          <OneFile
            key={document.name}
            {...props}
            document={document}
            isThere={isAllThere}
            onArrived={() => onArrived?.(document)}
          />
        ))}
        {children}
      </KeepFirst>
    </div>
  );
}

interface AllAsZipProps extends Pick<OutgoingFilesProps, "documents" | "zipName"> {
  readonly onArrived: () => void;
}

/** All files as one. A zip cannot be copied as text: where nothing can be saved it is not offered. */
function AllAsZip({ documents, zipName, onArrived }: AllAsZipProps): React.JSX.Element | null {
  const styles = useStyles();
  const { surroundings, translator, attempt } = usePane();
  const { parts } = translator.messages.pane;
  const { files } = surroundings;
  const [step, setStep] = useState<"offer" | "ask" | "arrived">("offer");
  const [way] = useState(() => {
    // The zip itself is made when it is asked for; it is not larger than what goes into it.
    const bytes = new Uint8Array(documents.reduce((sum, document) => sum + document.bytes.length, 0));
    const zip = { name: zipName, bytes, mediaType: "application/zip" };
    return files.waysFor(zip).find((one) => one === "save" || one === "savePage");
  });
  if (way === undefined) return null;
  const saveAll = async (): Promise<void> => {
    // Loaded when it is used: most orders are one file.
    const { zipOf } = await import("../files/zipOf");
    setStep("ask");
    await files.offer(zipOf(zipName, documents.map(outgoingFile)), way);
  };
  return (
    <div className={styles.buttons}>
      {step !== "arrived" && (
        <Button onClick={() => attempt(saveAll())}>
          {translator.fill(parts.fileAllAsZip, { count: documents.length })}
        </Button>
      )}
      {step === "ask" && (
        <>
          <Text role="status">{parts.fileOffered}</Text>
          <Button
            appearance="primary"
            onClick={() => {
              setStep("arrived");
              onArrived();
            }}
          >
            {parts.fileArrived}
          </Button>
        </>
      )}
      {step === "arrived" && <Tick isDone>{parts.fileArrivedDone}</Tick>}
    </div>
  );
}

type Step =
  | { readonly at: "offer"; readonly ways: readonly FileWay[] }
  | { readonly at: "ask"; readonly way: FileWay; readonly rest: readonly FileWay[] }
  | { readonly at: "arrived" };

interface OneFileProps extends Pick<OutgoingFilesProps, "saveLabel" | "savedLabel" | "headOf" | "footOf"> {
  readonly document: ActionDocument;
  /** The user has it already, with all the others. */
  readonly isThere: boolean;
  readonly onArrived: () => void;
}

function OneFile(props: OneFileProps): React.JSX.Element {
  const styles = useStyles();
  const { document, isThere, onArrived, saveLabel, savedLabel, headOf, footOf } = props;
  const { surroundings, translator, attempt } = usePane();
  const { parts } = translator.messages.pane;
  const file = outgoingFile(document);
  const [step, setStep] = useState<Step>({ at: "offer", ways: surroundings.files.waysFor(file) });
  const take = (way: FileWay, ways: readonly FileWay[]): void => {
    setStep({ at: "ask", way, rest: ways.filter((other) => other !== way) });
    if (way !== "show") attempt(surroundings.files.offer(file, way));
  };
  const ways = step.at === "offer" && (
    <Ways ways={step.ways} {...(saveLabel === undefined ? {} : { saveLabel })} onTake={(way) => take(way, step.ways)} />
  );
  return (
    <div className={styles.file} role="group" aria-label={translator.fill(parts.file, { name: document.name })}>
      {headOf?.(document) ?? <Text weight="semibold">{document.name}</Text>}
      {step.at === "offer" && !isThere && (headOf === undefined ? ways : <Tick isDone={false}>{ways}</Tick>)}
      {step.at === "ask" && !isThere && (
        <Arrival
          file={file}
          way={step.way}
          rest={step.rest}
          onArrived={() => {
            setStep({ at: "arrived" });
            onArrived();
          }}
          onAgain={() => setStep({ at: "offer", ways: step.rest })}
        />
      )}
      {(step.at === "arrived" || isThere) && <Tick isDone>{savedLabel ?? parts.fileArrivedDone}</Tick>}
      {footOf?.(document)}
      <FileDetails document={document} />
    </div>
  );
}

/** What proves which file it is: its name, its size and its integrity value. */
function FileDetails({ document }: { readonly document: ActionDocument }): React.JSX.Element {
  const styles = useStyles();
  const { fill, messages } = usePane().translator;
  const { parts } = messages.pane;
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button
        size="small"
        appearance="subtle"
        icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
        aria-expanded={isOpen}
        aria-label={fill(parts.fileDetailsOf, { name: document.name })}
        onClick={() => setOpen(!isOpen)}
      >
        {parts.fileDetails}
      </Button>
      {isOpen && (
        <>
          <Text block size={200}>
            {document.name}
          </Text>
          <Text block size={200}>
            {fill(parts.fileSize, { bytes: document.bytes.length })}
          </Text>
          <Text block size={200} className={styles.hash}>
            {fill(parts.fileHash, { hash: document.sha256 })}
          </Text>
        </>
      )}
    </div>
  );
}

interface ArrivalProps {
  readonly file: OutgoingFile;
  readonly way: FileWay;
  readonly rest: readonly FileWay[];
  readonly onArrived: () => void;
  readonly onAgain: () => void;
}

/** Only the user can see whether the file arrived. */
function Arrival({ file, way, rest, onArrived, onAgain }: ArrivalProps): React.JSX.Element {
  const styles = useStyles();
  const { translator } = usePane();
  const { parts } = translator.messages.pane;
  return (
    <>
      {way === "show" && <FileText file={file} />}
      {way === "copy" && <Text>{translator.fill(parts.fileCopied, { name: file.name })}</Text>}
      <Text role="status">{parts.fileOffered}</Text>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onArrived}>
          {parts.fileArrived}
        </Button>
        {rest.length > 0 && <Button onClick={onAgain}>{parts.fileNotArrived}</Button>}
      </div>
      {rest.length === 0 && <Text size={200}>{parts.fileNoWayLeft}</Text>}
    </>
  );
}

/** The best way as the button to press; the others one click away. */
function Ways({
  ways,
  saveLabel,
  onTake,
}: {
  readonly ways: readonly FileWay[];
  readonly saveLabel?: string;
  readonly onTake: (way: FileWay) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { parts } = usePane().translator.messages.pane;
  return (
    <div className={styles.buttons}>
      {ways.map((way, index) => (
        <Button key={way} appearance={index === 0 ? "primary" : "secondary"} onClick={() => onTake(way)}>
          {way === "save" ? (saveLabel ?? parts.fileWay.save) : parts.fileWay[way]}
        </Button>
      ))}
    </div>
  );
}

function FileText({ file }: { readonly file: OutgoingFile }): React.JSX.Element {
  const styles = useStyles();
  const { translator } = usePane();
  const { parts } = translator.messages.pane;
  return (
    <Textarea
      className={styles.text}
      aria-label={translator.fill(parts.fileText, { name: file.name })}
      readOnly
      value={new TextDecoder().decode(file.bytes)}
      onFocus={(event) => event.target.select()}
    />
  );
}
