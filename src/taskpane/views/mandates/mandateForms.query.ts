import { mandateFormAction, type MandateFormResult } from "../../../actions/mandateForm";
import type { LocatedFinding } from "../../../session/locatedFinding";
import type { Query } from "../../../session/query";

/** Which forms are wanted: of one mandate, or of all that wait for a signature, in one administration or in all. */
export interface MandateFormsParams {
  readonly administration: string | null;
  readonly mandate: string | null;
}

/** The forms, and what is to be known of them. */
export interface MandateForms extends Pick<MandateFormResult, "forms"> {
  readonly findings: readonly LocatedFinding[];
}

/** The forms to be signed; none where nothing waits for a signature. */
export const mandateForms: Query<MandateFormsParams, MandateForms> = (
  { book, moment, addressOf },
  { administration, mandate },
) => {
  const request = {
    ...(administration === null ? {} : { administration }),
    ...(mandate === null ? {} : { mandates: [mandate] }),
  };
  const { result, findings } = mandateFormAction.decide(book, request, moment);
  return {
    forms: result?.forms ?? [],
    findings: findings.map((one) => ({ finding: one, address: one.place === null ? null : addressOf(one.place) })),
  };
};
