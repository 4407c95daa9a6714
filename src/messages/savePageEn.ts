import type { SavePageTexts } from "./savePageNl";

/** The page in the browser that saves a file for the pane, in English. */
export const savePageEn: SavePageTexts = {
  title: "Save a file",
  name: "Name",
  size: "Size",
  sizeOf: "{bytes:number} bytes",
  hash: "SHA-256",
  save: "Save",
  saving:
    "Your browser was asked to save the file, usually in the folder Downloads. If it is not there, press Save again.",
  after:
    "See whether it is there, then say so in the Incassoblad pane in Excel. This page cannot see it, and may be closed.",
  paste:
    "The content is on the clipboard. Paste it here: press Ctrl+V, on a Mac ⌘V. After that the page shows what is in it, and saves it when you press Save.",
  pasteLabel: "Content of the file",
  checked:
    "The content is complete: its size and SHA-256 are those that the link names. Who made the link, this page cannot know.",
  contents: "What the file says",
  creditor: "Creditor",
  account: "Account to be credited",
  collectionDate: "Collection date",
  transactions: "Collections",
  total: "Total",
  look: "Compare this with the order in Excel. If you did not open this page from Incassoblad yourself, or if it is another account or another amount, do not save the file.",
  unread: "This page cannot show what is in this file. Save it only if you opened this page from Incassoblad yourself.",
  private:
    "Nothing leaves this browser: the page sends nothing and keeps nothing. Other programs can read the clipboard; copy something else afterwards.",
  privateAddress:
    "Nothing leaves this browser: the page sends nothing and keeps nothing. The content was in this page's address, which your browser may have put in its history. Remove this page there if others can get at it.",
  problems: {
    noFile:
      "There is no file in this page's address. Open it from Incassoblad in Excel: with the file, choose Open the page that saves.",
    forbiddenName: "{name} is not a file that Incassoblad makes. This page does not save it.",
    tooLarge: "{name} is too large for this page. Choose another way in Incassoblad.",
    damaged:
      "The content is incomplete or was changed: its SHA-256 is wrong. Nothing was saved. The address was too long and was cut off, or not all of the content was copied. Go back to Excel and choose Open the page that saves again, or another way.",
    otherFile:
      "This is not the content of {name}. Go back to Excel, choose Open the page that saves again, and paste at once.",
  },
};
