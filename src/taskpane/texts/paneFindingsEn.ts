import type { Texts } from "../../messages/texts";
import type { paneFindingsNl } from "./paneFindingsNl";

/** What findings say in the pane where the command line has other advice, in English: which button, not which command. */
export const paneFindingsEn: Texts<typeof paneFindingsNl> = {
  "table.missing":
    "The sheet {table:table} is missing. Make it under Settings with 'See what is missing', or choose your own table there under 'Map tables of your own'.",
  "table.notOurs":
    "The table {table} on the sheet {sheet} bears the name of a table of ours, but has other columns ({captions}). Nothing is written to it. Under Settings look what is missing: our table gets another name then; if this is the table that is meant, map your own tables there.",
  "table.sharedRows":
    "The table {tableName} holds debtors and their mandates in one row each: {count} {count|record|records} of {table:table} cannot be added to it or removed from it. Nothing was written. Enter the {count|row|rows} in the table yourself, or give mandates a table of their own under Settings, 'Map tables of your own'.",
  "tables.dropped":
    "{count} {count|table is|tables are} no Excel table any more, while their cells are still there: {names}. That happens when a program that does not keep Excel tables saved the workbook. Nothing is written until they are back; leave the sheets and their names as they are. Put the tables back under Start, or take a copy from before that saving.",
  "table.rowsBelow":
    "Row {row} and what follows are right below the table {table:table} and are no part of it: they are not read. Choose 'Take into the table' below, or leave an empty row between if they do not belong to it.",
  "table.columnsBeside":
    "Column {column} holds something right beside the table {table:table} that is no part of it (row {row}): it is not read. Choose 'Take into the table' below (each column needs a caption of its own), or leave an empty column between.",
  "list.found":
    "{range} on the sheet {sheet} is a list of {count} {count|row|rows} that may be {role:table}, but no Excel table. Below you can make a table of it, in the same place and without changing a cell.",
  "column.inCents":
    "The column {caption} is in cents, and {field:field} is in euros: a hundred times as much would be collected. Add a column in euros beside it, in a table with the formula =[@[{caption}]]/100, and choose that under Settings, 'Map tables of your own'.",
  "mapping.tableTwice":
    "The table {tableName} can be only one of: {roles}. Give each kind a table of its own; only debtors and their mandates may be in one table. A list with more in a row is imported under Import.",
  "mapping.oneList":
    "{tableName} (sheet {sheet}) is one list of names, IBANs and amounts. It need not be mapped: choose the file under Import; debtors, mandates and invoices are made of it, every month again.",
  "mapping.invoicesWithDebtors":
    "{tableName} (sheet {sheet}) holds invoices with their debtor in every row. Such a table cannot be mapped: it repeats the debtor for each invoice. Choose the file under Import, or give debtors a table of their own.",
  "column.openAsked":
    "Is this what is still open: {captions}? No column of {table:table} is known as that, so the whole amount would be collected. Answer under Settings, 'Map tables of your own'.",
  "column.paidAsked":
    "{captions} seems to hold what was paid, and no column of {table:table} holds what is still open, so the whole amount would be collected. Add a column with what is still open and choose it under Settings, 'Map tables of your own'; there you can also say that nothing is to be deducted.",
  "mapping.openAsked":
    "Is this what is still open: {captions}? No column of {role:table} is known as that, so the whole amount would be collected. Answer below.",
  "mapping.paidAsked":
    "{captions} seems to hold what was paid, and no column of {role:table} holds what is still open, so the whole amount would be collected. Add a column with what is still open and choose it above, or say below that nothing is to be deducted.",
  "mapping.tableUnsure":
    "Not sure: {role:table} may be your table {tableName}. See whether it is under Settings, 'Map tables of your own'.",
  "mapping.tableShared":
    "The table {tableName} holds debtors and their mandates, one of each in a row. What is there is read and kept up to date; a new debtor or mandate you enter yourself, in a row of its own with a number of its own. To have them added by actions too, give mandates a table of their own under Settings, 'Map tables of your own'.",
  "mapping.tableMore":
    "{role:table} is your table {tableName}; {names} may hold records of the same kind, and {count|is|are} not read. Put the rows together, or choose another table under Settings, 'Map tables of your own'.",
  "mapping.tableOpen":
    "For {role:table} these tables fit equally well: {names}. Choose one under Settings, 'Map tables of your own'.",
  "mapping.fieldOpen":
    "For {name:field} on {role:table} these columns fit equally well: {captions}. Choose one under Settings, 'Map tables of your own'.",
  "mapping.unsure":
    "Not sure: {name:field} on {role:table} may be the column '{caption}'. See whether it is under Settings, 'Map tables of your own'.",
  "cell.notCents": "{value:number} has more than two decimals. Round the amount to whole cents.",
  "mandateImport.column":
    "{file} has no column that is taken for {field:field}. Choose under 'How the list was read' which column that is, or find debtors by something else.",
  "mandateImport.dates":
    "All dates in {file} could have the day or the month first. Choose under 'How the list was read' which comes first.",
  "log.unfinished":
    "The action {action} of {at:moment} by {user} was not finished. It will be when the workbook is read again.",
  "verify.actionUnfinished":
    "The action {action} of {at:moment} by {user} was not finished; what it did not write is missing below. Read the workbook again: that mends this.",
  "takeIn.noHeading":
    "{file} has no row of headings in its first 30 rows. Put a heading above each column, or export the list with headings.",
  "takeIn.column":
    "{file} has no column for {field:field}. Choose under 'How the list was read' which column that is, or add it to the export.",
  "takeIn.columnDoubted":
    "{file}: column {column} looks like {field:field}, but holds something else. It is not read. Choose the right column under 'How the list was read', or confirm that the list has none.",
  "takeIn.headingTwice":
    "{file} has two columns {column} for {field:field}. Choose under 'How the list was read' which of the two that is.",
  "takeIn.fieldUnknown":
    "{file} has no column {column} that can be {field}. Choose another column under 'How the list was read'.",
  "takeIn.amountAsked":
    "{file}: is column {column} what is still open? Answer above; else the whole amount of every invoice is open.",
  "takeIn.instalmentsDiffer":
    "{file}, row {line}: the instalments of invoice {invoice} come to {sum:amount}, and the list has {amount:amount}. The invoice is left out. Choose the column with the amount of the instalment under 'How the list was read', or correct the export.",
  "takeIn.mixedDecimals":
    "{file}, row {line}, column {column}: {value} has another decimal sign than {other} in row {otherLine}. Correct the list, or choose the decimal sign under 'How the list was read'.",
  "takeIn.decimalUnknown":
    "{file}, row {line}, column {column}: {value} may be thousands or thousandths, and no amount in the list shows which. Choose the decimal sign under 'How the list was read'.",
  "takeIn.mixedDates":
    "{file}, row {line}, column {column}: {value} has the month first and {other} in row {otherLine} the day. Correct the list, or choose under 'How the list was read' which comes first.",
  "takeIn.datesUnknown":
    "All dates of {file} can have the day or the month first. Choose under 'How the list was read' which comes first.",
  "takeIn.gone":
    "{count:number} open {count|invoice|invoices} ({items}; {amount:amount}) {count|is|are} not in {file} and {count|is|are} closed as paid elsewhere. Confirm that, untick above what stays open, or say that the list holds a part.",
  "takeIn.noSheet": "{file} has no sheet {sheet}. Choose another sheet under 'How the list was read': {sheets}.",
  "takeIn.collectedBefore":
    "{file}, row {line}: of {item} {amount:amount} was collected on {date:date} (order {order}), and {open:amount} is open in the list. It is left as it is; tick the invoice only if it must be collected once more.",
  "bankFile.creditors":
    "The files are of several creditors: {creditors}. Choose one below; you take the other over after it.",
  "oneList.nameAsked": "{file} does not say who collects. Fill in the name above.",
  "oneList.creditorAsked": "{file} has no creditor ID. Fill it in above.",
  "oneList.accountAsked": "{file} does not say on which account is collected. Fill in the IBAN above.",
  "oneList.dateAsked": "{file} does not say when is collected. Choose the day above.",
  "oneList.feeTwice":
    "{file}, row {line}: group {group} has several amounts ({amounts}), and the descriptions do not say whether they go together. Put behind each amount what it is for, and they are added up; or fill in the amount above.",
  "oneList.signatureAsked":
    "Of {count:number} new {count|mandate|mandates} {file} does not say when {count|it was|they were} signed. Choose a day above, or fill it in later: nothing is collected under an unsigned mandate.",
  "oneList.joiningProposed":
    "Of {count:number} new {count|mandate|mandates} {file} does not say when {count|it was|they were} signed. It does say since when its members have joined: choose that day if they signed then.",
  "oneList.feeAsked":
    "What does group {group} pay ({count:number} {count|row|rows} of {file})? Fill it in above, or add the amounts on a sheet of their own.",
  "oneList.fileUnused":
    "Nothing of {file} is taken in: it names members, but has no amounts beside {taken}. Put group and payer in one list with the IBANs, or choose the column of amounts.",
  "oneList.otherList":
    "{file} has another list of names, IBANs and amounts: {sheet}. Only {taken} is taken in; put the other one in a file of its own and import it after it.",
  "oneList.amountAsked":
    "{file}: column {column} holds amounts and is not added. Should it be, add it to the amount in the list.",
  "oneList.paymentUnknown":
    "{file}: the way of payment {value} is not known, and {count:number} {count|row is|rows are} left out. Write direct debit in the list for whoever is collected from.",
  "oneList.reference":
    "{file}, row {line}: no bank takes the reference {mandate}. The row is left out; correct the reference in the list.",
  "oneList.amountChanged":
    "{file}, row {line}: of {invoice} {amount:amount} is due here, and {known:amount} in the workbook. Confirm the change.",
  "oneList.closed":
    "{count:number} open {count|invoice|invoices} of this period ({items}; {amount:amount}) {count|is|are} asked for by {file} no more and {count|is|are} closed. Confirm that, or say that not everybody is in the list.",
  "oneList.ownDates":
    "{file} says for {count:number} {count|row|rows} itself when is collected: that goes before {date:date}. Take the column out of the list if it no longer holds.",
  "takeIn.oneList":
    "Of several lists at once it cannot be said how they are read. Import {file} by itself for that: how it is read is kept for the next time.",
};
