import type { valueFindingsNl } from "./valueFindingsNl";
/** What is wrong with a single value, in English: a cell, a date, an IBAN or a creditor identifier. The custom functions say no more. */
export const valueFindingsEn: Readonly<Record<keyof typeof valueFindingsNl, string>> = {
  "cell.formulaBlank":
    "The formula in this cell shows nothing. A blank cell would mean that the whole amount is open: let the formula give 0 when nothing is open any more.",
  "cell.required": "{field:field} is required, but the cell is empty. Fill in the cell.",
  "cell.errorValue": "The cell holds the error {value}. Correct the formula or fill in the value.",
  "cell.notCalculated":
    "The formula in this cell was not calculated yet. Open the workbook in Excel, calculate and save it.",
  "cell.notText": "Text belongs here, but the cell holds {value}. Fill in the text.",
  "cell.tooLong": "The text has {length} characters; here it may have {max}. Shorten the text.",
  "cell.digitsLost": "The last digits of this long number are lost. Format the cell as text and fill it in again.",
  "cell.controlCharacters": "'{value}' holds invisible characters or line breaks; the bank gets a space there.",
  "cell.numberAsText":
    "{count} {count|cell of this text column holds a number|cells of this text column hold numbers}. Leading zeros may be lost; format the column as text.",
  "cell.notAnAmount": "'{value}' is not an amount. Fill in a number, such as 1234.56.",
  "cell.ambiguousAmount": "In '{value}' the decimal sign is not clear. Fill in the amount as a number.",
  "cell.notCents": "{value} has more than two decimals. Round the amount to whole cents.",
  "cell.amountTooLarge": "{value} is too large for an amount. Check the cell.",
  "cell.textAsAmount": "'{value}' is text and was read as {amount:amount}.",
  "cell.notADate": "'{value}' is not a date. Fill in a date, such as 2026-12-01.",
  "cell.ambiguousDate": "In '{value}' it is not clear which is the day and which the month. Fill in a real date.",
  "cell.dateOutside": "The date {value} is not between {min:date} and {max:date}. Check the cell.",
  "cell.timeInDate": "There is a time beside this date. Fill in the date alone.",
  "cell.textAsDate": "'{value}' is text and was read as {date:date}.",
  "cell.notAPercentage": "'{value}' is not a percentage. Fill in a number, such as 2 for 2 %.",
  "cell.notAnInteger": "'{value}' is not a whole number.",
  "cell.integerOutside": "{value} is not between {min:number} and {max:number}.",
  "cell.textAsNumber": "'{value}' is text and was read as {number:number}.",
  "cell.notYesNo": "'{value}' is neither Yes nor No.",
  "cell.notACode": "'{value}' is not possible here. Choose from: {allowed}.",
  "iban.characters": "The IBAN holds characters that do not belong there: {characters}. Check the IBAN.",
  "iban.country": "{country} is not a country with IBANs. Check the first two letters.",
  "iban.nonSepa": "An account in {country} is outside SEPA; nothing can be collected from it.",
  "iban.length": "An IBAN of {country} has {expected} characters; this one has {length}. Check the IBAN.",
  "iban.structure": "The IBAN is not built as an account in {country}. Check the IBAN.",
  "iban.checkDigits": "The check digits {checkDigits} do not exist. Check the IBAN.",
  "iban.mod97": "The check digits of {iban} are not right. Check the IBAN for a typing mistake.",
  "iban.national": "{iban} does not pass the account number check of {country}. Check the IBAN.",
  "iban.bankUnknown": "No bank in {country} that we know has the bank code {bankCode} of {iban}. Check the IBAN.",
  "iban.ownAccount":
    "{iban} is an account of administration {administration} itself; it cannot collect from itself. Fill in the debtor's IBAN.",
  "iban.normalised": "The IBAN was read as {iban}.",
  "creditorId.characters": "The creditor ID holds characters that do not belong there: {characters}. Check the number.",
  "creditorId.country": "{country} is not a country with creditor IDs. Check the first two letters.",
  "creditorId.length": "A creditor ID of {country} has {expected} characters; this one has {length}. Check the number.",
  "creditorId.structure": "The creditor ID is not built as those of {country}. Ask your bank for the right one.",
  "creditorId.checkDigits":
    "The check digits {checkDigits} of the creditor ID are not right; they should be {expected}.",
  "creditorId.normalised": "The creditor ID was read as {creditorId}.",
  "date.moved": "Banks are closed on {from:date}; the collection date becomes {to:date}.",
  "date.tooEarly":
    "{date:date} is too early for account {account}: the first possible day is {earliest:date}. Choose a later date.",
  "date.farAhead":
    "The collection date {date:date} is {days} days ahead; banks often take a file at most 14 days before.",
};
