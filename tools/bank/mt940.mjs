// Writes statements as Dutch banks do in MT940, of a simply described day (bank.d.mts; facts: docs/law/mt940.md).
import { closingOf, signedAmount } from "./camt.mjs";

const LINE = 65;
const BACK = new Set(["Return", "Refund", "Reject"]);

/** The Mutatiecode, and the words in front of the rest. */
const ABN = {
  Batch: ["247", "SEPA Incasso batch"],
  Receipt: ["247", "SEPA Incasso"],
  Return: ["245", "SEPA Incasso terugboeking bank"],
  Refund: ["244", "SEPA Incasso terugboeking"],
  Reject: ["246", "SEPA Incasso niet uitgevoerd"],
};
const ABN_B2B = {
  Batch: "SEPA Incasso batch bedrijven",
  Receipt: "SEPA Incasso bedrijven",
  Return: "SEPA Incasso B2B return",
  Refund: "SEPA Incasso B2B refund",
  Reject: "SEPA Incasso B2B reject/refusal",
};

const ING = { Batch: "01010", Receipt: "01012", Return: "01215", Refund: "01315", Reject: "01115", Other: "00100" };
const ING_B2B = { Batch: "01020", Receipt: "01022", Return: "01225", Refund: "01325", Reject: "01125", Other: "00100" };

const RABO = { Batch: "113", Receipt: "113", Return: "631", Refund: "633", Reject: "166", Other: "541" };
const RABO_B2B = { ...RABO, Batch: "115", Receipt: "115", Return: "632", Reject: "169" };

const STYLES = {
  abn: {
    head: ["ABNANL2A", "940", "ABNANL2A"],
    end: ["-"],
    fields: ({ account, number }) => [":20:ABN AMRO BANK NV", `:25:${account.slice(-9)}`, `:28:${number}/1`],
    entry: abnEntry,
    amount: (cents) => money(cents),
  },
  ing: {
    head: ["{1:F01INGBNL2ABXXX0000000000}", "{2:I940INGBNL2AXXXN}", "{4:"],
    end: ["-}"],
    fields: ({ account, day, number }) => [
      `:20:P${shortDay(day)}${String(number).padStart(9, "0")}`,
      `:25:${account}EUR`,
      ":28C:00000",
    ],
    entry: ingEntry,
    amount: (cents) => money(cents),
    summary: (entries) => {
      const sums = entries.map(signedAmount);
      const [out, into] = [sums.filter((cents) => cents < 0), sums.filter((cents) => cents >= 0)];
      return [`:86:/SUM/${out.length}/${into.length}/${money(total(out))}/${money(total(into))}/`];
    },
  },
  rabobank: {
    head: [],
    end: [],
    fields: ({ account, day, number }) => [
      `:20:940S${shortDay(day)}`,
      `:25:${account} EUR`,
      `:28C:${day.slice(2, 4)}${String(number % 1000).padStart(3, "0")}`,
    ],
    entry: raboEntry,
    amount: (cents) => money(cents).padStart(15, "0"),
  },
};

export function mt940(style, statements) {
  const form = STYLES[style];
  const written = style === "rabobank" ? statements.flatMap(byDay) : statements;
  const lines = written.flatMap((statement) => statementLines(form, { ...statement, entries: singles(statement) }));
  return [...(style === "rabobank" ? [":940:"] : []), ...lines, ""].join("\r\n");
}

/** What came back is debited one by one, whatever the description joins. */
function singles({ entries }) {
  return entries.flatMap((entry) => {
    const { details = [], ...rest } = entry;
    if (!BACK.has(entry.kind) || details.length === 0) return [entry];
    return details.map((detail) => ({ ...rest, ...detail }));
  });
}

/** A statement for each day; one without entries stays as it is. */
function byDay(statement) {
  const days = [...new Set(statement.entries.map(({ day }) => day))].sort();
  if (days.length === 0) return [statement];
  let { opening, openingDay, number } = statement;
  return days.map((day) => {
    const one = {
      ...statement,
      day,
      opening,
      openingDay,
      number,
      entries: statement.entries.filter((e) => e.day === day),
    };
    [opening, openingDay, number] = [closingOf(one), day, number + 1];
    return one;
  });
}

function statementLines(form, statement) {
  const { opening, openingDay, day, entries } = statement;
  const closing = closingOf(statement);
  return [
    ...form.head,
    ...form.fields(statement),
    `:60F:${balance(form, opening, openingDay)}`,
    ...entries.flatMap((entry, index) => form.entry(entry, index, statement)),
    `:62F:${balance(form, closing, day)}`,
    ...(form.summary === undefined ? [] : [`:64:${balance(form, closing, day)}`, ...form.summary(entries)]),
    ...form.end,
  ];
}

function balance(form, cents, day) {
  return `${cents < 0 ? "D" : "C"}${shortDay(day)}EUR${form.amount(cents)}`;
}

function abnEntry(entry) {
  const { kind, day, isB2B = false, bankReference } = entry;
  const cents = signedAmount(entry);
  const [code, words] = ABN[kind] ?? [cents < 0 ? "658" : "654", "SEPA OVERBOEKING"];
  const title = isB2B ? (ABN_B2B[kind] ?? words) : words;
  const first = `:61:${days(entry)}${day.slice(5).replace("-", "")}${mark(cents)}${money(cents)}`;
  return [
    `${first}N${isB2B && kind !== "Other" ? "249" : code}NONREF${bankReference ? `//${bankReference}` : ""}`,
    ...amounts(entry),
    ...wrapped(kind === "Batch" ? abnBatch(title, entry) : abnWords(title, entry), true),
  ];
}

function abnBatch(title, { paymentInformationId, numberOfTransactions, details }) {
  const count = numberOfTransactions ?? details?.length;
  return words([
    ["TRTP", title],
    ["PREF", paymentInformationId ?? "Not provided"],
    ["NRTX", count],
    ["PIND", "BRUTO"],
  ]);
}

function abnWords(title, { kind, mandateId, reason, iban, name, text, endToEndId }) {
  return words([
    [BACK.has(kind) ? "RTYP" : "TRTP", title],
    ["MARF", mandateId],
    ["RTRN", BACK.has(kind) ? (reason ?? "MS03") : null],
    ["IBAN", iban],
    ["NAME", name],
    ["REMI", text],
    ["EREF", endToEndId ?? "NOTPROVIDED"],
  ]);
}

function ingEntry(entry, index, { number }) {
  const { kind, day, isB2B = false, details = [] } = entry;
  const cents = signedAmount(entry);
  const code = (isB2B ? ING_B2B : ING)[kind];
  const type = BACK.has(kind) ? "NRTI" : kind === "Other" ? "NTRF" : "NDDT";
  const pointer = kind === "Batch" ? "PREF" : entry.endToEndId == null ? "NONREF" : "EREF";
  const reference = entry.bankReference ?? `${day.slice(2, 4)}${String(number * 100_000 + index).padStart(12, "0")}`;
  const count = entry.numberOfTransactions ?? details.length;
  const closed =
    kind === "Batch"
      ? [
          ["PREF", entry.paymentInformationId],
          ["REMI", `USTD//TOTAAL ${String(count).padStart(8)} POSTEN`],
        ]
      : [
          ["RTRN", BACK.has(kind) ? (entry.reason ?? "MS03") : null],
          ["EREF", entry.endToEndId],
          ["MARF", entry.mandateId],
          ["CNTP", entry.iban == null && entry.name == null ? null : `${entry.iban ?? ""}//${entry.name ?? ""}/`],
          ["REMI", entry.text == null ? null : `USTD//${entry.text}`],
        ];
  return [
    `:61:${days(entry)}${day.slice(5).replace("-", "")}${mark(cents)}${money(cents)}${type}${pointer}//${reference}`,
    `/TRCD/${code}/`,
    ...amounts(entry),
    ...wrapped(words(closed, "/"), false),
  ];
}

function raboEntry(entry) {
  const { kind, isB2B = false, iban, name, text, mandateId, endToEndId, bankReference } = entry;
  const cents = signedAmount(entry);
  // It credits collections in batches and nothing else: one by itself is a batch of one.
  const isBatch = kind === "Batch" || kind === "Receipt";
  const pointer = isBatch
    ? "PREF"
    : BACK.has(kind) && mandateId != null
      ? "MARF"
      : endToEndId == null
        ? "NONREF"
        : "EREF";
  const party = cents < 0 ? "BENM" : "ORDP";
  const parts = isBatch
    ? [["PREF", entry.paymentInformationId]]
    : [
        ["MARF", BACK.has(kind) ? mandateId : null],
        ["EREF", endToEndId],
        ["RTRN", BACK.has(kind) ? (entry.reason ?? "MS03") : null],
        [`${party}//NAME`, name],
        ["REMI", text],
      ];
  const reference = bankReference ? `//${bankReference}` : "";
  const code = (isB2B ? RABO_B2B : RABO)[kind];
  return [
    `:61:${days(entry)}${mark(cents)}${money(cents).padStart(15, "0")}N${code}${pointer}${reference}`,
    isBatch ? "0000000000" : (iban ?? "0000000000"),
    ...amounts(entry),
    ...wrapped(words(parts), false),
  ];
}

/** Code words with their values; `closing` stands behind each value where the bank closes words. */
function words(parts, closing = "") {
  const given = parts.filter(([, value]) => value != null && value !== "");
  return given.map(([word, value]) => `/${word}/${plain(String(value))}${closing}`);
}

/**
 * Field 86 in lines of 65: ABN AMRO does not break a code word, the others break wherever the line is full. No line begins with
 * what begins or ends a field.
 */
function wrapped(parts, keepsWords) {
  const lines = [];
  let line = "";
  const push = (text) => {
    let rest = text;
    while (line.length + rest.length > LINE) {
      let room = LINE - line.length;
      while (room > 0 && /[:\-{ ]/.test(rest.charAt(room))) room -= 1;
      lines.push(line + rest.slice(0, room));
      [line, rest] = ["", rest.slice(room)];
    }
    line += rest;
  };
  for (const part of parts) {
    const word = /^\/[A-Z/]+\//.exec(part)?.[0] ?? "";
    if (keepsWords && line !== "" && line.length + word.length > LINE) {
      lines.push(line);
      line = "";
    }
    push(part);
  }
  const all = [...lines, line].filter((text) => text !== "");
  return all.map((text, index) => (index === 0 ? `:86:${text}` : text));
}

/** What was collected and what the bank charges, where it debits both in one sum. */
function amounts({ kind, amount, charges }) {
  if (!charges || !BACK.has(kind)) return [];
  return [`/OCMT/EUR${money(amount)}//CHGS/EUR${money(charges)}/`];
}

function days({ day, valueDay }) {
  return shortDay(valueDay ?? day);
}

function shortDay(day) {
  return day.slice(2).replaceAll("-", "");
}

function mark(cents) {
  return cents < 0 ? "D" : "C";
}

function money(cents) {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  return `${digits.slice(0, -2)},${digits.slice(-2)}`;
}

function total(amounts) {
  return amounts.reduce((sum, cents) => sum + cents, 0);
}

/** Letters without accents, and a point for what SWIFT's character set does not have. */
function plain(text) {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9/\-?:().,'+ ]/g, ".");
}
