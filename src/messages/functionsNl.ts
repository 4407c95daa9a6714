/** Help and errors of the custom functions in Dutch; as Excel shows them while a formula is typed. */
export const functionsNl = {
  help: {
    IBANOK: {
      description: "Of een IBAN van een SEPA-land klopt: WAAR of ONWAAR.",
      parameters: {
        iban: { name: "iban", description: "Het IBAN, met of zonder spaties." },
        explain: { name: "uitleg", description: "WAAR: in plaats van ONWAAR zeggen wat er niet klopt." },
      },
    },
    CREDITORIDOK: {
      description: "Of een incassant-ID klopt: WAAR of ONWAAR.",
      parameters: {
        creditorId: { name: "incassantId", description: "Het incassant-ID, met of zonder spaties." },
        explain: { name: "uitleg", description: "WAAR: in plaats van ONWAAR zeggen wat er niet klopt." },
      },
    },
    MANDATESTATUS: {
      description:
        "De status van een machtiging op een dag, uit de data: Te ondertekenen, Actief, Inactief of Ingetrokken.",
      parameters: {
        date: { name: "datum", description: "De dag waarop het gaat, zoals VANDAAG()." },
        signedOn: { name: "getekendOp", description: "De datum van de machtiging; leeg als die niet is getekend." },
        lastCollection: {
          name: "laatsteIncasso",
          description: "De datum van de laatste incasso; leeg als er geen is.",
        },
        withdrawnOn: { name: "ingetrokkenOp", description: "De dag waarop de machtiging is ingetrokken." },
        usableAnywayUntil: {
          name: "tochGebruikenTot",
          description: "Tot wanneer de machtiging toch mag worden gebruikt.",
        },
      },
    },
    NEXTBUSINESSDAY: {
      description: "De eerste werkdag van de banken (TARGET) op of na een dag, of een aantal werkdagen later.",
      parameters: {
        date: { name: "datum", description: "De dag vanaf waar wordt geteld." },
        days: { name: "werkdagen", description: "Hoeveel werkdagen later, of eerder als het negatief is." },
      },
    },
    RETURNREASON: {
      description: "Wat de redencode van een storno betekent, zoals AM04.",
      parameters: {
        code: { name: "redencode", description: "De code van de bank, zoals AM04 of MD06." },
        advice: { name: "advies", description: "WAAR: zeggen wat er nu moet gebeuren." },
      },
    },
    EXPIRY: {
      description: "De vervaldatum van een machtiging: 36 maanden na de laatste incasso, anders na de ondertekening.",
      parameters: {
        signedOn: { name: "getekendOp", description: "De datum van de machtiging; leeg geeft een lege tekst." },
        lastCollection: {
          name: "laatsteIncasso",
          description: "De datum van de laatste incasso; leeg als er geen is.",
        },
      },
    },
  },
  errors: {
    notText: "Hier hoort tekst te staan, geen getal of WAAR/ONWAAR: als getal kan een nummer cijfers hebben verloren.",
    blank: "Er is niets ingevuld om te beoordelen.",
    blankDate: "Vul een datum in.",
    notABoolean: "Vul WAAR of ONWAAR in.",
    notADayCount: "Vul een geheel aantal werkdagen in van -1000 tot en met 1000.",
    unknownReason: "Redencode {code} is niet bekend. Vraag de bank wat deze code betekent.",
  },
} as const;
