import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { YearEnd } from "../../../domain/audit/overYearEnd";
import { totalAtRisk } from "../../../domain/collection/moneyAtRisk";
import { type Cents, formatCents } from "../../../domain/values/money";
import { figureTexts } from "../../../messages/figureTexts";
import { riskTexts } from "../../../messages/riskTexts";
import { captionOf } from "../../../messages/translator";
import type { PaneResults } from "../../../session/results";
import { usePane } from "../../pane";
import { FindingsList } from "../../parts/FindingsList";
import { Money } from "../../parts/Money";
import { ProgressLine } from "../../parts/ProgressLine";
import { Refusal } from "../../parts/Refusal";
import { SelectField } from "../../parts/SelectField";
import { useAction } from "../../useAction";
import { useViewStyles } from "../useViewStyles";
import { FigureActions } from "./ReportActions";
import { Ties } from "./ReportRows";

/** So many years can be chosen, this one included. */
const YEARS = 4;

/** What lies over the end of a financial year: chosen, shown with how it ties to the ledger, and put on a sheet or into a file. */
export function YearEndPart(): React.JSX.Element {
  const view = useViewStyles();
  const { surroundings, translator } = usePane();
  const { ledger, parts } = translator.messages.pane;
  const { figures } = ledger;
  const [years] = useState(() => {
    const now = Number(surroundings.clock().slice(0, 4));
    return Array.from({ length: YEARS }, (_, back) => String(now - back));
  });
  const [year, setYear] = useState(years[1] ?? "");
  const action = useAction("year-end");
  const { state, refusal, isStale, prepare, request } = action;
  const ready = state.step === "ready" && String(request?.year) === year ? state.preview : null;
  return (
    <div className={view.view}>
      <SelectField
        label={figures.yearEnd.year}
        value={year}
        options={years.map((value) => ({ value, label: value }))}
        onChange={setYear}
      />
      <div className={view.buttons}>
        <Button
          appearance={ready === null || isStale ? "primary" : "secondary"}
          disabledFocusable={state.step === "preparing"}
          onClick={() => void prepare({ year: Number(year) })}
        >
          {figures.show}
        </Button>
      </div>
      <div role="status">
        <ProgressLine action={action} />
      </div>
      <Refusal refusal={refusal} />
      {ready !== null && isStale && <Text role="status">{parts.stale}</Text>}
      {ready !== null && ready.findings.length > 0 && (
        <FindingsList findings={ready.findings} canMark={ready.hasCells} />
      )}
      {ready?.result != null && <Shown result={ready.result} />}
    </div>
  );
}

function Shown({ result }: { readonly result: PaneResults["year-end"] }): React.JSX.Element {
  const view = useViewStyles();
  return (
    <div className={view.section}>
      <Ties ties={result.ties} />
      {result.yearEnds.map((one) => (
        <OfAdministration key={one.administration} yearEnd={one} />
      ))}
      <FigureActions
        name="year-end"
        make={async ({ basis, language }) => {
          const { yearEndTable } = await import("../../../documents/yearEndFigures");
          const caption = (field: string): string => captionOf(language, field);
          return yearEndTable(result, basis, { figures: figureTexts(language), risk: riskTexts(language), caption });
        }}
      />
    </div>
  );
}

function OfAdministration({ yearEnd }: { readonly yearEnd: YearEnd }): React.JSX.Element {
  const view = useViewStyles();
  const { translator } = usePane();
  const { fill, language, messages } = translator;
  const texts = messages.pane.ledger.figures.yearEnd;
  const { labels } = figureTexts(language);
  const { administration, year, ahead, exposed, returned, batches } = yearEnd;
  return (
    <div className={view.section}>
      <h3 className={view.heading}>{fill(texts.of, { administration, year: year.name, date: year.to })}</h3>
      <Part
        title={labels.ahead}
        rows={ahead.map(({ order, issuedOn, collectionDate, controlSum, inTransit }) => ({
          said: fill(texts.ahead, { order, issuedOn, collectionDate, inTransit: formatCents(inTransit) }),
          amount: controlSum,
        }))}
      />
      <Part
        title={labels.exposed}
        rows={exposed.map((one) => ({
          said: fill(texts.exposed, { order: one.order, collectionDate: one.collectionDate, date: one.until }),
          amount: totalAtRisk(one),
        }))}
      />
      <Part
        title={labels.returnedLater}
        rows={returned.map(({ order, firstReturned: first, lastReturned: last, returned: count, ...one }) => ({
          said: fill(texts.returned, { order, first, last, count, reversed: formatCents(one.reversed) }),
          amount: one.returnedAmount,
        }))}
      />
      <Part
        title={labels.batchTurns}
        rows={batches.map(({ account, lastBatch, firstBatch }) => ({
          said: fill(texts.batch, {
            account,
            lastBatch: lastBatch ?? texts.noBatch,
            firstBatch: firstBatch ?? texts.noBatch,
          }),
          amount: null,
        }))}
      />
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly rows: readonly { readonly said: string; readonly amount: Cents | null }[];
}

function Part({ title, rows }: PartProps): React.JSX.Element {
  const view = useViewStyles();
  const { yearEnd } = usePane().translator.messages.pane.ledger.figures;
  return (
    <div role="group" aria-label={title}>
      <Text weight="semibold">{title}</Text>
      {rows.length === 0 && <Text block>{yearEnd.none}</Text>}
      {rows.map(({ said, amount }) => (
        <div key={said} className={view.line}>
          <Text size={200} className={view.grow}>
            {said}
          </Text>
          {amount !== null && <Money amount={formatCents(amount)} />}
        </div>
      ))}
    </div>
  );
}
