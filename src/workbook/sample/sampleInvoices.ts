import { addDays, addMonths, type IsoDate } from "../../domain/values/calendar";
import { cents, ZERO } from "../../domain/values/money";
import type { Instalment, Invoice } from "../../domain/book/records";
import { BELGIAN, DUTCH } from "./sampleFirm";
import type { Wording } from "./sampleWording";
import { blankRecord } from "../../sheets/blankRecord";

type Particulars = Partial<Omit<Invoice, "row" | "number" | "debtor" | "amount" | "description">>;

/** Makes an invoice, or a credit note when `amount` is negative, dated `age` days before the day of the sample. */
type Enter = (
  number: string,
  debtor: string,
  age: number,
  amount: number,
  description: readonly [dutch: string, english: string],
  particulars?: Particulars,
) => Invoice;

/** An invoice of the Dutch company, payable within 30 days unless told otherwise. */
function enterOn(today: IsoDate, words: Wording): Enter {
  return (number, debtor, age, amount, description, particulars = {}) => {
    const invoiceDate = addDays(today, -age);
    return blankRecord("Invoices", {
      number,
      administration: DUTCH,
      debtor,
      invoiceDate,
      dueDate: addDays(invoiceDate, 30),
      description: words(...description),
      amount: cents(amount),
      ...particulars,
    });
  };
}

const FLOUR = ["Meel en gist", "Flour and yeast"] as const;
const PARTS = ["Onderdelen", "Parts"] as const;
const KITCHEN = ["Keukenbenodigdheden", "Kitchen supplies"] as const;
const COFFEE = ["Koffie en thee", "Coffee and tea"] as const;
const PAINT = ["Verf en kwasten", "Paint and brushes"] as const;
const RETURNED_GOODS = ["Creditnota retour gezonden goederen", "Credit note for goods sent back"] as const;
const GOODS = ["Levering goederen", "Delivery of goods"] as const;
const CLEANING = ["Schoonmaakartikelen", "Cleaning supplies"] as const;

function coreInvoices(enter: Enter): readonly Invoice[] {
  return [
    enter("F1001", "10001", 45, 184_25, FLOUR),
    enter("F1002", "10001", 24, 231_40, FLOUR),
    enter("F1003", "10001", 4, 198_10, FLOUR),
    enter("F1004", "10002", 38, 412_00, PARTS, { paymentReference: "RF16990000117" }),
    enter("F1005", "10002", 22, 89_95, PARTS),
    enter("F1006", "10002", 50, 640_00, PARTS, { openAmount: cents(240_00) }),
    enter("F1007", "10003", 40, 480_00, KITCHEN),
    enter("F1008", "10003", 30, 312_50, COFFEE),
    enter("F1009", "10003", 26, -64_20, RETURNED_GOODS),
    enter("F1010", "10003", 23, 96_75, CLEANING),
    enter("F1011", "10003", 21, -15_00, RETURNED_GOODS),
    enter("F1012", "10004", 33, 129_60, COFFEE, { paymentReference: "2000099000010171" }),
    enter("F1013", "10004", 25, 77_30, CLEANING),
    enter("F1014", "10004", 28, 250_00, KITCHEN, { discount: ZERO }),
    enter("F1016", "10005", 3, 1_200_00, ["Boekenkasten", "Bookcases"]),
    enter("F1017", "10006", 29, 1_815_00, PAINT),
    enter("F1018", "10006", 23, 363_00, PAINT),
    enter("F1019", "10007", 31, 742_80, ["Beslag en schroeven", "Fittings and screws"]),
    enter("F1020", "10008", 27, 268_45, ["Olijfolie en wijn", "Olive oil and wine"]),
    enter("F1021", "10008", 22, 301_10, KITCHEN),
    enter("F1022", "10009", 35, 512_35, COFFEE),
    enter("F1023", "10010", 26, 333_33, FLOUR),
    enter("F1024", "10011", 30, 890_00, KITCHEN),
    enter("F1025", "10012", 24, 145_50, COFFEE),
    enter("F1026", "10013", 28, 274_90, ["Messen en snijplanken", "Knives and cutting boards"]),
    enter("F1027", "10014", 25, 150_00, ["Serviesgoed zomerfeest", "Crockery for the summer party"]),
    enter("F1028", "10014", 22, 95_00, COFFEE),
    enter("F1030", "10015", 32, 1_260_00, ["Linnengoed", "Linen"]),
    enter("F1031", "10016", 27, 218_00, ["Potgrond", "Potting soil"]),
    enter("F1037", "10001", 60, 120_00, FLOUR, { collect: false }),
  ];
}

function businessInvoices(enter: Enter): readonly Invoice[] {
  return [
    enter("F1032", "10021", 34, 4_850_00, ["Bouwmaterialen", "Building materials"]),
    enter("F1033", "10021", 24, 1_275_50, ["Werkkleding", "Work clothes"]),
    enter("F1034", "10022", 29, 2_310_75, ["Papier en inkt", "Paper and ink"], { paymentReference: "RF142026000117" }),
    enter("F1035", "10023", 26, 3_999_99, ["Pallets", "Pallets"]),
    enter("F1036", "10023", 2, 1_500_00, ["Pallets", "Pallets"]),
  ];
}

function belgianInvoices(enter: Enter): readonly Invoice[] {
  const of = (paymentReference: string | null = null): Particulars => ({ administration: BELGIAN, paymentReference });
  return [
    enter("B1001", "20001", 30, 189_00, ["Frituurvet", "Frying fat"], of("090990010140")),
    enter("B1002", "20001", 22, 45_60, CLEANING, of()),
    enter("B1003", "20002", 27, 388_80, ["Cacao en suiker", "Cocoa and sugar"], of("090990020244")),
    enter("B1004", "20003", 28, 702_15, KITCHEN, of()),
    enter("B1005", "20003", 23, 118_40, COFFEE, of()),
    enter("B1006", "20004", 25, 612_40, CLEANING, of("090990030146")),
    enter("B1007", "20004", 23, 73_15, GOODS, of()),
    enter("B1008", "20005", 24, 254_00, KITCHEN, of()),
    enter("B1009", "20004", 5, 99_00, GOODS, of()),
    enter("B1010", "10015", 26, 470_00, ["Linnengoed", "Linen"], of()),
  ];
}

/** Right in themselves, but of customers from whom nothing can be collected. */
function invoicesOfTroubledCustomers(enter: Enter): readonly Invoice[] {
  return [
    enter("F1029", "10014", 21, 60_00, COFFEE),
    enter("F1051", "10031", 40, 325_00, GOODS),
    enter("F1052", "10032", 26, 88_20, CLEANING),
    enter("F1053", "10033", 31, 140_75, COFFEE),
    enter("F1054", "10034", 28, 415_60, GOODS),
    enter("F1055", "10035", 22, 97_10, GOODS),
    enter("F1056", "10036", 27, 56_30, GOODS),
    enter("F1057", "10037", 33, 210_00, COFFEE),
    enter("F1058", "10038", 25, 64_45, GOODS),
    enter("F1059", "10041", 24, 450_00, GOODS),
    enter("F1060", "10042", 29, 580_00, KITCHEN),
    enter("F1061", "10043", 26, 199_99, KITCHEN),
    enter("F1062", "10044", 23, 78_65, CLEANING),
    enter("F1063", "10045", 30, 132_00, GOODS),
    enter("F1064", "10049", 28, 45_00, GOODS),
    enter("F1065", "10049", 24, -80_00, RETURNED_GOODS),
    enter("F1066", "10050", 27, 905_00, PARTS),
  ];
}

const LINK = '=HYPERLINK("https://example.com/f1086","Factuur F1086")';

/** Something is odd in each; what no record can hold is put in by `sampleRawCells`. */
function oddInvoices(enter: Enter, words: Wording): readonly Invoice[] {
  const dispute = words("Geschil over de levering", "Dispute about the delivery");
  return [
    enter("F1038", "10002", 44, 175_00, PARTS, { blocked: dispute }),
    enter("F1071", "10001", 23, 100_00, FLOUR),
    enter("F1072", "10001", 22, 1_234_56, FLOUR),
    enter("F1073", "10002", 27, 1_234_56, PARTS),
    enter("F1074", "10002", 33, 58_00, PARTS),
    enter("F1075", "10004", 26, 62_50, COFFEE),
    enter("F1076", "10004", 25, 31_15, COFFEE),
    enter("F1077", "10006", 24, 0, PAINT),
    enter("F1078", "10006", 22, 149_99, PAINT),
    enter("F1079", "10007", 25, 1_250_000_000_00, GOODS),
    enter("F1080", "10002", 21, -75_00, RETURNED_GOODS),
    enter("F1081", "10009", 28, 310_00, COFFEE, { currency: "USD" }),
    enter("F1082", "10010", 29, 85_00, FLOUR, { openAmount: cents(850_00) }),
    enter("F1083", "10999", 26, 47_50, GOODS),
    enter("F1084", "10008", 25, 112_00, KITCHEN, { mandateId: "SR10998" }),
    enter("F1085", "10008", 24, 66_00, KITCHEN),
    enter("F1085", "10008", 22, 71_00, KITCHEN),
    enter("F1086", "10013", 23, 39_90, [LINK, LINK]),
    enter("F1087", "10013", 22, 52_25, ["Messen", "Knives"]),
    enter("F1088", "10016", 24, 83_00, GOODS),
    enter("F1089", "10016", 23, 91_00, GOODS),
    enter("F1090", "10016", 22, 77_00, GOODS),
    enter("F1091", "10012", 25, 61_20, COFFEE, { iban: "GB50NWBK60161399OOOOO1" }),
    enter("F1092", "10012", 23, 44_80, COFFEE, { iban: "GB50*NWBK*60161399000001" }),
    enter("F1093", "10015", 22, 540_00, ["Linnengoed", "Linen"], { administration: "NL09" }),
    enter("F1094", "10006", 25, 104_00, PAINT),
  ];
}

const SPLIT_INVOICE = "F1015";

const INSTALMENT = { administration: DUTCH, invoice: SPLIT_INVOICE, debtor: "10005" } as const;

/** When the instalments of the split invoice are due: the second one within the week, the first one a month before. */
function instalmentDueDates(today: IsoDate): readonly [IsoDate, IsoDate, IsoDate] {
  const first = addMonths(addDays(today, 4), -1);
  return [first, addMonths(first, 1), addMonths(first, 2)];
}

/** An invoice of 1000.00 of which the first instalment was paid by bank transfer. */
function splitInvoice(today: IsoDate, enter: Enter): Invoice {
  const [dueDate] = instalmentDueDates(today);
  const invoice = enter(SPLIT_INVOICE, "10005", 0, 1_000_00, ["Winkelinrichting", "Shop fittings"]);
  return { ...invoice, invoiceDate: addDays(dueDate, -14), dueDate, openAmount: cents(666_67) };
}

/** The three instalments of the split invoice. */
export function sampleInstalments(today: IsoDate): readonly Instalment[] {
  const [first, second, third] = instalmentDueDates(today);
  return [
    blankRecord("Instalments", { ...INSTALMENT, number: 1, dueDate: first, amount: cents(333_33), openAmount: ZERO }),
    blankRecord("Instalments", { ...INSTALMENT, number: 2, dueDate: second, amount: cents(333_33) }),
    blankRecord("Instalments", { ...INSTALMENT, number: 3, dueDate: third, amount: cents(333_34) }),
  ];
}

/** The open invoices and credit notes of both companies. */
export function sampleInvoices(today: IsoDate, words: Wording): readonly Invoice[] {
  const enter = enterOn(today, words);
  return [
    ...coreInvoices(enter),
    splitInvoice(today, enter),
    ...businessInvoices(enter),
    ...belgianInvoices(enter),
    ...invoicesOfTroubledCustomers(enter),
    ...oddInvoices(enter, words),
  ];
}
