/** What is wrong with the typed words; the code is the key of its message. */
export interface UsageProblem {
  readonly code:
    | "usage.noCommand"
    | "usage.unknownCommand"
    | "usage.noWorkbook"
    | "usage.noFile"
    | "usage.tooMany"
    | "usage.unknownOption"
    | "usage.missingValue"
    | "usage.needlessValue"
    | "usage.wrongValue"
    | "usage.twice"
    | "usage.missingOption"
    | "usage.missingOneOf"
    | "usage.notTogether"
    | "usage.needs"
    | "usage.notAWarning";
  readonly params: Readonly<Record<string, string>>;
}
