import { addBusinessDays, type IsoDate, nextBusinessDay } from "../domain/values/calendar";
import { readCreditorId } from "../domain/values/creditorId";
import { readIban } from "../domain/values/iban";
import { mandateStatus, shownExpiryDate } from "../domain/mandates/mandateStatus";
import type { Problem } from "../domain/values/problem";
import { adviceFor, isKnownReasonCode, reasonCodeOf } from "../domain/values/reasonCodes";
import type { Translator } from "../messages/translator";
import { argumentsIn } from "./functionArguments";
import { FunctionRefusal } from "./functionRefusal";
import type { FunctionTexts } from "./functionTexts";

/** A custom function: what Excel hands over, in the order of its parameters, to what the cell shows. */
export type CustomFunction = (...values: readonly unknown[]) => string | number | boolean;

/** The custom functions' ids. */
export const FUNCTION_IDS = [
  "IBANOK",
  "CREDITORIDOK",
  "MANDATESTATUS",
  "NEXTBUSINESSDAY",
  "RETURNREASON",
  "EXPIRY",
] as const;

/** The custom functions by id. */
export type CustomFunctionSet = Readonly<Record<(typeof FUNCTION_IDS)[number], CustomFunction>>;

/** The custom functions in the user's language. They throw {@link FunctionRefusal}. Days are serials of the 1900 system. */
export function customFunctions(translator: Translator<FunctionTexts>): CustomFunctionSet {
  const { text, flag, day, dayOrNull, dayCount, serial } = argumentsIn(translator);
  const { describe, messages, fill, write } = translator;
  const judged = (problems: readonly Problem[], isRight: boolean, explain: boolean): string | boolean =>
    isRight || !explain
      ? isRight
      : problems.map(({ code, params }) => describe({ code, severity: "error", place: null, params })).join(" ");
  return {
    IBANOK: (value, explain) => {
      const { iban, problems } = readIban(text(value));
      return judged(problems, iban !== null, flag(explain));
    },
    CREDITORIDOK: (value, explain) => {
      const { creditorId, problems } = readCreditorId(text(value));
      return judged(problems, creditorId !== null, flag(explain));
    },
    MANDATESTATUS: (date, signedOn, lastCollection, withdrawnOn, usableAnywayUntil) => {
      const mandate = {
        replacedBy: null,
        oneOff: null,
        dateOfSignature: dayOrNull(signedOn),
        lastCollectionDate: dayOrNull(lastCollection),
        withdrawnOn: dayOrNull(withdrawnOn),
        dormancyOverride: dayOrNull(usableAnywayUntil),
      };
      return write(mandateStatus(mandate, day(date), []), "code");
    },
    NEXTBUSINESSDAY: (date, days) => serial(businessDay(day(date), dayCount(days))),
    RETURNREASON: (value, advice) => {
      const code = reasonCodeOf(text(value)) ?? "";
      if (flag(advice)) return messages.advice[adviceFor(code)];
      if (isKnownReasonCode(code)) return messages.reasons[code];
      throw new FunctionRefusal("notAvailable", fill(messages.functions.errors.unknownReason, { code }));
    },
    EXPIRY: (signedOn, lastCollection) => {
      const mandate = { dateOfSignature: dayOrNull(signedOn) };
      const expiry = shownExpiryDate(mandate, dayOrNull(lastCollection));
      return expiry === null ? "" : serial(expiry);
    },
  };
}

/** With no days to count, the day itself when TARGET is open. */
function businessDay(date: IsoDate, days: number): IsoDate {
  return days === 0 ? nextBusinessDay(date) : addBusinessDays(date, days);
}
