/** What is done about mandates in the pane, in Dutch. */
export const mandateLifeNl = {
  tick: "Kies {mandate}",
  tickAll: "Kies alle {count:number}",
  ticked: "{count:number} {count|machtiging|machtigingen} gekozen",
  sign: {
    of: "Leg de ondertekening van {mandate} vast",
    ofTicked: "Leg de ondertekening vast",
    title: "Ondertekend",
    intro: "De datum die op het formulier staat. Daarna kan met de machtiging worden geïncasseerd.",
    on: "Ondertekend op",
    list: "Machtigingen die worden ondertekend",
    commit: "Leg vast",
    done: "Ondertekening van {order} vastgelegd.",
    doneTicked: "Ondertekening van {order} machtigingen vastgelegd.",
  },
  signByList: {
    title: "Ondertekening uit een lijst",
    intro:
      "Hebt u een lijst van formulieren die getekend terug zijn? Elke regel noemt de machtiging of de debiteur, en zo mogelijk de dag. U ziet eerst welke machtigingen het zijn.",
    on: "Ondertekend op (regels zonder datum)",
    row: "{mandate}, debiteur {debtor}, ondertekend op {date:date}",
    commit: "Leg {count:number} {count|ondertekening|ondertekeningen} vast",
    done: "{count:number} {count|ondertekening is|ondertekeningen zijn} vastgelegd.",
  },
  useAnyway: {
    of: "Gebruik {mandate} toch",
    title: "Toch gebruiken",
    intro:
      "Na 36 maanden zonder incasso vervalt een machtiging. Is er in die tijd elders mee geïncasseerd, dan geldt die nog. Leg vast tot wanneer en waarom; elke opdracht waarschuwt ervoor.",
    until: "Te gebruiken tot en met",
    reason: "Reden",
    reasonHint: "Bijvoorbeeld: tot mei 2025 geïncasseerd vanuit het vorige pakket.",
    commit: "Leg vast",
    done: "Machtiging {order} kan weer worden gebruikt.",
  },
  enable: {
    of: "Maak de machtigingen van debiteur {debtor}",
    title: "Maak de machtigingen",
    intro:
      "Voor elke factuur van deze debiteur die wordt geïncasseerd komt er een machtiging om te ondertekenen. Daarna hoeft u alleen de datum nog vast te leggen.",
    commit: "Maak ze",
    done: "Debiteur {order}: de machtigingen staan klaar om te ondertekenen.",
  },
  begin: {
    of: "Incasseer debiteur {debtor} automatisch",
    title: "Automatisch incasseren",
    intro:
      "Nieuwe facturen van deze debiteur worden voortaan geïncasseerd. Machtigingen die nog ontbreken, staan daarna klaar om te ondertekenen.",
    commit: "Incasseer voortaan",
    done: "Debiteur {order} wordt voortaan geïncasseerd.",
  },
  includeOpen: "Incasseer ook wat nu openstaat",
  delete: {
    of: "Verwijder {mandate}",
    title: "Verwijderen",
    intro: "Dat kan alleen met een machtiging waarmee nooit iets is geïncasseerd. De regel verdwijnt van het blad.",
    commit: "Verwijder",
    done: "Machtiging {order} is verwijderd.",
  },
  history: {
    title: "Geschiedenis",
    of: "Geschiedenis van {mandate}",
    list: "Incasso's met {mandate}",
    none: "In deze werkmap is met deze machtiging nog niets geïncasseerd.",
    line: "{item}, opdracht {order}, {code}",
    became: "{status:code}",
    back: "{kind:code} op {date:date}: {reason:reason}",
    entries: "Geboekt in {entries}",
  },
} as const;
