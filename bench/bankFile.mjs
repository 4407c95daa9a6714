// node bench/bankFile.mjs FORMAT SIZE FILE: writes the file that the readers of statements are given.
import { closeSync, openSync, writeSync } from "node:fs";
import { camtPieces } from "../tools/bank/camt.mjs";
import { coda } from "../tools/bank/coda.mjs";
import { mt940 } from "../tools/bank/mt940.mjs";

const [format, size, file] = [process.argv[2], Number(process.argv[3]), process.argv[4]];

/** Every tenth entry is a return with all that a bank tells of one; the others are collections credited one by one. */
function entry(index) {
  const one = {
    day: "2026-11-26",
    amount: 1000 + (index % 9000),
    endToEndId: `2026-0001-${String(index).padStart(6, "0")}`,
    mandateId: `M-${String(index).padStart(6, "0")}`,
    paymentInformationId: "2026-0001-1",
    name: `Debiteur & Zoon ${index}`,
    iban: "NL20INGB0001234567",
    text: `Factuur ${index} van november, klantnummer ${index * 7}`,
    bankReference: `B${String(index).padStart(12, "0")}`,
  };
  return index % 10 === 0
    ? { ...one, kind: "Return", reason: "AM04", charges: index % 20 === 0 ? 150 : null }
    : { ...one, kind: "Receipt" };
}

const statement = {
  account: "NL91ABNA0417164300",
  ownerName: "Firma",
  number: 1,
  opening: 100_000,
  openingDay: "2026-11-25",
  day: "2026-11-26",
  entries: Array.from({ length: size }, (_, index) => entry(index + 1)),
};

const WRITERS = {
  camt: () => camtPieces("camt.053", [statement], { version: "02", bank: "ABNAMRO", bic: "ABNANL2A" }),
  mt940: () => [mt940("abn", [statement])],
  coda: () => [Buffer.from(coda([statement])).toString("latin1")],
};
/** CODA has one byte per character. */
const ENCODING = format === "coda" ? "latin1" : "utf8";

const out = openSync(file, "w");
let waiting = [];
for (const piece of WRITERS[format]()) {
  waiting.push(piece);
  if (waiting.length < 10_000) continue;
  writeSync(out, waiting.join(""), null, ENCODING);
  waiting = [];
}
writeSync(out, waiting.join(""), null, ENCODING);
closeSync(out);
