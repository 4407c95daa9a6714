import { Tab, TabList } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { onStatements } from "../../files/droppedFiles";
import { usePane } from "../../pane";
import { useQuery } from "../../useQuery";
import { useViewStyles } from "../useViewStyles";
import type { ViewProps } from "../viewProps";
import { MatchPart } from "./MatchPart";
import { ReadPart } from "./ReadPart";

const PARTS = ["read", "match"] as const;
type Part = (typeof PARTS)[number];

const NOTHING = {};

/** What the bank reports: read and processed in one go, and what it cannot tell matched by hand. */
export function BankView({ request }: ViewProps): React.JSX.Element {
  const styles = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { bank, shell } = messages.pane;
  const standing = useQuery("bankStanding", NOTHING);
  const [part, setPart] = useAskedPart(request);
  // What is dropped while entries are matched is read all the same.
  useEffect(() => onStatements(() => setPart("read")), [setPart]);
  const count = standing.data?.fresh ?? 0;
  const [asked, setAsked] = useState(0);
  const process = (): void => {
    setPart("read");
    setAsked((times) => times + 1);
  };
  return (
    <section className={styles.view} aria-label={shell.views.bank}>
      <h2 className={styles.heading}>{bank.title}</h2>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={bank.parts}
        selectedValue={part}
        onTabSelect={(_event, { value }) => setPart(PARTS.find((one) => one === value) ?? "read")}
      >
        {PARTS.map((one) => (
          <Tab key={one} value={one}>
            {one === "match" && count > 0 ? fill(bank.matchCount, { count }) : bank[one]}
          </Tab>
        ))}
      </TabList>
      {/* A preview that was made stays while entries are matched. */}
      <div hidden={part !== "read"}>
        <ReadPart standing={standing} asked={asked} onMatch={() => setPart("match")} />
      </div>
      {part === "match" && <MatchPart onProcess={process} />}
    </section>
  );
}

/** The part that another view asks for, else the one that the user chooses. */
function useAskedPart(request: ViewProps["request"]) {
  const [part, setPart] = useState<Part>("read");
  const [seen, setSeen] = useState<ViewProps["request"]>(null);
  if (request !== seen) {
    setSeen(request);
    const asked = PARTS.find((one) => one === request?.filter);
    if (asked !== undefined) setPart(asked);
  }
  return [part, setPart] as const;
}
