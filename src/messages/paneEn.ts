import type { Messages } from "./nl";

/** The task pane in English. */
export const paneEn: Messages["pane"] = {
  title: "Incassoblad",
  views: { check: "Check", collect: "Collect", returns: "Returns", verify: "Verify" },
  intros: {
    check: "Checks all tables. Nothing is changed.",
    collect: "Shows what can be collected on the first possible day, and what stands in the way of the rest.",
    returns: "Shows for each order what is on its way to the bank and may still come back.",
    verify: "Rebuilds all orders and the whole ledger, with seals and files.",
  },
  run: { check: "Check", collect: "Look", returns: "Look", verify: "Verify" },
  postedByCommandLine: "This pane only reads. The command line makes orders and posts returns.",
  running: "{stage} …",
  findings: "Findings",
  goTo: "Go to {address}",
  noCell: "whole workbook",
  more: "Show {count} more",
  mark: "Colour the cells",
  unmark: "Remove colours",
  collectable:
    "On {date:date}: {transactions:number} {transactions|collection|collections} of {items:number} {items|item|items}, together € {amount:amount}.",
  nothingCollectable: "On {date:date} there is nothing to collect.",
  inTransit: "Order {order}: € {amount:amount} in transit.",
  nothingInTransit: "Nothing is in transit.",
  verified:
    "{orders:number} {orders|order|orders}, {lines:number} {lines|line|lines} and {entries:number} {entries|entry|entries} rebuilt.",
  fine: "Everything is in order.",
  absent: {
    unreachable:
      "Office.js could not be loaded from appsforoffice.microsoft.com. Check the connection, or ask your administrator to allow this address, and open the pane again.",
    outsideExcel:
      "This page belongs in Excel. Install Incassoblad in Excel with its manifest, and open the pane from the Incassoblad tab.",
    otherHost: "Incassoblad works in Excel, not in {host}.",
    slow: "Excel does not answer. Close the pane and open it again.",
  },
};
