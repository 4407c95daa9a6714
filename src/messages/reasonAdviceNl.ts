import type { ReasonCode } from "../domain/values/reasonCodes";

/** What a bookkeeper does after a return: what happened, then what of invoice, mandate and debtor. */
export interface ReasonAdvice {
  readonly happened: string;
  readonly invoice: string;
  readonly mandate: string;
  readonly debtor: string;
}

const AGAIN = "De factuur staat weer open. Incasseer deze opnieuw zodra de gegevens kloppen.";
const STAYS = "Er hoeft niets aan te veranderen.";
const NOTHING = "De klant merkt hier niets van en hoeft niets te doen.";
const TRANSFER = "De factuur staat weer open. Laat de klant het bedrag overmaken, of incasseer na overleg opnieuw.";

/** The advice per reason code, in Dutch: the manual's page has the same words. */
export const reasonAdviceNl = {
  AC01: {
    happened: "Het IBAN bestaat niet of hoort niet bij deze bank.",
    invoice: AGAIN,
    mandate: "Vergelijk het IBAN met de ondertekende machtiging. Een tikfout herstelt u in de machtiging zelf.",
    debtor: "Klopt het IBAN met de machtiging, vraag de klant dan welk nummer het moet zijn.",
  },
  AC02: {
    happened: "De bank vindt het rekeningnummer van de klant ongeldig.",
    invoice: AGAIN,
    mandate: "Vergelijk het IBAN met de ondertekende machtiging, en herstel het als het anders is.",
    debtor: "Vraag de klant het IBAN van een betaalrekening.",
  },
  AC03: {
    happened: "De bank vindt uw eigen rekeningnummer in de opdracht ongeldig.",
    invoice: AGAIN,
    mandate: STAYS,
    debtor: `${NOTHING} Controleer uw eigen IBAN op het blad Bankrekeningen en uw incassocontract.`,
  },
  AC04: {
    happened: "De rekening van de klant is opgeheven.",
    invoice: "De factuur staat weer open. Incasseer pas opnieuw als u een ander IBAN hebt.",
    mandate:
      "Onder deze machtiging gaat niets meer uit tot u beslist. Stapt de klant over met dezelfde machtiging, wijzig dan het IBAN; anders laat u een nieuwe machtiging tekenen.",
    debtor: "Vraag het nieuwe IBAN. Houd de post zolang aan.",
  },
  AC06: {
    happened: "De rekening van de klant is geblokkeerd, door de bank of door de klant zelf.",
    invoice: TRANSFER,
    mandate: "De machtiging blijft geldig. Blokkeer deze als de rekening geblokkeerd blijft.",
    debtor:
      "Vraag wat er aan de hand is, en hoe de klant wel kan betalen. Beslag of een schuldregeling hoort bij incasso of uw advocaat.",
  },
  AC13: {
    happened: "U incasseerde zakelijk (B2B) van de rekening van een consument. Dat mag niet.",
    invoice: "De factuur staat weer open. Incasseer deze onder een standaardmachtiging (Core).",
    mandate: "De zakelijke machtiging is niet te gebruiken. Trek deze in en laat een standaardmachtiging tekenen.",
    debtor: "Leg uit waarom er een nieuwe machtiging nodig is. Zet Incassowijze van de klant op Standaard.",
  },
  AG01: {
    happened: "Van deze rekening kan niet worden geïncasseerd; vaak is het een spaarrekening.",
    invoice: TRANSFER,
    mandate: "Vraag een machtiging voor een betaalrekening, of wijzig het IBAN als de klant dat schriftelijk opgeeft.",
    debtor: "Vraag het IBAN van een betaalrekening.",
  },
  AG02: {
    happened:
      "De bank aanvaardt de soort incasso niet: de volgorde (FRST, RCUR, OOFF) klopt niet, of een eenmalige machtiging was al gebruikt.",
    invoice: AGAIN,
    mandate:
      "Is de machtiging eenmalig en al eens gebruikt, laat dan een nieuwe tekenen. Kijk anders of er onder dit kenmerk elders al is geïncasseerd.",
    debtor: NOTHING,
  },
  AM02: {
    happened: "Het bedrag is hoger dan de bank of de klant toelaat.",
    invoice: TRANSFER,
    mandate: "De machtiging blijft geldig.",
    debtor: "Vraag de klant het maximum bij de bank te verhogen, of spreek af dat in delen wordt betaald.",
  },
  AM04: {
    happened: "Er stond te weinig op de rekening.",
    invoice:
      "De factuur staat weer open. Incasseer deze opnieuw, liefst kort na de dag waarop loon of uitkering binnenkomt; het aantal herhalingen staat bij de administratie.",
    mandate: "De machtiging blijft geldig. Een eenmalige machtiging is na een terugboeking verbruikt.",
    debtor:
      "Kondig de nieuwe incasso aan. Komt het vaker voor, bel dan, of spreek een andere dag of een betalingsregeling af.",
  },
  AM05: {
    happened: "Volgens de bank is dit bedrag al eens geïncasseerd.",
    invoice:
      "Zoek eerst op of het geld al binnen is. Zo ja, boek de betaling op de factuur; zo nee, incasseer opnieuw.",
    mandate: STAYS,
    debtor: "Hebt u echt dubbel geïncasseerd, laat dat dan weten voordat de klant erover belt.",
  },
  AM09: {
    happened: "Het bedrag is niet wat de bank of de klant verwachtte.",
    invoice: "Vergelijk het bedrag met de factuur. Is de factuur fout, maak dan een creditnota en een nieuwe factuur.",
    mandate: STAYS,
    debtor: "Vraag welk bedrag de klant verwachtte, en waarom.",
  },
  BE04: {
    happened: "De bank mist uw adres als incassant.",
    invoice: AGAIN,
    mandate: STAYS,
    debtor: `${NOTHING} Vul straat, plaats en land in bij de administratie.`,
  },
  BE05: {
    happened: "De bank van de klant kent uw incassant-ID niet, of dit is gewijzigd zonder dat u dat hebt gemeld.",
    invoice: AGAIN,
    mandate:
      "Vul bij de machtiging het oorspronkelijke incassant-ID en de oorspronkelijke naam in. De volgende incasso meldt de wijziging dan.",
    debtor: "Bij een zakelijke machtiging (B2B) moet de klant deze bij de eigen bank laten registreren of wijzigen.",
  },
  CNOR: {
    happened: "Uw eigen bank is onder deze BIC niet bereikbaar voor incasso.",
    invoice: AGAIN,
    mandate: STAYS,
    debtor: `${NOTHING} Controleer de BIC op het blad Bankrekeningen, en vraag uw bank of het incassocontract loopt.`,
  },
  DNOR: {
    happened: "De bank van de klant is onder deze BIC niet bereikbaar, of doet niet mee aan deze incassovorm (B2B).",
    invoice: TRANSFER,
    mandate:
      "Maak de BIC leeg: met het IBAN alleen vindt de bank de weg. Doet de bank geen B2B, dan is een standaardmachtiging nodig.",
    debtor: "Vraag zo nodig een rekening bij een andere bank.",
  },
  DT01: {
    happened: "De datum in de opdracht is ongeldig.",
    invoice: "De factuur staat weer open. Incasseer deze op een nieuwe dag waarop banken werken.",
    mandate: STAYS,
    debtor: "Kondig de nieuwe dag aan.",
  },
  ED05: {
    happened: "De verrekening tussen de banken is mislukt.",
    invoice: "De factuur staat weer open. Incasseer deze ongewijzigd opnieuw.",
    mandate: STAYS,
    debtor: `${NOTHING} Kondig de nieuwe incasso aan.`,
  },
  FF01: {
    happened: "Het bestand had niet de vorm die de bank verlangt.",
    invoice: AGAIN,
    mandate: STAYS,
    debtor: `${NOTHING} Vraag uw bank welke versie wordt aangenomen, en stel die in op het blad Bankrekeningen.`,
  },
  FF05: {
    happened: "De incassovorm (Standaard of B2B) klopt niet.",
    invoice: AGAIN,
    mandate:
      "Vergelijk de incassowijze met de ondertekende machtiging en met uw contract. De incassowijze moet bij klant en machtiging gelijk zijn.",
    debtor: NOTHING,
  },
  MD01: {
    happened:
      "Volgens de klant of de bank is er geen geldige machtiging. De klant kan dit tot dertien maanden na de incasso zeggen.",
    invoice: "De factuur staat weer open. Incasseer niet opnieuw onder deze machtiging.",
    mandate:
      "Zoek de ondertekende machtiging op: de bank kan erom vragen. Hebt u deze niet, of wil de klant deze niet meer, trek deze dan in en laat een nieuwe tekenen.",
    debtor: "Bel de klant: vaak is de naam op het afschrift niet herkend. Anders vraagt u een overboeking.",
  },
  MD02: {
    happened: "Gegevens van de machtiging ontbreken of zijn anders dan de bank van de klant ze kent.",
    invoice: AGAIN,
    mandate:
      "Vergelijk kenmerk, datum van ondertekening en soort met het ondertekende formulier, en herstel wat anders is. Een gewijzigd kenmerk meldt u met het oorspronkelijke kenmerk.",
    debtor: "Bij B2B moet de klant de machtiging bij de eigen bank registreren.",
  },
  MD06: {
    happened:
      "De klant heeft het geld binnen acht weken laten terugboeken. Daarvoor hoeft geen reden te worden gegeven.",
    invoice: "De factuur staat weer open en de klant moet deze nog betalen, tenzij er terecht bezwaar is.",
    mandate: "De machtiging blijft geldig. Een eenmalige is verbruikt.",
    debtor:
      "Vraag eerst waarom. Een fout in de factuur herstelt u; anders vraagt u een overboeking of toestemming om opnieuw te incasseren.",
  },
  MD07: {
    happened: "De rekeninghouder is overleden.",
    invoice: "Incasseer niet opnieuw. De vordering gaat over op de erven.",
    mandate: "Trek de machtiging in.",
    debtor: "Schrijf de erven. De brief bij Aanmanen heeft daarvoor een eigen tekst.",
  },
  MS02: {
    happened: "De klant heeft deze incasso geweigerd voordat die werd uitgevoerd.",
    invoice: TRANSFER,
    mandate: "De machtiging blijft geldig, tenzij de klant deze intrekt.",
    debtor: "Vraag waarom, en of de incasso opnieuw mag.",
  },
  MS03: {
    happened:
      "De bank geeft geen reden. Meestal was er te weinig saldo of is de rekening opgeheven; banken in sommige landen mogen dat niet zeggen.",
    invoice: "De factuur staat weer open. Eén keer opnieuw incasseren kan; komt de incasso weer terug, stop dan.",
    mandate: "De machtiging blijft geldig.",
    debtor: "Vraag of de rekening nog bestaat en of er saldo is.",
  },
  NARR: {
    happened: "De bank geeft de reden in woorden.",
    invoice: TRANSFER,
    mandate: "Lees de tekst bij de bankmutatie, en handel daarnaar.",
    debtor: "Neem contact op als de tekst over de klant gaat.",
  },
  NOAS: {
    happened: "De bank kreeg geen antwoord van de klant.",
    invoice: TRANSFER,
    mandate: STAYS,
    debtor: "Neem zelf contact op.",
  },
  RC01: {
    happened: "De BIC is onjuist.",
    invoice: AGAIN,
    mandate: "Maak de BIC bij machtiging en klant leeg: het IBAN is genoeg.",
    debtor: NOTHING,
  },
  RR01: {
    happened: "Om een wettelijke reden ontbreekt de rekening of een identificatie van de klant.",
    invoice: AGAIN,
    mandate: "Vul IBAN en tenaamstelling aan.",
    debtor: "Vraag wat ontbreekt.",
  },
  RR02: {
    happened:
      "De bank mist naam of adres van de klant. Bij banken buiten de Europese Economische Ruimte is het adres verplicht.",
    invoice: AGAIN,
    mandate: STAYS,
    debtor: "Vul naam, plaats en land van de klant in, en laat de rekening adressen meezenden.",
  },
  RR03: {
    happened: "De bank mist uw eigen naam of adres.",
    invoice: AGAIN,
    mandate: STAYS,
    debtor: `${NOTHING} Vul naam, plaats en land in bij de administratie.`,
  },
  RR04: {
    happened: "De bank weigert om een wettelijke of toezichtreden, zoals een sanctielijst.",
    invoice: "Incasseer niet opnieuw voordat de bank heeft gezegd wat er aan de hand is.",
    mandate: "Blokkeer de machtiging zolang.",
    debtor: "Vraag eerst uw bank. Zeg de klant niets over een onderzoek.",
  },
  SL01: {
    happened:
      "De klant heeft bij de eigen bank een blokkade, een maximum of een lijst van toegestane incassanten ingesteld.",
    invoice: TRANSFER,
    mandate: "De machtiging blijft geldig.",
    debtor: "Vraag de klant de blokkade op te heffen of uw incassant-ID toe te staan. Daarna kan de incasso opnieuw.",
  },
  TM01: {
    happened: "De opdracht kwam na de uiterste tijd bij de bank.",
    invoice: "De factuur staat weer open. Incasseer deze op een latere dag.",
    mandate: STAYS,
    debtor: "Kondig de nieuwe dag aan. Lever voortaan eerder aan; de uiterste tijd staat op het blad Bankrekeningen.",
  },
} as const satisfies Readonly<Record<ReasonCode, ReasonAdvice>>;
