import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { type LocatedPart, stepsOfTrail } from "../../../domain/audit/lineTrail";
import { absolute, formatCents } from "../../../domain/values/money";
import { figureTexts } from "../../../messages/figureTexts";
import type { ShownSampledLine } from "../../../session/sampleShown";
import { type Pane, usePane } from "../../pane";
import { CellLink } from "../../parts/CellLink";
import { Money } from "../../parts/Money";
import { ZOOMED } from "../../parts/zoomed";
import { useViewStyles } from "../useViewStyles";

const useStyles = makeStyles({
  steps: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    margin: "0",
    [ZOOMED]: { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  value: { gridColumn: "2", margin: "0", [ZOOMED]: { gridColumn: "1" } },
});

/** A drawn line with all that is along its trail, each with its cell; what it lacks is said. */
export function SampledLineItem({ sampled }: { readonly sampled: ShownSampledLine }): React.JSX.Element {
  const view = useViewStyles();
  const styles = useStyles();
  const { fill, language, messages } = usePane().translator;
  const { steps } = messages.pane.ledger.sample;
  const { sample } = figureTexts(language);
  const lacks: Readonly<Record<string, string>> = sample.lacks;
  const { order, line, parts } = sampled;
  const amount = parts.find(({ step }) => step === "line")?.amount ?? null;
  return (
    <>
      <div className={view.line}>
        <Text weight="semibold" className={view.grow}>
          {fill(sample.line, { order, line: String(line) })}
        </Text>
        {amount !== null && <Money amount={formatCents(amount)} />}
      </div>
      <dl className={styles.steps}>
        {stepsOfTrail(parts).map(({ step, parts: found }) => (
          <Fragment key={step}>
            <dt>
              <Text size={200} className={view.quiet}>
                {steps[step]}
              </Text>
            </dt>
            {found.length === 0 && (
              <dd className={styles.value}>
                <Text size={200}>{lacks[step] ?? sample.gone}</Text>
              </dd>
            )}
            {found.map((part) => (
              <dd key={`${part.name} ${part.address ?? ""}`} className={mergeClasses(styles.value, view.grow)}>
                <Along part={part} />
              </dd>
            ))}
          </Fragment>
        ))}
      </dl>
    </>
  );
}

function Along({ part }: { readonly part: LocatedPart }): React.JSX.Element {
  const pane = usePane();
  const { fill, language } = pane.translator;
  const { sample } = figureTexts(language);
  const { fileLine, address } = part;
  const said = factsOf(part, pane).join(", ");
  if (fileLine !== null) {
    return (
      <Text size={200}>
        {said}, {fill(sample.fileLine, { line: String(fileLine) })}
      </Text>
    );
  }
  return (
    <Text size={200}>
      {said} {address === null ? `(${sample.gone})` : <CellLink address={address} />}
    </Text>
  );
}

function factsOf({ step, name, date, amount, account, event }: LocatedPart, { translator }: Pane): readonly string[] {
  const { fill, write, messages } = translator;
  const { sample } = messages.pane.ledger;
  const side = step === "journalLine" ? ((amount ?? 0) < 0 ? sample.credit : sample.debit) : sample.amount;
  return [
    name,
    ...(date === null ? [] : [write(date, "date")]),
    ...(event === null ? [] : [write(event, "code")]),
    ...(account === null ? [] : [account]),
    ...(amount === null
      ? []
      : [fill(side, { amount: formatCents(step === "journalLine" ? absolute(amount) : amount) })]),
  ];
}
