import { createRoot } from "react-dom/client";
import { type IsoDateTime, isoDateTime } from "../domain/calendar";
import type { Language } from "../domain/records";
import { excelWorkbook } from "../excel/excelWorkbook";
import { showAbsentHost } from "./absentHost";
import { App } from "./App";
import { copyText, saveByDownload } from "./files/browserFiles";
import { browserPreferences } from "./preferenceStore";
import { RemoteSession } from "./session/remoteSession";
import { workerChannel } from "./session/workerChannel";
import type { FileDoor, HostLook, Surroundings } from "./surroundings";

/** Longer than a slow Excel takes to answer, and not so long that the user gives up. */
const HOST_WAIT_MS = 20_000;

/** The wall clock in whole seconds, without a zone. */
function clock(): IsoDateTime {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return isoDateTime(local.toISOString().slice(0, 19));
}

function hostLanguage(): Language {
  return Office.context.displayLanguage.toLowerCase().startsWith("nl") ? "nl" : "en";
}

function hostLook(): HostLook {
  const officeTheme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const isForced = matchMedia("(forced-colors: active)").matches;
  return {
    language: hostLanguage(),
    theme: isForced ? "highContrast" : officeTheme?.isDarkTheme === true ? "dark" : "light",
  };
}

const files: FileDoor = {
  waysFor: () => ["save", "copy", "show"],
  offer: (file, way) => (way === "copy" ? copyText(file) : saveByDownload(file)),
};

function surroundingsInExcel(): Surroundings {
  const workbook = excelWorkbook();
  const preferences = browserPreferences(() => localStorage);
  return {
    host: "excel",
    session: new RemoteSession({
      start: () => workerChannel(new Worker(new URL("./worker.ts", import.meta.url))),
      // Office.js does not tell who the user is; he says so himself.
      now: () => ({ at: clock(), user: preferences.read().user }),
      workbook,
    }),
    clock,
    showPlace: workbook.showPlace,
    markPlaces: workbook.markPlaces,
    files,
    preferences,
    look: hostLook(),
  };
}

function showPane(page: HTMLElement): void {
  const surroundings = surroundingsInExcel();
  document.documentElement.lang = surroundings.look.language;
  createRoot(page).render(<App surroundings={surroundings} />);
}

/** Shows the pane as soon as Excel is there, and says why when it is not. */
async function start(page: HTMLElement): Promise<void> {
  if (typeof Office === "undefined") {
    showAbsentHost(page, "unreachable");
    return;
  }
  const slow = setTimeout(() => showAbsentHost(page, "slow"), HOST_WAIT_MS);
  const { host } = await Office.onReady();
  clearTimeout(slow);
  // The type knows hosts only; outside of Office there is none.
  if ((host as Office.HostType | null) === null) showAbsentHost(page, "outsideExcel");
  else if (host !== Office.HostType.Excel) showAbsentHost(page, "otherHost", String(host));
  else showPane(page);
}

const page = document.getElementById("pane");
if (page !== null) void start(page);
