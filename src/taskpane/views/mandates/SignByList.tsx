import { Text } from "@fluentui/react-components";
import { dateOf, type IsoDate } from "../../../domain/values/calendar";
import type { Preview } from "../../../session/session";
import { usePane } from "../../pane";
import { CellLink } from "../../parts/CellLink";
import { DayField } from "../../parts/DateField";
import { LongRows } from "../../parts/LongRows";
import { PreviewPanel } from "../../parts/PreviewPanel";
import { useAction } from "../../useAction";
import { StepFrame } from "../orders/OrderStep";
import { ListFile } from "./ListFile";
import { type SaidOfFile, useListFile } from "./useListFile";

interface SignByListProps {
  /** Of which administration the mandates are; null for whatever the list says. */
  readonly administration: string | null;
  readonly onClose: () => void;
  /** Told in a sentence when it was written. */
  readonly onDone: (sentence: string) => void;
}

interface SaidOfSignatures extends SaidOfFile {
  /** The day of rows that tell none. */
  readonly on: IsoDate;
}

/** Records the signatures of the mandates in a list that is kept elsewhere, each on the day that its row tells. */
export function SignByList({ administration, onClose, onDone }: SignByListProps): React.JSX.Element {
  const { surroundings, translator } = usePane();
  const { fill, messages } = translator;
  const { signByList: texts, sign } = messages.pane.mandateLife;
  const action = useAction("sign");
  const use = useListFile<SaidOfSignatures>({
    action: "sign",
    nothingSaid: { reading: {}, on: dateOf(surroundings.clock()) },
    prepare: (read, { on }) => action.prepare({ ...read, on, ...(administration === null ? {} : { administration }) }),
    reset: action.reset,
  });
  const preview = action.state.step === "ready" ? action.state.preview : null;
  const count = preview?.result?.signed.length ?? 0;
  return (
    <StepFrame title={texts.title} intro={texts.intro} onClose={onClose}>
      <ListFile use={use} findings={preview?.findings.head ?? []} onRead={(reading) => use.say({ reading })} />
      {use.list !== null && <DayField label={texts.on} value={use.said.on} onChange={(on) => use.say({ on })} />}
      <PreviewPanel
        action={action}
        commitLabel={count === 0 ? sign.commit : fill(texts.commit, { count })}
        onCommitted={() => onDone(fill(texts.done, { count }))}
      >
        {preview !== null && <Signed preview={preview} />}
      </PreviewPanel>
    </StepFrame>
  );
}

function Signed({ preview }: { readonly preview: Preview<"sign"> }): React.JSX.Element | null {
  const { fill, messages } = usePane().translator;
  const { signByList: texts, sign } = messages.pane.mandateLife;
  const signed = preview.result?.signed;
  if (signed === undefined || signed.length === 0) return null;
  return (
    <LongRows
      list={signed}
      label={sign.list}
      rowHeight={24}
      renderRow={({ mandate, debtor, on, address }) => (
        <Text>
          {fill(texts.row, { mandate, debtor, date: on })} <CellLink address={address} />
        </Text>
      )}
    />
  );
}
