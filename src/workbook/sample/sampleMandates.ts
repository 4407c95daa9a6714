import { addDays, addMonths, type IsoDate } from "../../domain/values/calendar";
import { MIGRATED_SIGNATURE } from "../../domain/mandates/mandateStatus";
import type { Mandate } from "../../domain/book/records";
import { SAMPLE_DEBTORS } from "./sampleDebtors";
import { BELGIAN, DUTCH } from "./sampleFirm";
import type { Wording } from "./sampleWording";
import { blankRecord } from "../../sheets/blankRecord";

const LONG_REFERENCE = "MACHTIGING-GROOTHANDEL-DE-WAAG-10052";

/** Signed and last collected this many days before the day of the sample; a negative number is a day to come. */
interface Ages {
  readonly signed: number;
  readonly collected?: number;
}

/** A mandate of the Dutch company, recurrent and CORE unless told otherwise, on the debtor's preferred IBAN. */
function mandate(today: IsoDate, debtor: string, ages: Ages | null, particulars: Partial<Mandate> = {}): Mandate {
  const customer = SAMPLE_DEBTORS.find(({ number }) => number === debtor);
  const localInstrument = particulars.localInstrument ?? "CORE";
  return blankRecord("Mandates", {
    mandateId: `${localInstrument === "B2B" ? "BR" : "SR"}${debtor}`,
    administration: DUTCH,
    debtor,
    iban: customer?.iban ?? null,
    bic: customer?.bic ?? null,
    localInstrument,
    oneOff: false,
    dateOfSignature: ages === null ? null : addDays(today, -ages.signed),
    lastCollectionDate: ages?.collected === undefined ? null : addDays(today, -ages.collected),
    ...particulars,
  });
}

function dutchMandates(today: IsoDate): readonly Mandate[] {
  const oneOff = (invoice: string): Partial<Mandate> => ({ mandateId: `SO10014${invoice}`, invoice, oneOff: true });
  return [
    mandate(
      today,
      "10001",
      { signed: 0, collected: 31 },
      { dateOfSignature: MIGRATED_SIGNATURE, document: "Map A, 1" },
    ),
    mandate(today, "10002", { signed: 1500, collected: 31 }),
    mandate(today, "10003", { signed: 1240, collected: 62 }),
    mandate(today, "10004", { signed: 820, collected: 31 }),
    mandate(today, "10005", { signed: 410, collected: 92 }),
    mandate(
      today,
      "10006",
      { signed: 700, collected: 31 },
      { accountHolder: "Kleurrijk Beheer B.V.", accountTown: "Veldhoven" },
    ),
    mandate(today, "10007", { signed: 365, collected: 62 }),
    mandate(today, "10008", { signed: 260, collected: 31 }),
    mandate(today, "10009", { signed: 980, collected: 92 }),
    mandate(today, "10010", { signed: 150 }),
    mandate(today, "10011", { signed: 530, collected: 31 }),
    mandate(today, "10012", { signed: 90 }),
    mandate(today, "10013", { signed: 1100, collected: 31 }, { originalIban: "NL08RABO0990000826" }),
    mandate(today, "10014", { signed: 25 }, oneOff("F1027")),
    mandate(today, "10014", { signed: 22 }, oneOff("F1028")),
    mandate(today, "10014", null, oneOff("F1029")),
    mandate(today, "10015", { signed: 640, collected: 31 }),
    mandate(today, "10016", { signed: 1600, collected: 120 }, { iban: "NL59TRIO0990000958", replacedBy: "SR10016-2" }),
    mandate(today, "10016", { signed: 75, collected: 31 }, { mandateId: "SR10016-2" }),
    mandate(today, "10021", { signed: 900, collected: 31 }, { localInstrument: "B2B" }),
    mandate(today, "10022", { signed: 450, collected: 62 }, { localInstrument: "B2B" }),
    mandate(today, "10023", { signed: 60 }, { localInstrument: "B2B" }),
  ];
}

/** Some of them are collected from for the first time: a Belgian account wants to know. */
function belgianMandates(today: IsoDate): readonly Mandate[] {
  const of = { administration: BELGIAN };
  return [
    mandate(today, "20001", { signed: 1300, collected: 31 }, of),
    mandate(today, "20002", { signed: 27 }, of),
    mandate(today, "20003", { signed: 40 }, of),
    mandate(today, "20004", { signed: 800, collected: 62 }, of),
    mandate(today, "20005", { signed: 200 }, of),
    mandate(today, "10015", { signed: 300, collected: 31 }, of),
  ];
}

/** One thing is wrong with each, or with its debtor. */
function troubledMandates(today: IsoDate, words: Wording): readonly Mandate[] {
  const usual: Ages = { signed: 500, collected: 31 };
  const on = (iban: string, particulars: Partial<Mandate> = {}): Partial<Mandate> => ({ iban, ...particulars });
  const dispute = words("Geschil over de machtiging", "Dispute about the mandate");
  const lastCollectionDate = addMonths(today, -38);
  return [
    mandate(today, "10031", { signed: 2000 }, on("NL10ABNA0990000907", { lastCollectionDate })),
    mandate(today, "10032", usual, on("NL65KNAB0990001008", { withdrawnOn: addDays(today, -20) })),
    mandate(today, "10033", usual, on("NL87SNSB0990001059", { blocked: dispute })),
    mandate(today, "10034", null, on("NL54ASNB0990001105")),
    mandate(today, "10035", usual, on("NL52RABO0990001199")),
    mandate(today, "10036", usual, on("NL23BUNQ099000114")),
    mandate(today, "10037", usual, on("TR310006100099000000000101")),
    mandate(today, "10038", usual, on("NL91INGB0990001237")),
    mandate(today, "10038", { signed: 100 }, on("NL91INGB0990001237", { mandateId: "SR10038-2" })),
    mandate(today, "10039", usual, on("NL05ABNA0990001288")),
    mandate(today, "10039", usual, on("NL05ABNA0990001288")),
    mandate(today, "10040", usual, on("NL17TRIO0990001326", { mandateId: "SR10040/" })),
    mandate(today, "10041", { signed: -60 }, on("NL18KNAB0990001369")),
    mandate(today, "10042", usual, on("CH5500700000990000202")),
    mandate(today, "10043", usual, on("NL03SNSB0990001407")),
    mandate(today, "10044", usual, on("NL29ASNB0990001458")),
    mandate(today, "10045", usual, on("NL14BUNQ0990001504")),
    mandate(today, "10046", usual, on("NL38RABO0990001547")),
    mandate(today, "10047", usual, on("NL44INGB0990001598")),
    mandate(today, "10048", usual, on("NL62RABO0990001600", { bic: "DEUTDEFF" })),
    mandate(today, "10049", usual, on("NL89TRIO0990001679")),
    mandate(today, "10050", usual, on("NL31KNAB0990001717")),
    mandate(today, "10051", usual, on("NL53SNSB0990001768", { mandateId: "SR#10051" })),
    mandate(today, "10052", usual, on("NL42ASNB0990001806", { mandateId: LONG_REFERENCE })),
  ];
}

/** The mandates of the sample, as they came from another package: some were used before, all of them lack a status. */
export function sampleMandates(today: IsoDate, words: Wording): readonly Mandate[] {
  return [...dutchMandates(today), ...belgianMandates(today), ...troubledMandates(today, words)];
}
