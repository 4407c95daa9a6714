import { useCallback, useEffect, useMemo, useState } from "react";
import type { Language } from "../domain/book/records";
import { type PaneTranslator, translateInPane } from "../taskpane/texts/paneTranslator";
import { refusalText } from "../taskpane/refusalText";
import { WorkbookError } from "../workbook/workbook";
import { onSavedElsewhere } from "./fileOnDisk";
import { type Lent, OpenWorkbook, type Standing } from "./openWorkbook";
import type { Opened } from "./protocol";
import type { Doing, Notice, OnDesk } from "./onDesk";
import { rememberFile } from "./recentFiles";
import type { ChosenFile } from "./saveFile";
import { useSaving } from "./useSaving";
import { deskWords } from "./words";

/** A new workbook that the desk can make. */
export type NewWorkbook = "blank" | "sample";

/** What comes in the place of the open workbook: a file, or for null the start screen. */
interface Leaving {
  readonly file: ChosenFile | null;
}

/** What the page shows and can do. */
export interface Desk {
  readonly open: OnDesk | null;
  /** What is being done that one has to wait for. */
  readonly doing: Doing;
  readonly notice: Notice | null;
  /** Whether something would be lost by closing. */
  readonly isUnsaved: boolean;
  readonly standing: Standing;
  /** What the user wants, and would lose something by; null when there is no such question. */
  readonly leaving: Leaving | null;
  readonly stay: () => void;
  /** Goes on with what was asked, whatever is lost. */
  readonly leave: () => void;
  readonly clearNotice: () => void;
  /** Opens a file in the place of the open one; asks first when something would be lost. */
  readonly openFile: (file: ChosenFile) => void;
  readonly openNew: (kind: NewWorkbook, language: Language) => void;
  readonly save: (as: boolean) => void;
  /** Closes the open workbook; asks first when something would be lost. */
  readonly close: () => void;
  readonly failed: (error: unknown) => void;
  /** Tells that something is not done, in these words. */
  readonly refuse: (text: string) => void;
}

/** The state of the desk. */
export function useDesk(lent: Lent, language: Language): Desk {
  const [open, setOpen] = useState<OnDesk | null>(null);
  const [doing, setDoing] = useState<Doing>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const { isUnsaved, standing } = useStanding(open);
  const translator = useMemo(() => translateInPane(language), [language]);
  const failed = useCallback(
    (error: unknown) => setNotice({ intent: "error", text: refusalText(error, translator) }),
    [translator],
  );
  const opening = useOpening(lent, setOpen, setDoing, setNotice, failed);
  useSavedElsewhere(open, setNotice, translator);
  const save = useSaving({ open, setOpen, setDoing, setNotice, translator });
  const goTo = ({ file }: Leaving): void => {
    setNotice(null);
    setLeaving(null);
    if (file === null) {
      open?.workbook.close();
      setOpen(null);
      return;
    }
    // What was changed while the other one was being opened would be lost: it is asked anew.
    const mayClose = (): boolean => {
      if (isUnsaved || open?.workbook.isUnsaved !== true) return true;
      setLeaving({ file });
      return false;
    };
    // What is open stays so until the other one is: that may be no workbook.
    void opening(file.name, { kind: "file", bytes: file.bytes }, file.handle, undefined, mayClose).then((isOpen) => {
      if (isOpen) open?.workbook.close();
    });
  };
  const ask = (wanted: Leaving): void => (isUnsaved ? setLeaving(wanted) : goTo(wanted));
  return {
    open,
    doing,
    notice,
    isUnsaved,
    standing,
    leaving,
    stay: useCallback(() => setLeaving(null), []),
    leave: () => (leaving === null ? undefined : goTo(leaving)),
    clearNotice: useCallback(() => setNotice(null), []),
    openFile: (file) => ask({ file }),
    openNew: (kind, wanted) => void opening(...newWorkbook(kind, wanted)),
    save,
    close: () => ask({ file: null }),
    failed,
    refuse: useCallback((text: string) => setNotice({ intent: "error", text }), []),
  };
}

function newWorkbook(
  kind: NewWorkbook,
  language: Language,
): [string, Opened, null, (workbook: OpenWorkbook) => Promise<void>] {
  const words = deskWords(language);
  if (kind === "blank") {
    return [words.newNames.blank, { kind: "blank", sheet: words.blankSheet }, null, async () => undefined];
  }
  return [
    words.newNames.sample,
    { kind: "sheetless" },
    null,
    async ({ session }) => {
      await session.setUp({ language, sample: true, write: true });
    },
  ];
}

function useOpening(
  lent: Lent,
  setOpen: (open: OnDesk) => void,
  setDoing: (doing: Doing) => void,
  setNotice: (notice: Notice | null) => void,
  failed: (error: unknown) => void,
) {
  return useCallback(
    async (
      name: string,
      opened: Opened,
      handle: FileSystemFileHandle | null,
      fill?: (workbook: OpenWorkbook) => Promise<void>,
      mayOpen: () => boolean = () => true,
    ) => {
      setDoing("opening");
      setNotice(null);
      const workbook = new OpenWorkbook(opened, lent);
      try {
        await fill?.(workbook);
        const outline = await workbook.file.outline();
        if (!mayOpen()) {
          workbook.close();
          return false;
        }
        workbook.handle = handle;
        setOpen({ workbook, outline, name, handle });
        if (handle !== null) await rememberFile(handle);
        return true;
      } catch (error) {
        workbook.close();
        failed(ofFile(error, name));
        return false;
      } finally {
        setDoing(null);
      }
    },
    [failed, lent, setDoing, setNotice, setOpen],
  );
}

/** A refusal is reported with the name of the file that it is about. */
function ofFile(error: unknown, name: string): unknown {
  if (!(error instanceof WorkbookError)) return error;
  return new WorkbookError(error.code, { path: name, ...error.params }, { cause: error });
}

/** Where the workbook stands; when something would be lost, the browser asks before the page goes. */
function useStanding(open: OnDesk | null): { readonly isUnsaved: boolean; readonly standing: Standing } {
  const [isUnsaved, setUnsaved] = useState(false);
  const [standing, setStanding] = useState<Standing>("unsaved");
  useEffect(() => {
    const look = (): void => {
      setUnsaved(open?.workbook.isUnsaved ?? false);
      setStanding(open?.workbook.standing ?? "unsaved");
    };
    look();
    return open?.workbook.changed.add(look);
  }, [open]);
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isUnsaved]);
  return { isUnsaved, standing };
}

/** A tab that goes on with a book that another one has saved could not save it any more: better told before than after. */
function useSavedElsewhere(
  open: OnDesk | null,
  setNotice: (notice: Notice | null) => void,
  { fill, language }: PaneTranslator,
): void {
  const handle = open?.handle ?? null;
  useEffect(() => {
    if (handle === null) return undefined;
    const { savedElsewhere } = deskWords(language).bar;
    return onSavedElsewhere(handle, () =>
      setNotice({ intent: "error", text: fill(savedElsewhere, { name: handle.name }) }),
    );
  }, [fill, handle, language, setNotice]);
}
