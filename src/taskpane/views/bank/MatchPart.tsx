import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { MatchRequest } from "../../../actions/match";
import { usePane } from "../../pane";
import { FindingsList } from "../../parts/FindingsList";
import { Money } from "../../parts/Money";
import { Refusal } from "../../parts/Refusal";
import { SCARCE } from "../../parts/zoomed";
import { useAtOnce } from "../../useAtOnce";
import { useViewStyles } from "../useViewStyles";
import type { BankRow, EntriesListed } from "./bankEntries.query";
import { CandidateList, candidateWords } from "./CandidateList";
import { EntryList } from "./EntryList";
import { ListedFields } from "./ListedFields";
import type { Candidate } from "./candidate.query";

/** From a pane of 600 px on, less its edges and a scrollbar. */
const SIDE_BY_SIDE = "@container (min-width: 560px)";

const useStyles = makeStyles({
  /** What has the focus is scrolled to above what is chosen, not under it. */
  place: {
    containerType: "inline-size",
    "& button, & a, & input, & select": { scrollMarginBottom: "150px" },
    [SCARCE]: { "& button, & a, & input, & select": { scrollMarginBottom: "0" } },
  },
  /** The own account on top of both lists. */
  fields: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalM,
    [SIDE_BY_SIDE]: {
      gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
      columnGap: tokens.spacingHorizontalM,
    },
  },
  lists: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingHorizontalM,
    [SIDE_BY_SIDE]: { gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)" },
  },
  /** What is chosen stays in sight below two long lists; where there is little room it stands at their end. */
  chosen: {
    position: "sticky",
    bottom: "0",
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    [SCARCE]: { position: "static" },
  },
  done: { ":focus": { outlineStyle: "none" } },
});

type Done = "coupled" | "ignored" | "takenBack";

/** By hand: an entry of the bank, the collection that it is of, one button; and what is to be left alone. */
export function MatchPart({ onProcess }: { readonly onProcess: () => void }): React.JSX.Element {
  const styles = useStyles();
  const view = useViewStyles();
  const { bank } = usePane().translator.messages.pane;
  const [account, setAccount] = useState<string | null>(null);
  const [listed, setListed] = useState<EntriesListed>("fresh");
  const [entry, setEntry] = useState<BankRow | null>(null);
  const [candidate, setCandidate] = useState<Candidate | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const choose = (row: BankRow | null): void => {
    setEntry(row);
    setCandidate(null);
    setDone(null);
  };
  const list = (wanted: EntriesListed): void => {
    setListed(wanted);
    choose(null);
  };
  const ofAccount = (iban: string | null): void => {
    setAccount(iban);
    choose(null);
  };
  const written = (what: Done): void => {
    choose(null);
    setDone(what);
  };
  // What was chosen is taken back, the last of it first.
  const takeBack = (): void => (candidate === null ? choose(null) : setCandidate(null));
  const given = { entry, candidate, listed };
  return (
    <div className={view.section}>
      <div className={styles.place} role="presentation" onKeyDown={(event) => isEscape(event) && takeBack()}>
        <div className={styles.fields}>
          <ListedFields {...{ account, listed }} onAccount={ofAccount} onListed={list} />
        </div>
        <div className={styles.lists}>
          <EntryList {...{ account, listed, onChoose: choose }} chosen={entry} />
          {listed === "fresh" && (
            <CandidateList entry={entry} account={account} chosen={candidate} onChoose={setCandidate} />
          )}
        </div>
      </div>
      <div className={styles.chosen} role="region" aria-label={bank.chosen}>
        <ChosenLine {...given} />
        <Steps {...given} done={done} onDone={written} onProcess={onProcess} />
      </div>
    </div>
  );
}

/** The Escape key, unless it is a field's own. */
function isEscape({ key, target }: KeyboardEvent): boolean {
  return key === "Escape" && !(target instanceof HTMLInputElement) && !(target instanceof HTMLSelectElement);
}

interface ChosenProps {
  readonly entry: BankRow | null;
  readonly candidate: Candidate | null;
  readonly listed: EntriesListed;
}

/** What is chosen of both lists, in two lines. */
function ChosenLine({ entry, candidate, listed }: ChosenProps): React.JSX.Element {
  const view = useViewStyles();
  const { translator } = usePane();
  const { bank } = translator.messages.pane;
  const hint = entry === null ? bank.chosenNothing : candidate === null ? bank.chosenOnlyEntry : null;
  return (
    <div role="status">
      {entry !== null && (
        <div className={view.line}>
          <Text weight="semibold" className={view.grow}>
            {translator.write(entry.date, "date")} {entry.name ?? entry.reference}
          </Text>
          <Money amount={entry.amount} />
        </div>
      )}
      {candidate !== null && (
        <div className={view.line}>
          <Text className={view.grow}>{candidateWords(candidate, translator)}</Text>
          <Money amount={candidate.amount} />
        </div>
      )}
      {hint !== null && listed === "fresh" && <Text size={200}>{hint}</Text>}
    </div>
  );
}

interface StepsProps extends ChosenProps {
  readonly done: Done | null;
  readonly onDone: (what: Done) => void;
  readonly onProcess: () => void;
}

/** The buttons, what was done, and what stood in the way. */
function Steps(props: StepsProps): React.JSX.Element {
  const { entry, candidate, done, onDone } = props;
  const { translator, isReadOnly, readOnlyText } = usePane();
  const { bank } = translator.messages.pane;
  const match = useAtOnce("match");
  const ignore = useAtOnce("ignore");
  const heldBack = match.heldBack ?? ignore.heldBack;
  const couple = async (): Promise<void> => {
    if (entry === null || candidate === null) return;
    if (await match.perform({ entry: entry.reference, ...meantBy(candidate) })) onDone("coupled");
  };
  const leave = async (): Promise<void> => {
    if (entry !== null && (await ignore.perform({ entry: entry.reference }))) onDone("ignored");
  };
  // Without an order it is again what it is found to be.
  const renew = async (): Promise<void> => {
    if (entry !== null && (await match.perform({ entry: entry.reference }))) onDone("takenBack");
  };
  if (isReadOnly) return <Text>{readOnlyText}</Text>;
  return (
    <>
      <Refusal refusal={match.refusal ?? ignore.refusal} />
      {heldBack !== null && done === null && <FindingsList findings={heldBack.findings} />}
      {done !== null && <DoneText key={done} words={bank[done]} />}
      <Buttons {...props} isBusy={match.isBusy || ignore.isBusy} {...{ couple, leave, renew }} />
    </>
  );
}

/** What a candidate is, as `match` asks it. */
function meantBy(candidate: Candidate): Pick<MatchRequest, "order" | "line" | "invoice"> {
  const { invoice } = candidate;
  if (invoice !== undefined) return { invoice };
  const { order, line } = candidate;
  return { order, ...(line === null ? {} : { line }) };
}

/** What was done. The button that did it is disabled now: keys go on from here. */
function DoneText({ words }: { readonly words: string }): React.JSX.Element {
  const styles = useStyles();
  const text = useRef<HTMLSpanElement>(null);
  useEffect(() => text.current?.focus(), []);
  return (
    <Text role="status">
      <span ref={text} tabIndex={-1} className={styles.done}>
        {words}
      </span>
    </Text>
  );
}

interface ButtonsProps extends StepsProps {
  readonly isBusy: boolean;
  readonly couple: () => Promise<void>;
  readonly leave: () => Promise<void>;
  readonly renew: () => Promise<void>;
}

function Buttons({ entry, candidate, listed, done, onProcess, isBusy, ...steps }: ButtonsProps): React.JSX.Element {
  const view = useViewStyles();
  const { bank } = usePane().translator.messages.pane;
  const { couple, leave, renew } = steps;
  const isNone = isBusy || entry === null;
  if (listed === "ignored") {
    return (
      <div className={view.buttons}>
        <Button appearance="primary" disabled={isNone} onClick={() => void renew()}>
          {bank.takeBack}
        </Button>
      </div>
    );
  }
  return (
    <div className={view.buttons}>
      <Button appearance="primary" disabled={isNone || candidate === null} onClick={() => void couple()}>
        {bank.couple}
      </Button>
      {entry?.reason === "ByHand" && (
        <Button disabled={isBusy} onClick={() => void renew()}>
          {bank.uncouple}
        </Button>
      )}
      <Button disabled={isNone} onClick={() => void leave()}>
        {bank.ignore}
      </Button>
      {done === "coupled" && <Button onClick={onProcess}>{bank.toProcess}</Button>}
    </div>
  );
}
