import type { CollectionRequest } from "../../../actions/collectionRequest";
import { dateOf } from "../../../domain/values/calendar";
import { usePane } from "../../pane";
import { SaveMenu } from "../../parts/SaveMenu";

/** The report of a proposal, saved in the form that is wanted: what is included, what is held back and why. */
export function ProposalSave({ request }: { readonly request: CollectionRequest }): React.JSX.Element {
  const { surroundings, translator } = usePane();
  const { papers } = translator.messages.pane;
  const choices = (["pdf", "page", "csv"] as const).map((format) => ({
    name: format,
    label: papers.forms[format],
    make: async () => {
      const report = await surroundings.session.query("proposalReport", request);
      if (report === null) return null;
      // Loaded when something is saved: the library of PDF is large.
      const { fileOfProposal } = await import("../../../documents/papers");
      const { language, describe } = translator;
      return fileOfProposal(report, dateOf(surroundings.clock()), describe, { format, language });
    },
  }));
  return <SaveMenu label={papers.report} choices={choices} />;
}
