/** The task pane in Dutch. */
export const paneNl = {
  title: "Incassoblad",
  views: { check: "Controleren", collect: "Incasseren", returns: "Storno", verify: "Narekenen" },
  intros: {
    check: "Controleert alle tabellen. Er wordt niets gewijzigd.",
    collect: "Toont wat er op de eerstvolgende dag kan worden geïncasseerd, en wat de rest in de weg staat.",
    returns: "Toont per opdracht wat bij de bank onderweg is en dus nog kan terugkomen.",
    verify: "Rekent alle opdrachten en het hele journaal na, met zegels en bestanden.",
  },
  run: { check: "Controleer", collect: "Bekijk", returns: "Bekijk", verify: "Reken na" },
  postedByCommandLine: "Dit venster leest alleen. Een opdracht maken of een storno boeken doet de opdrachtregel.",
  running: "{stage} …",
  findings: "Bevindingen",
  goTo: "Ga naar {address}",
  noCell: "hele werkmap",
  more: "Toon er nog {count}",
  mark: "Kleur de cellen",
  unmark: "Haal kleuren weg",
  collectable:
    "Op {date:date}: {transactions:number} {transactions|incasso|incasso's} van {items:number} {items|post|posten}, samen € {amount:amount}.",
  nothingCollectable: "Op {date:date} is er niets te incasseren.",
  inTransit: "Opdracht {order}: € {amount:amount} onderweg.",
  nothingInTransit: "Er is niets onderweg.",
  verified:
    "{orders:number} {orders|opdracht|opdrachten}, {lines:number} {lines|regel|regels} en {entries:number} {entries|boekstuk|boekstukken} nagerekend.",
  fine: "Alles is in orde.",
  absent: {
    unreachable:
      "Office.js kon niet worden geladen van appsforoffice.microsoft.com. Controleer de internetverbinding, of vraag uw beheerder dit adres toe te staan, en open het venster opnieuw.",
    outsideExcel:
      "Deze pagina hoort in Excel. Installeer Incassoblad in Excel met het manifest, en open het venster via het tabblad Incassoblad.",
    otherHost: "Incassoblad werkt in Excel, niet in {host}.",
    slow: "Excel antwoordt niet. Sluit het venster en open het opnieuw.",
  },
} as const;
