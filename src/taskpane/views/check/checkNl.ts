/** The view Check of the pane, in Dutch. */
export const checkNl = {
  tab: "Controleren",
  intro: "Controleert alle tabellen, cel voor cel. Er wordt niets gewijzigd.",
  run: "Controleer",
  records: "{count:number} rijen gecontroleerd op {tables:number} bladen.",
  collectable:
    "Op {date:date} zijn {transactions:number} {transactions|incasso|incasso's} mogelijk van {items:number} {items|post|posten}, samen € {amount:amount}.",
  nothingCollectable: "Op {date:date} is er niets te incasseren.",
  toCollect: "Naar Incasso",
} as const;
