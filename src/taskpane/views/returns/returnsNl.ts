/** The view Returns of the pane, in Dutch. */
export const returnsNl = {
  tab: "Storno",
  intro:
    "Een storno is een incasso die de bank teruggaf. Zoek de regel, kijk wat er gebeurt, en boek: de factuur staat dan weer open.",
  parts: "Onderdelen van storno",
  find: "Storno boeken",
  recent: "Geboekt ({count:number})",
  dunning: "Aanmanen ({count:number})",

  search: "Zoek de regel die terugkwam",
  searchHint: "Factuur, debiteur, naam, bedrag, IBAN, opdracht of kenmerk. Met meer woorden zoekt u preciezer.",
  lines: "Geïncasseerde regels",
  returnable: "{count:number} {count|regel kan|regels kunnen} terugkomen.",
  noneIssued:
    "Er is nog niets geïncasseerd dat kan terugkomen. Een storno kan pas als een opdracht is verwerkt en bij de bank is aangeleverd.",
  noneFound:
    "Geen regel gevonden. Zoek met minder woorden, of kijk bij Opdrachten of de opdracht verwerkt en aangeleverd is.",
  lineOf: "Opdracht {order}/{line}, {date:date}",
  choose: "Storneer",
  chooseLine: "Storneer {item} van {name}, {amount:amount} euro",
  returnedOn: "Kwam terug op {date:date}",
  notDelivered: "De bank heeft het bestand nog niet, dus dit kan nog niet terugkomen.",
  notDeliveredShort: "Nog niet bij de bank.",
  waiting:
    "{count:number} {count|regel wacht|regels wachten} nog op aanlevering bij de bank en {count|kan|kunnen} nog niet terugkomen.",
  toOrder: "Naar de opdracht",
  toOrderOf: "Naar opdracht {order}",

  gone: "Regel {line} van opdracht {order} is er niet, of de opdracht is nog niet verwerkt of al gestorneerd.",
  alreadyReturned: "Deze regel is al gestorneerd.",
  otherLine: "Kies een andere regel",
  chosen: "{item} van {name} ({debtor})",
  collectedOn: "€ {amount:amount}, geïncasseerd op {date:date} van {iban}",
  collectedRef: "Machtiging {mandate}, kenmerk {endToEndId}",

  scope: "Wat kwam terug?",
  scopeWhole: "De hele transactie: {count:number} posten, samen € {amount:amount}",
  scopeWholeWhy: "Deze posten zijn in één bedrag geïncasseerd. De bank geeft altijd dat hele bedrag terug.",
  scopeLine: "Alleen deze regel: € {amount:amount}",
  scopeLineWhy: "De bank geeft een deel van een transactie niet terug. Kies dit alleen om zelf één post te herstellen.",
  scopeCredit: "Een creditnota komt niet alleen terug: deze is met de andere posten verrekend.",
  members: "Posten van de transactie",
  memberReturned: "al gestorneerd",

  kind: "Wat voor storno is het?",
  kinds: {
    Reject: "Afwijzing",
    Return: "Retour van de bank",
    Refund: "Terugboeking door de debiteur",
    Recalled: "Door u ingetrokken",
  },
  kindWhy: {
    Reject: "De bank weigerde de incasso vóór de uitvoering; het geld is nooit van de debiteur afgeschreven.",
    Return: "De bank van de debiteur stuurde het geld binnen enkele dagen terug, bijvoorbeeld bij te weinig saldo.",
    Refund:
      "De debiteur liet het geld terugboeken. Dat mag acht weken zonder reden, en dertien maanden zonder machtiging.",
    Recalled:
      "U hebt de incasso zelf bij de bank ingetrokken. Het telt niet mee als storno en zegt niets over de debiteur.",
  },
  likely: "Gezien de incassodatum is {kind} het waarschijnlijkst.",

  reason: "Reden van de bank",
  reasonHint: "Staat als code van vier tekens bij de afschrijving.",
  reasonNone: "Geen reden gegeven",
  reasonOther: "Een andere code …",
  reasonOwn: "Redencode",
  reasonOwnHint: "Neem de code van de bank letterlijk over.",
  advice: {
    Again: "Advies: opnieuw incasseren. De post kan zo weer mee.",
    Correct: "Advies: eerst verbeteren. Herstel de gegevens, en incasseer dan opnieuw.",
    NoMore: "Advies: stoppen. Incasseer deze post niet meer.",
    NewMandate: "Advies: nieuwe machtiging. Zonder nieuwe machtiging mag u niet opnieuw incasseren.",
    AskDebtor: "Advies: navragen. Neem eerst contact op met de debiteur.",
  },

  bookingDate: "Boekingsdatum",
  bookingDateHint: "De dag waarop de storno in het journaal komt. Een afgesloten periode kan niet.",
  hasBankDebit: "De bank heeft het bedrag al van mijn rekening afgeschreven",
  bankDebitLater:
    "Zo niet, boek de afschrijving dan later bij de opdracht, zodra deze op het afschrift staat. Verrekent de bank die met een bijschrijving, dan is er geen afschrijving te boeken.",
  bankDebit: "Datum van de afschrijving",
  charges: "Bankkosten",
  chargesHint: "De kosten die de bank hiervoor rekende; leeg: geen.",
  chargesEachHint: "De kosten die de bank per storno rekende; leeg: geen.",
  several: "Wat voor alle aangevinkte regels geldt",
  untick: "Vinkjes weg",
  lookSeveral: "Controleer {count:number} {count|storno|storno's}: € {amount:amount}",
  severalSum: "{count:number} {count|transactie komt|transacties komen} terug, samen € {amount:amount}.",
  commitSeveral: "Boek {count:number} {count|storno|storno's}: € {amount:amount}",
  doneSeveral: "{count:number} {count|storno is|storno's zijn} geboekt, samen € {amount:amount}.",
  look: "Bekijk wat er gebeurt",
  wholeOrder: "Is het hele bestand niet gebruikt? Storneer dan de opdracht: dat telt bij geen factuur mee.",

  effects: "Dit gaat er gebeuren",
  opens: "{item} staat weer open voor € {after:amount} (nu € {before:amount}).",
  staysOpen: "{item} blijft open voor € {after:amount}: er was nog niets afgeboekt.",
  counts: "Het aantal storno's van deze post gaat van {before:number} naar {after:number}.",
  countsNot: "Het telt niet mee als storno van deze post ({count:number} tot nu toe).",
  again: "De post gaat vanzelf mee in een volgende opdracht.",
  notAgain: {
    notRepeated: "De post gaat niet vanzelf opnieuw mee: deze administratie herhaalt niet.",
    repeatedEnough:
      "De post gaat niet vanzelf opnieuw mee: het aantal herhalingen dat de administratie toestaat, is bereikt.",
    mandateUsed: "De post gaat niet opnieuw mee: de machtiging is gebruikt. Vraag een nieuwe, of maan de debiteur aan.",
    advice: "De post gaat niet vanzelf opnieuw mee: {advice:advice}.",
    creditNote:
      "De creditnota blijft open en gaat mee als er facturen van de debiteur in één bedrag worden geïncasseerd.",
    blocked: "De post gaat niet opnieuw mee zolang deze geblokkeerd is.",
    notWanted: "De post gaat niet vanzelf opnieuw mee: zet Incasso op Ja om opnieuw te incasseren.",
  },
  lastBack: "Machtiging {mandate}: de laatste incasso gaat van {before:date} terug naar {after:date}.",
  sequence: "Machtiging {mandate}: de volgende incasso gaat als {after} in plaats van {before}.",
  reversed:
    "Op {date:date} {count|wordt|worden} {count:number} {count|boekstuk|boekstukken} tegengeboekt ({entries}), samen € {amount:amount}.",
  reversedMany: "Op {date:date} worden {count:number} boekstukken tegengeboekt, samen € {amount:amount}.",
  nothingReversed: "Er is geen boekstuk om tegen te boeken: van deze regel was nog niets geboekt.",
  bankTakes: "De afschrijving van de bank, € {amount:amount}, wordt geboekt op {date:date}.",
  bankTakesCharges:
    "De afschrijving van de bank, € {amount:amount}, wordt geboekt op {date:date}; € {charges:amount} ervan zijn bankkosten.",
  bankLater: "De afschrijving van de bank wordt nog niet geboekt.",
  settles: "Daarmee is de hele opdracht afgehandeld.",
  effectItems: "Posten",
  commit: "Boek de storno",

  done: "De storno is geboekt.",
  next: "Hierna",
  nextStep: {
    Again:
      "Herhaalt de administratie, dan gaat de post vanzelf mee in een volgende opdracht. Zo niet, zet Incasso bij de post dan op Ja.",
    Correct: "Herstel wat de bank noemt op het blad, en zet Incasso bij de post op Ja.",
    NoMore: "Incasseer deze post niet meer. Vraag de debiteur (of erven) het bedrag over te maken.",
    NewMandate: "Vraag de debiteur een nieuwe machtiging te ondertekenen, of het bedrag over te maken.",
    AskDebtor: "Bel of mail de debiteur. Zet daarna Incasso op Ja, of vraag om een overboeking.",
  },
  nextCollect: "Naar Incasso",
  nextReturn: "Volgende storno",

  recentList: "Geboekte storno's",
  recentNone: "Er is nog niets teruggekomen.",
  recentLine: "Opdracht {order}, regel {line}",
  recentOutside: "Buiten deze werkmap geïncasseerd",
  recentKind: "{kind:code} op {date:date}: {reason}",
  undoShort: "Draai terug",
  undoOne: "Draai storno {item} van {name} terug",
  undoTitle: "Storno van {item} ({name}) terugdraaien",
  undoIntro:
    "Herstelt een vergissing: de storno en de afschrijving van de bank worden tegengeboekt, en factuur, machtiging en teller krijgen hun eerdere stand terug. Hoort de bankregel bij een andere incasso, koppel de regel dan daarna opnieuw.",
  undoOutsideIntro:
    "Herstelt een vergissing: het boekstuk wordt tegengeboekt, de factuur krijgt de eerdere stand terug, en de bankregel is weer nieuw. Hoort die bij iets anders, koppel de regel dan daarna opnieuw.",
  undoOutsideDone: "De storno is teruggedraaid. De bankregel wacht weer bij Afschriften.",
  undoCommit: "Draai de storno terug",
  undoDone: "De storno is teruggedraaid.",
  debitAwaited: "De bank schrijft nog € {amount:amount} af",
  noReason: "geen reden gegeven",
  reasons: "Storno's per reden, laatste twaalf maanden",
  reasonCount: "Aantal",

  dunningIntro:
    "Deze posten kwamen terug, staan nog open en gaan niet meer mee in een incasso. Vraag de debiteur zelf om betaling. Zet Incasso op Ja als het toch weer kan.",
  dunningNone: "Alles wat terugkwam is betaald, of gaat opnieuw mee.",
  dunningList: "Posten om aan te manen",
  dunningOpen: "Samen open: € {amount:amount}",
  dunningLine: "Vervallen op {due:date}, {times:number}× gestorneerd",
  dunningWhy: "{reason}: {advice:advice}",
} as const;
