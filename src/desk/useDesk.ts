import { useCallback, useEffect, useRef, useState } from "react";
import type { Language } from "../domain/book/records";
import { translate, type Translator } from "../messages/translate";
import { saveByDownload } from "../taskpane/files/browserFiles";
import { refusalText } from "../taskpane/refusalText";
import type { WorkbookOutline } from "../sheets/sheetCells";
import { WorkbookError } from "../workbook/workbook";
import { knownAt, onSavedElsewhere, tellSaved, writeInPlace } from "./fileOnDisk";
import { type Lent, OpenWorkbook } from "./openWorkbook";
import type { Opened } from "./protocol";
import { canSaveInPlace, type ChosenFile, choosePlace, mediaTypeOf } from "./saveFile";
import { deskWords } from "./words";

/** A new workbook that the desk can make. */
export type NewWorkbook = "blank" | "sample";

/** The workbook on the desk. */
export interface OnDesk {
  readonly workbook: OpenWorkbook;
  readonly outline: WorkbookOutline;
  readonly name: string;
  readonly handle: FileSystemFileHandle | null;
}

/** What the desk has to say: of a file that was saved, or of what was refused. */
export interface Notice {
  readonly intent: "success" | "error" | "info";
  readonly text: string;
}

/** What the page shows and can do. */
export interface Desk {
  readonly open: OnDesk | null;
  /** What is being done that one has to wait for. */
  readonly doing: "opening" | "saving" | null;
  readonly notice: Notice | null;
  readonly isUnsaved: boolean;
  readonly clearNotice: () => void;
  readonly openFile: (file: ChosenFile) => void;
  readonly openNew: (kind: NewWorkbook, language: Language) => void;
  readonly save: (as: boolean) => void;
  readonly close: () => void;
  readonly failed: (error: unknown) => void;
}

/** The state of the desk. */
export function useDesk(lent: Lent, language: Language): Desk {
  const [open, setOpen] = useState<OnDesk | null>(null);
  const [doing, setDoing] = useState<Desk["doing"]>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const isUnsaved = useUnsaved(open);
  const translator = translate(language);
  const failed = useCallback(
    (error: unknown) => setNotice({ intent: "error", text: refusalText(error, translator) }),
    [translator],
  );
  const opening = useOpening(lent, setOpen, setDoing, setNotice, failed);
  useSavedElsewhere(open, setNotice, translator);
  const save = useSaving(open, setOpen, setDoing, setNotice, translator);
  return {
    open,
    doing,
    notice,
    isUnsaved,
    clearNotice: useCallback(() => setNotice(null), []),
    openFile: ({ name, bytes, handle }) => void opening(name, { kind: "file", bytes }, handle),
    openNew: (kind, wanted) => void opening(...newWorkbook(kind, wanted)),
    save,
    close: () => {
      open?.workbook.close();
      setOpen(null);
      setNotice(null);
    },
    failed,
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
  setDoing: (doing: Desk["doing"]) => void,
  setNotice: (notice: Notice | null) => void,
  failed: (error: unknown) => void,
) {
  return useCallback(
    async (
      name: string,
      opened: Opened,
      handle: FileSystemFileHandle | null,
      fill?: (workbook: OpenWorkbook) => Promise<void>,
    ) => {
      setDoing("opening");
      setNotice(null);
      const workbook = new OpenWorkbook(opened, lent);
      try {
        await fill?.(workbook);
        const outline = await workbook.file.outline();
        workbook.handle = handle;
        setOpen({ workbook, outline, name, handle });
      } catch (error) {
        workbook.close();
        failed(ofFile(error, name));
      } finally {
        setDoing(null);
      }
    },
    [failed, lent, setDoing, setNotice, setOpen],
  );
}

/** A refusal is told with the name of the file that it is about. */
function ofFile(error: unknown, name: string): unknown {
  if (!(error instanceof WorkbookError)) return error;
  return new WorkbookError(error.code, { path: name, ...error.params }, { cause: error });
}

/** Whether something would be lost; the browser then asks before the page goes. */
function useUnsaved(open: OnDesk | null): boolean {
  const [isUnsaved, setUnsaved] = useState(false);
  useEffect(() => {
    const look = (): void => setUnsaved(open?.workbook.isUnsaved ?? false);
    look();
    return open?.workbook.changed.add(look);
  }, [open]);
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isUnsaved]);
  return isUnsaved;
}

/** A tab that goes on with a book that another one has saved could not save it any more: better told before than after. */
function useSavedElsewhere(
  open: OnDesk | null,
  setNotice: (notice: Notice | null) => void,
  { fill, language }: Translator,
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

function useSaving(
  open: OnDesk | null,
  setOpen: (open: OnDesk) => void,
  setDoing: (doing: Desk["doing"]) => void,
  setNotice: (notice: Notice | null) => void,
  translator: Translator,
): (as: boolean) => void {
  const isSaving = useRef(false);
  const saveIt = async ({ workbook, name, handle, outline }: OnDesk, as: boolean): Promise<Notice | null> => {
    const words = deskWords(translator.language).bar;
    // Asked first: only a click may open the browser's window.
    const place = canSaveInPlace() && (as || handle === null) ? await choosePlace(name) : handle;
    if (place === null && canSaveInPlace()) return null;
    setDoing("saving");
    const { bytes, done } = await workbook.forSaving();
    try {
      if (place === null) await saveByDownload({ name, bytes, mediaType: mediaTypeOf(name) });
      else await writeInPlace(place, bytes, await knownAt(place, workbook.onDisk));
      done(true);
    } catch (error) {
      done(false);
      throw error;
    }
    const savedName = place?.name ?? name;
    workbook.handle = place;
    if (place !== null) tellSaved(place);
    setOpen({ workbook, outline, name: savedName, handle: place });
    const text = place === null ? words.downloaded : words.savedAs;
    return { intent: place === null ? "info" : "success", text: translator.fill(text, { name: savedName }) };
  };
  return (as) => {
    if (open === null || isSaving.current) return;
    isSaving.current = true;
    setNotice(null);
    saveIt(open, as)
      .then(setNotice, (error: unknown) => {
        const { notSaved } = deskWords(translator.language).bar;
        const text = translator.fill(notSaved, { name: open.name, message: refusalText(error, translator) });
        setNotice({ intent: "error", text });
      })
      .finally(() => {
        isSaving.current = false;
        setDoing(null);
      });
  };
}
