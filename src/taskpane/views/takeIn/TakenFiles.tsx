import { Spinner, Text } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { IsoDate } from "../../../domain/values/calendar";
import type { FileKind, ReceivedFile } from "../../../session/session";
import { usePane } from "../../pane";
import { FileZone } from "../../parts/FileZone";
import { Refusal } from "../../parts/Refusal";
import { BankFile } from "../firstUse/BankFile";
import { useViewStyles } from "../useViewStyles";
import { TakeInOneList } from "./TakeInOneList";
import { TakeInList } from "./TakeInList";

/** Files that were chosen, by what stands in the first of them. */
interface Chosen {
  readonly kind: FileKind;
  readonly files: readonly ReceivedFile[];
}

interface TakenFilesProps {
  /** Files that were dropped somewhere else. */
  readonly dropped?: readonly File[];
  readonly lacksSheets: boolean;
  /** Told before the sheets are made, so that this stays in sight. */
  readonly onMaking: () => void;
  /** Told in a sentence when something was written, with the day on which it is to be collected where that was said. */
  readonly onTaken: (sentence: string, day: IsoDate | null) => void;
}

/** Where files of other programs are chosen, and then what they are: a list, or bank files. */
export function TakenFiles({ dropped, lacksSheets, onMaking, onTaken }: TakenFilesProps): React.JSX.Element {
  const view = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { takeIn: texts } = messages.pane;
  const choosing = useChosenFiles(dropped);
  const { chosen, looking, unread, refusal, take, drop, asOneList } = choosing;
  if (chosen === null) {
    return (
      <div className={view.section}>
        <FileZone
          words={texts}
          accept=".csv,.txt,.xlsx,.xlsm,.xml"
          multiple
          takesDrops
          isPrimary
          onFiles={(files) => void take(files)}
        />
        <div role="status">
          {looking !== null && <Spinner size="tiny" label={fill(texts.looking, { file: looking })} />}
        </div>
        {unread !== null && <Text role="alert">{fill(texts.unread, { file: unread })}</Text>}
        <Refusal refusal={refusal} />
      </div>
    );
  }
  return (
    <ByKind
      chosen={chosen}
      lacksSheets={lacksSheets}
      onMaking={onMaking}
      onTaken={onTaken}
      onOther={drop}
      onOneList={asOneList}
    />
  );
}

interface ByKindProps extends Omit<TakenFilesProps, "dropped"> {
  readonly chosen: Chosen;
  readonly onOther: () => void;
  readonly onOneList: () => void;
}

/** What is done with files, by what they are. */
function ByKind({ chosen, onOneList, ...taking }: ByKindProps): React.JSX.Element {
  const { takeIn: texts } = usePane().translator.messages.pane;
  const [file, ...others] = chosen.files;
  if (chosen.kind === "bankFile" || file === undefined) {
    const { lacksSheets, onMaking, onTaken, onOther } = taking;
    return (
      <BankFile
        files={chosen.files}
        lacksSheets={lacksSheets}
        onMaking={onMaking}
        onTaken={(day) => onTaken(texts.doneBankFile, day)}
        onBack={onOther}
      />
    );
  }
  if (chosen.kind === "oneList") return <TakeInOneList files={[file, ...others]} {...taking} />;
  return (
    <TakeInList
      files={[file, ...others]}
      onOneList={onOneList}
      {...taking}
      onTaken={(sentence) => taking.onTaken(sentence, null)}
    />
  );
}

/** Reads files that are chosen or dropped, and finds what they are; of two choices that overlap only the last counts. */
function useChosenFiles(dropped: readonly File[] | undefined) {
  const { session } = usePane().surroundings;
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [looking, setLooking] = useState<string | null>(null);
  const [unread, setUnread] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<{ readonly error: unknown } | null>(null);
  const last = useRef(0);
  const drop = (): void => {
    last.current += 1;
    setChosen(null);
    setLooking(null);
  };
  const asOneList = (): void => {
    if (chosen !== null) setChosen({ ...chosen, kind: "oneList" });
  };
  const take = async (files: readonly File[]): Promise<void> => {
    drop();
    const turn = last.current;
    setUnread(null);
    setRefusal(null);
    setLooking(files[0]?.name ?? null);
    try {
      const read = await filesRead(files);
      const kind = typeof read === "string" || read[0] === undefined ? null : await session.fileKind(read);
      if (turn !== last.current) return;
      if (typeof read === "string") setUnread(read);
      else if (kind !== null) setChosen({ kind, files: read });
    } catch (error) {
      if (turn === last.current) setRefusal({ error });
    }
    if (turn === last.current) setLooking(null);
  };
  const taking = useRef(take);
  useEffect(() => {
    taking.current = take;
  });
  useEffect(() => {
    if (dropped !== undefined && dropped.length > 0) void taking.current(dropped);
  }, [dropped]);
  return { chosen, looking, unread, refusal, take, drop, asOneList };
}

/** The files whole, or the name of the one that cannot be read: moved, removed or locked since it was chosen. */
async function filesRead(files: readonly File[]): Promise<readonly ReceivedFile[] | string> {
  const read: ReceivedFile[] = [];
  for (const file of files) {
    try {
      read.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      return file.name;
    }
  }
  return read;
}
