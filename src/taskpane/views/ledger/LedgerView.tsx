import { Tab, TabList } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../../pane";
import type { Period } from "./ledgerBalances.query";
import { useAction } from "../../useAction";
import { Balances } from "./Balances";
import { Entries } from "./Entries";
import { ExportPart } from "./ExportPart";
import { FiguresAtDate } from "./FiguresAtDate";
import { SamplePart } from "./SamplePart";
import { Verification } from "./Verification";
import type { TrailParams } from "./trail.query";
import { TrailPart } from "./TrailPart";
import { useSample } from "./useSample";
import { useViewStyles } from "../useViewStyles";

const PARTS = ["verify", "balances", "entries", "figures", "trail", "sample", "export"] as const;
type Part = (typeof PARTS)[number];

const ALL_DAYS: Period = { from: null, until: null };

/** The books of the collections: reckoned again, added up, and entry by entry. */
export function LedgerView(): React.JSX.Element {
  const styles = useViewStyles();
  const { ledger, shell } = usePane().translator.messages.pane;
  const [part, setPart] = useState<Part>("verify");
  const [period, setPeriod] = useState(ALL_DAYS);
  const [search, setSearch] = useState("");
  const [trail, setTrail] = useState<TrailParams>({ kind: "invoice", name: "" });
  const verification = useAction("verify");
  const sample = useSample();
  const follow = (wanted: TrailParams): void => {
    setTrail(wanted);
    setPart("trail");
  };
  const find = (entry: string): void => {
    setPeriod(ALL_DAYS);
    setSearch(entry);
  };
  return (
    <section className={styles.view} aria-label={shell.views.ledger}>
      <h2 className={styles.heading}>{shell.views.ledger}</h2>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={ledger.parts}
        selectedValue={part}
        onTabSelect={(_event, { value }) => setPart(PARTS.find((one) => one === value) ?? "verify")}
      >
        {PARTS.map((one) => (
          <Tab key={one} value={one}>
            {ledger.part[one]}
          </Tab>
        ))}
      </TabList>
      {part === "verify" && <Verification action={verification} />}
      {part === "balances" && <Balances period={period} onPeriod={setPeriod} />}
      {part === "figures" && <FiguresAtDate />}
      {part === "entries" && (
        <Entries {...{ period, search }} onPeriod={setPeriod} onSearch={setSearch} onFind={find} onFollow={follow} />
      )}
      {part === "export" && <ExportPart />}
      {part === "sample" && <SamplePart {...sample} />}
      {part === "trail" && <TrailPart asked={trail} onAsk={setTrail} />}
    </section>
  );
}
