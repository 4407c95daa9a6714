import type { FindingCode } from "../domain/values/findingCodes";
import { valueFindingsEn } from "./valueFindingsEn";

/** What each finding says in English: what is wrong, and what to do. */
export const findingsEn: Readonly<Record<FindingCode, string>> = {
  "table.missing":
    "The table {table} (sheet {table:table}) is missing. Make the sheet with the command new on this workbook, or map a table of your own with map.",
  "table.notOurs":
    "The table {table} on the sheet {sheet} bears the name of a table of ours, but has other columns ({captions}). Nothing is written to it. The command new on this workbook gives our table another name and notes it on the sheet Mapping; if this is the table that is meant, map it with map, or give its columns our captions.",
  "tables.dropped":
    "{count} {count|table is|tables are} no Excel table any more, while their cells are still there: {names}. That happens when a program that does not keep Excel tables saved the workbook. Nothing is written until they are back; leave the sheets and their names as they are. Put the tables back with the command new on this workbook (with --dry-run it only shows what it will do), or take a copy from before that saving.",
  "table.rowsBelow":
    "Row {row} and what follows are right below the table {table:table} and are no part of it: they are not read. Take them into the table with the command new --take-in, or in Excel drag its lower right corner over them; or leave an empty row between if they do not belong to it.",
  "table.totalBelow":
    "{cell} right below the table {table:table} begins a total: it stays outside the table and is not read. Move it one row down when the table is to get more rows, or replace it by the total row of Excel (Table Design, Total Row).",
  "table.noRoomBelow":
    "Row {row} is right below the table {table:table}, where the add-in writes. Move it away, and leave an empty row below the table; if it belongs to the table, drag the table's lower right corner over it in Excel.",
  "table.columnsBeside":
    "Column {column} holds something right beside the table {table:table} that is no part of it (row {row}): it is not read. Take the column into the table with the command new --take-in (each column needs a caption of its own), or in Excel drag its lower right corner over it. If it does not belong to it, leave an empty column between.",
  "table.noRoomBeside":
    "Collecting adds {count} {count|column|columns} to the table {table:table}, but {cell} beside it is filled. Move what is there away, or take it into the table and map the columns that you have already.",
  "table.rowsNoRoom":
    "The table {table:table} gets {count} more {count|row|rows}, but {free} {free|is|are} free below it: row {row} holds something else. Move that away.",
  "table.sharedRows":
    "The table {tableName} holds debtors and their mandates in one row each: {count} {count|record|records} of {table:table} cannot be added to it or removed from it. Nothing was written. Enter the {count|row|rows} in the table yourself, or give mandates a table of their own (map with --table Mandates=, then new).",
  "table.queried":
    "The table {table:table} is filled by a query or an external data connection and lacks {count} {count|column|columns} that posting writes. Make it an ordinary table (Table Design, Unlink), or let the query load into another table and bring its rows over to this one.",
  "table.refreshed":
    "The table {table:table} is filled by a query or an external data connection. Refreshing it loses what is posted here, such as the open amount. Make it an ordinary table (Table Design, Unlink), or let the query load into another table.",
  "sheet.protected":
    "The sheet {sheet} is protected, so that nothing can be posted. Lift the protection (Review, Unprotect Sheet); protect it again afterwards if you like.",
  "column.missing": "The column {field:field} is missing. Add the column or correct its caption.",
  "column.duplicate": "These columns mean the same: {captions}. Give one of them another caption.",
  "column.inCents":
    "The column {caption} is in cents, and {field:field} is in euros: a hundred times as much would be collected. Add a column in euros beside it, in a table with the formula =[@[{caption}]]/100, and map that: map with --field {role}.{name}=CAPTION.",
  "column.openAsked":
    "Is this what is still open: {captions}? No column of {table:table} is known as that, so the whole amount would be collected. Answer with the command map and --field {role}.openAmount=CAPTION, or --field {role}.openAmount= if it is something else.",
  "column.paidAsked":
    "{captions} seems to hold what was paid, and no column of {table:table} holds what is still open, so the whole amount would be collected. Add a column with what is still open and answer with the command map and --field {role}.openAmount=CAPTION, or --field {role}.openAmount= if nothing is to be deducted.",
  "key.duplicate": "{key} is on this sheet {count} times, also in row {other}. Every row needs a value of its own.",
  "column.formulas":
    "The column {field:field} holds {count} {count|formula|formulas} (the first in row {row}); they are never written over. What the column must show after posting is reported with each posting. Make sure that the formula comes to that, for instance by entering what was collected in the columns that it uses; or put a column of your own for {field:field} beside it, fill it with what holds now, and map that one: it is then kept up to date. Whether an item was collected already does not depend on it: the direct debit lines say so.",
  "books.formulas":
    "The column {field:field} holds {count} {count|formula|formulas} (the first in row {row}). Only the add-in writes on this sheet, and what the books rest on must not change by itself: nothing is written. Replace the formulas by their values (copy, paste special, values).",
  ...valueFindingsEn,
  "formula.shows":
    "This cell holds a formula, which is not written over. It shows {shown:cell}; by the books it must be {expected:cell}, and that is what counts. Change the cells that the formula uses, or map a column of your own for {field:field}.",
  "formula.mustShow":
    "{field:field} is not written, for there is a formula. After this posting the {count|cell|cells} must show {expected:cell} ({count|row|rows} {rows}). Change the cells that the formula uses.",
  "books.orderLost":
    "The order {order} is here, but the sheet Collection orders does not know it. That happens when a program that does not keep Excel tables saved the workbook, or when rows or a sheet were removed. Nothing is collected until this is put right: put the tables back, or take a copy of the workbook in which they still are.",
  "books.lineLost":
    "{item} was in an order, but the sheet Direct debits has no line of it. That happens when a program that does not keep Excel tables saved the workbook, or when rows or a sheet were removed. Nothing is collected until this is put right: put the tables back, or take a copy of the workbook in which they still are.",
  "books.linesLost":
    "The order {order} has {expected} {expected|item|items}, but the sheet Direct debits has only {found}. That happens when a program that does not keep Excel tables saved the workbook, or when rows or a sheet were removed. Nothing is collected until this is put right: put the tables back, or take a copy of the workbook in which they still are.",
  "books.entriesLost":
    "The order {order} was issued, but the ledger has no entry of it. That happens when a program that does not keep Excel tables saved the workbook, or when rows or a sheet were removed. Nothing is collected until this is put right: put the tables back, or take a copy of the workbook in which they still are.",
  "books.collectionLost":
    "The mandate {mandate} was last collected on {date:date}, and the add-in has written beside it, but orders and log know of nothing. That happens when a program that does not keep Excel tables saved the workbook, or when rows or a sheet were removed. Nothing is collected until this is put right: put the tables back, or take a copy of the workbook in which they still are. If you entered the date yourself or brought it along from another workbook, clear the mandate status and sequence type beside it.",
  "list.found":
    "{range} on the sheet {sheet} is a list of {count} {count|row|rows} that may be {role}, but no Excel table. Make a table of it, in the same place and without changing a cell, with --make-tables.",
  "list.merged":
    "Cell {cell} on the sheet {sheet} is merged with others, and no table can be made of {range}. Unmerge it (Home, Merge and Center) and fill in each cell.",
  "list.headingTwice":
    "Cell {cell} on the sheet {sheet} has a heading that another column of {range} has too. Give it one of its own; then a table can be made.",
  "list.headingBlank":
    "Cell {cell} on the sheet {sheet} has no heading, and no table can be made of {range}. Give the column a heading, or delete it if it is empty.",
  "list.headingNotText":
    "The heading in cell {cell} on the sheet {sheet} is a number or a formula, and no table can be made of {range}. Type it as text.",
  "list.totalsInside":
    "Row {row} on the sheet {sheet} is a total between the rows of {range}; in a table it would be a record. Delete it, or move it below the list.",
  "list.spills":
    "Cell {cell} on the sheet {sheet} holds a formula that fills several cells, or a pivot table, and no table can be made of {range}. Replace it by its values (Copy, Paste Values).",
  "list.protected":
    "The sheet {sheet} is protected, and no table can be made of {range}. Unprotect it (Review, Unprotect Sheet).",
  "mapping.roleUnknown": "{role} is not a table that can be mapped. Use a name such as Debtors or Invoices.",
  "mapping.roleTwice": "{role} has several tables here: {names}. Keep one of them.",
  "mapping.tableMissing":
    "There is no table {tableName}. Check the name of the table for {role}. If its cells are still there, a program that does not keep Excel tables saved the workbook: select the list with its heading, choose Insert, Table in Excel, and give it the name {tableName} again under Table Design.",
  "mapping.tableTwice":
    "The table {tableName} can be only one of: {roles}. Give each kind a table of its own; only debtors and their mandates may be in one table. A list with more in a row is imported with take-in.",
  "mapping.tableShared":
    "The table {tableName} holds debtors and their mandates, one of each in a row. What is there is read and kept up to date; a new debtor or mandate you enter yourself, in a row of its own with a number of its own. To have them added by actions too, give mandates a table of their own: map with --table Mandates= and make it with new.",
  "mapping.oneList":
    "{tableName} (sheet {sheet}) is one list of names, IBANs and amounts. It need not be mapped: import the file with take-in and --one-list; debtors, mandates and invoices are made of it, every month again.",
  "mapping.invoicesWithDebtors":
    "{tableName} (sheet {sheet}) holds invoices with their debtor in every row. Such a table cannot be mapped: it repeats the debtor for each invoice. Import the file with take-in, or give debtors a table of their own.",
  "mapping.fieldUnknown": "{name} is not a field of {role}. Check the name of the field.",
  "mapping.fieldTwice": "The field {role}.{name} is mapped more than once. Keep one row.",
  "mapping.captionMissing":
    "The table {tableName} has no column '{caption}'. Check the caption, or correct the column.",
  "mapping.captionTwice": "The column '{caption}' is mapped to several fields: {names}. Keep one row.",
  "mapping.tableOpen": "For {role} these tables fit equally well: {names}. Choose one with --table {role}=TABLE.",
  "mapping.fieldOpen":
    "For {role}.{name} these columns fit equally well: {captions}. Choose one with --field {role}.{name}=CAPTION.",
  "mapping.unsure":
    "Not sure: {role}.{name} may be the column '{caption}'. Check it; change it with --field {role}.{name}=CAPTION.",
  "mapping.tableUnsure":
    "Not sure: {role} may be the table {tableName}. Check it; choose another with --table {role}=TABLE, or none with --table {role}=.",
  "mapping.tableMore":
    "{role} is the table {tableName}; {names} may hold records of the same kind, and {count|is|are} not read. Put the rows together, or choose another with --table {role}=TABLE.",
  "mapping.openAsked":
    "Is this what is still open: {captions}? No column of {role} is known as that, so the whole amount would be collected. Answer with --field {role}.openAmount=CAPTION, or with --field {role}.openAmount= if it is something else.",
  "mapping.paidAsked":
    "{captions} seems to hold what was paid, and no column of {role} holds what is still open, so the whole amount would be collected. Add a column with what is still open and answer with --field {role}.openAmount=CAPTION, or with --field {role}.openAmount= if nothing is to be deducted.",
  "bic.invalid": "{bic} is not a BIC. A BIC has 8 or 11 characters. Correct the BIC or leave the cell empty.",
  "bic.normalised": "The BIC was read as {bic}.",
  "bic.notProvided": "NOTPROVIDED is no BIC and was read as blank; the bank finds the BIC by the IBAN.",
  "bic.country": "The BIC {bic} is of another country than the IBAN {iban}. Check both.",
  "identifier.empty": "The reference is empty. Fill in a reference.",
  "identifier.characters": "{identifier} holds characters that banks do not take: {characters}. Change the reference.",
  "identifier.tooLong": "{identifier} has {length} characters; banks take {max}. Shorten the reference.",
  "identifier.slashes": "{identifier} may not start or end with / nor hold //. Change the reference.",
  "identifier.blanks": "'{identifier}' may not start or end with a blank. Change the reference.",
  "text.empty": "Nothing is left of '{text}' in the characters that banks take. Fill in a readable text.",
  "text.transliterated": "The bank gets '{to}' instead of '{from}'.",
  "text.cut": "'{from}' is too long; the bank gets '{to}'.",
  "book.orderMissing":
    "This is not the last copy of this workbook: order {order} with collection date {date:date}, € {amount:amount}, is not in it. Collecting here may collect the same invoices twice. Open the other copy.",
  "book.behind":
    "This is an older copy of this workbook: its log has {rows:number} rows, where there were {seen:number} before. Collecting here may collect the same invoices twice. Open the newer copy.",
  "book.branched":
    "This is not the copy of this workbook that was used last, and something was written in both since. Collecting here may collect the same invoices twice. Find out first which copy holds.",
  "book.notRemembered":
    "Nothing can be remembered of this workbook on this computer; an older copy of it will not be recognised.",
  "copies.same": "{first} and {second} are the same workbook, equally far.",
  "copies.ahead":
    "{first} is ahead of {second}: {count:number} more {count|action|actions} after {common:number} that they have in common. Go on in {first}.",
  "copies.branched":
    "After {common:number} actions that they have in common, something was written in both {first} and {second}. Find out which copy holds, and do in it what is in the other alone.",
  "copies.unrelated": "{first} and {second} are no copies of one workbook, or nothing was written yet in one of them.",
  "copies.orderOnlyIn": "Only in {name}: order {order} with collection date {date:date}, € {amount:amount}.",
  "text.numbersLeftOut":
    "{count} invoice {count|number finds|numbers find} no room in the text for the debtor: {numbers}. The bank gets '{to}'.",
  "reference.checkDigits":
    "The check digits of the payment reference {reference} are not right; the bank gets '{to}'. Check the reference for a typing mistake.",
  "reference.unknownForm":
    "'{reference}' is no payment reference that banks know (RF, Belgian or Dutch); the bank gets '{to}'.",
  "reference.ofSeveral":
    "Invoices that are collected in one amount have one text. {count|The payment reference of this invoice is|The payment references of these invoices are} therefore not sent: {items}. The bank gets '{to}'.",
  "text.ofSeveral":
    "Invoices that are collected in one amount are described by their numbers. {count|The description of this invoice is|The descriptions of these invoices are} therefore not sent: {items}. The bank gets '{to}'.",
  "file.leftoverRemoved": "Work that was broken off had left {path}: a copy, or a piece of a file. It was removed.",
  "file.leftoverKept":
    "Work that was broken off has left {path}: a copy, or a piece of a file. Remove it yourself; it could not be done here.",
  "write.textTooLong":
    "The text for {field:field} would have {length:number} characters; a cell holds {max:number}. Nothing was written. Shorten the texts that it is made of.",
  "write.numberTooLarge":
    "{value:value} is too large for {field:field}, which goes up to {max:value}. Nothing was written.",
  "table.nearlyFull":
    "The numbers of {table:table} are at {number:number} of {max:number}. Begin a new workbook in time.",
  "log.requestTooLong":
    "What is asked does not fit in the log: {length:number} characters, and a cell holds {max:number}. Nothing was written. Do it in several steps.",
  "log.factsTooLong":
    "What the log must keep to finish this after an interruption takes {length:number} characters, and a cell holds {max:number}. Nothing was written. Close the workbook in Excel and do this in the browser: there the file is written in one go.",
  "log.unfinished":
    "The action {action} of {at:moment} by {user} was not finished. Run any command that writes: it completes this first.",
  "log.recovered": "The interrupted action {action} of {at:moment} by {user} has now been completed.",
  "log.undone": "The interrupted action {action} of {at:moment} by {user} was undone.",
  "log.cannotResume":
    "The interrupted action {action} of {at:moment} by {user} cannot be finished by this version. Use the one that began it.",
  "log.changed":
    "The action {action} of {at:moment} by {user} is marked as interrupted in the log, but its row was changed: the seal is wrong. Nothing is finished from it. Compare the workbook with a backup copy; if the action was completed, set the state of that row to Completed.",
  "log.rowChanged":
    "Row {number} of the log ({action} of {at:moment}) is not what was written: its seal is wrong. Nothing of it is believed, and nothing is taken back from it. Compare the workbook with a backup copy.",
  "log.rowUnreadable":
    "What row {number} of the log ({action} of {at:moment}) keeps cannot be read: {members}. Nothing of it is believed: nothing is finished and nothing taken back from it. Put back a backup copy of the workbook.",
  "administration.unknown":
    "The administration {administration} does not exist. Choose a code of the sheet Administrations.",
  "administration.discountNegative":
    "The collection discount of administration {administration} is negative: more is collected of its items than is open. Make sure that this is meant.",
  "administration.twoDiscounts":
    "There is both an amount and a percentage for the collection discount. Empty one of them.",
  "administration.discountAccount":
    "Administration {administration} gives a collection discount but has no ledger account for it. Fill it in.",
  "administration.chargesAccount":
    "Administration {administration} has no ledger account for bank charges. Fill it in.",
  "account.unknown": "Your own account {iban} is not on the sheet Accounts.",
  "account.none": "Administration {administration} has no bank account to collect on. Add one.",
  "account.ambiguous":
    "Administration {administration} has several bank accounts. Choose one, or set Preferred to Yes at one of them.",
  "account.blocked": "The account {iban} is blocked: {reason}. Choose another one or lift the block.",
  "account.holdEnded": "The account {iban} was held up to and including {date:date} and is used again.",
  "account.categoryPurpose":
    "{code} is no category purpose, which is a code of four capitals such as SUPP or TRAD. Ask your bank which one it wants, or leave the cell blank.",
  "account.cutOff": "'{cutOff}' is not a time. Fill in the cut-off time as hh:mm, such as 12:30.",
  "account.batchNumbers": "The batch numbers of account {iban} are used up: the last one was {number}. Check the cell.",
  "account.profile":
    "This account has blank fields; the profile of {bank} proposes: {values:settings}. Ask the bank whether that is right.",
  "debtor.unknown": "The debtor {debtor} does not exist. Add the debtor or correct the number.",
  "debtor.addressMissing": "The bank wants an address of debtor {debtor}. Fill in at least town and country.",
  "debtor.addressIncomplete": "The address of debtor {debtor} is incomplete and is not sent to the bank.",
  "debtor.addressNever": "The bank wants an address of debtor {debtor}, but this account never sends addresses.",
  "debtor.countryUnknown":
    "'{country}' is neither a country code nor the name of a country. Use two letters, such as NL or BE.",
  "country.named": "'{from}' was read as the country {country}.",
  "administration.addressIncomplete":
    "This account always sends addresses, but that of administration {administration} is incomplete and is not sent. Fill in at least town and country.",
  "debtor.oneOffB2B": "Debtor {debtor} asks for one-off mandates, but B2B has none. Choose one of the two.",
  "paymentTerms.unknown": "The payment terms {code} do not exist.",
  "collectionSet.unknown": "The collection set {code} does not exist or has no account of the administration.",
  "collectionSet.ambiguous":
    "The collection set {code} has several accounts of administration {administration}. Prefer one of them.",
  "account.otherAdministration":
    "The account {iban} does not belong to administration {administration}. Choose another or correct the administration.",
  "form.nothing": "No mandate waits for a signature. Name one with its reference, or ask for a blank form.",
  "form.creditorAddress":
    "The address of administration {administration} is incomplete, but is needed on a mandate form. Fill in street and town.",
  "form.letters":
    "The form of mandate {mandate} holds characters that the PDF's font does not have; they become a question mark. Print it as a page instead.",
  "papers.nothing":
    "Nobody is to be written to about order {order}: nothing of it is still to be collected or was, or everything went out already.",
  "papers.noMail":
    "{count:number} {count|debtor has|debtors have} no email address. There is no draft mail for them: send the letter on paper, or fill in an email address.",
  "papers.mailAddress":
    "The email address of debtor {debtor} is not right, so that there is no draft mail. Correct it; separate several addresses with a semicolon.",
  "papers.letters":
    "The name or address of debtor {debtor} holds characters that the PDF's font does not have; they become a question mark. Print the letter as a page instead.",
  "papers.sent":
    "Of order {order} nothing is left of which the sending is still to be recorded. If a date is wrong, take it away first.",
  "papers.notSent": "It is not recorded of order {order} that this went out.",
  "papers.inFuture": "{date:date} is still to come. Record the sending of order {order} on or after the day itself.",
  "papers.afterCollection":
    "{date:date} is after the collection date {collectionDate:date} of order {order}: that is no advance notice any more.",
  "mandate.unknown": "The mandate {mandate} does not exist in this administration.",
  "mandate.none": "Debtor {debtor} has no mandate. Enter a mandate and have it signed.",
  "mandate.noneOneOff":
    "Invoice {invoice} needs a one-off mandate of its own. Have it made by enable for this debtor, or enter it, and have it signed.",
  "mandate.noneForIban": "There is no mandate for the IBAN {iban}. Enter one or leave the cell empty.",
  "mandate.ambiguous": "Several mandates could be used: {mandates}. Fill in at the invoice which one it is.",
  "mandate.otherDebtor": "The mandate {mandate} is not of debtor {debtor}.",
  "mandate.otherInvoice": "The one-off mandate {mandate} was not given for invoice {invoice}.",
  "mandate.scheme":
    "The mandate {mandate} is for {scheme:code}, but the debtor is on {debtorScheme:code}. Make them the same.",
  "mandate.duplicate":
    "The mandate {mandate} is for the same IBAN and scheme as {others}. Enter at each invoice which one it is, or withdraw one of them.",
  "mandate.referenceTwice": "The reference {mandate} is used more than once for this creditor ID. Change one of them.",
  "mandate.ibanMissing": "The mandate {mandate} has no IBAN. Fill in the IBAN.",
  "mandate.unsigned": "The mandate {mandate} is not signed yet. Fill in the date of signature.",
  "mandate.signedLater":
    "The mandate {mandate} was signed on {signed:date}, after the collection date {date:date}. Choose a later date.",
  "mandate.signedInFuture":
    "By its date of signature, {signed:date}, the mandate {mandate} is not signed yet. Correct the date, or wait until it is signed.",
  "mandate.denied":
    "The collection of {invoice} (order {order}) came back on {date:date} with {reason}: there is no valid mandate. " +
    "Mandate {mandate} waits for your choice. Have it signed again and fill in the new date, withdraw it, or set Collect of that item to Yes.",
  "mandate.debtorDeceased":
    "The collection of {invoice} (order {order}) came back on {date:date} with {reason}: the debtor has died. " +
    "Mandate {mandate} waits for your choice. Withdraw it, fill in the date of a new signature, or set Collect of that item to Yes.",
  "mandate.accountClosed":
    "The collection of {invoice} (order {order}) came back on {date:date} with {reason}: the account is closed. " +
    "Mandate {mandate} waits for your choice. Change the IBAN, have a new mandate signed, withdraw it, or set Collect of that item to Yes.",
  "mandate.ibanUnreported":
    "The last collection under mandate {mandate} (order {order}) was from {was}; now it says {is}. " +
    "Choose: report the change with the next collection, have a new mandate signed, or put the former IBAN back (a typing mistake).",
  "mandate.schemeUnreported":
    "The last collection under mandate {mandate} (order {order}) was {was:code}; now it says {is:code}. " +
    "That takes a new mandate. Have it signed, or put the former scheme back (a typing mistake).",
  "mandate.takenOverIban":
    "Mandate {mandate} was taken over from {file} as collected from {was}; now it says {is}. " +
    "Choose: report the change with the next collection, have a new mandate signed, or put the former IBAN back (a typing mistake).",
  "mandate.takenOverScheme":
    "Mandate {mandate} was taken over from {file} as {was:code}; now it says {is:code}. " +
    "That takes a new mandate. Have it signed, or put the former scheme back (a typing mistake).",
  "mandate.takenOverReference":
    "Mandate {was} was taken over from {file} as collected under, and is gone; mandate {mandate} of the same debtor is new in its place. " +
    "Choose: report the changed reference with the next collection, have a new mandate signed, or put the former reference back (a typing mistake).",
  "mandate.referenceUnreported":
    "This debtor was collected from under mandate {was} (order {order}), which is gone; mandate {mandate} has the same date of signature. " +
    "Choose: report the changed reference with the next collection, have a new mandate signed, or put the former reference back (a typing mistake).",
  "mandate.creditorIdUnreported":
    "The last collection under mandate {mandate} (order {order}) had creditor ID {was}; now it is {is}. " +
    "Choose: report the change with the next collections (all mandates at once), or put the former creditor ID back (a typing mistake).",
  "mandate.creditorNameUnreported":
    "The last collection under mandate {mandate} (order {order}) was in the name of {was}; now it is {is}. " +
    "Choose: report the change with the next collections (all mandates at once), or put the former name back (a typing mistake).",
  "mandate.recurrentBeforeFirst":
    "The first collection under mandate {mandate} (FRST, order {order}) is on {first:date} only, after {date:date}. " +
    "Choose a later collection date; the debtor's bank may refuse this one.",
  "mandate.withdrawn": "The mandate {mandate} was withdrawn on {date:date}. Ask for a new mandate.",
  "mandate.replaced": "The mandate {mandate} was replaced by {replacedBy}.",
  "mandate.replacedByUnknown": "The mandate {mandate} was replaced by {replacedBy}, but that one does not exist.",
  "mandate.blocked": "The mandate {mandate} is blocked: {reason}.",
  "mandate.holdEnded": "The mandate {mandate} was held up to and including {date:date} and is used again.",
  "mandate.used":
    "Nothing more can be collected under mandate {mandate}: it was one-off, or closed with FNAL. Ask for a new mandate.",
  "mandate.takenOver":
    "The mandate {mandate} is used no more: what was to be its only or last collection (order {order}) never reached the debtor's bank, and {by} is signed for the same. Name {by} at the invoice, or leave that cell empty.",
  "mandate.tookOver":
    "The mandate {mandate} is used instead of {former}: the only or last collection under that one never reached the debtor's bank.",
  "mandate.dormant":
    "Nothing was collected under mandate {mandate} for 36 months; it could be used until {usableUntil:date}. Ask for a new one.",
  "mandate.dormancyOverridden":
    "The mandate {mandate} could be used until {usableUntil:date}, and is used anyway: {reason}. Make sure that it was used elsewhere.",
  "mandate.dormancyUnexplained":
    "The mandate {mandate} could be used until {usableUntil:date}, and is used anyway without a reason. Fill in where it was collected under since, or ask for a new one.",
  "mandate.neverUsed":
    "Nothing was ever collected under mandate {mandate}, and its 36 months ended on {usableUntil:date}. Better ask for a new one.",
  "mandate.oneOffB2B": "The mandate {mandate} is both one-off and B2B; that cannot be. Choose one of the two.",
  "mandate.oneOffWithoutInvoice": "The one-off mandate {mandate} names no invoice. Fill in the invoice.",
  "mandate.overrideKind":
    "The code {code} does not go with the mandate {mandate}: a one-off mandate carries OOFF, a recurrent one FRST, RCUR or FNAL. Empty the cell, or choose another code.",
  "mandate.invoiceUnknown": "The mandate {mandate} names invoice {invoice}, but that does not exist.",
  "mandate.maximum":
    "{item} is above € {max:amount}, the most that may be collected at once under the mandate {mandate}. Lower what is collected, or have a new mandate signed.",
  "mandate.dormantSoon":
    "Nothing may be collected under the mandate {mandate} after {usableUntil:date}: 36 months without a collection. Collect before, or ask for a new one.",
  "mandate.otherThanPreferred":
    "Debtor {debtor} is debited on {iban}, the IBAN of mandate {mandate}, and not on the preferred IBAN {preferred}.",
  "invoice.unknown": "The invoice {invoice} does not exist.",
  "invoice.currency": "The item {item} is in {currency}. Only euros can be collected.",
  "item.amountZero": "The amount of {item} is 0. Fill in an amount or remove the row.",
  "item.amountTooLarge": "The amount of {item} is above 999,999,999.99; so much cannot be collected at once.",
  "item.collectedAlready":
    "Of {item} {amount:amount} was already collected or netted (order {order}, {date:date}) and did not come back, and again {open:amount} of {total:amount} is open. " +
    "Correct the open amount, or confirm for this item that you collect once more.",
  "item.openAmountOutside": "The open amount of {item} is not between 0 and its amount. Correct the open amount.",
  "item.discountTooLarge": "The collection discount of {item} is not below its open amount. Lower the discount.",
  "item.blocked": "The item {item} is blocked: {reason}.",
  "item.held": "The item {item} is held up to and including {date:date} and goes along again by itself after that.",
  "item.holdEnded": "The item {item} was held up to and including {date:date} and goes along again.",
  "items.held": "{count} open {count|item is|items are} held up to and including {date:date}, {amount:amount} in all.",
  "item.inOrder": "The item {item} is in order {order} already.",
  "item.dueBeforeInvoiced":
    "The due date of {item}, {due:date}, is before the invoice date {invoiced:date}. Check both.",
  "item.creditNoteApart":
    "Credit note {item} cannot be collected by itself. Consolidate it with invoices, or pay it back.",
  "item.creditNoteLeft":
    "Credit note {item} of {amount:amount} is not collected, while {count:number} {count|invoice|invoices} of debtor {debtor} {count|is|are}. Net it with them, or pay it back.",
  "item.discountNegative":
    "The collection discount of {item} is negative: {amount:amount} is collected, {more:amount} more than is open. Make sure that this is meant.",
  "item.notSplit":
    "Debtor {debtor} pays in {instalments:number} instalments ({code}), but {item} has none: all of it is collected at once. Enter the instalments, or confirm this.",
  "split.already": "Invoice {invoice} is split into instalments already.",
  "split.creditNote": "{invoice} is a credit note and cannot be split into instalments.",
  "split.nothingOpen": "Nothing is open of invoice {invoice}.",
  "split.inOrder":
    "Invoice {invoice} is in order {order}. Split it when that order is settled, or take it out of the order first.",
  "split.oneOff":
    "Invoice {invoice} is collected under a one-off mandate, which is for one collection only. Ask for a recurrent mandate.",
  "split.noTerms":
    "No payment terms of several instalments are known for invoice {invoice}. Name payment terms, or give the instalments yourself.",
  "split.tooMany": "Invoice {invoice} is too small for the {count:number} instalments of payment terms {code}.",
  "split.count": "Invoice {invoice} can be split into 2 to 999 instalments, not into {count:number}.",
  "split.notPositive":
    "The instalment of {date:date} of invoice {invoice} must be more than € 0.00, not € {amount:amount}.",
  "split.sumDiffers":
    "The instalments of invoice {invoice} come to € {sum:amount}; € {open:amount} is open. Together they must be what is open.",
  "instalment.sumDiffers":
    "The instalments of invoice {invoice} add up to {sum:amount}, but the invoice is for {amount:amount}. Check both.",
  "instalment.otherDebtor":
    "The instalment names debtor {debtor}, but invoice {invoice} is of debtor {owner}. Make them the same.",
  "transaction.notPositive": "Together {item} leave nothing to collect. Pay back, or wait for more invoices.",
  "transaction.tooLarge":
    "The transaction of {item} comes to more than 999,999,999.99; so much cannot be one transaction.",
  "transaction.sumTooLarge":
    "With {item} the order would come to more than 99,999,999,999.99, which the books cannot hold. Collect the item in a next order.",
  "transaction.tooManyItems":
    "Together {item} are more than {max:number} items, and this account takes no more per order.",
  "transaction.memberHeldBack":
    "The item {item} is collected together with {other}, which cannot take part. Correct that first.",
  "proposal.handInFirst":
    "{count|Order|Orders} {orders} {count|was|were} issued and {count|has|have} not been handed in at the bank: get the file and hand it in. Apart from that there is nothing to collect on {date:date}.",
  "proposal.nothing": "There is nothing to collect on {date:date}.",
  "proposal.noItems": "The table {table:table} holds no invoice. Enter one, or take in an export of your bookkeeping.",
  "proposal.notDue":
    "{count:number} {count|item|items}, together € {amount:amount}, {count|falls|fall} due after {dueUntil:date}; the first on {nextDue:date}. Choose a later collection date, or a later day up to which is collected.",
  "proposal.debtorsSayNo":
    "{count:number} {count|item|items}, together € {amount:amount}, {count|is|are} of debtors without Yes in {field:field}. Enter Yes for those you collect from, or Yes in Collect at the invoice.",
  "proposal.itemsSayNo":
    "{count:number} {count|item|items}, together € {amount:amount}, {count|has|have} No in {field:field}. Empty it, or enter Yes, for what is to be collected.",
  "proposal.paid":
    "Of {count:number} {count|item|items}, together € {amount:amount}, nothing is open: {field:field} is 0.",
  "proposal.heldBack":
    "{count:number} {count|item|items}, together € {amount:amount}, {count|is|are} held back; why, the findings on {count|it|them} say.",
  "proposal.notSelected":
    "{count:number} {count|item|items}, together € {amount:amount}, {count|does|do} not belong to the administration, account, debtor or collection set that was chosen.",
  "collection.nobody":
    "No debtor has Yes under Collect automatically, and no invoice has Yes under Collect. So {count:number} open {count|item|items} of {debtors:number} {debtors|debtor|debtors}, together € {amount:amount}, {count|is|are} not collected. Enter Yes for those you collect from.",
  "enable.nobody":
    "There is no debtor with a signed mandate whose Collect automatically is still empty. Sign mandates first, or enter Yes or No yourself.",
  "enable.nothing": "Debtor {debtor} is collected from already, and no mandate is missing. Nothing changes.",
  "enable.leftOpen":
    "{count:number} open {count|item|items} of debtor {debtor}, € {amount:amount} in all, {count|is|are} set to No: only new items are collected. To collect these as well, choose so.",
  "enable.staysOut":
    "The item {item} came back and says No to being collected; it stays so. Enter Yes to collect it again.",
  "enable.referenceUnfit":
    "The new mandate of debtor {debtor} would get the reference {reference}, which banks do not take (at most 35 characters of their set). Enter the mandate on the sheet Mandates with a reference of your own.",
  "limit.item":
    "The collection of {item}, {amount:amount}, is above the maximum per item of {max:amount} in your contract.",
  "limit.month": "In {month} the total becomes {amount:amount}; your contract allows {max:amount} per month.",
  "preNotification.short":
    "For {items:number} {items|item|items} of administration {administration} the collection is announced {days} {days|day|days} ahead; {agreed} are agreed. Choose a later date.",
  "discount.gross":
    "The collection discount of {amount:amount} in administration {administration} is booked gross. In the Netherlands the VAT of a discount that was given afterwards is yours to correct.",
  "discount.grossBe":
    "The collection discount of {amount:amount} in administration {administration} is booked gross. In Belgium no VAT is to be corrected where the discount was granted in advance on the invoice; otherwise it needs a credit note.",
  "discount.grossElsewhere":
    "The collection discount of {amount:amount} in administration {administration} is booked gross. Find out what your country asks of the VAT, and correct it yourself.",
  "return.discount":
    "With order {order} a discount of {amount:amount} comes back. Reverse what you corrected of its VAT.",
  "return.discountBe":
    "With order {order} a discount of {amount:amount} comes back. Reverse what you corrected of its VAT; where it was granted in advance on the invoice there is nothing to reverse.",
  "return.discountElsewhere":
    "With order {order} a discount of {amount:amount} comes back. Find out what your country asks of its VAT.",
  "new.ibanChanged": "Nothing was collected from debtor {debtor} on {iban} before. Make sure that this IBAN is right.",
  "new.amountUnusual":
    "The collection of {item}, {amount:amount}, is far above any before ({highest:amount}). Make sure that it is right.",
  "order.unknown": "The order {order} does not exist. Look at the sheet Collection orders.",
  "order.split":
    "The items do not fit in one order: account {account} takes {max:number} items per order. There will be several orders: {orders}.",
  "order.alreadyIssued": "The order {order} was issued already.",
  "order.notIssued": "The order {order} is not issued yet.",
  "order.cancelled": "The order {order} is cancelled and cannot be used any more.",
  "order.alreadyDelivered": "The order {order} was delivered already on {deliveredOn:date}.",
  "order.notHandedIn":
    "Order {order} of {at:moment}, € {amount:amount}, was issued and has not been handed in at the bank: get its file, hand it in and record that.",
  "order.notDelivered": "The order {order} is not delivered yet. First record that the bank has the file.",
  "order.moneyReceived":
    "For order {order} {amount:amount} was received already; it cannot be cancelled as a whole any more. Return its lines.",
  "order.moneyDebited":
    "For order {order} the bank has debited {amount:amount} already; it cannot be cancelled as a whole any more. Return its lines.",
  "order.delivered":
    "The order {order} was delivered to the bank on {date:date}. Cancel it only if the bank withdrew it.",
  "order.deliveredBeforeIssue":
    "The date of delivery, {date:date}, is before order {order} was issued on {issuedOn:date}. Choose a later date.",
  "order.deliveredInFuture":
    "The date of delivery of order {order}, {date:date}, is in the future. Record the delivery when it is done.",
  "order.nothingToSettle": "There is nothing left to settle for order {order}.",
  "order.settleTooMuch":
    "{amount:amount} is more than what is to be settled for order {order}: {toSettle:amount}. Lower the amount.",
  "order.settleGross":
    "{amount:amount} is more than what is to be settled for order {order}: {toSettle:amount}. Confirm that the bank credited the gross amount and debits {debit:amount} apart from it.",
  "order.settleEarly":
    "Order {order} is collected on {date:date}, and no bank pays before that day. Confirm that its money is in all the same.",
  "order.amountNotPositive": "The amount must be above 0.",
  "book.readOnly":
    "This workbook is read-only for {user}: the column Read-only of administration {administration} says {text}. Nothing was written. Who keeps the books empties that cell, or takes the name out of it.",
  "order.fourEyes":
    "Administration {administration} works with four eyes: whoever made or changed an order may not issue it. Make the order; somebody else then issues it.",
  "order.itemBlocked": "The item {item} was blocked meanwhile: {reason}. Make the order again without it.",
  "order.itemNotWanted": "The item {item} is not to be collected any more. Make the order again without it.",
  "order.settled": "The order {order} is settled already.",
  "order.settingsUnreadable":
    "The frozen settings of order {order} cannot be read: {members}. Put back a backup copy of the workbook.",
  "order.noLines": "The order {order} has no lines.",
  "order.prefix":
    "The prefix '{prefix}' cannot be used: order numbers go to the bank and name the bank file. Use up to 5 letters and digits, also - . + ' ( ) behind the first.",
  "order.fileName": "The file of order {order} is called {expected}, but this cell holds '{found}'. Put the name back.",
  "order.openAmountChanged": "The open amount of {item} changed meanwhile. Make the order again.",
  "order.mandateChanged": "The mandate of {item} is meanwhile {is} instead of {was}. Make the order again.",
  "order.ibanChanged": "The IBAN of {item} is meanwhile {is} instead of {was}. Make the order again.",
  "order.schemeChanged": "The scheme of {item} is meanwhile {is:code} instead of {was:code}. Make the order again.",
  "order.sequenceTypeChanged": "{item} goes to the bank as {is}: when the order was made that was {was}.",
  "order.twoBatches":
    "Order {order} would hold batches of {types}, but account {account} takes one batch per file. " +
    "Exclude the items of one kind and make a new order of them.",
  "order.nameChanged": "The name at {item} is meanwhile '{is}' instead of '{was}'. Make the order again.",
  "order.notAsSent":
    "'{was}' in order {order} would reach the bank as '{is}'. Put the value back or make the order again.",
  "order.itemTwice":
    "{item} would be collected twice: it is in line {line} of order {other} too. Take it out of one of them.",
  "order.debtorChanged":
    "{item} is of debtor {is}, but this cell holds '{was}'. Put the value back or make the order again.",
  "order.closedDay":
    "Banks are closed on {date:date}, the collection date of order {order}. Choose {next:date}, or another day on which they are open.",
  "order.schemeMixed":
    "Order {order} is {scheme:code}, but its line {line} is {other:code}. Put the value back or make the order again.",
  "order.transactionDiffers":
    "Lines {first} and {line} of order {order} are one collection, but differ here. Put the value back or make the order again.",
  "order.itemGone": "The item {invoice} of this order does not exist any more.",
  "file.differs":
    "The bank file of order {order} no longer gives the same integrity value. The order or its lines were changed.",
  "file.readBack": "The bank file of order {order} does not agree with the order. It was not handed out.",
  "file.cancelled":
    "The order {order} is cancelled: its bank file must not be used any more and is not made again. Its items can go into a new order.",
  "batch.unknown": "There is not exactly one order with batch number {batch} for account {account}. Give the order.",
  "bookingDate.closed": "The booking date {date:date} is in a closed period. Choose {firstOpen:date} or later.",
  "bookingDate.farAhead": "The booking date {date:date} is more than a month ahead. Make sure that it is right.",
  "bookingDate.beforeOriginal":
    "The booking date {date:date} is before that of the original entry, {original:date}. Make sure that it is right.",
  "compare.encoding":
    "{file} is no text in the encoding that it names itself ({detail}). Take the file as the program made it.",
  "compare.malformed": "{file} is no complete XML file: {detail}. Take the file as the program made it.",
  "compare.doctype":
    "{file} contains a DOCTYPE ({detail}). That does not belong in a bank file and is unsafe; it was not read.",
  "compare.notDirectDebit": "{file} is no direct debit file (pain.008), but {detail}. Choose another file.",
  "compare.cancelled": "The order {order} is cancelled: its bank file must not be used any more.",
  "compare.sameBytes": "{file} is the file of order {order}, byte for byte.",
  "compare.sameContent":
    "{file} was saved again or made by another program; all account numbers and amounts are those of order {order}.",
  "compare.reordered": "In {file} the transactions are in another order than in order {order}.",
  "compare.stated":
    "{subject} states {stated:value} as {field:field}, but holds {actual:value}. Banks refuse such a file.",
  "compare.missing": "Transaction {endToEndId} of {name}, {amount:amount}, is not in the file: it is not collected.",
  "compare.extra":
    "The file holds a transaction that is not in the order: {amount:value} of {name} ({iban}), mandate {mandate}, reference {endToEndId:value}.",
  "compare.payment":
    "{subject}: {field:field} is {found:value} in the file and {expected:value} in the order. Find out which is right before you use the file.",
  "compare.processing":
    "{subject}: {field:field} is {found:value} in the file and {expected:value} in the order. The bank handles or reports this otherwise.",
  "compare.optional":
    "{subject}: {field:field} is {found:value} in the file and {expected:value} in the order. Programs differ in this.",
  "statement.unknownFormat":
    "{file} is empty or no bank file that is read: camt.052, camt.053, camt.054, pain.002, MT940 or CODA. Get one of these from the bank.",
  "statement.damaged":
    "{file} is incomplete or not as it should be (line {line}: {detail}). Nothing was taken from it. Get the file from the bank again.",
  "statement.hostile":
    "{file}, line {line}, holds what does not belong in a bank file and is unsafe ({detail}). It was not read. Get the file from the bank yourself.",
  "statement.characters":
    "At line {line} {file} has characters outside the encoding that it names itself ({encoding}). Nothing was taken from it. Take the file as the bank gave it, without opening and saving it.",
  "statement.unknownVersion":
    "{file} is of a version that is not known ({version}). It was read all the same; compare the amounts with what the bank shows.",
  "statement.unreadable":
    "{file}, line {line}: {element} holds '{value}', which cannot be read. This entry was left out. Book it by hand, or get the file again.",
  "statement.doesNotTie":
    "{file}, line {line}: opening balance {opening:amount} and entries of {entries:amount} together do not give the closing balance {closing:amount} of account {account}. Ask the bank for a complete statement.",
  "statement.counts":
    "{file}, line {line}: the file itself says {stated:value} ({element}), but contains {counted:value}. Ask the bank for a complete file.",
  "statement.gap":
    "{file}, line {line}: this statement of account {account} does not follow on the one before it in the file ({element}): expected {expected:value}, found {found:value}. Get the statement that belongs between them.",
  "statement.contradiction":
    "{file}, line {line}: the bank reports {element} twice, as {value:value} and as {other:value}. The first was taken. Compare it with what the bank shows.",
  "statement.otherAccount":
    "{file}, line {line}: account {account} is not among the Accounts. Its entries were not imported. If it is yours, add it and import the file again.",
  "statement.currency":
    "{file}, line {line}: the statement of account {account} is in {currency}. Only statements in euro are imported; this one was left out.",
  "statement.notOurs":
    "{file} reports on {count:number} {count|order or transaction|orders or transactions} that {count|is|are} not from this workbook. {count|It was|They were} not imported. Check that the file belongs to your administration.",
  "statement.old":
    "{file}, line {line}: the statement of account {account} is of {date:date}, more than a year ago. Check that this is the right file.",
  "statement.gapBefore":
    "{file}, line {line}: the previous statement of account {account} ended on {date:date} with {expected:amount}, and this one begins on {from:date} with {found:amount}. A statement is missing. Get it from the bank and import it as well.",
  "statement.numberSkipped":
    "{file}, line {line}: statement {expected:value} of account {account} was expected; this is {found:value}. Check that none is missing.",
  "statement.overlap":
    "{file}, line {line}: the days from {from:date} to {until:date} of account {account} were imported before. What was known already was not imported again.",
  "import.fileKnown": "{file} was imported before, on {date:date} by {user}.",
  "import.known":
    "{file}: {count:number} {count|row is|rows are} known already, from this or another file, and {count|was|were} not imported again.",
  "import.pending":
    "{file}: {count:number} {count|entry is|entries are} announced and not booked yet. {count|It was|They were} not imported; the next statement has {count|it|them}.",
  "import.cut":
    "{file}: characters that no cell can hold were left out of {count:number} {count|row|rows}. The bank's file has all of it.",
  "import.refundB2B":
    "{file}: by the bank {count:number} {count|entry is a refund|entries are refunds} of B2B direct debits. B2B has no refund at the customer's request. Ask the bank for the reason.",
  "import.nothing": "There is nothing new to import.",
  "bankEntry.unknown": "The bank entry {reference} was not found. Take the bank reference from Bank entries.",
  "bankEntry.processed":
    "Bank entry {reference} was processed already, for order {order}. Undo that first if it is not right.",
  "bankEntry.byHand": "Entry {reference} was booked by hand and is not the bank's. Undo it if it is not right.",
  "bankEntry.alreadyIgnored": "Bank entry {reference} is ignored already.",
  "bankEntry.lineNeeded":
    "Bank entry {reference} is about a direct debit that came back. Give the line in the order as well.",
  "bankEntry.otherAccount":
    "Bank entry {reference} is on account {account}, and order {order} is collected on another account. Choose an order of this account.",
  "bankEntry.doesNotFit":
    "Bank entry {reference} of {amount:amount} does not fit order {order}: {expected:amount} was collected, or part of that was processed already. Choose another line, or book it by hand.",
  "bankEntry.notDebited":
    "The bank debits nothing with entry {reference}, so it cannot be a return of invoice {invoice}. Choose an entry with an amount below zero.",
  "bankEntry.collectedHere":
    "Invoice {invoice} was collected in this workbook, with order {order} line {line}. Match bank entry {reference} with that order and line.",
  "bankEntry.invoiceDoesNotFit":
    "Bank entry {reference} of {amount:amount} does not fit invoice {invoice} of {total:amount}: {open:amount} of it is open already. Choose another invoice, or lower the open amount to what is open without this return.",
  "directDebit.unknown":
    "The direct debit {directDebit} was not found. Check the order and line, or the end-to-end ID.",
  "directDebit.alreadyReturned": "Line {line} of order {order} (invoice {invoice}) was returned already.",
  "directDebit.oneOfTransaction":
    "Line {line} is one of the {members} lines of a consolidated transaction; the bank usually gives back the whole. Better take the whole transaction.",
  "directDebit.creditNoteAlone":
    "Line {line} is a credit note in a consolidated transaction. Return the whole transaction.",
  "return.reasonUnknown": "The reason code {reason} is not known. Check the code with the bank.",
  "return.refundB2B": "B2B has no refund at the customer's request. Ask the bank for the reason.",
  "return.chargesWithoutDebit":
    "The bank charges of {charges:amount} can only be booked with the bank's debit. Give the date of that as well.",
  "return.nothingDebited":
    "What is left of this transaction comes to {amount:amount}: the bank debits nothing for that. Leave out the date of the bank's debit and the charges.",
  "return.beforeCollection":
    "Order {order} is only collected on {collectionDate:date}; on {date:date} nothing can be returned or debited yet. Check the kind and the days.",
  "return.debitBeforeIssue":
    "The bank's debit of {date:date} is before order {order} was issued on {issuedOn:date}, so it is not for this order. Check the date or the order.",
  "return.refundAfter8Weeks":
    "A refund on {date:date} is more than eight weeks after the collection of order {order}; until {until:date} a customer may ask for one. After that it is possible only without a mandate (MD01). Check the reason.",
  "return.refundAfter13Months":
    "A refund on {date:date} is more than thirteen months after the collection of order {order}; after {until:date} a customer has no right to one. Ask the bank for the reason.",
  "return.recalledAfterReceipt":
    "The money of line {line} of order {order} (invoice {invoice}) was received already; a recall is possible only before that. Choose return or refund, or confirm this.",
  "return.rejectAfterReceipt":
    "The money of line {line} of order {order} (invoice {invoice}) was received already; banks reject before that. Choose return or refund, or confirm this.",
  "return.itemSplit":
    "Invoice {invoice} was split into instalments after this collection (order {order}, line {line}). The amount that comes back, {amount:amount}, is in none of them: add an instalment for it.",
  "return.itemGone":
    "Invoice {invoice} of line {line} of order {order} is no longer in the workbook: the return is booked, but no open amount changes. Put the row back, or confirm this.",
  "return.mandateGone":
    "Mandate {mandate} of line {line} of order {order} is no longer in the workbook, so its last collection is not set back. Put the row back, or confirm this.",
  "bankDebit.part":
    "A bank debits a transaction as a whole. Line {line} of transaction {endToEndId} ({members} lines) has not come back: first return the whole transaction.",
  "bankDebit.already":
    "The bank's debit of transaction {endToEndId} is booked already. A bank debits a transaction once.",
  "bankDebit.notAwaited":
    "Order {order} is settled without this debit: the bank netted what came back. Confirm that the bank debited {endToEndId} apart, and so credits the gross amount too.",
  "item.paidTwice":
    "Too much was paid for {item}: order {order} collected {collected:amount}, while {open:amount} was still open. Pay {excess:amount} back to the debtor.",
  "item.creditedTwice":
    "Too much of credit note {item} went to the debtor: order {order} netted {collected:amount}, while {open:amount} of it was still open. Ask {excess:amount} back from the debtor.",
  "undo.nothing":
    "By the log there is nothing of order {order} that can still be undone: no delivery, receipt, return or bank debit.",
  "undo.notReturned": "Transaction {endToEndId} of order {order} was not returned; there is nothing to take back.",
  "undo.settledWith":
    "Order {order} was settled without the amount of transaction {endToEndId}. First take back the receipt or return that settled it.",
  "undo.batchDebit":
    "The bank debited transaction {endToEndId} of order {order} together with others in one amount; they can only be taken back together.",
  "undo.split":
    "Invoice {invoice} was split into instalments after this step of order {order}, so the step cannot be undone any more. Where none of the instalments was collected yet, delete their rows first.",
  "undo.restedUpon":
    "{name} is meanwhile in order {later} too, so that this step of order {order} cannot be undone any more. First cancel order {later}, or take the item out of it.",
  "undo.entryNotBooked":
    "Bank entry {reference} is not booked as a return of an invoice that was collected outside this workbook; there is nothing to take back.",
  "undo.entryOfOrder":
    "Bank entry {reference} is booked with order {order}. Take the return back by the order and the end-to-end ID.",
  "undo.entryRestedUpon":
    "Since this return invoice {invoice} has come into {later}, so that the return cannot be taken back any more. Take that back first, or take the invoice out of it.",
  "undo.entrySplit":
    "Since this return invoice {invoice} was split into instalments, so that the return cannot be taken back any more.",
  "undo.entryPaid":
    "Of invoice {invoice} {open:amount} is still open, and what is taken back is {amount:amount}: {excess:amount} was meanwhile paid in another way. Pay that back to the debtor.",
  "undo.chargesInvoiced":
    "The charges of bank entry {reference} were invoiced on with invoice {invoice}. Take the invoicing on with that invoice back first.",
  "undo.noCharges": "No bank charges were invoiced on with invoice {invoice}; there is nothing to take back.",
  "yearEnd.administration": "There is no administration with this code. Choose one: {administrations}.",
  "yearEnd.year": "{year} is no year. Give the calendar year in which the financial year begins, such as 2026.",
  "yearEnd.notEnded":
    "The financial year of administration {code} ends on {date:date} only: the figures are those of today.",
  "export.administration": "An export is of one administration. Choose one: {administrations}.",
  "export.incomplete":
    "An audit file names the VAT number and country of administration {code}. Fill them in at Administrations.",
  "export.severalYears":
    "An audit file is of one financial year. Choose days from {from:date} to {to:date}, or make a file for each year.",
  "export.nameTooLong": "Names in an audit file have up to 35 characters, and {value} is longer.",
  "export.layoutUnknown": "There is no layout {name}. Choose one of {layouts}.",
  "export.assumed":
    "The layout {name} was not seen in a file or help page of that program: its columns are assumed. Import a few lines as a trial first.",
  "export.subledger":
    "The audit file of {code} is a subledger of direct debits: no opening balance, and of debtors only what collections moved.",
  "export.nothing": "There are no entries from {from:date} to {to:date}.",
  "export.nothingNew": "Administration {code} has no entries that were not exported in layout {layout} yet.",
  "export.firstOfLayout":
    "Nothing was exported in layout {layout} yet, but in {others} it was. All entries go, those that were exported in {others} included. Check that this is the layout you mean.",
  "export.unknown": "There is no export with number {number}. Recorded are: {numbers}.",
  "export.layoutGone":
    "Export {number} was made in layout {layout}, which this version does not know. Use the version that made it.",
  "export.otherKind":
    "Export {number} was made in layout {layout}. An audit file is made once more as an audit file, any other layout as a CSV file.",
  "export.namesDiffer":
    "The entries of export {number} are the same, but the file is not byte for byte that of then (version {version}): names of the administration, debtors or ledger accounts have changed, or a newer version has changed the layout.",
  "charges.nothing": "There are no bank charges of returns that can still be invoiced on.",
  "charges.already": "The charges of bank entry {reference} were invoiced on with invoice {invoice} already.",
  "charges.notOfReturn":
    "Bank entry {reference} has no charges of a posted return that can be invoiced on to one debtor.",
  "charges.ofSeveral":
    "The charges of bank entry {reference} ({charges:amount}) are for several transactions together, so they are not invoiced on.",
  "charges.dueBefore": "The due date {date:date} is before the invoice date {bookingDate:date}. Choose a later date.",
  "charges.noVat":
    "The charges are invoiced on and booked without VAT. If you charge VAT on them, or your bookkeeping program sends the invoice, make it there and do not invoice them on here.",
  "process.nothing": "There are no bank entries with the status New.",
  "process.several":
    "Bank entry {reference} of {date:date} ({amount:amount}) fits more than one collection; proposed is the newest, {what} of order {order}. Confirm the proposal, choose another collection or match the entry by hand.",
  "process.totalAndDate":
    "Bank entry {reference} of {date:date} ({amount:amount}) fits order {order} by amount and date only. Confirm the proposal or match the entry by hand.",
  "process.amountDiffers":
    "Bank entry {reference} of {date:date} ({amount:amount}) is another amount than can still be received or debited for {what} of order {order}. Nothing is booked; match or ignore the entry.",
  "process.chargesGuessed":
    "Bank entry {reference} of {date:date} ({amount:amount}) is more than {what} of order {order} and the bank names no charges; the difference is booked as bank charges. Confirm that or match the entry by hand.",
  "process.unknownReason":
    "Bank entry {reference} of {date:date} ({what}) has the unknown reason code {reason}. Confirm that the collection comes back.",
  "process.kindUnknown":
    "Bank entry {reference} of {date:date} ({amount:amount}) names {what} of order {order}, but the bank does not say that it is a return. Confirm that the collection comes back.",
  "process.again":
    "Bank entry {reference} of {date:date} ({amount:amount}) looks like an entry of order {order} that was processed before. Confirm that it is the same one; nothing is booked then.",
  "process.cancelled":
    "Bank entry {reference} of {date:date} ({amount:amount}) is of order {order}, which was cancelled; its file should not have been used. Nothing is booked.",
  "process.otherAccount":
    "Bank entry {reference} of {date:date} ({amount:amount}) is on account {account}, but order {order} was collected on another one. Nothing is booked.",
  "process.reversal":
    "With bank entry {reference} of {date:date} the bank gives back its debit for {what} of order {order}. Undo that return and ignore the entry.",
  "process.outsideSplit":
    "Bank entry {reference} of {date:date} ({amount:amount}) is a return of invoice {invoice}, which was collected outside this workbook. It cannot be booked here, since the invoice is collected in instalments: book it in your bookkeeping program and ignore the entry here.",
  "process.invoiceByText":
    "Bank entry {reference} of {date:date} ({amount:amount}) was found by its text as a return of invoice {what}, which was collected outside this workbook. Confirm that or match the entry by hand.",
  "process.fileRejected":
    "The bank rejected the file of order {order} (bank entry {reference} of {date:date}). Confirm that the order is cancelled.",
  "process.delivers":
    "It is not recorded that the bank has order {order}, but there is a bank entry of {date:date}. Confirm that it was delivered on {deliveredOn:date}.",
  "process.waits": "Bank entry {reference} of {date:date} waits for an answer about an earlier entry of order {order}.",
  "process.choiceUnknown":
    "Bank entry {reference} cannot be {choice}. Choose from: {choices}; or match the bank entry by hand.",
  "return.advice": "{item} is not collected again by itself: {advice:advice}.",
  "return.again": "{item} is collected again in a next order.",
  "return.blocked":
    "{item} is not collected again as long as it is blocked: {reason}. Empty the cell when it may be collected again.",
  "return.mandateUsed":
    "{item} does not go again: mandate {mandate} is used. Ask for a new mandate and set Collect to Yes, or remind the debtor.",
  "request.severalAdministrations":
    "For {name} more than one administration is possible ({administrations}). Say which one is meant.",
  "bankFile.read":
    "{file}: {transactions:number} {transactions|direct debit|direct debits} read, {amount:amount} in all, collected on {date:date} ({version}).",
  "bankFile.ahead":
    "{file} is collected on {date:date}, which is still to come. Take it in only if the bank has it: its mandates count as collected under.",
  "bankFile.sameFile": "{file} is the same file as {other} and is counted once.",
  "bankFile.notDirectDebit":
    "{file} is no direct debit file (pain.008), but {detail}. Choose the file with which you last collected; a bank statement is read with import.",
  "bankFile.damaged":
    "{file} is incomplete or not as it should be (line {line}: {detail}). Nothing was taken in. Take the file as the program made it.",
  "bankFile.characters":
    "At line {line} {file} has characters outside the encoding that it names itself ({detail}). Nothing was taken in. Take the file as the program made it, without opening and saving it.",
  "bankFile.hostile":
    "{file}, line {line}, holds what does not belong in a bank file and is unsafe ({detail}). It was not read.",
  "bankFile.version":
    "{file} is of a version that is not known ({version}). It was read by the names of its elements; compare the list with your old program before you accept it.",
  "bankFile.empty": "There is no direct debit in {file}. Choose the file with which you last collected.",
  "bankFile.totals":
    "{file}: {element} says {stated}, but {found} was found. The file is incomplete or was changed; nothing was taken in. Take the file as the program made it.",
  "bankFile.unreadable":
    "{file}: {element} holds '{value}', which is not possible. Nothing was taken in. Take the file as the program made it.",
  "bankFile.leftOut":
    "{file}, line {line}, direct debit {number}: {element} holds '{value}', which cannot be taken over. This direct debit is left out; enter the mandate by hand.",
  "bankFile.bic":
    "{file}, line {line}, direct debit {number}: '{bic}' is no BIC of the debtor's bank and is left out. Within Europe the IBAN is enough.",
  "bankFile.creditors":
    "The files are of several creditors: {creditors} (the last one in {file}, line {line}). Take in one at a time: say which creditor ID is meant.",
  "bankFile.otherCreditor":
    "The administration {administration} has the creditor ID {known}, but the file is of {creditorId}. Choose another administration, or another file.",
  "bankFile.creditorChanged":
    "The file reports that the creditor ID {known} of the administration {administration} became {creditorId}. Change it first with change-creditor, then take the file in.",
  "bankFile.accountOther":
    "The account {iban} of the file belongs to the administration {administration} in the workbook. Correct the sheet of accounts, or choose another file.",
  "bankFile.ledger":
    "A file has no ledger accounts. Filled in were: debtors {debtorsAccount}, bank {bankAccount}, collections in transit {inTransitAccount}, journal {journal}. Change them before the first collection if your bookkeeping uses others.",
  "bankFile.otherName":
    "The account {iban} is of {name} in the file and of debtor {debtor} ({known}) in the workbook. The mandate is added to debtor {debtor}, with {name} as account holder.",
  "bankFile.oneName":
    "{asked} is in the files with several accounts: {ibans}. Is that one debtor (one), or a debtor for each account (each)? Without an answer each account gets a debtor.",
  "bankFile.severalDebtors":
    "Several debtors in the workbook have the account {asked}. Which one is meant: {options}? Without an answer a new debtor is made.",
  "bankFile.mandateTwice":
    "The mandate {asked} is in the files with several accounts ({options}; last {file}, line {line}), without a change having been reported. Which one counts? Without an answer the mandate is left out.",
  "bankFile.notAnOption": "'{choice}' is no answer for {about}. Choose from: {options}.",
  "bankFile.mandateDiffers":
    "Of the mandate {asked} {file}, line {line}, says otherwise than the workbook: {values}. It stays as it is in the workbook. Check which is right.",
  "bankFile.ended":
    "{count:number} {count|mandate|mandates} ended with the last collection (one-off, or the last of a series) and {count|is|are} not taken over; the {count|debtor is|debtors are}. Ask for a new mandate if you want to collect again.",
  "bankFile.unsigned":
    "{count:number} {count|mandate has|mandates have} no date of signature in the file and {count|waits|wait} for one.",
  "bankFile.creditorReported":
    "{count:number} {count|mandate was|mandates were} last collected under with the former creditor ID; the next collection reports the change.",
  "bankFile.descriptions":
    "{count:number} {count|description comes|descriptions come} from the last collection. Adapt {count|it|them} where {count|it names|they name} a month or a number.",
  "bankFile.invoicesKnown":
    "{count:number} {count|invoice|invoices} of the new list {count|is|are} in the workbook already and {count|stays|stay} as {count|it is|they are}.",
  "bankFile.nothing": "Nothing of the files comes into the workbook: it has it already, or it cannot be taken over.",
  "mandateImport.read":
    "{file}: {rows:number} {rows|row|rows} read (encoding {encoding}, separator “{separator}”, days as {dates}). Columns taken: {columns}.",
  "mandateImport.sheetRead": "{file}: {rows:number} {rows|row|rows} of the first sheet read. Columns taken: {columns}.",
  "mandateImport.column":
    "{file} has no column that is taken for {field:field}. Name the column so, or match by something else.",
  "mandateImport.dates":
    "In {file} all dates can be read with the day first or the month first. Write them with the year first (2026-12-01).",
  "mandateImport.noReference": "{file}, row {line}: there is no mandate reference. The row is left out.",
  "mandateImport.administration":
    "{file}, row {line}: the administration {administration} is not in the workbook. The row is left out.",
  "mandateImport.twice": "{file}, row {line}: the mandate {mandate} is above it already. The row is left out.",
  "mandateImport.ended": "{file}, row {line}: mandate {mandate} has ended ({value}). The row is left out.",
  "mandateImport.known": "{file}, row {line}: the mandate {mandate} is in the workbook already and stays as it is.",
  "mandateImport.noMatch":
    "{file}, row {line}, column {column}: no debtor fits {value}. The row is left out; add the debtor, or correct the list.",
  "mandateImport.ambiguous":
    "{file}, row {line}, column {column}: {value} fits several debtors ({debtors}). The row is left out; match by something else, or correct the list.",
  "mandateImport.unreadable":
    "{file}, row {line}, column {column}: '{value}' cannot be used as {field:field}. The row is left out; correct the list.",
  "mandateImport.twin":
    "{file}, row {line}: beside the mandate {mandate} there is {others} for the same IBAN and scheme. It is taken in; enter at each invoice under which of them it goes.",
  "mandateImport.unsigned":
    "{count:number} {count|mandate|mandates} of {file} {count|has|have} no date of signature and {count|waits|wait} for it.",
  "mandateImport.notMigrated":
    "{count:number} {count|mandate|mandates} of {file} {count|is|are} on no Dutch account and {count|stays|stay} unsigned: the day of before SEPA is for Dutch ones.",
  "mandateImport.nothing": "Nothing of {file} is taken into the workbook.",
  "takeIn.read":
    "{file}: {rows:number} {rows|row|rows} read; row of headings: {heading:none}. Encoding {encoding}, separator “{separator}”, decimal sign “{decimal}”, days as {dates}, layout: {layout:none}. Columns: {columns}.",
  "takeIn.sheetRead":
    "{file}, sheet {sheet}: {rows:number} {rows|row|rows} read; row of headings: {heading:none}. Decimal sign “{decimal}”, days as {dates}, layout: {layout:none}. Columns: {columns}.",
  "takeIn.empty": "{file} holds nothing. Export the list again, or choose the file that has it.",
  "takeIn.noHeading":
    "{file} has no row of headings in its first 30 rows. Export the list with headings, or say each column by its place: --field Invoices.number=#1.",
  "takeIn.noSheet": "{file} has no sheet {sheet}. It has {sheets}.",
  "takeIn.oneList":
    "Of several lists nothing can be said with --field, --layout, --worksheet or --keep-as. Take {file} in by itself with them: how it is read is kept for the next time.",
  "takeIn.inBoth": "{file}, row {line}: invoice {invoice} is different in {other}, row {otherLine}. Both are left out.",
  "takeIn.mandatesBy": "The mandates in {file} find their debtors by {field:field}: {count} of {rows} {rows|row|rows}.",
  "takeIn.mandateUnknown":
    "{count:number} {count|invoice|invoices} from {file} {count|names|name} a mandate that is not in the workbook: {mandates}. The {count|invoice comes|invoices come} in without that reference. If it must hold, add the {count|mandate|mandates} first, or give the list a column with the date of signature.",
  "takeIn.tooManyRows": "{file} has more than {max:number} rows. Export it in parts.",
  "takeIn.oldFormat": "{file} is in the old Excel format (.xls). Open it in Excel and save it as .xlsx.",
  "takeIn.password": "{file} is protected by a password. Open it in Excel and save it without one.",
  "takeIn.openDocument": "{file} is an OpenDocument sheet (.ods). Save it as .xlsx.",
  "takeIn.otherKind": "{file} is neither a CSV file nor an Excel workbook. Export the list as .csv or .xlsx.",
  "takeIn.column": "{file} has no column for {field:field}. Name the column with --field, or add it to the export.",
  "takeIn.columnDoubted":
    "{file}: column {column} looks like {field:field}, but holds something else. It is not read; name the right column with --field, or confirm that the list has none.",
  "takeIn.headingTwice":
    "{file} has two columns {column} for {field:field}. Say which with --field: the second one is {column}#2.",
  "takeIn.fieldUnknown": "{file} has no column {column} that can be {field}. Correct --field.",
  "takeIn.amountAsked":
    "{file}: is column {column} what is still open? Then say --field Invoices.openAmount={column}; else confirm that the whole amount is open.",
  "takeIn.oneDate": "{file} has one date. It is taken for the invoice date and the due date.",
  "takeIn.noOpenColumn":
    "{file} has no open amount: of every invoice the whole amount is taken as open, of paid ones too. Confirm that only open invoices are in it.",
  "takeIn.debitCredit":
    "{file} has debit and credit. What the lines of an invoice come to is taken for what is open of it: all lines of the debtors account must be in the list.",
  "takeIn.severalLedgers":
    "{file}, row {line}, column {column}: {value} is another ledger account than {other} in row {otherLine}. Export the lines of the debtors account alone.",
  "takeIn.mixedDecimals":
    "{file}, row {line}, column {column}: {value} has another decimal sign than {other} in row {otherLine}. Correct the list, or say --decimal comma or point.",
  "takeIn.noAdministration":
    "The workbook has no administration yet, so nothing says who collects what is in {file}. Fill in a row of the sheet Administrations, or take in the last bank file (pain.008) first.",
  "takeIn.decimalUnknown":
    "{file}, row {line}, column {column}: {value} may be thousands or thousandths, and no amount in the list shows which. Say --decimal comma or point.",
  "takeIn.mixedDates":
    "{file}, row {line}, column {column}: {value} has the month first and {other} in row {otherLine} the day. Correct the list, or say --dates day-first or month-first.",
  "takeIn.datesUnknown":
    "All dates of {file} can have the day or the month first. Say --dates day-first or month-first.",
  "takeIn.unreadable": "{file}, row {line}, column {column}: {value} cannot be read. The row is left out.",
  "takeIn.digitsLost":
    "{file}, row {line}, column {column}: {value} has lost digits. Export the list again, with this column as text. The row is left out.",
  "takeIn.formula": "{file}, row {line}, column {column}: {value} is a formula. The row is left out.",
  "takeIn.noNumber": "{file}, row {line}: there is no invoice number. The row is left out.",
  "takeIn.instalments":
    "{file}: {count:number} {count|invoice|invoices} in instalments, {instalments:number} {instalments|instalment|instalments} new or changed. Each is collected on its own due date.",
  "takeIn.instalmentDays":
    "{file}: the instalments ({columns}) have no due dates of their own. The first is due when the invoice is, each further one a month later.",
  "takeIn.instalmentsByDays":
    "{file}: {count:number} {count|invoice has|invoices have} rows with a due date of their own, such as {invoice}, and no column with the number of the instalment. These rows are read as instalments, in the order of their due dates.",
  "takeIn.instalmentUnusable":
    "{file}, row {line}: instalment {instalment} of invoice {invoice} has no amount above zero or no due date. The invoice is left out.",
  "takeIn.instalmentsDiffer":
    "{file}, row {line}: the instalments of invoice {invoice} come to {sum:amount}, and the list has {amount:amount}. The invoice is left out. Name the column with the amount of the instalment with --field Instalments.amount=, or correct the export.",
  "takeIn.instalmentsOneOff":
    "{file}, row {line}: invoice {invoice} has instalments, and a one-off mandate is for one collection. The invoice is left out.",
  "takeIn.notSplit":
    "{file}, row {line}: invoice {invoice} is in the list in instalments, but was collected as a whole before. It stays as it is; split it yourself if a part of it is still open.",
  "takeIn.twice": "{file}, row {line}: invoice {invoice} is different in row {first}. Both are left out.",
  "takeIn.incomplete": "{file}, row {line}: invoice {invoice} has no {field:field}. The row is left out.",
  "takeIn.zerosLost":
    "{file}, row {line}: {value} is {known} in the workbook. Zeros at the beginning were lost or added; export the column as text. The row is left out.",
  "takeIn.otherDebtor":
    "{file}, row {line}: invoice {invoice} is of debtor {debtor} here and of {known} in the workbook. The row is left out; correct one of them.",
  "takeIn.recordUnreadable":
    "{file}, row {line}: invoice {invoice} cannot be read in the workbook. It is left as it is; correct its row first.",
  "takeIn.debtorNameless":
    "{file}, row {line}: debtor {debtor} is not in the workbook, and the list does not give the debtor's name. The row is left out.",
  "takeIn.debtorAmbiguous":
    "{file}, row {line}: {value} fits several debtors ({debtors}). The row is left out; add the debtor number to the list.",
  "takeIn.administration":
    "{file}, row {line}: administration {administration} is not in the workbook. The row is left out.",
  "takeIn.collectedBefore":
    "{file}, row {line}: of {item} {amount:amount} was collected on {date:date} (order {order}), and {open:amount} is open in the list. It is left as it is; confirm it by its name only if it must be collected once more.",
  "takeIn.underWay":
    "{file}: {count:number} {count|invoice|invoices} ({items}) {count|is|are} in order {order} and {count|is|are} not changed.",
  "takeIn.split":
    "{file}, row {line}: {invoice} is collected in instalments; {open:amount} is open in the list and {known:amount} in the workbook. Change its instalments by hand if that is needed.",
  "takeIn.goneInOrder":
    "{count:number} {count|invoice|invoices} of order {order} ({items}; {amount:amount}) {count|is|are} no longer in {file}. The order goes on: cancel it, or leave them out of it, if they were paid otherwise.",
  "takeIn.gone":
    "{count:number} open {count|invoice|invoices} ({items}; {amount:amount}) {count|is|are} not in {file} and {count|is|are} closed as paid otherwise. Confirm that; say --partial if the list does not hold all open invoices.",
  "takeIn.goneReturned":
    "{count:number} returned {count|invoice|invoices} ({items}; {amount:amount}) {count|is|are} not in {file} and {count|stays|stay} open: the bookkeeping may not know of the return yet.",
  "takeIn.goneSplit":
    "{count:number} {count|invoice|invoices} in instalments ({items}; {amount:amount}) {count|is|are} not in {file}. Lower the open amounts of the instalments if they were paid otherwise.",
  "takeIn.goneUnknown":
    "{count:number} open {count|invoice|invoices} ({items}; {amount:amount}) {count|is|are} not found in {file}, of which rows without a number were left out. Nothing is closed.",
  "takeIn.grew":
    "{file}, row {line}: of {item} {open:amount} is open, and {known:amount} in the workbook. Confirm that more is owed.",
  "takeIn.otherIban":
    "{file}, row {line}: debtor {debtor} has account {iban} here and {known} in the workbook. It is not changed; ask the debtor, and change the mandate if it is so.",
  "takeIn.debtorDiffers": "Debtor {debtor} is otherwise in the list ({fields:fields}). The workbook is left as it is.",
  "takeIn.nothing": "{file} changes nothing in the workbook.",
  "oneList.nameAsked": "{file} does not say who collects. Give the name with --creditor-name.",
  "oneList.creditorAsked": "{file} does not say the creditor ID under which is collected. Give it with --creditor-id.",
  "oneList.accountAsked": "{file} does not say on which account is collected. Give its IBAN with --account.",
  "oneList.dateAsked": "{file} does not say when is collected. Give the day with --collection-date.",
  "oneList.signatureAsked":
    "Of {count:number} new {count|mandate|mandates} {file} does not say when {count|it was|they were} signed. Give the day with --signed-on, or --signed-on later to fill it in later: nothing is collected under an unsigned mandate.",
  "oneList.joiningProposed":
    "Of {count:number} new {count|mandate|mandates} {file} does not say when {count|it was|they were} signed. It does say since when its members have joined: take that day with --signed-on joined if they signed then, else give a day, or --signed-on later.",
  "oneList.feeAsked":
    "What does group {group} pay ({count:number} {count|row|rows} of {file})? Give it with --fee {group}=AMOUNT, or add the amounts on a sheet or in a file of their own.",
  "oneList.feeTwice":
    "{file}, row {line}: group {group} has several amounts ({amounts}), and the descriptions do not say whether they go together. Put behind each amount what it is for, and they are added up; or give the amount with --fee {group}=AMOUNT.",
  "oneList.feeNotAdded":
    "{file}: {count:number} {count|member has|members have} an amount, and their group has a fee as well. Only the amount is collected. If the fee is due too, put it in {file} as a row of its own.",
  "oneList.otherList":
    "{file} has another list of names, IBANs and amounts: {sheet}. Only {taken} is taken in; choose with --worksheet, and take in the other one after it.",
  "oneList.fileUnused":
    "Nothing of {file} is taken in: it names members, but has no amounts beside {taken}. Put group and payer in one list with the IBANs, or give the column of amounts with --field Invoices.amount=CAPTION.",
  "oneList.amountAsked":
    '{file}: column {column} holds amounts and is not added. Should it be, say --field Invoices.amount with all columns and a plus between, such as "Fee + Bar".',
  "oneList.totalDiffers":
    "{file}, row {line}: the total is {value:amount}, and its parts come to {sum:amount}. The parts are collected.",
  "oneList.yearlyAmount":
    "{file}: column {column} speaks of a year, and {count:number} {count|row pays|rows pay} more often. The amount is collected whole each time: confirm that it is the amount of one time, or put that in the list.",
  "oneList.lineOfNobody": "{file}, row {line}: {value} is not on the list of members. The row is left out.",
  "oneList.lineOfSeveral":
    "{file}, row {line}: {value} fits several members. The row is left out; add the number of the member to both lists.",
  "oneList.twoWays":
    "{file}, row {line}: {value} has two payment methods ({ways}). The first holds; take the other out of the list.",
  "oneList.paymentUnknown":
    "{file}: the way of payment {value} is not known, and {count:number} {count|row is|rows are} left out. Say --collected for every way that is collected by direct debit.",
  "oneList.notCollected": "{file}: {count:number} {count|row pays|rows pay} in another way.",
  "oneList.ended": "{file}: {count:number} {count|row has|rows have} ended.",
  "oneList.samples": "{file}: {count:number} {count|row is a sample|rows are samples} of the template.",
  "oneList.notDue": "{file}: {count:number} {count|row is|rows are} not due in this period. The next period is {next}.",
  "oneList.neverDue":
    "{file}: {count:number} {count|row is|rows are} not due any more: due once and invoiced already, or never paid.",
  "oneList.payerUnknown":
    "{file}, row {line}: the payer {value} is not on the list, or not collected from. The row is left out.",
  "oneList.noAmount": "{file}, row {line}: {value} has no amount. The row is left out.",
  "oneList.frequencyUnknown":
    "{file}, row {line}: how often is paid is not known ({value}). The row is left out; write the number of months, or a word such as monthly.",
  "oneList.nameless": "{file}, row {line}: there is no name. The row is left out.",
  "oneList.noIban": "{file}, row {line}: {name} has no IBAN. The row is left out.",
  "oneList.twoAccounts": "{file}, row {line}: {name} has several accounts ({ibans}). The rows are left out.",
  "oneList.negative":
    "{file}, row {line}: {name} gets {amount:amount} back. The row is left out: pay it by a credit transfer.",
  "oneList.recordUnreadable":
    "{file}, row {line}: debtor {debtor} cannot be read in the workbook. The row is left out; correct the debtor first.",
  "oneList.otherDebtor":
    "{file}, row {line}: the mandate is of debtor {known} in the workbook, and the number here is {debtor}. The row is left out.",
  "oneList.otherPerson":
    "{file}, row {line}: debtor {debtor} is {known} in the workbook, with another account, and {name} here. The row is left out; correct the number, or change the name in the workbook if it is the same one.",
  "oneList.otherNumber":
    "{file}, row {line}: {name} with this account is debtor {known} in the workbook, and the number here is {debtor}. The row is left out; write the number of the workbook in the list.",
  "oneList.otherName":
    "{file}, row {line}: debtor {debtor} is called {known} in the workbook and {name} here. The name in the workbook stays; confirm that it is the same one.",
  "oneList.mandateEnded":
    "{file}, row {line}: mandate {mandate} of debtor {debtor} has ended. The row is left out; make a new mandate for the debtor if there is one.",
  "oneList.mandateUnclear":
    "{file}, row {line}: debtor {debtor} has several mandates ({mandates}). The row is left out; add the reference of the mandate to the list.",
  "oneList.otherReference":
    "{file}, row {line}: debtor {debtor} has mandate {mandates} in the workbook, and the reference here is {mandate}. The row is left out; change the reference with change-reference, or withdraw the former mandate.",
  "oneList.referenceTaken": "{file}, row {line}: the reference {mandate} was another mandate's. The row is left out.",
  "oneList.reference":
    "{file}, row {line}: no bank takes the reference {mandate}. The row is left out; correct the reference, or choose another beginning with --prefix.",
  "oneList.ibanChanged":
    "{file}, row {line}: mandate {mandate} goes from account {was} to {iban}; the next collection reports it where the bank knows the former one. Confirm that the debtor asked for it.",
  "oneList.signatureDiffers":
    "{file}, row {line}: mandate {mandate} was signed on {known:date} in the workbook, and on {date:date} here. The workbook is left as it is.",
  "oneList.amountChanged":
    "{file}, row {line}: of {invoice} {amount:amount} is due here, and {known:amount} in the workbook. Confirm the change; say another --period if this is another list for the same month.",
  "oneList.underWay":
    "{file}, row {line}: of {invoice} {amount:amount} is due here, and {known:amount} is in order {order}. It is not changed.",
  "oneList.stays":
    "{file}, row {line}: of {invoice} {amount:amount} is due here, and {known:amount} was collected or settled already. It is left as it is.",
  "oneList.closedBefore":
    "{file}, row {line}: {item} is closed in the workbook, and {amount:amount} is due here. It is left as it is; confirm it by its name only if it was not paid and must be collected.",
  "oneList.closed":
    "{count:number} open {count|invoice|invoices} of this period ({items}; {amount:amount}) {count|is|are} asked for by {file} no more and {count|is|are} closed. Confirm that; say --partial if the list does not hold everybody.",
  "oneList.goneUnknown":
    "{count:number} open {count|invoice|invoices} of this period ({items}; {amount:amount}) {count|is|are} not found in {file}, of which rows were left out. Nothing is closed.",
  "oneList.gone":
    "{count:number} {count|member|members} of earlier lists ({items}) {count|is|are} not on {file}. Withdraw {count|the mandate|their mandates} if {count|it has|they have} ended.",
  "oneList.ownDates":
    "{file} says for {count:number} {count|row|rows} itself when is collected: that goes before {date:date}. Take the column away with --field Invoices.dueDate= if it no longer holds.",
  "oneList.pastDates":
    "{file}: {count:number} new {count|invoice|invoices} {count|was|were} due before today, from {date:date} on. Confirm that {count|it|they} must still be collected.",
  "sequence.override":
    "The next collection under {mandate} carries {code}: it is in the column Sequence type override, for one issue.",
  "sequence.oneOff": "The next collection under {mandate} carries {code}: the mandate is one-off.",
  "sequence.finalAgain":
    "The next collection under {mandate} carries {code} again: the last one was final and never reached the debtor's bank.",
  "sequence.dutchAccount":
    "The next collection under {mandate} carries {code}: on a Dutch account a first one has no code of its own.",
  "sequence.collectedBefore":
    "The next collection under {mandate} carries {code}: one from this account was presented before, also if it came back.",
  "sequence.collectedElsewhere":
    "The next collection under {mandate} carries {code}: its last collection date shows one outside this workbook.",
  "sequence.first": "The next collection under {mandate} carries {code}: it is the first.",
  "sequence.firstAgain":
    "The next collection under {mandate} carries {code}: none from this account was presented; those that were rejected, recalled or cancelled do not count.",
  "sequence.noAccount":
    "Nobody knows yet what the next collection under {mandate} carries: it is not known on which account of yours it is collected.",
  "sequence.takenOver":
    "Nothing more is collected under {mandate}: what was to be its only or last collection (order {order}) never reached the debtor's bank, and {by} is signed for the same.",
  "sequence.none": "Nothing can be collected under {mandate} any more: it has ended, or it is dormant.",
  "sign.already": "The mandate {mandate} was signed on {date:date} already.",
  "sign.inFuture":
    "{date:date} is still to come: nobody can have signed on that day. Take {today:date} or a day before.",
  "sign.beforeSepa":
    "{date:date} is before SEPA. A mandate from before {first:date} carries that day as its date of signature.",
  "sign.ended": "The mandate {mandate} has ended (withdrawn, replaced or used). Make a new one.",
  "sign.twice": "The mandate {mandate} is in the list more than once.",
  "sign.twin":
    "Beside the mandate {mandate} there is {others} for the same IBAN and scheme. Enter at each invoice under which of them it goes, or withdraw one of them.",
  "signList.column":
    "{file} has neither a column of mandate references nor one of debtor numbers. Name one of them so.",
  "signList.blank":
    "{file}, row {line}: there is neither a mandate reference nor a debtor number. The row is left out.",
  "signList.unknown":
    "{file}, row {line}, column {column}: the mandate {value} is not in the workbook. The row is left out; correct the list.",
  "signList.noUnsigned":
    "{file}, row {line}, column {column}: debtor {value} has no mandate that waits for a signature. The row is left out.",
  "signList.several":
    "{file}, row {line}, column {column}: {value} fits several mandates ({mandates}). The row is left out; name reference and administration in the list.",
  "signList.otherDebtor":
    "{file}, row {line}, column {column}: the mandate {mandate} is of debtor {debtor}, not of {value}. The row is left out; correct the list.",
  "signList.day":
    "{file}, row {line}, column {column}: {date:date} cannot be a date of signature. It is between {first:date} and {today:date}. The row is left out; correct the list.",
  "signList.cell":
    "{file}, row {line}: a cell of the mandate {mandate} cannot be read. The row is left out; correct the cell first.",
  "signList.ended":
    "{file}, row {line}: the mandate {mandate} has ended (withdrawn, replaced or used). The row is left out; make a new mandate.",
  "signList.already": "{file}, row {line}: the mandate {mandate} was signed on {date:date} already and stays as it is.",
  "signList.otherDay":
    "{file}, row {line}: the mandate {mandate} was signed on {date:date} by the workbook, and on {is:date} by the list. It stays as it is; correct the cell where the list is right.",
  "signList.account":
    "{file}, row {line}: the mandate {mandate} has no valid IBAN. The row is left out; fill in the IBAN first.",
  "signList.nothing": "Nothing of {file} is recorded as signed.",
  "deleteMandate.used":
    "Something was collected under the mandate {mandate} ({orders}). It stays in the books; withdraw it if it serves no more.",
  "deleteMandate.collectedElsewhere":
    "The mandate {mandate} was last collected under on {date:date}, elsewhere. It stays; withdraw it if it serves no more.",
  "deleteMandate.named": "{by} names the mandate {mandate}. Empty this cell first.",
  "deleteMandate.signed":
    "The mandate {mandate} was signed on {date:date}. Once it is deleted nothing of it is left; withdraw it if it was valid.",
  "useAnyway.ended": "The mandate {mandate} has ended (withdrawn, replaced or used). Make a new one.",
  "useAnyway.past": "{date:date} has passed. Take {today:date} or a later day.",
  "useAnyway.tooLong":
    "{date:date} is too far ahead: a collection elsewhere makes a mandate last 36 months, so until {latest:date} at the most.",
  "useAnyway.noReason":
    "Say why the mandate {mandate} may be used: where and when it was collected under in the last 36 months.",
  "useAnyway.notDormant": "The mandate {mandate} is not dormant on {date:date}: there is nothing to declare.",
  "useAnyway.declared":
    "By what this workbook knows the mandate {mandate} lapsed on {usableUntil:date}. Using it until {until:date} is lawful only if it was collected under elsewhere within 36 months; " +
    "else the debtor may have what you collect refunded for 13 months.",
  "withdraw.already": "The mandate {mandate} was withdrawn on {date:date} already.",
  "withdraw.underWay":
    "{count:number} {count|collection|collections} under mandate {mandate} {count|is|are} on the way (order {orders}). Recall what the bank has, and take what is in a draft out of it.",
  "mandateChange.nothing": "Mandate {mandate} has {field:field} {value} already; there is nothing to change.",
  "mandateChange.nothingToRestore": "Nothing of mandate {mandate} was typed over that can be put back ({field:field}).",
  "mandateChange.notTogether": "The option {option} does not go with {how}. Leave one of the two out.",
  "mandateChange.twin":
    "There is mandate {others} for the same already. Withdraw one of the two, or enter at the invoices which one they go under, before you change mandate {mandate}.",
  "mandateChange.referenceTaken": "The reference {reference} is or was that of a mandate. Choose another one.",
  "mandateChange.waits":
    "No bank has seen yet that the reference of mandate {mandate} was {was}. Collect under this reference first.",
  "mandateChange.schemeAmended":
    "Another scheme cannot be reported; mandate {mandate} has to be replaced by a new one (replace).",
  "mandateChange.creditorReplaced": "Another creditor ID or name is reported; it takes no new mandates (amend).",
  "mandateChange.creditorSame":
    "Administration {administration} has creditor ID {creditorId} and the name {creditorName} already, and there is nothing to report.",
  "mandateChange.creditorNotTypedOver":
    "Neither creditor ID nor name of administration {administration} was changed since the last collection; there is nothing to put back.",
  "mandateChange.otherScheme":
    "Debtor {debtor} goes to another scheme; {mandates} ({was:code}) cannot be used any more then. Replace them too if you need them.",
  "mandateChange.debtorScheme": "The scheme of debtor {debtor} becomes {scheme:code} too; it was {was:code}.",
  "mandateChange.creditorReported":
    "With their next collection {count:number} {count|mandate reports|mandates report} to the bank what was changed in administration {administration}.",
  "mandateChange.reported":
    "The next collection under mandate {mandate} reports to the bank that {field:field} was {was}.",
  "mandateChange.notReported":
    "There is nothing to report to the bank: it does not know mandate {mandate} yet, or knows it as it becomes.",
  "mandateChange.toBeSigned": "The new mandate {mandate} can only be used when it is signed.",
  "mandateChange.inDraft":
    "Mandate {mandate} is in {count:number} {count|line|lines} of draft order {orders}. Refresh it before you issue it.",
  "mandateChange.underWay":
    "{count:number} {count|collection|collections} under mandate {mandate} {count|is|are} on the way (order {orders}); {count|it goes|they go} on as {count|it was|they were} sent.",
  "mandateChange.preferred": "The preferred IBAN of debtor {debtor} becomes {iban} too; it was {was}.",
  "mandateChange.otherMandates":
    "These mandates of the debtor are still on {iban}: {mandates}. Change them too if need be.",
  "mandateChange.invoices":
    "These invoices still ask to be collected from {iban}: {invoices}. Empty that cell, or change it.",
  "hold.past": "{date:date} is past. Give the day until which the item is to be held.",
  "hold.already": "{item} is blocked already: {reason}.",
  "release.invoiceBlocked":
    "The invoice of {item} is blocked as a whole: {reason}. Empty the cell when it may be collected again.",
  "mend.noField": "{table} has no column {name}. Name table and field as docs/law/workbook.md does.",
  "mend.kept": "Incassoblad keeps {table}.{name} itself. Leave the cell as it is.",
  "mend.key": "The row is known by this cell. Change the cell in the sheet itself.",
  "mend.keyTwice": "{key} is also in row {row}. Change the cell in the sheet itself.",
  "mend.gone": "There is no row {key} in {table} (any more). Check again.",
  "mend.changed": "The cell now holds '{now}' instead of '{was}'. Check again.",
  "mend.formula": "The cell holds a formula. Change the formula in the sheet itself.",
  "mend.unchanged": "The cell holds '{value}' already.",
  "changeText.noText": "{record} has no text {textOf} that can be changed here. Choose one of: {texts}.",
  "changeText.unchanged": "The text is '{text}' already.",
  "release.nothing": "{item} is neither blocked nor held back: it is collected again already.",
  "return.withdrawMandate":
    "The mandate {mandate} should not be used again ({reason}). Enter the date on which it was withdrawn.",
  "return.changeIban":
    "The account {iban} of mandate {mandate} cannot be collected from ({reason}). Ask for another IBAN, and change it at the mandate.",
  "order.itemNotInOrder": "The item {item} is not in order {order}. Check the number.",
  "order.debtorNotInOrder": "The debtor {debtor} is not in order {order}. Check the number.",
  "order.nothingLeft": "Nothing would be left in order {order}. Delete the order, or leave something in it.",
  "figures.period": "The first day ({from:date}) is after the last ({until:date}). Give an earlier first day.",
  "figures.differs":
    "Administration {administration} does not tie to the ledger at {date:date}: € {listed:amount} per list, € {ledger:amount} per ledger, difference € {difference:amount}. Have the books worked out again (verify); it names the lines that were changed or are missing.",
  "figures.unbalanced":
    "The trial balance of administration {administration} is out of balance: debit € {debit:amount}, credit € {credit:amount}, balances together € {balance:amount}. Have the books worked out again (verify); it names where.",
  "openItems.leftOut":
    "Item {item} is not in the list: it is in another currency, or its amount, date or open amount cannot be read. Correct the cell if it belongs there.",
  "openItems.gone":
    "{count} {count|invoice is|invoices are} no longer in the workbook but {count|was|were} open on this day: by the ledger {count|it was|they were} collected afterwards. The amounts are those of the ledger; what else was paid of {count|it|them} is not known.",
  "verify.sealBroken":
    "The seal does not hold at number {from-to:number}: something was changed there, or is missing before it. Put back a backup copy, or find out who changed what.",
  "verify.numberGap": "Missing: number {from-to:number}. Put the rows back from a backup copy.",
  "verify.ledgerSides":
    "Line {number:number} of entry {entry} does not have exactly one positive amount, debit or credit. Correct the cell.",
  "verify.entryBalance": "Entry {entry} is out of balance by {amount:amount}. Put its lines back from a backup copy.",
  "verify.entryMixed": "The lines of entry {entry} are not alike here. Correct the cell.",
  "verify.entryLines":
    "Line {line:number} of entry {entry} should have had number {expected:number}. Correct the numbers.",
  "verify.entryName":
    "Entry {entry} does not fit its journal and year: a number that starts with {expected} was expected. Correct the cell.",
  "verify.entryGap": "Missing in {series}: entry {from-to:number}. Put it back from a backup copy.",
  "verify.entryMissing":
    "Order {order} must have an entry here ({event:code}) in the ledger, but there is none. Put it back, or correct this cell.",
  "verify.entryExtra":
    "Entry {entry} follows from nothing: no line or bank entry of order {order} explains it. Correct this cell, or find out how it came there.",
  "verify.entryDiffers":
    "Entry {entry} has '{found}' here, but '{expected}' follows from order, lines and bank entries. Correct the cell that was changed.",
  "verify.reversalUnknown":
    "Entry {entry} is the reversal of {original}, but that entry is not there. Put it back from a backup copy.",
  "verify.reversalTwice":
    "Entry {original} is reversed twice: by {other} and by {entry}. Find out which of the two is right.",
  "verify.reversalMirror":
    "Entry {entry} is not the exact reversal of {original}. Put its lines back from a backup copy.",
  "verify.reversalBefore": "Reversal {entry} is booked on {date:date}, before the original booking of {original:date}.",
  "verify.orderGone":
    "The order {order} is named here but is not on the sheet Collection orders. Put it back from a backup copy.",
  "verify.orderReused": "The order number {order} was given twice. Look in the log for what happened.",
  "verify.batchReused":
    "The orders {other} and {order} have the batch number {batch} for the same account. Find out which one the bank has.",
  "verify.orderNotLogged": "The log does not know the order {order}. Find out whether rows were removed from the log.",
  "verify.orderIncomplete":
    "This part of order {order} is missing, while its status asks for it. Put it back from a backup copy.",
  "verify.orderStatus":
    "The status {status:code} of order {order} does not fit its lines, bank entries and dates. Correct the status.",
  "verify.orderNotAsLogged": "Order {order} has '{found}' here, but the log says '{expected}'. Correct the cell.",
  "verify.lastBatchNumber":
    "The last batch number of this account is {found}, but an order of it has {expected}: the next one would be used twice. Put {expected} here.",
  "verify.orderNotAsSealed":
    "Order {order} or one of its lines is not what {action} sealed on {at:moment}: a cell was changed, or a line removed or added. Compare with the bank file and a backup copy, and put it back.",
  "verify.paperDays":
    "Order {order} says when advance notices or specifications went out, but that was not recorded with Incassoblad: the dates were typed. Empty them, and record the sending.",
  "verify.stateNotAsSealed":
    "What happened to order {order} is not what {action} sealed on {at:moment}: a status, date or amount, the return of a line, an accepted warning or a bank entry was changed, removed or added. Compare with a backup copy, and put it back.",
  "verify.draftNotAsSealed":
    "Draft {order} or one of its lines was typed over since {action} of {at:moment}. Look at it before it is issued, or bring it up to date with the master data.",
  "verify.bankNotAsSealed":
    "The bank entries are not what {action} sealed on {at:moment}: what the bank reported was changed, or an entry removed or added. Compare with the statements and a backup copy, and put it back.",
  "verify.changedBetween":
    "Order {order} was changed by hand between rows {from} and {to} of the log, from {since:moment} to {until:moment}. Find out in a backup copy of that time what it was.",
  "verify.bankChangedBetween":
    "Bank entries were changed by hand between rows {from} and {to} of the log, from {since:moment} to {until:moment}. Find out in a backup copy of that time what they were.",
  "verify.orderCount":
    "Order {order} has {found:number} here, but its lines give {expected:number}. Correct the cell or put the lines back.",
  "verify.orderText": "Order {order} has '{found}' here, but '{expected}' follows from its numbers. Correct the cell.",
  "verify.orderAmount":
    "Order {order} has {found:amount} here, but {expected:amount} follows from its lines and bank entries. Correct what was changed.",
  "verify.orderDate": "The date {found:date} does not fit the other dates of order {order}. Correct the cell.",
  "verify.inTransit":
    "By the ledger {found:amount} of order {order} is in transit, but {expected:amount} is to be settled. Look at the entries of the order.",
  "verify.bankAccount":
    "By the ledger {found:amount} of order {order} is on the bank account, but its bank entries give {expected:amount}. Compare them with the statement.",
  "verify.creditedTooMuch":
    "For order {order} {credited:amount} was credited, but {collected:amount} was collected. Compare it with the statement.",
  "verify.debitedTooMuch":
    "Of transaction {endToEndId} in order {order} {debited:amount} was debited, but {collected:amount} was collected. A bank debits a transaction once; compare it with the statement.",
  "verify.bankEntryAccount":
    "Bank entry {reference} is on another account than {account}, that of order {order}. Compare it with the statement.",
  "verify.exportGone":
    "Export {number} ({file}) is in the log, but no longer in Exports. Put its row back from a copy of the workbook; without it the same entries would be exported again.",
  "verify.exportUnlogged":
    "Export {number} is not in the log like this: somebody added or repeated its row. Delete the row.",
  "verify.exportChanged": "Export {number} was changed: {value} belongs here.",
  "verify.exportLines":
    "The entries in the ledger are no longer those of export {number}. Compare the ledger with the exported file.",
  "verify.importedEntries":
    "Importing {file} added {expected:number} bank entries of {amount:amount} together. Now there are {found:number} of {foundAmount:amount}. Compare them with the bank's file.",
  "verify.bankEntryAmount":
    "The amount of bank entry {reference} is {found:amount}, but the direct debits give {expected:amount}. Compare it with the statement.",
  "verify.contentHash":
    "The lines of order {order} give another content value than this cell holds. The order, its lines or this cell were changed.",
  "verify.lineStatus":
    "Line {line} of order {order} cannot be like this in an order with status {orderStatus:code}. Correct the cell.",
  "verify.lineDiffers":
    "Line {line} of order {order} has '{found}' here, but '{expected}' follows from the order. Correct the cell.",
  "verify.livingTwice":
    "Invoice {invoice} is in order {other} and in order {order} at the same time. Cancel one of them.",
  "verify.itemGone": "The item of line {line} of order {order} is no longer in the workbook; it was not verified.",
  "verify.mandateGone":
    "Mandate {mandate}, under which line {line} of order {order} was collected, is no longer in the workbook. Put the row back from a backup copy.",
  "verify.itemStatus":
    "The collection status of {item} does not agree with its direct debits: expected {expected:code}, found {found:code}. Correct the cell.",
  "verify.timesReturned":
    "By its direct debits {item} was returned {expected} times, but this cell holds {found}. Correct the cell.",
  "verify.chargesInvoice":
    "Invoice {invoice} belongs to entry {entry}, which invoiced {amount:amount} of bank charges on (bank entry {reference}), but has another amount or debtor.",
  "verify.chargesInvoiceGone":
    "Invoice {invoice}, with which {amount:amount} of bank charges was invoiced on (entry {entry}, bank entry {reference}), is no longer in the workbook.",
  "verify.outsideMissing":
    "Bank entry {reference} ({amount:amount}) is marked as processed without an order, as a return of a collection made outside this workbook, but the ledger has no entry of it. Set its status back to New and process it.",
  "verify.returnedOutside":
    "By its direct debits {item} was returned {expected} times, but this cell holds {found}. Only collections outside this workbook explain that.",
  "verify.timesRepeated":
    "By its direct debits {item} was repeated {expected} times, but this cell holds {found}. Correct the cell.",
  "verify.lastOrder": "The last order of {item} is '{expected}', but this cell holds '{found}'. Correct the cell.",
  "verify.openAmount":
    "Of {item} {open:amount} is open and {collected:amount} was collected; that does not fit its amount of {amount:amount}. Correct the open amount.",
  "verify.collectedAgain":
    "Of {item} {open:amount} is open and {collected:amount} was collected, which together is more than its amount of {amount:amount}. That it is collected once more was confirmed when its order was made. Make sure that what was too much went back to the debtor.",
  "verify.splitSums":
    "Invoice {invoice} does not show here what its instalments come to. Change the cell; the next action does so too.",
  "verify.lastCollectionDate":
    "By its direct debits the last collection under mandate {mandate} was {expected:date}, but this cell holds {found:date}. Correct the date.",
  "verify.expiryDate":
    "By its dates mandate {mandate} expires on {expected:date}, but this cell holds {found:date}. Correct the date.",
  "verify.amendmentUnsent":
    "Order {order} reported a change of mandate {mandate} (before it: {value}), but no bank has seen that order, and the next collection does not report the change. Enter {value} here again, unless you emptied the cell on purpose.",
  "verify.amendmentRepeated":
    "Order {order} has already reported this change of mandate {mandate} (before it: {value}). The next collection would report it again. Empty the cell, unless the bank asked for it.",
  "verify.logState":
    "Row {number} of the log ({action}, {at:moment}) says Started, while other actions were done after it: the action was finished, and its state was changed afterwards. Set the state back to Completed.",
  "verify.actionUnfinished":
    "The action {action} of {at:moment} by {user} was not finished; what it did not write is missing below. Run any command that writes: it completes this first.",
};
