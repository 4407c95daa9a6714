import { refusalOf, type Rule } from "./rule";

/** By this Excel keeps from asking whether an add-in that is not there is to be trusted. */
const NO_TRUST_PROMPT = "Office.DisableTrustUX";

/** Saves the settings of the document, and reads them again. */
async function savedSetting(): Promise<unknown> {
  const { settings } = Office.context.document;
  await new Promise((resolve) => settings.saveAsync(resolve));
  await new Promise((resolve) => settings.refreshAsync(resolve));
  return settings.get(NO_TRUST_PROMPT) as unknown;
}

/** What Excel keeps in the workbook about the add-in itself. Each leaves it as it was. */
export const DOCUMENT_RULES: readonly Rule[] = [
  {
    id: "document.startup",
    expected: "Whether the add-in starts with the workbook is kept, and can be taken back.",
    source: "Reference of Office.Addin.setStartupBehavior",
    wanted: ["Load", "None"],
    see: async () => {
      const before = await Office.addin.getStartupBehavior();
      const seen: Office.StartupBehavior[] = [];
      for (const behavior of [Office.StartupBehavior.load, Office.StartupBehavior.none]) {
        await Office.addin.setStartupBehavior(behavior);
        seen.push(await Office.addin.getStartupBehavior());
      }
      await Office.addin.setStartupBehavior(before);
      return seen;
    },
  },
  {
    id: "document.trust",
    expected:
      "The setting that keeps Excel from asking for trust is in the workbook once it is saved, and gone once it is removed.",
    source: "OfficeDev/office-js-docs-pr, Managing trust options for Office Add-ins",
    wanted: [true, null],
    see: async () => {
      const { settings } = Office.context.document;
      const before = settings.get(NO_TRUST_PROMPT) as unknown;
      settings.set(NO_TRUST_PROMPT, true);
      const kept = await savedSetting();
      settings.remove(NO_TRUST_PROMPT);
      const removed = await savedSetting();
      if (before === true) settings.set(NO_TRUST_PROMPT, true);
      if (before === true) await savedSetting();
      return [kept, removed];
    },
  },
  {
    id: "document.closing",
    expected: "Excel can be told to ask before it closes the workbook, and not to any more.",
    source: "Reference of Office.BeforeDocumentCloseNotification (SharedRuntime 1.2)",
    wanted: ["done", "done"],
    see: async () => {
      const { beforeDocumentCloseNotification: notice } = Office.addin;
      return [await refusalOf(notice.enable()), await refusalOf(notice.disable())];
    },
  },
];
