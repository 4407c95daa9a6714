import { Button, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { MissingAnswer } from "../../../actions/oneList/oneListRequest";
import type { IsoDate } from "../../../domain/values/calendar";
import type { Cents } from "../../../domain/values/money";
import type { RequestOf } from "../../../workbook/prepareNamed";
import { usePane } from "../../pane";
import { AmountField } from "../../parts/AmountField";
import { DateField } from "../../parts/DateField";
import { useViewStyles } from "../useViewStyles";

type Request = RequestOf<"take-in-one-list">;

/** What was typed of the form. */
interface Typed {
  readonly texts: Readonly<Record<string, string>>;
  readonly collectionDate: IsoDate | null;
  readonly signing: "joined" | "later" | "day" | null;
  readonly signedOn: IsoDate | null;
  readonly fees: Readonly<Record<string, Cents>>;
}

interface MissingAnswersProps {
  readonly missing: readonly MissingAnswer[];
  readonly request: Request;
  /** Told all answers at once. */
  readonly onAnswer: (change: Partial<Request>) => void;
}

const NOTHING: Typed = { texts: {}, collectionDate: null, signing: null, signedOn: null, fees: {} };

/** All that a list does not say and nothing can be made without, in one form; what was answered stays in sight. */
export function MissingAnswers({ missing, request, onAnswer }: MissingAnswersProps): React.JSX.Element | null {
  const view = useViewStyles();
  const { oneList } = usePane().translator.messages.pane;
  const [typed, setTyped] = useState(NOTHING);
  const [{ asked, ...last }, setLast] = useState({ missing, choice: request.choice, asked: missing });
  const [isChanged, setIsChanged] = useState(false);
  if (last.missing !== missing) {
    // Read otherwise the list may say what was asked before.
    const kept = last.choice === request.choice ? asked : asked.filter((one) => isAnswered(one, typed));
    const fresh = missing.filter((one) => !kept.some((other) => isSame(one, other)));
    setLast({ missing, choice: request.choice, asked: [...kept, ...fresh] });
  }
  if (asked.length === 0) return null;
  const set = (more: Partial<Typed>): void => {
    setTyped({ ...typed, ...more });
    setIsChanged(true);
  };
  const answer = (): void => {
    setIsChanged(false);
    onAnswer(answersIn(asked, typed, request));
  };
  return (
    <section className={view.section} aria-label={oneList.missing}>
      <h3 className={view.heading}>{oneList.missing}</h3>
      {asked.map((one) => (
        <Question key={`${one.field} ${one.about ?? ""}`} asked={one} typed={typed} onType={set} />
      ))}
      {(isChanged || missing.length > 0) && (
        <div className={view.buttons}>
          <Button appearance="primary" disabled={!asked.every((one) => isAnswered(one, typed))} onClick={answer}>
            {oneList.go}
          </Button>
        </div>
      )}
    </section>
  );
}

function isSame(one: MissingAnswer, other: MissingAnswer): boolean {
  return one.field === other.field && one.about === other.about;
}

interface QuestionProps {
  readonly asked: MissingAnswer;
  readonly typed: Typed;
  readonly onType: (more: Partial<Typed>) => void;
}

function Question({ asked, typed, onType }: QuestionProps): React.JSX.Element {
  const { fill, messages } = usePane().translator;
  const { oneList } = messages.pane;
  const { field, about } = asked;
  if (field === "collectionDate") {
    return (
      <DateField
        label={oneList.collectionDate}
        value={typed.collectionDate}
        onChange={(collectionDate) => onType({ collectionDate })}
      />
    );
  }
  if (field === "signedOn") return <Signing asked={asked} typed={typed} onType={onType} />;
  if (field === "fee") {
    const group = about ?? "";
    return (
      <AmountField
        label={fill(oneList.fee, { group })}
        value={typed.fees[group] ?? null}
        onChange={(amount) => {
          const others = Object.entries(typed.fees).filter(([name]) => name !== group);
          const own = amount === null || amount === undefined ? [] : [[group, amount] as const];
          onType({ fees: Object.fromEntries([...others, ...own]) });
        }}
      />
    );
  }
  return (
    <Field label={oneList[field]} hint={oneList.hints[field]} required>
      <Input
        value={typed.texts[field] ?? ""}
        onChange={(_event, { value }) => onType({ texts: { ...typed.texts, [field]: value } })}
      />
    </Field>
  );
}

/** When mandates were signed of which the list does not say it. */
function Signing({ asked, typed, onType }: QuestionProps): React.JSX.Element {
  const { fill, messages } = usePane().translator;
  const { oneList } = messages.pane;
  const ways = [...(asked.proposed === "joined" ? (["joined"] as const) : []), "day", "later"] as const;
  return (
    <>
      <Field label={fill(oneList.signing, { count: asked.members })}>
        <RadioGroup
          value={typed.signing ?? ""}
          onChange={(_event, { value }) => onType({ signing: ways.find((way) => way === value) ?? null })}
        >
          {ways.map((way) => (
            <Radio key={way} value={way} label={oneList.signings[way]} />
          ))}
        </RadioGroup>
      </Field>
      {typed.signing === "day" && (
        <DateField label={oneList.signedOn} value={typed.signedOn} onChange={(signedOn) => onType({ signedOn })} />
      )}
    </>
  );
}

function isAnswered({ field, about }: MissingAnswer, typed: Typed): boolean {
  if (field === "collectionDate") return typed.collectionDate !== null;
  if (field === "signedOn") return typed.signing !== null && (typed.signing !== "day" || typed.signedOn !== null);
  if (field === "fee") return typed.fees[about ?? ""] !== undefined;
  return (typed.texts[field] ?? "").trim() !== "";
}

/** The answers as the action is asked. */
function answersIn(asked: readonly MissingAnswer[], typed: Typed, request: Request): Partial<Request> {
  const { texts, collectionDate, signing, signedOn, fees } = typed;
  const said = asked.flatMap(({ field }) => {
    const text = texts[field]?.trim();
    return text === undefined || text === "" ? [] : [[field, text] as const];
  });
  return {
    ...Object.fromEntries(said),
    ...(collectionDate === null ? {} : { collectionDate }),
    ...(signing === "joined" || signing === "later" ? { signedOn: signing } : {}),
    ...(signing === "day" && signedOn !== null ? { signedOn } : {}),
    ...(Object.keys(fees).length > 0 ? { rules: { ...request.rules, fees } } : {}),
  };
}
