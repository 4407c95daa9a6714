import { createRoot } from "react-dom/client";
import { type IsoDateTime, isoDateTime } from "../domain/values/calendar";
import { loadPaneTexts } from "../taskpane/texts/loadPaneTexts";
import { copyText, saveByDownload, textOfFile } from "../taskpane/files/browserFiles";
import { browserBooks } from "../taskpane/bookStore";
import { browserPreferences } from "../taskpane/preferenceStore";
import type { FileDoor, HostLook } from "../taskpane/surroundings";
import { DeskPage } from "./DeskPage";
import { makeInstallable } from "./installable";
import { workerStarter } from "./startWorker";

/** The wall clock in whole seconds, without a zone. */
function clock(): IsoDateTime {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return isoDateTime(local.toISOString().slice(0, 19));
}

function browserLook(): HostLook {
  const isForced = matchMedia("(forced-colors: active)").matches;
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  return {
    language: navigator.language.toLowerCase().startsWith("nl") ? "nl" : "en",
    theme: isForced ? "highContrast" : isDark ? "dark" : "light",
  };
}

const files: FileDoor = {
  waysFor: () => ["save", "copy", "show"],
  offer: (file, way) => (way === "copy" ? copyText(textOfFile(file)) : saveByDownload(file)),
};

const page = document.getElementById("desk");
if (page !== null) {
  const preferences = browserPreferences(() => localStorage);
  const books = browserBooks(() => localStorage);
  const look = browserLook();
  const texts = loadPaneTexts(preferences.read().language ?? look.language);
  void Promise.all([workerStarter(location.protocol), texts]).then(([startWorker]) => {
    createRoot(page).render(<DeskPage lent={{ startWorker, clock, preferences, books, look, files }} />);
    makeInstallable(location.protocol);
  });
}
