import { Checkbox, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { AskedExport } from "../../../actions/askedExport";
import type { IsoDate } from "../../../domain/values/calendar";
import { usePane } from "../../pane";
import { Answered } from "../../parts/Answered";
import { DateField } from "../../parts/DateField";
import { SelectField } from "../../parts/SelectField";
import { useQuery } from "../../useQuery";
import { useViewStyles } from "../useViewStyles";
import { EarlierExports } from "./EarlierExports";
import { ExportNewStep, ExportPeriodStep } from "./ExportStep";
import type { ExportsKnown } from "./exports.query";

/** Entries to a bookkeeping program or the tax office: those that are new, or of a period; and what went before. */
export function ExportPart(): React.JSX.Element {
  const view = useViewStyles();
  const { exports } = usePane().translator.messages.pane.ledger;
  const answer = useQuery("exportsKnown", {});
  return (
    <div className={view.view}>
      <h3 className={view.heading}>{exports.title}</h3>
      <Text>{exports.intro}</Text>
      <Answered answer={answer}>
        {(known) => (
          <div className={view.view}>
            <ExportFields known={known} />
            <EarlierExports known={known} />
          </div>
        )}
      </Answered>
    </div>
  );
}

const WHICH = ["new", "period"] as const;

/** What the fields say. */
interface Choice {
  readonly administration: string;
  readonly layout: string;
  readonly which: (typeof WHICH)[number];
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly withoutBank: boolean;
}

/** As it was exported last; at first the general layout of the first administration. */
function firstChoice({ administrations, last }: ExportsKnown): Choice {
  return {
    administration: last?.administration ?? administrations[0]?.code ?? "",
    layout: last?.layout ?? "general",
    ...{ which: "new", from: null, to: null, withoutBank: last?.withoutBank ?? false },
  };
}

function requestOf({ administration, layout, which, from, to, withoutBank }: Choice): AskedExport {
  return {
    ...(layout === "xaf" ? { isAuditFile: true } : { layout }),
    ...(administration === "" ? {} : { administration }),
    ...(which === "period" && from !== null ? { from } : {}),
    ...(which === "period" && to !== null ? { to } : {}),
    ...(withoutBank ? { withoutBank } : {}),
  };
}

function ExportFields({ known }: { readonly known: ExportsKnown }): React.JSX.Element {
  const { translator, isReadOnly } = usePane();
  const { exports } = translator.messages.pane.ledger;
  const [chosen, setChoice] = useState(() => firstChoice(known));
  // What records is not offered to whoever only reads.
  const choice: Choice = isReadOnly ? { ...chosen, which: "period" } : chosen;
  const set = (change: Partial<Choice>): void => setChoice((last) => ({ ...last, ...change }));
  const request = requestOf(choice);
  return (
    <>
      <Subject administrations={known.administrations} choice={choice} onChange={set} />
      {!isReadOnly && (
        <SelectField
          label={exports.which}
          value={choice.which}
          options={WHICH.map((value) => ({ value, label: exports.whichOnes[value] }))}
          onChange={(which) => set({ which })}
          hint={choice.which === "new" ? exports.newHint : exports.periodHint}
        />
      )}
      {choice.which === "period" && (
        <>
          <DateField
            label={exports.from}
            hint={exports.dayHint}
            value={choice.from}
            onChange={(from) => set({ from })}
          />
          <DateField label={exports.to} hint={exports.dayHint} value={choice.to} onChange={(to) => set({ to })} />
        </>
      )}
      <Checkbox
        label={exports.withoutBank}
        checked={choice.withoutBank}
        onChange={(_event, { checked }) => set({ withoutBank: checked === true })}
      />
      {choice.which === "new" ? <ExportNewStep request={request} /> : <ExportPeriodStep request={request} />}
    </>
  );
}

interface SubjectProps extends Pick<ExportsKnown, "administrations"> {
  readonly choice: Choice;
  readonly onChange: (change: Partial<Choice>) => void;
}

/** Whose entries, for which program. */
function Subject({ administrations, choice, onChange }: SubjectProps): React.JSX.Element {
  const { exports } = usePane().translator.messages.pane.ledger;
  return (
    <>
      {administrations.length > 1 && (
        <SelectField
          label={exports.administration}
          value={choice.administration}
          options={administrations.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
          onChange={(administration) => onChange({ administration })}
        />
      )}
      <SelectField
        label={exports.layout}
        value={choice.layout}
        options={Object.entries(exports.layouts).map(([value, label]) => ({ value, label }))}
        onChange={(layout) => onChange({ layout })}
      />
    </>
  );
}
