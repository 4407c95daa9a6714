import { Button, Spinner, Text } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { usePane } from "../../pane";
import { CellLink } from "../../parts/CellLink";
import { FindingsList } from "../../parts/FindingsList";
import { LongRows } from "../../parts/LongRows";
import { Money } from "../../parts/Money";
import { Refusal } from "../../parts/Refusal";
import type { Committed, Preview } from "../../../session/session";
import { useViewStyles } from "../useViewStyles";
import type { ExportsKnown, RecordedRow } from "./exports.query";
import { Files } from "./ExportStep";

/** What was recorded, the last one first; each can be made once more. */
export function EarlierExports({
  known: { recorded, administrations },
}: {
  readonly known: ExportsKnown;
}): React.JSX.Element {
  const view = useViewStyles();
  const { exports } = usePane().translator.messages.pane.ledger;
  const [again, setAgain] = useState<number | null>(null);
  return (
    <div className={view.section}>
      <h3 className={view.heading}>{exports.earlier}</h3>
      {recorded.length === 0 ? (
        <Text>{exports.earlierNone}</Text>
      ) : (
        <LongRows
          list={recorded}
          label={exports.earlier}
          rowHeight={76}
          renderRow={(row) => (
            <Recorded
              row={row}
              isOne={administrations.length > 1}
              isOpen={again === row.number}
              onAgain={() => setAgain(row.number)}
            />
          )}
        />
      )}
    </div>
  );
}

interface RecordedProps {
  readonly row: RecordedRow;
  /** Whether it is said of which administration it is. */
  readonly isOne: boolean;
  readonly isOpen: boolean;
  readonly onAgain: () => void;
}

function Recorded({ row, isOne, isOpen, onAgain }: RecordedProps): React.JSX.Element {
  const view = useViewStyles();
  const { fill, messages } = usePane().translator;
  const { exports } = messages.pane.ledger;
  const { number, on, layout, administration, entries, user, debit, file, address } = row;
  const named: Readonly<Record<string, string>> = exports.layouts;
  const about = { number, date: on, layout: named[layout] ?? layout, administration };
  return (
    <div className={view.section}>
      <div className={view.line}>
        <Text weight="semibold" className={view.grow}>
          {fill(isOne ? exports.earlierOfOne : exports.earlierOf, about)}
        </Text>
        <Money amount={debit} />
      </div>
      <Text size={200}>{fill(user === "" ? exports.earlierLineNobody : exports.earlierLine, { entries, user })}</Text>
      <div className={view.line}>
        <Text size={200} className={view.grow}>
          {file} <CellLink address={address} />
        </Text>
        <Button
          size="small"
          className={view.short}
          aria-label={fill(exports.againOf, { number })}
          aria-expanded={isOpen}
          onClick={onAgain}
        >
          {exports.again}
        </Button>
      </div>
      {isOpen && <MadeAgain number={number} />}
    </div>
  );
}

type Made =
  | { readonly step: "making" }
  | { readonly step: "made"; readonly preview: Preview<"export">; readonly committed: Committed | null }
  | { readonly step: "refused"; readonly error: unknown };

/** The file of an export once more, and whether it is the same; nothing is written, so that there is nothing to preview. */
function MadeAgain({ number }: { readonly number: number }): React.JSX.Element {
  const view = useViewStyles();
  const { ledger, papers } = usePane().translator.messages.pane;
  const made = useMadeAgain(number);
  if (made.step === "making") return <Spinner size="tiny" label={papers.making} />;
  if (made.step === "refused") return <Refusal refusal={made} />;
  const { findings, hasCells } = made.preview;
  return (
    <div className={view.section}>
      {findings.length > 0 && <FindingsList findings={findings} canMark={hasCells} />}
      {made.committed !== null && findings.length === 0 && <Text role="status">{ledger.exports.same}</Text>}
      {made.committed !== null && <Files committed={made.committed} />}
    </div>
  );
}

function useMadeAgain(again: number): Made {
  const { session } = usePane().surroundings;
  const [made, setMade] = useState<Made>({ step: "making" });
  useEffect(() => {
    let isWanted = true;
    const make = async (): Promise<Made> => {
      const preview = await session.prepare("export", { again });
      return { step: "made", preview, committed: preview.done ? await session.commit(preview) : null };
    };
    make().then(
      (result) => isWanted && setMade(result),
      (error: unknown) => isWanted && setMade({ step: "refused", error }),
    );
    return () => {
      isWanted = false;
    };
  }, [again, session]);
  return made;
}
