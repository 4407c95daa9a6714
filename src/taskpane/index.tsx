import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import type { Moment } from "../actions/action";
import { isoDateTime } from "../domain/calendar";
import type { Language } from "../domain/records";
import { excelWorkbook } from "../excel/excelWorkbook";
import { showAbsentHost } from "./absentHost";
import { App } from "./App";

/** Longer than a slow Excel takes to answer, and not so long that the user gives up. */
const HOST_WAIT_MS = 20_000;

/** The wall clock in whole seconds, without a zone. Office.js does not tell who the user is. */
function now(): Moment {
  const clock = new Date();
  const local = new Date(clock.getTime() - clock.getTimezoneOffset() * 60_000);
  return { at: isoDateTime(local.toISOString().slice(0, 19)), user: "" };
}

function hostLanguage(): Language {
  return Office.context.displayLanguage.toLowerCase().startsWith("nl") ? "nl" : "en";
}

function showPane(page: HTMLElement): void {
  const language = hostLanguage();
  document.documentElement.lang = language;
  const officeTheme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const theme = officeTheme?.isDarkTheme === true ? webDarkTheme : webLightTheme;
  createRoot(page).render(<App surroundings={{ workbook: excelWorkbook(), now }} language={language} theme={theme} />);
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
