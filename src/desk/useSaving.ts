import { useCallback, useEffect, useRef } from "react";
import type { PaneTranslator } from "../taskpane/texts/paneTranslator";
import { saveByDownload } from "../taskpane/files/browserFiles";
import { refusalText } from "../taskpane/refusalText";
import { knownAt, announceSaved, writeInPlace } from "./fileOnDisk";
import type { Doing, Notice, OnDesk } from "./onDesk";
import { rememberFile } from "./recentFiles";
import { canSaveInPlace, choosePlace, mayWrite, mediaTypeOf } from "./saveFile";

import { deskWords } from "./words";

interface SavingOf {
  readonly open: OnDesk | null;
  readonly setOpen: (open: OnDesk) => void;
  readonly setDoing: (doing: Doing) => void;
  readonly setNotice: (notice: Notice | null) => void;
  readonly translator: PaneTranslator;
}

/** `own`: without asking the user anything. */
type Way = "save" | "as" | "own";

/** Saves the workbook on the desk: in its place, in another, or as a download where the browser has nothing else. */
export function useSaving({ open, setOpen, setDoing, setNotice, translator }: SavingOf): (as: boolean) => void {
  const isSaving = useRef(false);
  const save = useCallback(
    async (way: Way): Promise<boolean> => {
      if (open === null || isSaving.current) return false;
      isSaving.current = true;
      setNotice(null);
      try {
        const saved = await saveIt(open, way, setDoing, translator);
        if (saved === null) return false;
        setOpen(saved.open);
        setNotice(saved.notice);
        return true;
      } catch (error) {
        const { notSaved } = deskWords(translator.language).bar;
        const text = translator.fill(notSaved, { name: open.name, message: refusalText(error, translator) });
        setNotice({ intent: "error", text });
        return false;
      } finally {
        isSaving.current = false;
        setDoing(null);
      }
    },
    [open, setDoing, setNotice, setOpen, translator],
  );
  useEffect(() => {
    open?.workbook.savedBy((isAsked) => save(isAsked ? "save" : "own"));
  }, [open, save]);
  const byHand = useCallback((as: boolean): void => void save(as ? "as" : "save"), [save]);
  useSaveKeys(byHand);
  return byHand;
}

/** Null when nothing was saved: the user gave up, or would have to be asked. */
async function saveIt(
  { workbook, name, handle, outline }: OnDesk,
  way: Way,
  setDoing: (doing: Doing) => void,
  translator: PaneTranslator,
): Promise<{ readonly open: OnDesk; readonly notice: Notice } | null> {
  const words = deskWords(translator.language).bar;
  if (way === "own" && (handle === null || !(await mayWrite(handle)))) return null;
  // Asked first: only a click may open the browser's window.
  const place = canSaveInPlace() && (way === "as" || handle === null) ? await choosePlace(name) : handle;
  if (place === null && canSaveInPlace()) return null;
  setDoing("saving");
  const { bytes, done } = await workbook.forSaving();
  try {
    if (place === null) await saveByDownload({ name, bytes, mediaType: mediaTypeOf(name) });
    else await writeInPlace(place, bytes, await knownAt(place, workbook.onDisk));
    done(place === null ? "downloaded" : "saved");
  } catch (error) {
    done(null);
    throw error;
  }
  workbook.handle = place;
  if (place !== null) {
    announceSaved(place);
    await rememberFile(place);
  }
  const savedName = place?.name ?? name;
  const text = place === null ? words.downloaded : words.savedAs;
  return {
    open: { workbook, outline, name: savedName, handle: place },
    notice: { intent: place === null ? "info" : "success", text: translator.fill(text, { name: savedName }) },
  };
}

/** Ctrl+S (on a Mac Cmd+S) saves, with Shift under another name; the browser would save the page. */
function useSaveKeys(save: (as: boolean) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      event.stopPropagation();
      save(event.shiftKey);
    };
    // Before the grid, which takes keys for itself.
    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, [save]);
}
