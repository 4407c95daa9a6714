import { Text } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../../pane";
import { EmptyState } from "../../parts/EmptyState";
import { Answered } from "../../parts/Answered";
import { LongRows } from "../../parts/LongRows";
import { SearchField } from "../../parts/SearchField";
import { type MandateFilter, type MandateListParams, isMandateFilter } from "./mandateFilters.query";
import type { MandateList } from "./mandateList.query";
import { useQuery } from "../../useQuery";
import { DoneBar } from "../../parts/DoneBar";
import { FormPart } from "./FormPart";
import { MandateFilters } from "./MandateFilters";
import { MandateItem } from "./MandateItem";
import { DebtorItem } from "./DebtorItem";
import { MandateStarters } from "./MandateStarters";
import type { MandateRow } from "./mandateRow.query";
import { NeedItem } from "./NeedItem";
import { chosenKey, type ChosenMandates, SignChosen } from "./SignChosen";
import { useViewStyles } from "../useViewStyles";
import type { ViewProps } from "../viewProps";

/** So far ahead the start page looks too. */
const MONTHS = 3;

const FIRST: MandateListParams = { filter: "all", months: MONTHS, administration: null, search: "" };

/** The mandates by what they ask for; each says in which cell to write what. */
export function MandatesView({ request }: ViewProps): React.JSX.Element {
  const styles = useViewStyles();
  const { mandates, shell } = usePane().translator.messages.pane;
  const { params, setParams, open, toggle } = useAsked(request);
  const searched = useSearched(params.filter);
  const answer = useQuery("mandateList", params);
  const counts = answer.last?.data.counts ?? null;
  const [doneSentence, setDoneSentence] = useState<string | null>(null);
  const set = (fields: Partial<MandateListParams>): void => setParams({ ...params, ...fields });
  return (
    <section className={styles.view} aria-label={shell.views.mandates}>
      <h2 className={styles.heading}>{shell.views.mandates}</h2>
      <Text>{mandates.intro}</Text>
      {doneSentence !== null && <DoneBar sentence={doneSentence} />}
      <MandateStarters administration={params.administration} onDone={setDoneSentence} />
      <MandateFilters params={params} counts={counts} onChange={set} />
      <SearchField {...searched} value={params.search} onSearch={(search) => set({ search })} />
      {params.filter === "unsigned" && (counts?.unsigned ?? 0) > 0 && (
        <FormPart administration={params.administration} mandate={null} label={mandates.formAll} />
      )}
      <Answered answer={answer}>
        {(data, asked) => <Listed data={data} params={asked} open={open} onToggle={toggle} onDone={setDoneSentence} />}
      </Answered>
    </section>
  );
}

/** What is looked for in the list that is shown. */
function useSearched(filter: MandateFilter): { readonly label: string; readonly hint: string } {
  const { mandates: texts } = usePane().translator.messages.pane;
  if (filter === "toEnable") return { label: texts.searchDebtor, hint: texts.searchDebtorHint };
  if (filter === "needOneOff") return { label: texts.searchInvoice, hint: texts.searchInvoiceHint };
  return { label: texts.search, hint: texts.searchHint };
}

interface ListedProps {
  readonly data: MandateList;
  readonly params: MandateListParams;
  readonly open: ReadonlySet<string>;
  readonly onToggle: (mandate: string) => void;
  readonly onDone: (sentence: string) => void;
}

function Listed({ data, params, open, onToggle, onDone }: ListedProps): React.JSX.Element {
  const { mandates } = usePane().translator.messages.pane;
  const { filter, search } = params;
  const nothing: Partial<Record<MandateFilter, string>> = {
    unsigned: mandates.noneUnsigned,
    needOneOff: mandates.noneNeeded,
    toEnable: mandates.noneToEnable,
  };
  const list = filter === "needOneOff" ? data.invoices : filter === "toEnable" ? data.debtors : data.mandates;
  if (list.length === 0) {
    if (search !== "") return <Text role="status">{mandates.noneFound}</Text>;
    return <EmptyState of="mandates" text={nothing[filter] ?? mandates.none} />;
  }
  if (filter === "toEnable") {
    return (
      <LongRows
        list={data.debtors}
        label={mandates.debtors}
        rowHeight={110}
        renderRow={(row) => <DebtorItem key={row.debtor} row={row} onDone={onDone} />}
      />
    );
  }
  if (filter === "needOneOff") {
    return (
      <LongRows
        list={data.invoices}
        label={mandates.invoices}
        rowHeight={110}
        renderRow={(need) => <NeedItem key={`${need.administration} ${need.item}`} need={need} onDone={onDone} />}
      />
    );
  }
  return (
    <Mandates
      key={filter}
      list={data.mandates}
      canSign={filter === "unsigned"}
      open={open}
      onToggle={onToggle}
      onDone={onDone}
    />
  );
}

interface MandatesProps extends Pick<ListedProps, "open" | "onToggle" | "onDone"> {
  readonly list: MandateList["mandates"];
  /** Whether they all wait for a signature, so that many can be ticked. */
  readonly canSign: boolean;
}

function Mandates({ list, canSign, open, onToggle, onDone }: MandatesProps): React.JSX.Element {
  const { translator, isReadOnly } = usePane();
  const [chosen, setChosen] = useState<ChosenMandates>(new Map());
  const isTicking = canSign && !isReadOnly;
  const turn = (row: MandateRow): void => {
    const key = chosenKey(row);
    setChosen((last) => new Map(last.has(key) ? [...last].filter(([other]) => other !== key) : [...last, [key, row]]));
  };
  const signed = (sentence: string): void => {
    setChosen(new Map());
    onDone(sentence);
  };
  return (
    <>
      {isTicking && <SignChosen list={list} chosen={chosen} onChoose={setChosen} onDone={signed} />}
      <LongRows
        list={list}
        label={translator.messages.pane.mandates.list}
        rowHeight={60}
        renderRow={(row) => {
          const key = chosenKey(row);
          const canTick = isTicking && row.deeds.includes("sign");
          const tick = canTick ? { tick: { isTicked: chosen.has(key), onTick: () => turn(row) } } : {};
          return (
            <MandateItem
              key={key}
              row={row}
              isOpen={open.has(key)}
              onToggle={() => onToggle(key)}
              onDone={onDone}
              {...tick}
            />
          );
        }}
      />
    </>
  );
}

/** What is asked for, by the user or by another view, and which mandates tell all of themselves. */
function useAsked(request: ViewProps["request"]) {
  const [params, setParams] = useState(FIRST);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [seen, setSeen] = useState<ViewProps["request"]>(null);
  if (request !== seen) {
    setSeen(request);
    if (request?.mandate !== undefined) setParams({ ...FIRST, search: request.mandate });
    else if (isMandateFilter(request?.filter)) setParams({ ...FIRST, filter: request.filter });
  }
  const toggle = (key: string): void =>
    setOpen((last) => new Set(last.has(key) ? [...last].filter((one) => one !== key) : [...last, key]));
  return { params, setParams, open, toggle };
}
