import { foldWord } from "../../sheets/fieldWords";
import type { MemberField } from "./memberFields";

/**
 * What stands above the columns of member administrations, templates of banks and converters, and own sheets of clubs, in
 * Dutch, German, French and English, as it was read in their files, importers and manuals. A spelling mistake of a program's
 * stays for ever. What stands above several kinds of columns (`Debiteur`, `Mandaat`) is decided by what is under it.
 */
export const MEMBER_HEADINGS: Readonly<Record<MemberField, string>> = {
  number:
    "Lidnummer | Lidnr | Ledennummer | Relatienummer | Relatienr | Clublidnummer | Extern lidnummer | Bondsnummer | " +
    "Clubnummer | Debiteurnummer | Debiteurnr | Debiteur ID | Debiteur | Klantnummer | Klantnr | Leerlingnummer | " +
    "Huurdernummer | Rel. code | Relatiecode | Zoekcode | Verkorte naam | Mitgliedsnummer | Mitgliedsnr | Mitglieds_Nr | " +
    "Mitglied Nr | Ext_Mitglieds_Nr | externemitgliedsnummer | mitglied_externe_mitgliedsnummer | Profil-ID | User-Id | " +
    "Startnummer | UID | EIGNR | Kundennummer | Référence du client | Numéro adhérent | N° adhérent | Numéro client | " +
    "club_membership_number | accountID | member_number | memberid | Member number | Membership number | Customer number | " +
    "mitglied_id | Debtor number",
  name:
    "Naam | Lid | Naam lid | Debiteur naam | Deelnemer | Leerling | Huurder | Donateur | Betaling namens | Name | Teilnehmer | " +
    "Mitglied | Nom complet | Nom ou raison sociale | Naam debiteur | Debtor | Debiteur | Member | Member name | Tenant | Pupil | Full name | Adhérent",
  firstName:
    "Voornaam | Roepnaam | Voorletters | Voorletter(s) | Initialen | Vorname | Zahler Vorname | Prenom | Prénom | " +
    "firstname | First name | given_name | EVNAME",
  infix: "Tussenvoegsel | Tussenvoegsels | Tussenvoegsel(s) | voorvoegsel | infix",
  lastName:
    "Achternaam | familienaam | Nachname | Familienname | Nom | Nom de famille | lastname | Last name | Surname | family_name | ENAME",
  accountHolder:
    "Rekeninghouder | Naam rekeninghouder | T.n.v. | tnv | tenaamstelling | Ten name van | iban_tnv | Naam betaler | " +
    "Naam Tegenrekening | Naam bankrekening | IncassoTnv | Kontoinhaber | Kontoinhaber*in | mitglied_kontoinhaber | " +
    "mitglied_konto_kontoinhaber | Name des Zahlungspflichtigen | Zahlungspflichtiger | Zahlpflichtiger Name | " +
    "Zahler/Zahlungsempfänger | Zahler Name | Inhaber | EKONTOINH | Titulaire du compte | Nom associé au compte bancaire | " +
    "NOM_DEBITEUR | Account holder | Account Owner | debtor_name | sepa_iban_account_name | accountholder | " +
    "abweichender Kontoinhaber",
  payer:
    "Betalend lid | Betaler | Alternatieve betaler | zahlerid | alternativer_zahlerid | Alternativer Zahlungspflichtiger | " +
    "Übergeordneter Auftraggeber | Abrechnung über | GehörtZu | Débiteur alternatif | payeur | facturé à | Alternative payer | " +
    "Payer | Paid by",
  iban:
    "IBAN | Rekeningnummer | Rekening | Bankrekening | bankrekeningnummer | IBAN Tegenrekening | IBAN Debiteur | " +
    "IBAN/bankrekening | Rekeningnummer debiteur | IncassoIBAN | Bankreknr | IBAN Zielkonto | Zahler IBAN | " +
    "Zahlpflichtiger IBAN | IBAN(entschlüsselt) | IBAN für SEPA-Mandat | mitglied_iban | EIBAN | konto iban | Bankverbindung | " +
    "kontoverbindung | bankkonto | bankdaten | n° iban | numéro iban | compte iban | IBAN du compte à prélever | " +
    "bank_iban | debtor_iban | Account number | sepa_iban | IBAN-nummer | Mandaat IBAN",
  bic:
    "BIC | BIC tegenrekening | BIC Debiteur | Bankcode | BIC van de bank van de debiteur | swift | SWIFT/BIC | " +
    "BIC Zielkonto | Zahler BIC | Zahlpflichtiger BIC | EBIC | mitglied_bic | code bic | code swift | debtor_bic | sepa_bic",
  email:
    "E-mail | Email | E-mailadres | Emailadres | e_mailadres | E-mailadres voor facturatie | EEMAIL | Adresse email | Email address",
  street:
    "Straat | Straatnaam | Straat Tegenrekening | Adres | eerste_adresregel | Straße | ESTR | Adresse | Street | Strasse & Hausnr. | " +
    "adres_straat | adres adres1 | Straat hoofdadres",
  buildingNumber: "Huisnummer | Huisnr | Hausnummer | House number | adres_huisnummer",
  postalCode:
    "Postcode | Postcode Tegenrekening | PLZ | Code postal | Postal Code | Zip | adres_postcode | Postcode hoofdadres",
  town: "Plaats | Woonplaats | Stad | Woonplaats Tegenrekening | Ort | Stadt | Ville | City | Town | adres_plaats | adres stad | Plaats hoofdadres",
  country: "Land | Land Tegenrekening | Landcode | Pays | Country | countrycode | staat | adres land",
  mandateId:
    "Kenmerk machtiging | Machtigingskenmerk | Mandaatkenmerk | Mandaat ID | mandaatid | Mandaatnummer | Mandaatcode | Mandaat | " +
    "Machtiging | Machtigingsnummer | Machtiging Nr. | Machtigings referentie | incasso_machtigingskenmerk | " +
    "IncassoMachtigingID | Referentie van de domiciliëring | Domiciliëringsnummer | kenmerkmachtiging | mandaatreferentie | " +
    "Machtigingsnummer voor incasso | Mandatsreferenz | Sepa-Mandatsreferenz | SEPA-Mandats-ID | Mandat-ID | Mandat | Mandatsref | " +
    "mandatsId | Mandatsnummer | SEPA_MAN_NR | mitglied_mandatid | mandatsnr | mandats nr | mandat nummer | " +
    "mandatsreferenznummer | sepa mandat | sepa referenz | sepa ref | RUM | ID_MANDAT | Réf. mandat SEPA | " +
    "Référence du mandat | Référence unique du mandat | Référence unique de mandat | sepa_rum | Mandate Reference | mandate_id | MandateID | " +
    "sepa_mandate_id | Unique mandate reference | Mandate",
  dateOfSignature:
    "Ondertekend op | Ondertekeningsdatum mandaat | Datum van ondertekening | Datum ondertekening | Datum mandaat getekend | " +
    "Mandaat datum | Mandaatdatum | Datum machtiging | machtigingsdatum | Ondertekendatum | Ondertekening | " +
    "Ondertekeningsdatum | Machtigings datum | incasso_ondertekening_datum | IncassoMachtigingDatumOndertekening | " +
    "Getekend op | Datum | Mandatsdatum | Unterschriftsdatum | Datum Mandatsunterschrift | Datum der Mandatsunterschrift | " +
    "Mandat erteilt am | Mandat unterschrieben am | Datum Unterschrift | Datum SEPA Mandat | Mandat-Datum | mandatdatum | " +
    "mitglied_mandatdatum | Mandat gültig seit | Datum Mandatsreferenz | SEPA_MAN_DAT | SEPA-Mandat vom | SEPA Mandatsdatum | " +
    "datum mandat | datum des mandates | datum der unterschrift | unterzeichnet am | signaturdatum | " +
    "Datum des Lastschriftmandats | Datum der Einzugsermächtigung | Date de signature du mandat | DATE_SIGNATURE_MANDAT | Date de mandat | Date mandat SEPA | " +
    "Date du mandat | Date de signature | date rum | sepa_signature_on | Mandate Signature Date | Mandate date | Signing date | " +
    "MandateDate | sepa_mandate_date | Date of Signature of the Mandate | Date of signature | signature date | signed on | signed at",
  lastCollectionDate:
    "Laatste incassodatum | Eerste incasso SEPA | incasso_eerste_datum | Letzte Verwendung | Letzte Einziehung | " +
    "Date de premier prélèvement | Date of the Last Debit | Last collection date",
  sequence:
    "Soort incasso | Type machtiging | Type reeks | Eerste of herhaling | Reeks aanduiding | Eenmalige machtiging | " +
    "IncassoMachtigingSoort | IncassoMachtigingFirst | Mandaat Type | Sequenz | Sequenztyp | Lastschriftsequenz | " +
    "SEPA-Lastschriftsequenz | Lastschrifttyp | Art der nächsten Lastschrift | Art des Mandats | Erstlastschrift | " +
    "Ausführungsart | Typ | SEPA_MAN_ART | Type de séquence | Sequence type | FRST or RCUR | sepa_sequence_type | Type of Mandate",
  joined:
    "Lid sinds | Startdatum lidmaatschap | Begindatum lidmaatschap | Lidmaatschap sinds | Inschrijfdatum | Inschrijfdataum | Startdatum | Ingangsdatum | " +
    "Aanmelddatum | Datum lid | Mitglied seit | eintritt | Eintrittsdatum | Vereinseintritt am | Abteilungseintritt_1 | " +
    "Beitrag (Start) | Date d'adhésion | Date création | Date de création | Member since | Joined | Joined on | Join date | Start date",
  ended:
    "Opzegdatum | Datum beëindiging | Einddatum | Lid tot | abonnement einddatum | Uitschrijfdatum | austritt | Austrittsdatum | " +
    "kuendigung | Kündigungsdatum | sterbetag | Mitglied bis | Endedatum | Ende | Date de fin | Date de résiliation | End date | " +
    "Ended on | Left on",
  active: "Actief | Status | Lidstatus | Status lidmaatschap | Mandatsstatus | Aktiv | Statut | Active | Filled (1/0)",
  inactive: "Niet actief | Inactief | Inaktiv | Inactive",
  payment:
    "Incasso | Automatische incasso | Betaal methode | Betaalmethode | Betalingswijze | Betaalwijze | Betalingsmethode | Wijze van betaling | Betaalvorm | Betaling | incasso_machtiging | " +
    "AutomatischeIncasso | Zahlungsart | zahlungsweg | mitglied_zahlungsweg | Zahlungsmethode | Zahlungsweise | Zahlart | " +
    "SEPA-Mandat erteilt | SEPA-Mandat vorhanden | SEPA_Aktiv | Lastschrift | Type de prélèvement | Mode de règlement | " +
    "Mode paiement | sepa_active | accept | Direct debit | Payment method | Collect",
  amount:
    "Bedrag | Jaarbedrag | Maandbedrag | Jaarcontributie | Maandcontributie | Contributiebedrag | Contributie | Openstaand bedrag | Te incasseren | Te betalen | Termijnbedrag | Huur | " +
    "Huurbedrag | Schoolgeld | Ouderbijdrage | Lesgeld | Abonnement bedrag | Contributie per maand | Betrag | Betrag in EUR | " +
    "Beitrag | Beitrag (Betrag) | individuellerbeitrag | mitglied_individuellerbeitrag | Individueller Beitrag | Jahresbeitrag | " +
    "OverrideBeitrag | Offene Beträge (€) | Standardbeitrag | MONTANT | Cotisation | Amount | Membership fee | Fee | " +
    "Subscription fee | Amount due | Saldo | Miete | mitglied_beitragsgruppe_betrag",
  total: "Total | Totaal | Totaalbedrag | Gesamtbetrag | Summe | Gesamt | Montant total | Total amount",
  group:
    "Contributiegroep | Contributie soort | Contributiesoort | Lidsoort | Soort lid | Lidmaatschap | Tariefgroep | Tarief | " +
    "Groep | Categorie | beitragsgruppe | Beitragsart | Beitrag (Bezeichnung) | Mitgliedschaft | Gruppe | Catégorie | Tarif | " +
    "Fee group | Membership | Membership type | Group",
  frequency:
    "Betaalperiode | Contributie termijn | Betaalfrequentie | Periode | Frequentie | Termijn | Beitrag (Zeitraum) | " +
    "zahlungsrhythmus | Zahlungsrythmus | mitglied_zahlungsrhythmus | mitglied_zahlungsrhytmus | Intervall | Zeitraum | Zahlweise | " +
    "Périodicité | Périodicité (Mensuel/trimestre/annuel) | interval | Frequency | Payment frequency",
  months: "zahlungstermin | mitglied_zahlungstermin | Incassomaand | Incassomaanden | Betaalmaand | Collection month",
  description:
    "Omschrijving | beschrijving | Beschrijving bankafschrift | Bericht | Reden betaling | Contributie tekst | " +
    "Omschrijving Nederlands | Mededeling | Verwendungszweck | Weitere Verwendungszwecke | Beitragstext | Buchungstext | " +
    "Zusatzinformation | Texte de cotisation | Communication | Libellé | Description | remittance_information | " +
    "Membership fee text | Payment reference | Betalingskenmerk",
  dueDate:
    "Incassodatum | Vervaldatum | Vervaldag | Datum afschrijving | Termin | Fälligkeitsdatum | Fälligkeit | " +
    "Beitrag (Fälligkeit) | Abbuchungsdatum | Naechste_Rechnung | DATE_PRELEVEMENT | Date d'échéance | Execution Date | Due date | " +
    "collection_date | Collection date | requested_execution_date | charge_date",
  invoice: "Factuurnummer | Factuurnr | Rechnungsnr. | Rechnungsnummer | Invoice number | Numéro de facture",
  currency: "Valuta | Währung | Waehrung | Currency | Devise",
  creditorName:
    "Incassant | Houdernaam Scouting Groep | Verenigingsnaam | Naam incassant | Naam vereniging | Begunstigde | Crediteur | " +
    "Vereinsname | AG Name | Zahlungsempfänger | Gläubiger | NOM_CREANCIER | creditor_name | Creditor name | Creditor | Créancier",
  creditorId:
    "Incassant ID | IncassantenId | Incassant-ID | Crediteur ID | Identificatienummer van de schuldeiser | Gläubiger-ID | " +
    "Glaubiger-ID | AG Gläubiger-ID | Gläubiger-Identifikationsnummer | NUMERO_CREANCIER | ICS | creditor_id | " +
    "Creditor ID | Creditor identifier | Creditor Account ID",
  creditorIban:
    "IBAN Scouting Groep | IBAN incassant | Incassant IBAN | IBAN vereniging | Eigen rekening | AG IBAN | IBAN_CREANCIER | creditor_iban | " +
    "Creditor IBAN | Creditor account",
};

/** Headings of the member alone: beside one of them a plain name is the account holder's. */
export const MEMBER_NAMES: ReadonlySet<string> = new Set(
  "Betaling namens | Lid | Naam lid | Debiteur naam | Deelnemer | Leerling | Huurder | Teilnehmer | Mitglied | Member | Member name | Pupil"
    .split(" | ")
    .map(foldWord),
);

/** Headings that say less than what is under them, and give way to any other column that says it plainly. */
export const WEAK_HEADINGS: ReadonlySet<string> = new Set([
  ...[
    "datum",
    "debiteur",
    "debtor",
    // Beside a name itself they are not taken for it.
    "voorletters",
    "initialen",
    "mandaat",
    "machtiging",
    "mandat",
    "mandate",
    "status",
    "statut",
    "typ",
    "saldo",
    "lid",
  ],
  ...[
    "termin",
    "periode",
    "group",
    "gruppe",
    "groep",
    "categorie",
    "lastschrift",
    "incasso",
    "lidmaatschap",
    "tarif",
    "tarief",
  ],
  ...["member", "mitglied", "membership", "mitgliedschaft", "abonnement", "rekening", "ende", "startdatum", "bankcode"],
]);
