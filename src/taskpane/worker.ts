import { serveSession } from "../session/serveSession";
import { QUERIES } from "./queries";
import type { FromWorker, ToWorker } from "../session/wire";

// The pane's worker in Excel: it reads, decides and encodes on the workbook that the page holds.
serveSession(
  {
    send: (message: FromWorker, transferred = []) => postMessage(message, { transfer: [...transferred] }),
    listen: (listener) => addEventListener("message", ({ data }) => listener(data as ToWorker)),
  },
  QUERIES,
  null,
  {
    readSheets: async (bytes, count) => (await import("../file/firstSheetRows")).sheetRows(bytes, count),
    makeFile: async (sheets, report) => (await import("../file/newWorkbookFile")).newWorkbookFile(sheets, report),
  },
);
