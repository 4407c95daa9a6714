import type { FindingCode } from "../domain/values/findingCodes";

/** What is wrong with a single value, in Dutch: a cell, a date, an IBAN or a creditor identifier. The custom functions say no more. */
export const valueFindingsNl = {
  "cell.formulaBlank":
    "De formule in deze cel toont niets. Een lege cel zou betekenen dat het hele bedrag openstaat: laat de formule 0 geven als er niets meer openstaat.",
  "cell.required": "{field:field} is verplicht, maar de cel is leeg. Vul de cel in.",
  "cell.errorValue": "De cel bevat de fout {value}. Herstel de formule of vul de waarde zelf in.",
  "cell.notCalculated": "De formule in deze cel is nog niet berekend. Open de werkmap in Excel, bereken en sla op.",
  "cell.notText": "Hier hoort tekst te staan, maar de cel bevat {value}. Vul de tekst in.",
  "cell.tooLong": "De tekst telt {length} tekens; hier passen er hoogstens {max}. Kort de tekst in.",
  "cell.digitsLost":
    "Van dit lange getal zijn de laatste cijfers verloren gegaan. Maak de cel op als tekst en vul het opnieuw in.",
  "cell.controlCharacters": "In '{value}' staan onzichtbare tekens of regeleinden; de bank krijgt daar een spatie.",
  "cell.numberAsText":
    "In deze tekstkolom {count|staat|staan} {count} {count|getal|getallen}. Voorloopnullen kunnen verloren zijn; maak de kolom op als tekst.",
  "cell.notAnAmount": "'{value}' is geen bedrag. Vul een getal in, bijvoorbeeld 1234,56.",
  "cell.ambiguousAmount": "Bij '{value}' is niet duidelijk wat het decimaalteken is. Vul het bedrag in als getal.",
  "cell.notCents": "{value} heeft meer dan twee decimalen. Rond het bedrag af op hele centen.",
  "cell.amountTooLarge": "{value} is te groot voor een bedrag. Controleer de cel.",
  "cell.textAsAmount": "'{value}' is tekst en is gelezen als {amount:amount}.",
  "cell.notADate": "'{value}' is geen datum. Vul een datum in, bijvoorbeeld 2026-12-01.",
  "cell.ambiguousDate": "Bij '{value}' is niet duidelijk wat de dag en wat de maand is. Vul een echte datum in.",
  "cell.dateOutside": "De datum {value} ligt niet tussen {min:date} en {max:date}. Controleer de cel.",
  "cell.timeInDate": "Bij deze datum staat ook een tijd. Vul alleen de datum in.",
  "cell.textAsDate": "'{value}' is tekst en is gelezen als {date:date}.",
  "cell.notAPercentage": "'{value}' is geen percentage. Vul een getal in, bijvoorbeeld 2 voor 2 %.",
  "cell.notAnInteger": "'{value}' is geen geheel getal.",
  "cell.integerOutside": "{value} ligt niet tussen {min:number} en {max:number}.",
  "cell.textAsNumber": "'{value}' is tekst en is gelezen als {number:number}.",
  "cell.notYesNo": "'{value}' is geen Ja of Nee.",
  "cell.notACode": "'{value}' is hier niet mogelijk. Kies uit: {allowed}.",
  "iban.characters": "Het IBAN bevat tekens die er niet in horen: {characters}. Controleer het IBAN.",
  "iban.country": "{country} is geen land met een IBAN. Controleer de eerste twee letters.",
  "iban.nonSepa": "Een rekening in {country} doet niet mee aan SEPA; daar kan niet worden geïncasseerd.",
  "iban.length": "Een IBAN uit {country} heeft {expected} tekens; dit heeft er {length}. Controleer het IBAN.",
  "iban.structure": "Het IBAN heeft niet de opbouw van een rekening in {country}. Controleer het IBAN.",
  "iban.checkDigits": "De controlecijfers {checkDigits} bestaan niet. Controleer het IBAN.",
  "iban.mod97": "Het controlegetal van {iban} klopt niet. Controleer het IBAN op een typefout.",
  "iban.national": "{iban} voldoet niet aan de controle van {country} op het rekeningnummer. Controleer het IBAN.",
  "iban.bankUnknown":
    "Bij ons is in {country} geen bank bekend met de bankcode {bankCode} van {iban}. Controleer het IBAN.",
  "iban.ownAccount":
    "{iban} is een eigen bankrekening van administratie {administration}; die kan niet bij zichzelf incasseren. Vul het IBAN van de debiteur in.",
  "iban.normalised": "Het IBAN is gelezen als {iban}.",
  "creditorId.characters": "Het incassant-ID bevat tekens die er niet in horen: {characters}.",
  "creditorId.country": "{country} is geen land voor een incassant-ID. Controleer de eerste twee letters.",
  "creditorId.length": "Een incassant-ID uit {country} heeft {expected} tekens; dit heeft er {length}.",
  "creditorId.structure":
    "Het incassant-ID heeft niet de opbouw die in {country} geldt. Vraag uw bank om het juiste nummer.",
  "creditorId.checkDigits":
    "De controlecijfers {checkDigits} van het incassant-ID kloppen niet; het zouden {expected} moeten zijn.",
  "creditorId.normalised": "Het incassant-ID is gelezen als {creditorId}.",
  "date.moved": "Op {from:date} zijn de banken dicht; de incassodatum wordt {to:date}.",
  "date.tooEarly":
    "{date:date} is te vroeg voor rekening {account}: op zijn vroegst kan {earliest:date}. Kies een latere incassodatum.",
  "date.farAhead":
    "De incassodatum {date:date} ligt {days} dagen vooruit; banken nemen een bestand vaak hoogstens 14 dagen vooraf aan.",
} as const satisfies Partial<Record<FindingCode, string>>;
