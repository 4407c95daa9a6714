import { Button, Link, Text } from "@fluentui/react-components";
import type { LocatedFinding } from "../../../session/locatedFinding";
import { quotedSheet } from "../../../sheets/address";
import type { MapRequest } from "../../../workbook/prepareMapping";
import { usePane } from "../../pane";
import { FindingRow } from "../../parts/FindingsList";
import { useViewStyles } from "../useViewStyles";
import { MakeTables } from "./MakeTables";
import type { ProposalInUse } from "./useProposal";

interface FoundListsProps {
  readonly proposal: ProposalInUse;
  readonly request: MapRequest;
  /** Leaves the lists as they are; absent where what else there is stands below already. */
  readonly onLeave?: () => void;
}

/** Lists that are no Excel table yet: each with its place, what is in the way of a table, and the button that makes them. */
export function FoundLists({ proposal, request, onLeave }: FoundListsProps): React.JSX.Element {
  const styles = useViewStyles();
  const { firstUse } = usePane().translator.messages.pane;
  return (
    <section className={styles.section} aria-label={firstUse.foundLists}>
      <h3 className={styles.heading}>{firstUse.foundLists}</h3>
      {listFindings(proposal).map((located, index) =>
        located.finding.code === "list.found" ? (
          <FoundList key={index} located={located} />
        ) : (
          <FindingRow key={index} located={located} />
        ),
      )}
      <MakeTables request={request} isFirst={onLeave !== undefined} />
      {onLeave !== undefined && (
        <div className={styles.buttons}>
          <Button size="small" onClick={onLeave}>
            {firstUse.leaveLists}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Whether lists were found of which tables can be made. */
export function hasLists({ findings }: ProposalInUse): boolean {
  return findings.some(({ finding }) => finding.code === "list.found");
}

/** What was found of lists, and what is in the way of a table. */
function listFindings({ findings }: ProposalInUse): readonly LocatedFinding[] {
  return findings.filter(({ finding: { code } }) => code.startsWith("list."));
}

/** What else was found. */
export function besideLists({ findings }: ProposalInUse): readonly LocatedFinding[] {
  return findings.filter(({ finding: { code } }) => !code.startsWith("list."));
}

/** A list by its place, which a click shows. */
function FoundList({ located }: { readonly located: LocatedFinding }): React.JSX.Element {
  const styles = useViewStyles();
  const { goTo, translator } = usePane();
  const { messages, fill, describe } = translator;
  const { finding } = located;
  const address = `${quotedSheet(String(finding.params["sheet"]))}!${String(finding.params["range"])}`;
  return (
    <div>
      <Link as="button" aria-label={fill(messages.pane.parts.goTo, { address })} onClick={() => goTo(address)}>
        {address}
      </Link>
      <Text block className={styles.grow}>
        {describe(finding)}
      </Text>
    </div>
  );
}
