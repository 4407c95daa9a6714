import type { Messages } from "../nl";

/** The frame of the pane, in English. */
export const shellEn: Messages["pane"]["shell"] = {
  title: "Incassoblad",
  views: {
    start: "Start",
    check: "Check",
    collect: "Collect",
    orders: "Orders",
    returns: "Returns",
    mandates: "Mandates",
    ledger: "Ledger",
    settings: "Settings",
  },
  navigation: "Parts",
  moreViews: "More parts",
  outdated: "The workbook has changed. What you see here is from before.",
  opening: "Reading the workbook …",
  readOnly: "Read-only: nothing that writes is offered. Turn this off in Settings.",
  finishNow: "Finish it now",
  busyHint: "Somebody may still be at work. Wait two minutes and read the workbook again, or finish it now.",
  noUser: "Enter your name in Settings: it goes into the log and with what you accept.",
  absent: {
    unreachable:
      "Office.js could not be loaded from appsforoffice.microsoft.com. Check the connection, or ask your administrator to allow this address, and open the pane again.",
    outsideExcel:
      "This page belongs in Excel. Install Incassoblad in Excel with its manifest, and open the pane from the Incassoblad tab.",
    otherHost: "Incassoblad works in Excel, not in {host}.",
    slow: "Excel does not answer. Close the pane and open it again.",
  },
};
