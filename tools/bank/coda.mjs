// Writes statements as Belgian banks do in CODA 2, of a simply described day (bank.d.mts; facts: docs/law/coda.md).
import { closingOf, signedAmount } from "./camt.mjs";

const RECORD = 128;
const BACK = new Set(["Return", "Refund", "Reject"]);
/** Family and transaction by kind, and the R-type of what came back. */
const CODES = { Batch: "0550", Receipt: "0550", Return: "0503", Refund: "0505", Reject: "0503" };
const RETURN_TYPES = { Reject: "1", Return: "2", Refund: "3" };

export function coda(statements) {
  const records = statements.flatMap((statement, index) =>
    statementRecords(statement, index === statements.length - 1),
  );
  const text = records.map((line) => `${line}\r\n`).join("");
  // ISO 8859-1: one byte per character, so that positions are those of the standard.
  return Uint8Array.from(text, (character) => (character.charCodeAt(0) <= 0xff ? character.charCodeAt(0) : 0x3f));
}

function statementRecords(statement, isLast) {
  const { account, ownerName = "", number, opening, openingDay, day, entries } = statement;
  const zone = `${account.padEnd(34)}EUR`;
  // Belgian IBANs have a structure of their own.
  const structure = account.startsWith("BE") ? "2" : "3";
  const closing = closingOf(statement);
  const movements = entries.flatMap((entry, index) => entryRecords(entry, index + 1, statement));
  const amounts = entries.map(signedAmount);
  const sum = (sign) => amounts.reduce((total, cents) => total + Math.max(cents * sign, 0), 0);
  const reference = `${account.slice(-4)}${String(number % 1000).padStart(3, "0")}${shortDay(day)}`.slice(0, 10);
  return [
    record([1, `00000${shortDay(day)}00005`], [25, reference], [35, ownerName.slice(0, 26)], [84, "00000"], [128, "2"]),
    record(
      [1, `1${structure}${three(number)}`],
      [6, zone],
      [43, signed(opening) + shortDay(openingDay)],
      [65, ownerName.slice(0, 26)],
      [126, three(number)],
    ),
    ...movements,
    record([1, `8${three(number)}`], [5, zone], [42, signed(closing) + shortDay(day)], [128, "0"]),
    record(
      [1, "9"],
      [17, String(movements.length + 2).padStart(6, "0")],
      [23, thousandths(sum(-1))],
      [38, thousandths(sum(1))],
      [128, isLast ? "2" : "1"],
    ),
  ];
}

/** A movement with what explains it: the transactions of a sum, or amount and charges of one debit. */
function entryRecords(entry, sequence, { number }) {
  const { kind, amount, charges, details = [] } = entry;
  const cents = signedAmount(entry);
  const code = CODES[kind] ?? (cents < 0 ? "0101" : "0150");
  const isSum = kind === "Batch" || details.length > 0;
  const isCharged = !isSum && charges > 0 && kind !== "Other";
  const type = isSum ? (kind === "Batch" ? "1" : "2") : isCharged ? "3" : "0";
  const at = { sequence, number, entry };
  const total = isSum ? { ...entry, endToEndId: entry.paymentInformationId, reason: null } : entry;
  const records = item({
    ...at,
    detail: 0,
    cents,
    code: `${type}${code}000`,
    of: total,
    isDirectDebit: !isSum && kind !== "Other",
  });
  if (isCharged) {
    const sign = BACK.has(kind) ? -1 : 1;
    const part = (detail, value, category) =>
      item({ ...at, detail, cents: value, code: `8${code}${category}`, of: { text: "" }, isDirectDebit: false });
    return [...records, ...part(1, sign * amount, "000"), ...part(2, -charges, "037")];
  }
  const one = kind === "Batch" ? "5" : "6";
  const transactions = details.flatMap((detail, index) => {
    const value = signedAmount({ ...detail, kind, details: [] });
    return item({ ...at, detail: index + 1, cents: value, code: `${one}${code}000`, of: detail, isDirectDebit: true });
  });
  return [...records, ...transactions];
}

/** The records 2.1 to 2.3 of a movement or a detail. */
function item({ sequence, detail, number, entry, cents, code, of, isDirectDebit }) {
  const place = four(sequence) + four(detail);
  const communication = isDirectDebit ? directDebit(entry, of) : (of.text ?? "").slice(0, 149);
  const first = 53;
  const isBack = isDirectDebit && BACK.has(entry.kind);
  const reference = of.bankReference ?? `${three(number)}${place}`;
  return [
    record(
      [1, `21${place}`],
      [11, reference.slice(0, 21)],
      [32, signed(cents) + shortDay(entry.valueDay ?? entry.day)],
      [54, `${code}${isDirectDebit ? 1 : 0}`],
      [63, communication.slice(0, first)],
      [116, shortDay(entry.day) + three(number)],
      [125, "0"],
      [126, "1"],
      [128, "0"],
    ),
    record(
      [1, `22${place}`],
      [11, communication.slice(first, first + 53)],
      [64, (of.endToEndId ?? (detail > 0 ? "NOTPROVIDED" : "")).slice(0, 35)],
      [113, isBack ? RETURN_TYPES[entry.kind] + (of.reason ?? "MS03").slice(0, 4) : ""],
      [126, "1"],
      [128, "0"],
    ),
    record(
      [1, `23${place}`],
      [11, of.iban == null ? "" : `${of.iban.padEnd(34)}EUR`],
      [48, (of.name ?? "").slice(0, 35)],
      [83, communication.slice(first + 53, first + 96)],
      [126, "0"],
      [128, "0"],
    ),
  ];
}

/** Communication 127: its three parts lie over the bounds of the records. */
function directDebit({ kind, day, isB2B = false }, { mandateId, text, reason }) {
  const isBack = BACK.has(kind);
  const zone =
    `${shortDay(day)}0${isB2B ? 2 : 1}${isBack ? 2 : 0}` +
    "".padEnd(35) +
    (mandateId ?? "").slice(0, 35).padEnd(35) +
    (text ?? "").slice(0, 62).padEnd(62) +
    (isBack ? RETURN_TYPES[kind] : "0") +
    (isBack ? (reason ?? "MS03") : "").slice(0, 4).padEnd(4);
  return `127${zone}`;
}

/** A record of 128 characters with these texts from these positions on, as the standard counts: from 1. */
function record(...fields) {
  let line = "".padEnd(RECORD);
  for (const [from, text] of fields) line = line.slice(0, from - 1) + text + line.slice(from - 1 + text.length);
  return line;
}

/** Sign and amount in thousandths: 0 is credit. */
function signed(cents) {
  return `${cents < 0 ? 1 : 0}${thousandths(Math.abs(cents))}`;
}

function thousandths(cents) {
  return String(cents * 10).padStart(15, "0");
}

function shortDay(day) {
  return `${day.slice(8, 10)}${day.slice(5, 7)}${day.slice(2, 4)}`;
}

function three(number) {
  return String(number % 1000).padStart(3, "0");
}

/** Numbers begin anew behind the last of four digits. */
function four(number) {
  return String(number % 10_000).padStart(4, "0");
}
