import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { FindingKindShown, MendableFinding } from "../../../session/checkShown";
import type { LongList } from "../../../session/longList";
import { LongRows } from "../../parts/LongRows";
import { FindingRow } from "../../parts/FindingsList";
import { usePane } from "../../pane";
import type { PaneTranslator } from "../../texts/paneTranslator";
import { FindingChoices } from "../mandates/FindingChoices";
import { useViewStyles } from "../useViewStyles";
import { MendAll } from "./MendAll";
import { MendRow } from "./MendRow";

const COLOURS = { error: "danger", warning: "warning", info: "informative" } as const;

/** So many of a kind are shown at first. */
const FIRST_ROWS = 5;
/** About how high one is that can be mended, in pixels. */
const ROW_HEIGHT = 150;

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface KindProps {
  readonly kind: FindingKindShown;
  readonly onMended: (count: number) => void;
}

/** The findings of one kind under what they have in common and what they hold back; the first few, or all of them. */
export function KindOfFindings({ kind, onMended }: KindProps): React.JSX.Element {
  const styles = { ...useViewStyles(), ...useStyles() };
  const { translator } = usePane();
  const { check } = translator.messages.pane;
  const [showsAll, setShowsAll] = useState(false);
  const heading = useId();
  const { rows, severity, count } = kind;
  const isLong = count > FIRST_ROWS;
  const list = showsAll || !isLong ? rows : firstOf(rows);
  const name = kindTitle(kind, translator);
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <div className={styles.head}>
        <Badge appearance="tint" color={COLOURS[severity]}>
          {translator.messages.severities[severity]}
        </Badge>
        <h3 className={styles.heading} id={heading}>
          {name}
        </h3>
      </div>
      {count > 1 && <MendAll kind={kind} onMended={onMended} />}
      <LongRows
        list={list}
        label={name}
        rowHeight={ROW_HEIGHT}
        renderRow={(row) => <Finding row={row} onMended={onMended} />}
      />
      {isLong && (
        <div className={styles.buttons}>
          <Button size="small" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? check.showFewer : translator.fill(check.showAll, { count })}
          </Button>
        </div>
      )}
    </section>
  );
}

/** The first rows as a list of their own, which asks for no more. */
function firstOf(rows: LongList<MendableFinding>): LongList<MendableFinding> {
  const head = rows.head.slice(0, FIRST_ROWS);
  return { id: rows.id, length: head.length, head };
}

interface FindingProps {
  readonly row: MendableFinding;
  readonly onMended: (count: number) => void;
}

function Finding({ row, onMended }: FindingProps): React.JSX.Element {
  const { isReadOnly } = usePane();
  const { finding, address, mend } = row;
  if (mend !== null && !isReadOnly) return <MendRow key={placeName(row)} row={row} mend={mend} onMended={onMended} />;
  return (
    <>
      <FindingRow located={{ finding, address }} />
      <FindingChoices finding={finding} />
    </>
  );
}

/** What tells a row from the one that stands in its place once it is mended. */
function placeName({ finding: { code, place }, mend }: MendableFinding): string {
  return `${code} ${place?.table ?? ""} ${String(place?.row)} ${place?.field ?? ""} ${mend?.cell.was ?? ""}`;
}

/** What a kind is called, with how many there are and what they hold back. */
function kindTitle(kind: FindingKindShown, translator: PaneTranslator): string {
  const { check } = translator.messages.pane;
  const { count, heldBack: amount } = kind;
  const title = kindWords(kind, translator);
  return amount === null
    ? translator.fill(check.kind, { title, count })
    : translator.fill(check.kindHeld, { title, count, amount });
}

function kindWords(
  { kind, severity, table, field }: FindingKindShown,
  { messages, caption, fill }: PaneTranslator,
): string {
  const { check } = messages.pane;
  switch (kind) {
    case "wrong":
    case "doubted":
    case "missing":
    case "unknown":
      return fill(check[kind], { field: caption(field ?? "", table ?? undefined) });
    case "other":
      return { error: check.otherErrors, warning: check.otherWarnings, info: check.otherRemarks }[severity];
    default:
      return check.titles[kind];
  }
}
