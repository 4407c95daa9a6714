import { Button, Field, Input, makeStyles, Popover, PopoverSurface, PopoverTrigger } from "@fluentui/react-components";
import { CalendarLtrRegular } from "@fluentui/react-icons";
import { type KeyboardEvent, type Ref, useRef, useState } from "react";
import { dateOf, type IsoDate } from "../../domain/values/calendar";
import { usePane } from "../pane";
import { DayCalendar } from "./days/DayCalendar";
import { type DayForm, dayForm, finishedDay, inForm, typedDay, writtenDay } from "./days/typedDay";

const useStyles = makeStyles({
  calendar: { padding: "8px", maxHeight: "calc(100vh - 16px)", overflowY: "auto" },
});

interface DateFieldProps {
  readonly label: string;
  readonly value: IsoDate | null;
  readonly onChange: (value: IsoDate | null) => void;
  readonly hint?: string;
  /** What is wrong with it besides not being a date. */
  readonly problem?: string;
  readonly required?: boolean;
}

/**
 * A day that is typed, in any form in which it can be meant, or picked on a calendar; null while it is empty. It stands there in the
 * reader's own form, whatever the browser's is.
 */
export function DateField(props: DateFieldProps): React.JSX.Element {
  const { label, hint, required = false } = props;
  const { parts } = usePane().translator.messages.pane;
  const { form, today, typing, shown, message, leave, pick } = useTypedDay(props);
  const field = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const picked = (day: IsoDate): void => {
    pick(day);
    setOpen(false);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter") leave();
    if (!event.altKey || event.key !== "ArrowDown") return;
    event.preventDefault();
    leave();
    setOpen(true);
  };
  const { day, month, year } = parts.dateLetters;
  return (
    <Field
      label={label}
      required={required}
      {...(hint === undefined ? {} : { hint })}
      {...(message === undefined ? {} : { validationMessage: message })}
    >
      <Input
        ref={field as Ref<never>}
        value={shown}
        placeholder={inForm(form, day, month, year)}
        autoComplete="off"
        onChange={(_event, data) => typing(data.value)}
        onKeyDown={onKeyDown}
        onBlur={leave}
        contentAfter={
          <Calendar
            value={props.value}
            {...{ today, isOpen, setOpen }}
            start={form.order === "monthFirst" ? 6 : 0}
            onPick={picked}
          />
        }
      />
    </Field>
  );
}

interface CalendarProps {
  readonly value: IsoDate | null;
  readonly today: IsoDate;
  readonly start: 0 | 6;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  readonly onPick: (day: IsoDate) => void;
}

/** The button beside the field, and the calendar that it opens. */
function Calendar({ isOpen, setOpen, ...calendar }: CalendarProps): React.JSX.Element {
  const styles = useStyles();
  const { parts } = usePane().translator.messages.pane;
  return (
    <Popover
      open={isOpen}
      onOpenChange={(_event, { open }) => setOpen(open)}
      trapFocus
      unstable_disableAutoFocus
      positioning={{ position: "below", align: "end" }}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="transparent"
          size="small"
          icon={<CalendarLtrRegular />}
          aria-label={parts.calendar.open}
          title={parts.calendar.open}
        />
      </PopoverTrigger>
      <PopoverSurface className={styles.calendar} aria-label={parts.calendar.name}>
        <DayCalendar {...calendar} />
      </PopoverSurface>
    </Popover>
  );
}

/** What was left in the field that is no day, and what held when it was left. */
interface Unread {
  readonly text: string;
  readonly value: IsoDate | null;
}

interface TypedDay {
  readonly form: DayForm;
  readonly today: IsoDate;
  readonly shown: string;
  readonly message: string | undefined;
  readonly typing: (text: string) => void;
  readonly leave: () => void;
  readonly pick: (day: IsoDate) => void;
}

/** What is typed, until it is a day, and what stands below the field. */
function useTypedDay({ value, onChange, problem, required = false }: DateFieldProps): TypedDay {
  const { translator, surroundings } = usePane();
  const { language, fill, messages } = translator;
  const { parts } = messages.pane;
  const form = dayForm(language, navigator.language);
  const today = dateOf(surroundings.clock());
  const [typed, setTyped] = useState<string | null>(null);
  const [unread, setUnread] = useState<Unread | null>(null);
  const [wasLeft, setWasLeft] = useState(false);
  const wrong = unread !== null && unread.value === value ? unread.text : null;
  const typing = (text: string): void => {
    setTyped(text);
    setUnread(null);
    onChange(finishedDay(text, form, today));
  };
  const pick = (day: IsoDate): void => {
    setTyped(null);
    setUnread(null);
    onChange(day);
  };
  const leave = (): void => {
    setWasLeft(true);
    if (typed === null) return;
    const day = typedDay(typed, form, today);
    setTyped(null);
    // Where a day always holds, the last one stands there again.
    if (day === null) setUnread(typed.trim() === "" ? null : { text: typed.trim(), value });
    else if (day !== value) onChange(day);
  };
  const example = writtenDay(today, form);
  const ofText = (text: string): string =>
    value === null
      ? fill(parts.dateWrong, { text, example })
      : fill(parts.dateKept, { text, example, kept: writtenDay(value, form) });
  // Nothing is wrong with a field to which its user has not come yet.
  const isLacking = required && value === null && wasLeft && typed === null;
  const said = wrong === null ? (isLacking ? fill(parts.dateNeeded, { example }) : undefined) : ofText(wrong);
  const standing = value === null ? (wrong ?? "") : writtenDay(value, form);
  return { form, today, shown: typed ?? standing, message: problem ?? said, typing, leave, pick };
}

interface DayFieldProps extends Pick<DateFieldProps, "label" | "hint"> {
  readonly value: IsoDate;
  readonly onChange: (value: IsoDate) => void;
}

/** A day that there always is: while the field is empty or no date, the last one holds. */
export function DayField({ onChange, ...field }: DayFieldProps): React.JSX.Element {
  return <DateField {...field} required onChange={(day) => day !== null && onChange(day)} />;
}
