import { createRoot } from "react-dom/client";
import { type IsoDateTime, isoDateTime } from "../domain/values/calendar";
import type { Language } from "../domain/book/records";
import { excelWorkbook } from "../excel/excelWorkbook";
import { isDarkTheme } from "../excel/hostTheme";
import { addressMax, filePlatform, fileWays, openInBrowser } from "../excel/fileWays";
import { watchWorkbook } from "../excel/watchWorkbook";
import { startWithDocument } from "../excel/startWithDocument";
import { showAbsentHost } from "./absentHost";
import { App } from "./App";
import { copyText, saveByDownload, textOfFile } from "./files/browserFiles";
import { browserBooks } from "./bookStore";
import { browserPreferences } from "./preferenceStore";
import { loadPaneTexts } from "./texts/loadPaneTexts";
import { RemoteSession } from "../session/remoteSession";
import type { PaneQueries, PaneSession } from "./queries";
import { workerChannel } from "../session/workerChannel";
import type { FileDoor, HostLook, OutgoingFile, Surroundings } from "./surroundings";

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
    theme: isForced ? "highContrast" : isDarkTheme(officeTheme) ? "dark" : "light",
  };
}

/** Passes on changes of the workbook by anybody else, and of Office's theme, as far as this Excel reports them. */
function changesInExcel(listener: (what: "workbook" | "look", look: HostLook) => void): () => void {
  const watching = watchWorkbook(() => listener("workbook", hostLook()));
  // Without events the user has it read again by hand; nothing that is written relies on them.
  watching.catch(() => undefined);
  const themeChanged = (): void => listener("look", hostLook());
  const forced = matchMedia("(forced-colors: active)");
  forced.addEventListener("change", themeChanged);
  return () => {
    forced.removeEventListener("change", themeChanged);
    watching.then((end) => end()).catch(() => undefined);
  };
}

/** What this Excel can do with a file; what it cannot, the user copies by hand. */
function filesInExcel(language: Language): FileDoor {
  const platform = filePlatform();
  const onSavePage = async (file: OutgoingFile): Promise<void> => {
    // Loaded when it is used: only some hosts need it.
    const { offerOnSavePage } = await import("../savePage/offerOnSavePage");
    const page = new URL("save.html", location.href).href;
    await offerOnSavePage(file, {
      ...{ page, language, openInBrowser },
      addressMax: addressMax(platform),
      copy: copyText,
    });
  };
  return {
    waysFor: () => [...fileWays(platform), "show"],
    offer: (file, way) => {
      if (way === "copy") return copyText(textOfFile(file));
      return way === "save" ? saveByDownload(file) : onSavePage(file);
    },
  };
}

/** A session that has Excel open a workbook with our tables by itself from then on; the pane opens any other. */
function openingWithDocument(session: PaneSession): PaneSession {
  return {
    ...session,
    open: async (options, aids) => {
      const opening = await session.open(options, aids);
      // Where Excel refuses, what broke off is ended when the pane is opened.
      const isRead = options?.readOnly === true || opening.readOnly != null;
      if (opening.tables !== "none" && !isRead) startWithDocument().catch(() => undefined);
      return opening;
    },
  };
}

function surroundingsInExcel(): Surroundings {
  const workbook = excelWorkbook();
  const preferences = browserPreferences(() => localStorage);
  const look = hostLook();
  return {
    host: "excel",
    session: openingWithDocument(
      new RemoteSession<PaneQueries>({
        start: () => workerChannel(new Worker(new URL("./worker.ts", import.meta.url))),
        // Office.js does not say who the user is; the user does.
        now: () => ({ at: clock(), user: preferences.read().user }),
        workbook,
        books: browserBooks(() => localStorage),
      }),
    ),
    clock,
    showPlace: workbook.showPlace,
    markPlaces: workbook.markPlaces,
    ...(workbook.marks === undefined ? {} : { marks: workbook.marks }),
    files: filesInExcel(look.language),
    ...(filePlatform().opensBrowser ? { openInBrowser } : {}),
    preferences,
    look,
    onChanged: changesInExcel,
  };
}

async function showPane(page: HTMLElement): Promise<void> {
  const surroundings = surroundingsInExcel();
  const { preferences, look } = surroundings;
  await loadPaneTexts(preferences.read().language ?? look.language);
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
  else await showPane(page).catch(() => showAbsentHost(page, "unreachable"));
}

const page = document.getElementById("pane");
if (page !== null) void start(page);
