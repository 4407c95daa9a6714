import { useEffect, useState } from "react";
import type { Language } from "../domain/book/records";
import { loadPaneTexts } from "./texts/loadPaneTexts";
import { hasPaneTexts } from "./texts/paneTexts";

/**
 * The language that the pane speaks: the wanted one as soon as its texts are loaded, until then, and when they cannot be
 * reached, the one before. The first one is loaded before anything is shown.
 */
export function useSpoken(wanted: Language): Language {
  const [spoken, setSpoken] = useState(wanted);
  useEffect(() => {
    let isWanted = true;
    loadPaneTexts(wanted).then(
      () => {
        if (isWanted) setSpoken(wanted);
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  return hasPaneTexts(wanted) ? wanted : spoken;
}
