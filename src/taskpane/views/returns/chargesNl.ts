/** The bank's charges of returns, in the pane, in Dutch. */
export const chargesNl = {
  tab: "Bankkosten ({count:number})",
  intro:
    "Dit rekende uw bank voor storno's. Vink aan wat u aan de debiteur doorbelast: van elke bankregel komt één factuur, zonder btw.",
  nothing: "De bank heeft voor storno's geen kosten gerekend, of die zijn nog niet geboekt.",
  allInvoiced: "Er zijn geen bankkosten meer om door te belasten.",
  ofSeveral:
    "Bij {count:number} {count|bankregel|bankregels} gelden de kosten voor meer storno's tegelijk: die kunnen zo niet worden doorbelast.",
  open: "Bankkosten om door te belasten",
  tickAll: "Alle {count:number}, samen € {amount:amount}",
  of: "{name}, factuur {invoice}",
  entry: "Bankregel van {date:date}",
  look: "Belast € {amount:amount} door",
  lookNone: "Belast door",

  step: {
    title: "Bankkosten doorbelasten",
    intro:
      "De facturen komen op het blad Facturen en de boekstukken in het grootboek: debiteuren aan bankkosten. Laat de debiteur zelf weten dat er een factuur is; die gaat mee in een opdracht zoals de andere facturen van de debiteur.",
    bookingDate: "Boekingsdatum",
    bookingDateHint: "Ook de datum van de facturen.",
    dueDate: "Vervaldatum",
    dueDateHint: "Leeg: na de aankondigingstermijn van de administratie.",
    total: "{count:number} {count|factuur|facturen}, samen € {total:amount}",
    invoices: "Facturen die worden gemaakt",
    due: "Vervalt op {due:date}",
    commit: "Boek de facturen",
    done: "{count:number} {count|factuur is|facturen zijn} gemaakt en geboekt.",
  },

  invoiced: "Doorbelast",
  invoicedFor: "Voor de storno van {invoice}, geboekt op {date:date}.",
  stillOpen: "Open: € {open:amount}.",
  paid: "Er staat niets meer open.",
  undoOne: "Draai factuur {number} van {name} terug",
  undo: {
    title: "Factuur {number} ({name}) terugdraaien",
    intro:
      "Het boekstuk wordt tegengeboekt. De factuur blijft op het blad staan, met niets open en Incasso op Nee. De kosten kunnen daarna opnieuw worden doorbelast.",
    commit: "Draai de factuur terug",
    done: "Factuur {number} is teruggedraaid.",
  },
} as const;
