import { isMemberList, readMemberList } from "../../../src/lists/members/readMemberList";
import type { MemberRow } from "../../../src/lists/members/memberList";
import type { RawList } from "../../../src/lists/rawList";
import type { CellValue } from "../../../src/sheets/cellValue";
import { dutchIbanOf } from "../../support/books";

/*
 * A file for each way in which member administrations, banks' templates, converters and clubs lay out such a list, with what makes it
 * hard, and what must come out of it. The captions are theirs, the people nobody's.
 */

const A = dutchIbanOf(1);
const B = dutchIbanOf(2);
const OWN = dutchIbanOf(99);
const CREDITOR_ID = "NL69ZZZ123456780000";

interface Layout {
  readonly name: string;
  readonly files: readonly (string | readonly (readonly [string, readonly (readonly CellValue[])[]])[])[];
  readonly rows: readonly Partial<MemberRow>[];
  readonly codes?: readonly string[];
  readonly creditor?: object;
  /** What its user says of its columns. */
  readonly fields?: Readonly<Record<string, string>>;
  /** It has no amounts, or invoices: then its user has to say that it is one. */
  readonly isSaid?: true;
}

const DAY = "2020-02-01";

const DUTCH: readonly Layout[] = [
  {
    name: "Rabobank, a CSV file of collections: the IBAN is a number of an account, the text is cut in three",
    files: [
      "Kenmerk machtiging;Naam betaler;Verkorte naam;Rekeningnummer;Rekeninggroep;Bedrag;Valuta;Categorie;Landcode;" +
        "Omschrijving 1;Omschrijving 2;Omschrijving 3;Type machtiging;Ondertekend op\n" +
        `M1;J. Bos;L001;${A};Algemeen;12,50;EUR;;NL;Contributie;december;2026;Doorlopend;01-02-2020`,
    ],
    rows: [
      {
        ...{ mandateId: "M1", accountHolder: "J. Bos", number: "L001", iban: A, amount: 12_50 as never },
        ...{ description: "Contributie december 2026", sequence: "recurrent", dateOfSignature: DAY as never },
      },
    ],
  },
  {
    name: "a school's tool for ING: tabs, any order, two decimals",
    files: [
      "Incassodatum\tSoort incasso\tIBAN\tBIC tegenrekening\tT.n.v.\tBedrag\tOmschrijving\tKenmerk machtiging\tOndertekeningsdatum mandaat\n" +
        `28-12-2026\tFRST\t${A}\tRABONL2U\tJ. Bos\t12,50\tSchoolreis\tM1\t01-02-2020`,
    ],
    rows: [
      { dueDate: "2026-12-28" as never, sequence: "first", accountHolder: "J. Bos", mandateId: "M1", bic: "RABONL2U" },
    ],
  },
  {
    name: "financite, a Belgian table: the creditor on every row, two accounts",
    files: [
      "MSGID;NOM_CREANCIER;NUMERO_CREANCIER;IBAN_CREANCIER;BIC_CREANCIER;NOM_DEBITEUR;IBAN;BIC;ID_MANDAT;DATE_SIGNATURE_MANDAT;" +
        "DATE_PRELEVEMENT;ID_PAIEMENT;MONTANT\n" +
        `M;Club;${CREDITOR_ID};${OWN};X;J. Bos;${A};;R1;2020-02-01;2026-12-28;P1;12.50\n` +
        `M;Club;${CREDITOR_ID};${OWN};X;P. Vos;${B};;R2;2020-02-01;2026-12-28;P2;7.00`,
    ],
    rows: [{ accountHolder: "J. Bos", iban: A, mandateId: "R1", amount: 12_50 as never }, { iban: B }],
    creditor: { name: "Club", creditorId: CREDITOR_ID, iban: OWN },
  },
  {
    name: "Procurios, mandates: a creditor's number of one digit, two names, no amounts",
    files: [
      "Incasso-afspraak ID;Type machtiging;Type machtiging ID;Mandaatnummer;IBAN;Incassant;Incassant ID;Rekeninghouder;Debiteur naam;" +
        "Debiteur ID;Datum van ondertekening;Opzegdatum;Administratie ID;Administratie\n" +
        `8;Doorlopend;1;MD-1;${A};Club;3;Ouder;Kind;77;2020-02-01;2026-06-30;1;Club`,
    ],
    rows: [{ mandateId: "MD-1", name: "Kind", accountHolder: "Ouder", number: "77", ended: "2026-06-30" as never }],
    creditor: { name: "Club", creditorId: null },
    isSaid: true,
  },
  {
    name: "Scouts Online: the creditor on every row, its own numbers of invoices, a way of payment",
    files: [
      "IBAN Scouting Groep;BIC Scouting Groep;Houdernaam Scouting Groep;IncassantenId;IBAN Debiteur;BIC Debiteur;Naam debiteur;" +
        "Openstaand bedrag;Beschrijving bankafschrift;Mandaat Id;Datum mandaat getekend;Type reeks;Vervaldatum;Factuurnummer;Betaal methode;Status\n" +
        `${OWN};NONE;Groep;${CREDITOR_ID};${A};NONE;J. Bos;EUR 12,50;Contributie;S_1;01-02-2020;RCUR;28-12-2026;2026-7;Incasso;Open`,
    ],
    rows: [
      {
        ...{ iban: A, name: "J. Bos", amount: 12_50 as never, mandateId: "S_1", sequence: "following", bic: null },
        ...{ invoice: "2026-7", payment: { said: "Incasso", isCollected: true }, isLiving: true },
      },
    ],
    creditor: { name: "Groep", creditorId: CREDITOR_ID, iban: OWN },
    isSaid: true,
  },
  {
    name: "a club's tool: tabs under .csv, days without zeros, a country that is written out",
    files: [
      "Naam Tegenrekening\tStraat Tegenrekening\tPostcode Tegenrekening\tWoonplaats Tegenrekening\tLand Tegenrekening\tIBAN Tegenrekening\t" +
        "Ondertekeningsdatum Mandaat\tMandaat Id\tBedrag\tIncassodatum\tSoort Incasso\tOmschrijving\t\n" +
        `J. Bos\tDam 1\t1000 AA\tAmsterdam\tNederland\t${A.replace(/(.{4})/g, "$1 ")}\t1-2-2020\tM1\t0,00\t28-12-2026\tTerugkerend\tBar\t`,
    ],
    rows: [
      {
        accountHolder: "J. Bos",
        town: "Amsterdam",
        country: "Nederland",
        iban: A,
        amount: 0 as never,
        sequence: "recurrent",
      },
    ],
  },
  {
    name: "two sheets: the creditor as labels and values, an IBAN of its own",
    files: [
      [
        [
          "Gegevens",
          [
            ["Verenigingsnaam", "Club"],
            ["IBAN", OWN],
            ["BIC", "RABONL2U"],
            ["Incassant ID", CREDITOR_ID],
            ["Datum afschrijving", "28-12-2026"],
          ],
        ],
        [
          "Debiteuren",
          [
            [
              "Bedrag",
              "Mandaat ID",
              "Eerste of herhaling",
              "Mandaatdatum",
              "Betaling namens",
              "Naam",
              "IBAN",
              "Bericht",
            ],
            [12.5, "M1", "herhaling", "2020-02-01", null, "J. Bos", A, "Contributie"],
          ],
        ],
      ],
    ],
    rows: [{ name: "J. Bos", amount: 12_50 as never, sequence: "following", description: "Contributie" }],
    creditor: { name: "Club", iban: OWN, creditorId: CREDITOR_ID, collectionDate: "2026-12-28" },
  },
  {
    name: "eight columns, without dates of signature",
    files: [`IBAN;BIC;mandaatid;mandaatdatum;bedrag;naam;beschrijving;endtoendid\n${A};;L1;;9,99;J. Bos;Bar;L10126`],
    rows: [{ mandateId: "L1", dateOfSignature: null, amount: 9_99 as never, name: "J. Bos", description: "Bar" }],
  },
  {
    name: "incassobatch.nl: mandates and orders in two files, joined by the account",
    files: [
      `Mandaat;Naam;IBAN;BIC;Datum\nM1;J. Bos;${A};;2020-02-01`,
      `IBAN;Bedrag;Omschrijving\n${A};5,00;Bar\n${A};2,50;Bal`,
    ],
    rows: [
      {
        mandateId: "M1",
        name: "J. Bos",
        dateOfSignature: DAY as never,
        amount: 5_00 as never,
        description: "Bar",
      },
      { mandateId: "M1", amount: 2_50 as never, description: "Bal" },
    ],
  },
  {
    name: "ClubCollect: amounts side by side in one row",
    files: [
      "club_membership_number,firstname,infix,lastname,email,phone,bank_iban,countrycode,amount-1,description-1,amount-2,description-2\n" +
        `L1,Jan,van,Bos,jan@example.org,,${A},NL,5.00,Bar,2.50,Bal`,
    ],
    rows: [
      { number: "L1", name: "Jan van Bos", amount: 7_50 as never, description: "Bar Bal", email: "jan@example.org" },
    ],
  },
  {
    name: "a committee's list: a total and an instruction above it, headings on row three, a total that is a formula's",
    files: [
      [
        [
          "Incasso",
          [
            ["Borrel", "Totals to check:", 17.5],
            ["Vul per lid in wat het was"],
            ["ID", "Naam", "IBAN", "Total", "Bedrag A", "Bedrag B"],
            ["L1", "J. Bos", A, 7.5, 5, 2.5],
            ["L2", "P. Vos", B, 10, 10, null],
          ],
        ],
      ],
    ],
    rows: [{ name: "J. Bos", amount: 7_50 as never }, { amount: 10_00 as never }],
  },
  {
    name: "a golf club's template: no amounts, a reference and a date of the mandate",
    files: [
      "Lidnummer;NGF-nummer;Voornaam;Tussenvoegsel;Achternaam;E-mail;Straat;Huisnummer;Postcode;Plaats;Lidmaatschap;Status;Lid sinds;IBAN;BIC;" +
        "Machtigingskenmerk;Datum machtiging;Rekeninghouder\n" +
        `7;NL1;Jan;;Bos;;Dam;1;1000 AA;Amsterdam;Volledig;Actief;01-03-2019;${A};;M7;01-02-2020;J. Bos`,
    ],
    rows: [
      {
        ...{
          number: "7",
          name: "Jan Bos",
          group: "Volledig",
          joined: "2019-03-01" as never,
          mandateId: "M7",
          isLiving: true,
        },
        ...{ accountHolder: "J. Bos", buildingNumber: "1", amount: null },
      },
    ],
    isSaid: true,
  },
];

const GERMAN: readonly Layout[] = [
  {
    name: "WISO MeinVerein: a frequency, a mandate that was given on a day, a holder left blank",
    files: [
      "Mitgliedsnr.;Vorname;Nachname;Mitglied seit;Status;Mitglied bis;Beitrag (Bezeichnung);Beitrag (Typ);Beitrag (Betrag);Beitrag (Zeitraum);" +
        "Zahlungsart;IBAN;Kontoinhaber;Mandatsreferenz;Art der nächsten Lastschrift;Mandat erteilt am;Letzte Verwendung\n" +
        `12;Jan;Bos;1.3.2019;Aktiv;;Erwachsene;Standard;12,00 €;jährlich;Einzug;${A};;MR12;Folgelastschrift;1.2.2020;15.1.2026`,
    ],
    rows: [
      {
        ...{
          number: "12",
          name: "Jan Bos",
          amount: 12_00 as never,
          frequency: { said: "jährlich", every: 12 },
          accountHolder: null,
        },
        ...{
          payment: { said: "Einzug", isCollected: true },
          sequence: "following",
          lastCollectionDate: "2026-01-15" as never,
        },
      },
    ],
  },
  {
    name: "VR-NetWorld, mandates and orders: mandates and amounts in two files",
    files: [
      `Bezeichnung;Mandatsreferenz;Mandatsdatum;Lastschriftsequenz;Zahler Name;Zahler Vorname;Zahler IBAN;Zahler BIC;Mandatsstatus\nM;R1;01.02.2020;wiederkehrende Lastschrift;Bos;Jan;${A};;aktiv`,
      "Mandatsreferenz;Betrag in EUR;Termin;Verwendungszweck\nR1;12,50;28.12.2026;Beitrag",
    ],
    rows: [
      {
        mandateId: "R1",
        iban: A,
        amount: 12_50 as never,
        dueDate: "2026-12-28" as never,
        sequence: "following",
        isLiving: true,
      },
    ],
  },
  {
    name: "Excel2SepaXML: a sheet of transfers with nearly the same headings beside it",
    files: [
      [
        [
          "SEPA_Überweisung",
          [
            ["Name des Empfängers", "Betrag", "SWIFT/BIC", "IBAN", "Verwendungszweck"],
            ["J. Bos", 3, null, A, "zurück"],
          ],
        ],
        [
          "SEPA_Lastschrift",
          [
            [
              "Name des Zahlungspflichtigen",
              "Betrag",
              "SWIFT/BIC",
              "IBAN",
              "Verwendungszweck",
              "EndToEnd Referenz",
              "Mandatsreferenz",
              "Datum Mandatsunterschrift",
            ],
            ["J. Bos", 12.5, null, A, "Beitrag", "X", "R1", 43_862],
          ],
        ],
      ],
    ],
    rows: [{ accountHolder: "J. Bos", amount: 12_50 as never, mandateId: "R1", dateOfSignature: DAY as never }],
  },
  {
    name: "windata: the payer's name, account and bank beside each other, the text in several columns",
    files: [
      "Zahlpflichtiger Name;Zahlpflichtiger IBAN;Zahlpflichtiger BIC;Betrag;Mandat-ID;Mandat-Datum;Sequenz;Termin;VWZ 1;VWZ 2\n" +
        `Jan Bos;${A};ABNANL2A;12,50;M1;01.02.2020;RCUR;28.12.2026;Beitrag;Dezember`,
    ],
    rows: [
      {
        ...{ accountHolder: "Jan Bos", iban: A, bic: "ABNANL2A", amount: 12_50 as never, mandateId: "M1" },
        ...{ sequence: "following", dateOfSignature: DAY as never, dueDate: "2026-12-28" as never },
        description: "Beitrag Dezember",
      },
    ],
  },
  {
    name: "windata without captions, below the name of its form: columns are said by their places",
    files: [
      `windata-Lastschrift\nJan Bos;${A};ABNANL2A;12,50;M1;01.02.2020;Beitrag;Dezember\n` +
        `Eva Vos;${B};;7,00;M2;15.03.2021;Beitrag;Dezember`,
    ],
    fields: {
      ...{ "Debtors.name": "#1", "Debtors.iban": "#2", "Debtors.bic": "#3", "Invoices.amount": "#4" },
      ...{ "Mandates.mandateId": "#5", "Mandates.dateOfSignature": "#6", "Invoices.description": "#7+#8" },
    },
    rows: [
      {
        ...{ name: "Jan Bos", iban: A, bic: "ABNANL2A", amount: 12_50 as never, mandateId: "M1" },
        ...{ dateOfSignature: DAY as never, description: "Beitrag Dezember" },
      },
      { name: "Eva Vos", iban: B, amount: 7_00 as never, mandateId: "M2", dateOfSignature: "2021-03-15" as never },
    ],
    isSaid: true,
  },
  {
    name: "mobilefish: no captions, the reference beside the description, postal code and town in one",
    files: [`Jan Bos;12.50;${A};ABNANL2A;F12;Fee December;Weg 1;1000 AA Amsterdam`],
    fields: {
      ...{ "Debtors.name": "#1", "Invoices.amount": "#2", "Debtors.iban": "#3", "Debtors.bic": "#4" },
      ...{ "Invoices.description": "#5+#6", "Debtors.street": "#7" },
    },
    rows: [
      {
        ...{ name: "Jan Bos", amount: 12_50 as never, iban: A, bic: "ABNANL2A", street: "Weg 1" },
        description: "F12 Fee December",
      },
    ],
    isSaid: true,
  },
  {
    name: "two rows of captions: the group above says which name and number a column is",
    files: [
      `Lid;;Rekening;;Machtiging;;\nNummer;Naam;IBAN;Houder;Kenmerk;Datum;Bedrag\n12;Jan Bos;${A};J. Bos;R1;01-02-2020;12,50`,
    ],
    rows: [
      {
        number: "12",
        name: "Jan Bos",
        accountHolder: "J. Bos",
        iban: A,
        mandateId: "R1",
        dateOfSignature: DAY as never,
      },
    ],
  },
  {
    name: "csv2sepaXml: a number in the place of a reference",
    files: [
      `Vorname,Nachname,IBAN,BIC,Beitrag,Mitgliedsnummer,Unterschriftsdatum,Verwendungszweck\nJan,Bos,${A},,45.50,12,2020-02-01,Beitrag`,
    ],
    rows: [{ name: "Jan Bos", number: "12", mandateId: null, amount: 45_50 as never, dateOfSignature: DAY as never }],
  },
  {
    name: "one file of two sections: the creditor's is a row under its headings",
    files: [
      `#creditor\ncreditor_name,creditor_iban,creditor_bic,creditor_id,collection_date\nClub,${OWN},,${CREDITOR_ID},2026-12-28\n` +
        "#debitors\nname,iban,bic,amount,mandate_id,mandate_date,sequence_type,description\n" +
        `J. Bos,${A},,12.50,R1,2020-02-01,RCUR,Fee`,
    ],
    rows: [{ name: "J. Bos", amount: 12_50 as never, mandateId: "R1", sequence: "following" }],
    creditor: { name: "Club", iban: OWN, creditorId: CREDITOR_ID, collectionDate: "2026-12-28" },
  },
  {
    name: "JVerein: codes for the way of payment, the frequency and its months; the fee is a group's",
    files: [
      "id;vorname;name;strasse;plz;ort;beitragsgruppe;eintritt;austritt;iban;kontoinhaber;individuellerbeitrag;zahlungsweg;zahlungsrhythmus;zahlungstermin;" +
        `mandatdatum;externemitgliedsnummer;zahlerid\n5;Jan;Bos;Weg 1;10115;Berlin;Jugend;01.03.2019;;${A};;;1;3;32;01.02.2020;12;`,
      "beitragsgruppe;Betrag\nJugend;12,50",
    ],
    rows: [
      {
        ...{ name: "Jan Bos", number: "5", group: "Jugend", payment: { said: "1", isCollected: true }, amount: null },
        ...{ frequency: { said: "3", every: 3 }, months: { said: "32", months: [2, 5, 8, 11] } },
      },
    ],
  },
  {
    name: "SPG-Verein: ISO-8859-1, a misspelt rhythm, a numbered fee",
    files: [
      "Mitglieds_Nr;Nachname;Vorname;Straße;Plz;Ort;IBAN;Mandat_Datum;Zahlungsart;Zahlungsrythmus;Kontoinhaber;Beitragsart_1;Beitrag_1;Austritt\n" +
        `12;Bos;Jan;Weg 1;10115;Köln;${A};01.02.2020;l;12;Bos;Jugend;12,50;`,
    ],
    rows: [
      { name: "Jan Bos", amount: 12_50 as never, group: "Jugend", frequency: { said: "12", every: 12 }, town: "Köln" },
    ],
  },
  {
    name: "Admidio in Dutch: headings on row 21, the same words above them, columns of amendments",
    files: [
      [
        [
          "Incasso",
          [
            ["Contributie-incasso"],
            ...Array.from({ length: 10 }, () => []),
            ["Naam incassant", "Club"],
            ["Incassant ID", CREDITOR_ID],
            ["IBAN", OWN],
            ["BIC", "RABONL2U"],
            ...Array.from({ length: 5 }, () => []),
            [
              ...[
                "Reeks. nummer",
                "Rekeninghouder",
                "IBAN",
                "BIC",
                "Vervaldag",
                "Reeks aanduiding",
                "Contributie",
                "Contributie tekst",
              ],
              ...[
                "Machtigings referentie",
                "Machtigings datum",
                "Alternatieve betaler",
                "Originele machtigings referentie",
                "Originele IBAN",
              ],
            ],
            [1, "J. Bos", A, null, "28-12-2026", "RCUR", 12.5, "Contributie", "R1", "01-02-2020", null, null, null],
          ],
        ],
      ],
    ],
    rows: [
      {
        row: 22,
        accountHolder: "J. Bos",
        iban: A,
        amount: 12_50 as never,
        mandateId: "R1",
        description: "Contributie",
      },
    ],
    creditor: { name: "Club", iban: OWN, creditorId: CREDITOR_ID },
  },
  {
    name: "Vereinsanker: the creditor, the members and the fees on a sheet each",
    files: [
      [
        [
          "Verein",
          [
            ["Vereinsname", "Kürzel", "Gläubiger-ID", "IBAN", "Standardbeitrag"],
            ["Club", "C", CREDITOR_ID, OWN, 60],
          ],
        ],
        [
          "Mitglieder",
          [
            [
              "Mitgliedsnummer",
              "Vorname",
              "Nachname",
              "E-Mail",
              "IBAN",
              "Mandatsreferenz",
              "Mandat unterschrieben am",
              "Aktiv",
            ],
            ["1", "Jan", "Bos", null, A, "R1", "01.02.2020", "Ja"],
            ["2", "Piet", "Vos", null, B, "R2", "01.02.2020", "Nein"],
          ],
        ],
        [
          "Beiträge",
          [
            ["Mitgliedsnummer", "Nachname", "Betrag", "Fälligkeit"],
            ["1", "Bos", 60, "28.12.2026"],
          ],
        ],
      ],
    ],
    rows: [
      { number: "1", amount: 60_00 as never, dueDate: "2026-12-28" as never, isLiving: true },
      { number: "2", amount: 0 as never, isLiving: false },
    ],
    creditor: { name: "Club", iban: OWN, creditorId: CREDITOR_ID },
  },
  {
    name: "a club's template: an instruction, a blank row, a sample, an interval in English",
    files: [
      [
        [
          "Mitglieder",
          [
            ["Bitte ab Zeile 4 ausfüllen"],
            [],
            [
              "Name",
              "E-Mail",
              "Mitgliedschaft",
              "Mitgliedsnummer",
              "Beitrag",
              "Intervall",
              "IBAN",
              "Mandatsreferenz",
              "Mandatsdatum",
              "SEPA_Aktiv",
              "Eintritt",
              "Ende",
            ],
            ["Max Mustermann", null, "Aktiv", "0", 10, "monthly", A, "M-0", "01.01.2020", "ja", "01.01.2020", null],
            ["Jan Bos", null, "Aktiv", "12", 12.5, "quarterly", B, "M-12", "01.02.2020", "ja", "01.03.2019", null],
          ],
        ],
      ],
    ],
    rows: [
      { isSample: true },
      {
        name: "Jan Bos",
        number: "12",
        frequency: { said: "quarterly", every: 3 },
        payment: { said: "ja", isCollected: true },
      },
    ],
  },
  {
    name: "a farm share: several amounts and their total, a column of errors",
    files: [
      "User-Id;Vorname;Nachname;Kontoinhaber;IBAN;BIC;Mandatsreferenz;Mandatsdatum;Brot Betrag;Milch Betrag;Gesamtbetrag;Fehler\n" +
        `u7;Jan;Bos;J. Bos;${A};;R1;01.02.2020;5,00;2,50;7,50;`,
    ],
    rows: [{ number: "u7", amount: 7_50 as never, accountHolder: "J. Bos" }],
  },
  {
    name: "a house list: what is open in the heading's unit, a mandate that holds since",
    files: [`Haus;Kontoinhaber;IBAN;Mandat gültig seit;Offene Beträge (€)\nA;J. Bos;${A};01.02.2020;12,50`],
    rows: [{ accountHolder: "J. Bos", dateOfSignature: DAY as never, amount: 12_50 as never }],
  },
];

const OTHERS: readonly Layout[] = [
  {
    name: "a studio in English: the IBAN is an account number",
    files: [
      "accountID,Account holder,Account number,BIC,Mandate Signature Date,Mandate Reference,Currency,Amount,Description,Execution Date\n" +
        `17,J. Bos,${A},,2020-02-01,R1,EUR,12.50,Classes,2026-12-28`,
    ],
    rows: [
      {
        number: "17",
        accountHolder: "J. Bos",
        iban: A,
        mandateId: "R1",
        amount: 12_50 as never,
        dueDate: "2026-12-28" as never,
      },
    ],
  },
  {
    name: "a broker in French: an amount per product, of which nobody says what it is",
    files: [
      "Nom complet;Référence du client;RUM;Statut;Type de prélèvement;Périodicité (Mensuel/trimestre/annuel);IBAN;BIC;Date création;Optilife;Optivie\n" +
        `J. Bos;C17;R1;Actif;Prélèvement;Mensuel;${A};;01/02/2020;10,50;2,25`,
    ],
    rows: [
      {
        ...{ name: "J. Bos", number: "C17", mandateId: "R1", amount: null, frequency: { said: "Mensuel", every: 1 } },
        ...{ payment: { said: "Prélèvement", isCollected: true }, joined: DAY as never },
      },
    ],
    codes: ["oneList.amountAsked", "oneList.amountAsked"],
    isSaid: true,
  },
  {
    name: "home care in French: no amounts, several subscriptions in one cell",
    files: [
      `Email;Titre;Nom;Prenom;Nom associé au compte bancaire;IBAN;BIC;RUM;Date de signature du mandat;Souscriptions\n;M.;Bos;Jan;J. Bos;${A};;R1;01/02/2020;"a\nb"`,
    ],
    rows: [{ name: "Jan Bos", accountHolder: "J. Bos", mandateId: "R1", dateOfSignature: DAY as never }],
    isSaid: true,
  },
  {
    name: "a payment processor's import in English: snake case, an interval of a year",
    files: [
      `email,given_name,family_name,iban,mandate_reference,mandate_signature_date,amount,currency,interval\njan@example.org,Jan,Bos,${A},R1,2020-02-01,60.00,EUR,1 year`,
    ],
    rows: [{ name: "Jan Bos", amount: 60_00 as never, frequency: { said: "1 year", every: 12 }, mandateId: "R1" }],
  },
];

function rawOf(file: Layout["files"][number], at: number): RawList {
  if (typeof file === "string") {
    return { kind: "text", name: `lijst${String(at)}.csv`, bytes: new TextEncoder().encode(file) };
  }
  const sheets = file.map(([name, rows]) => ({ name, rows }));
  return { kind: "sheets", name: `lijst${String(at)}.xlsx`, sheets, date1904: false };
}

test.each([...DUTCH, ...GERMAN, ...OTHERS])("$name", ({ files, rows, codes = [], creditor = {}, fields, isSaid }) => {
  const raws = files.map(rawOf);
  const list = readMemberList(raws, fields === undefined ? {} : { fields }, "nl");
  expect(list.findings.map(({ code }) => code)).toEqual(codes);
  expect(list.rows).toMatchObject(rows);
  expect(list.rows.length).toBe(rows.length);
  expect(list.creditor).toMatchObject(creditor);
  expect(isMemberList(raws, {})).toBe(isSaid !== true);
});
