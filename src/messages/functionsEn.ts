import type { Messages } from "./nl";

/** Help and errors of the custom functions in English; as Excel shows them while a formula is typed. */
export const functionsEn: Messages["functions"] = {
  help: {
    IBANOK: {
      description: "Whether an IBAN of a SEPA country is right: TRUE or FALSE.",
      parameters: {
        iban: { name: "iban", description: "The IBAN, with or without spaces." },
        explain: { name: "explain", description: "TRUE: say what is wrong instead of FALSE." },
      },
    },
    CREDITORIDOK: {
      description: "Whether a creditor identifier is right: TRUE or FALSE.",
      parameters: {
        creditorId: { name: "creditorId", description: "The creditor identifier, with or without spaces." },
        explain: { name: "explain", description: "TRUE: say what is wrong instead of FALSE." },
      },
    },
    MANDATESTATUS: {
      description: "The status of a mandate on a day, from its dates: To be signed, Active, Dormant or Withdrawn.",
      parameters: {
        date: { name: "date", description: "The day in question, such as TODAY()." },
        signedOn: { name: "signedOn", description: "The date of the mandate; blank when it is not signed." },
        lastCollection: { name: "lastCollection", description: "The date of the last collection; blank for none." },
        withdrawnOn: { name: "withdrawnOn", description: "The day on which the mandate was withdrawn." },
        usableAnywayUntil: { name: "usableAnywayUntil", description: "Until when it may be used anyway." },
      },
    },
    NEXTBUSINESSDAY: {
      description: "The banks' (TARGET) first business day on or after a day, or a number of business days later.",
      parameters: {
        date: { name: "date", description: "The day from which is counted." },
        days: { name: "businessDays", description: "How many business days later, or earlier when negative." },
      },
    },
    RETURNREASON: {
      description: "What the reason code of a return means, such as AM04.",
      parameters: {
        code: { name: "reasonCode", description: "The bank's code, such as AM04 or MD06." },
        advice: { name: "advice", description: "TRUE: say what is to be done now." },
      },
    },
    EXPIRY: {
      description: "The expiry date of a mandate: 36 months after the last collection, else after its signature.",
      parameters: {
        signedOn: { name: "signedOn", description: "The date of the mandate; blank gives an empty text." },
        lastCollection: { name: "lastCollection", description: "The date of the last collection; blank for none." },
      },
    },
  },
  errors: {
    notText: "Text is needed here, no number and no TRUE/FALSE: as a number a reference may have lost digits.",
    blank: "Nothing is filled in to judge.",
    blankDate: "Enter a date.",
    notABoolean: "Enter TRUE or FALSE.",
    notADayCount: "Enter a whole number of business days from -1000 up to 1000.",
    unknownReason: "Reason code {code} is not known. Ask the bank what it means.",
  },
};
