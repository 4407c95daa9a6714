import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FindingKindShown, MendableFinding } from "../../../session/checkShown";
import type { Mend } from "../../../workbook/mendOf";
import type { MendAsked } from "../../../workbook/prepareMend";
import { usePane } from "../../pane";
import { useAtOnce } from "../../useAtOnce";
import { MendHeldBack } from "./MendHeldBack";
import { askedValue, MendField } from "./MendField";

const useStyles = makeStyles({
  fields: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, flexBasis: "180px", minWidth: "0", "& input": { minWidth: "0", width: "100%" } },
});

/** So many rows are fetched at once. */
const PAGE = 500;

interface MendAllProps {
  readonly kind: FindingKindShown;
  readonly onMended: (count: number) => void;
}

/** All findings of a kind at once: each with its own proposal, or all with one answer where one can fit all. */
export function MendAll({ kind, onMended }: MendAllProps): React.JSX.Element | null {
  const { translator, isReadOnly, surroundings, attempt } = usePane();
  const { check } = translator.messages.pane;
  const [cells, setCells] = useState<MendAsked["cells"] | null>(null);
  const mending = useAtOnce("mend");
  const { rows } = kind;
  const mends = rows.head.flatMap(({ mend }) => (mend === null ? [] : [mend]));
  const [first] = mends;
  if (isReadOnly || first === undefined) return null;
  const isOneField = mends.every(
    ({ cell: { field, table } }) => field === first.cell.field && table === first.cell.table,
  );
  const write = async (asked: MendAsked["cells"], confirmed: "all" | readonly []): Promise<void> => {
    setCells(asked);
    if (asked.length > 0 && (await mending.perform({ cells: asked, confirmed }))) onMended(asked.length);
  };
  const apply = async (valueOf: ValueOf): Promise<void> => {
    const all = await allOf(rows, (from) => surroundings.session.rows(rows, from, PAGE));
    await write(askedOf(all, valueOf), []);
  };
  return (
    <>
      {mends.some(({ proposed }) => proposed !== null) && (
        <div>
          <Button size="small" disabled={mending.isBusy} onClick={() => attempt(apply(({ proposed }) => proposed))}>
            {check.applyProposals}
          </Button>
        </div>
      )}
      {first.isShared && isOneField && (
        <ForAll
          count={kind.count}
          mend={first}
          isBusy={mending.isBusy}
          onApply={(value) => attempt(apply(() => value))}
        />
      )}
      {cells?.length === 0 && <Text role="status">{check.proposalsNone}</Text>}
      <MendHeldBack mend={mending} onAccept={() => attempt(write(cells ?? [], "all"))} />
    </>
  );
}

type ValueOf = (mend: Mend) => string | null;

function askedOf(rows: readonly MendableFinding[], valueOf: ValueOf): MendAsked["cells"] {
  return rows.flatMap(({ mend }) => {
    const value = mend === null ? null : valueOf(mend);
    return mend === null || value === null ? [] : [{ ...mend.cell, value: askedValue(mend, value) }];
  });
}

interface ForAllProps {
  readonly count: number;
  readonly mend: Mend;
  readonly isBusy: boolean;
  readonly onApply: (value: string) => void;
}

/** One answer for all cells of a kind. */
function ForAll({ count, mend, isBusy, onApply }: ForAllProps): React.JSX.Element {
  const styles = useStyles();
  const { fill, caption, messages } = usePane().translator;
  const { check } = messages.pane;
  const [value, setValue] = useState("");
  const field = caption(mend.cell.field, mend.cell.table);
  return (
    <div className={styles.fields}>
      <div className={styles.field}>
        <MendField label={fill(check.forAll, { field, count })} mend={mend} value={value} onChange={setValue} />
      </div>
      <Button disabled={isBusy || value === ""} onClick={() => onApply(value)}>
        {fill(check.applyToAll, { count })}
      </Button>
    </div>
  );
}

async function allOf(
  rows: FindingKindShown["rows"],
  fetch: (from: number) => Promise<readonly MendableFinding[]>,
): Promise<readonly MendableFinding[]> {
  if (rows.length <= rows.head.length) return rows.head;
  const all: MendableFinding[] = [];
  for (let from = 0; from < rows.length; from += PAGE) all.push(...(await fetch(from)));
  return all;
}
