import { Tab, TabList } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { usePane } from "../../pane";
import { AnswerRefusal } from "../../parts/Answered";
import { useQuery } from "../../useQuery";
import { ChargesPart } from "./ChargesPart";
import { Dunning } from "./Dunning";
import { FindPart, type FindPartProps } from "./FindPart";
import { RecentReturns } from "./RecentReturns";
import { type Line, ReturnLine } from "./ReturnLine";
import type { ChargesOfReturns } from "./returnCharges.query";
import type { ReturnedItems } from "./returnedItems.query";
import { RiskPart } from "./RiskPart";
import { FIRST_CHOICE, type ReturnDraft } from "./returnDraft";
import { useViewStyles } from "../useViewStyles";
import type { ViewProps } from "../viewProps";

const PARTS = ["find", "recent", "charges", "dunning", "risk"] as const;
type Part = (typeof PARTS)[number];

/** What came back: find it, look at what its return does, post it; what came back before, and what is to be dunned. */
export function ReturnsView({ request }: ViewProps): React.JSX.Element {
  const styles = useViewStyles();
  const { shell } = usePane().translator.messages.pane;
  const [part, setPart] = useState<Part>("find");
  const [search, setSearch] = useState("");
  const { line, setLine } = useAskedLine(request, setPart, setSearch);
  // A bank statement brings several returns of one day: what was chosen for the last one is right for the next.
  const [draft, setDraft] = useState<ReturnDraft>(FIRST_CHOICE);
  const returned = useQuery("returnedItems", {});
  const charges = useQuery("returnCharges", {});
  const [isBack, setIsBack] = useState(false);
  const [posted, setPosted] = useState<string | null>(null);
  const select = (one: Part): void => {
    setPosted(null);
    setPart(one);
  };
  const toFind = useCallback(() => {
    setIsBack(true);
    setLine(null);
  }, [setLine]);
  return (
    <section className={styles.view} aria-label={shell.views.returns}>
      <h2 className={styles.heading}>{shell.views.returns}</h2>
      <Parts part={part} counts={countsOf(returned.data, charges.data)} onSelect={select} />
      <AnswerRefusal answer={returned} />
      <AnswerRefusal answer={charges} />
      {part === "find" && (
        <FoundLines
          {...{ line, search, draft, isBack }}
          onSearch={setSearch}
          onChoose={setLine}
          onDraft={setDraft}
          onLeave={toFind}
          onDone={(sentence) => {
            setSearch("");
            setPosted(sentence);
            setPart("recent");
          }}
        />
      )}
      {part !== "find" && <OtherPart {...{ part, posted }} returned={returned.data} charges={charges.data} />}
    </section>
  );
}

function countsOf(returned: ReturnedItems | null, charges: ChargesOfReturns | null): Readonly<Record<Part, number>> {
  return {
    ...{ find: 0, risk: 0 },
    recent: returned?.lines.length ?? 0,
    charges: charges?.open.length ?? 0,
    dunning: returned?.dunning.length ?? 0,
  };
}

interface FoundLinesProps extends FindPartProps {
  /** The one that is looked at; null while none is. */
  readonly line: Line | null;
  readonly onLeave: () => void;
}

/** All lines that can come back, or one of them. */
function FoundLines({ line, onLeave, ...find }: FoundLinesProps): React.JSX.Element {
  if (line === null) return <FindPart {...find} />;
  return (
    <ReturnLine
      key={`${line.order}/${String(line.line)}`}
      line={line}
      draft={find.draft}
      onDraft={find.onDraft}
      onLeave={onLeave}
      onNext={() => {
        find.onSearch("");
        onLeave();
      }}
    />
  );
}

interface OtherPartProps {
  readonly part: Exclude<Part, "find">;
  readonly returned: ReturnedItems | null;
  readonly charges: ChargesOfReturns | null;
  /** What was posted just before, in a sentence. */
  readonly posted: string | null;
}

/** What came back, what the bank charged for it, what is to be dunned, or what can still come back. */
function OtherPart({ part, returned, charges, posted }: OtherPartProps): React.JSX.Element | null {
  if (part === "risk") return <RiskPart />;
  if (part === "charges") return charges === null ? null : <ChargesPart charges={charges} />;
  if (returned === null) return null;
  return part === "recent" ? <RecentReturns {...{ returned, posted }} /> : <Dunning returned={returned} />;
}

interface PartsProps {
  readonly part: Part;
  readonly counts: Readonly<Record<Part, number>>;
  readonly onSelect: (part: Part) => void;
}

function Parts({ part, counts, onSelect }: PartsProps): React.JSX.Element {
  const { messages, fill } = usePane().translator;
  const styles = useViewStyles();
  const { returns, riskView, charges } = messages.pane;
  const words = { ...returns, charges: charges.tab, risk: riskView.tab };
  return (
    <TabList
      size="small"
      className={styles.tabs}
      aria-label={returns.parts}
      selectedValue={part}
      onTabSelect={(_event, { value }) => onSelect(PARTS.find((one) => one === value) ?? "find")}
    >
      {PARTS.map((one) => (
        <Tab key={one} value={one}>
          {fill(words[one], { count: counts[one] })}
        </Tab>
      ))}
    </TabList>
  );
}

/** The part and the line that another view asks for, else what the user chooses; null while no line is. */
function useAskedLine(request: ViewProps["request"], toPart: (part: Part) => void, search: (order: string) => void) {
  const [line, setLine] = useState<Line | null>(null);
  const [seen, setSeen] = useState<ViewProps["request"]>(null);
  if (request !== seen) {
    setSeen(request);
    const part = PARTS.find((one) => one === request?.filter);
    if (part !== undefined) toPart(part);
    if (request?.order !== undefined) {
      const { order, line: number } = request;
      setLine(number === undefined ? null : { order, line: number });
      toPart("find");
      if (number === undefined) search(order);
    }
  }
  return { line, setLine };
}
