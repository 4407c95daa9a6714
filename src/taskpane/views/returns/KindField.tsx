import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { usePane } from "../../pane";
import type { SaidKind } from "./likelyKind.query";

const KINDS = ["Return", "Refund", "Reject", "Recalled"] as const satisfies readonly SaidKind[];

interface KindFieldProps {
  /** Null: what is likely. */
  readonly value: SaidKind | null;
  readonly likely: SaidKind;
  readonly onChange: (kind: SaidKind) => void;
}

/** The kind of return; the one that is chosen says what it means. */
export function KindField({ value, likely, onChange }: KindFieldProps): React.JSX.Element {
  const { translator } = usePane();
  const { returns } = translator.messages.pane;
  const { kinds, kindWhy } = returns;
  const chosen = value ?? likely;
  const hint =
    chosen === likely
      ? kindWhy[chosen]
      : `${kindWhy[chosen]} ${translator.fill(returns.likely, { kind: kinds[likely] })}`;
  return (
    <Field label={returns.kind} hint={hint}>
      <RadioGroup
        value={chosen}
        onChange={(_event, data) => {
          const kind = KINDS.find((one) => one === data.value);
          if (kind !== undefined) onChange(kind);
        }}
      >
        {KINDS.map((kind) => (
          <Radio key={kind} value={kind} label={kinds[kind]} />
        ))}
      </RadioGroup>
    </Field>
  );
}
