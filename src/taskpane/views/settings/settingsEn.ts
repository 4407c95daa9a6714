import type { Texts } from "../../../messages/texts";
import type { settingsNl } from "./settingsNl";

/** The view Settings of the pane, in English. */
export const settingsEn: Texts<typeof settingsNl> = {
  tab: "Settings",
  title: "Settings",
  saved: "Saved.",

  you: "Yours",
  youIntro: "This applies to you only, on this device.",
  user: "Your name",
  userHint:
    "Goes into the log, with orders and with what you accept. Needed where somebody else issues your orders (four eyes).",
  userEmpty: "Fill in your name, or nobody can see who did what.",
  language: "Language of this pane",
  languages: { excel: "As Excel", desk: "As the browser", nl: "Nederlands", en: "English" },
  theme: "Colours",
  themes: {
    system: { excel: "As Office", desk: "As the browser" },
    light: "Light",
    dark: "Dark",
    highContrast: "High contrast",
  },
  readOnly: "Read-only",
  readOnlyHint: "For auditors: everything can be seen, nothing is written.",

  book: "Of this workbook",
  bookIntro: "These are in the workbook itself. Click a name to change its cell.",
  noBook: "This workbook has no administrations and bank accounts yet.",
  administration: "{name} {title}",
  account: "{title} {name}",
  changeCell: "{field}: change in {address}",
  byDefault: "default",
  byBank: "as the bank has it",
  none: "not filled in",
  unreadable: "cannot be read",
  offer: "The bank wants: {value}. See whether that is right.",

  sheets: "Sheets and tables of your own",
  sheetsIntro: "Add sheets and columns that are missing, or say which tables are your own.",
  look: "See what is missing",
  added: "Added.",
  looks: "Format the sheets",
  looksNow: "Format",
  looked: "The sheets are formatted.",
  own: "Map tables of your own",
  ownClose: "Close tables of your own",
  mapped: "The mapping is kept.",

  pack: "Support pack",
  packIntro:
    "A copy of the books for whoever helps you, with other names, accounts and texts. Nothing in this workbook changes.",
  packMake: "Make a support pack",
  packLook: "See what goes in it",
  packNone: "This workbook has no tables of Incassoblad yet, so there is nothing to hand over.",
  packReplaced: "What was replaced, table by table",
  packTable: "{table:table}: {cells:number} {cells|cell|cells} ({captions})",
  packSave: "Save the support pack",
  packOffered: "{file} was offered to be saved. Open it and look it through before you send it.",

  about: "About Incassoblad",
  version: "Version {version}",
  manual: "Open the manual",
  licence: "Free software under the MIT licence: everyone may use, change and share it. There is no warranty.",
  privacy: "Your data stays in the workbook. Nothing goes to a server.",
  leave: "Leave Incassoblad",
  leaveIntro: "Removes what Incassoblad left in the workbook outside its tables. The data stay.",
  leaveProof: "First: verify, and save the page to sign",
  leaveLook: "See what goes",
  leaveNow: "Take this out of the workbook",
  leaveElsewhere:
    "Nothing of Incassoblad outside the tables can be removed here; in Excel, or with leave on the command line, it can.",
};
