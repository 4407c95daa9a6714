import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import {
  ChevronDoubleLeftRegular,
  ChevronDoubleRightRegular,
  ChevronLeftRegular,
  ChevronRightRegular,
} from "@fluentui/react-icons";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { addMonths, isoDate, type IsoDate, midnightOf } from "../../../domain/values/calendar";
import { usePane } from "../../pane";
import { dayByKey, type WeekStart, weeksAround } from "./shownMonth";

/** Seven of them fit in the narrowest pane, and in one that is zoomed to twice its size. */
const CELL = "min(32px, calc((100vw - 32px) / 7))";

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "center" },
  month: { flexGrow: 1, textAlign: "center" },
  weeks: { borderCollapse: "collapse" },
  cell: { padding: "0", width: CELL, textAlign: "center", fontWeight: tokens.fontWeightRegular },
  day: {
    minWidth: "0",
    width: CELL,
    height: CELL,
    padding: "0",
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: "tabular-nums",
  },
  /** In forced colours a border says nothing: there every button may have one. */
  today: { fontWeight: tokens.fontWeightBold, textDecorationLine: "underline" },
  other: { color: tokens.colorNeutralForeground3 },
  foot: { display: "flex", justifyContent: "center" },
});

interface DayCalendarProps {
  /** The day that is chosen; null for none yet. */
  readonly value: IsoDate | null;
  readonly today: IsoDate;
  readonly start: WeekStart;
  readonly onPick: (day: IsoDate) => void;
}

/** A month by its weeks, of which a day is picked: with a pointer, or with the keys that every calendar knows. */
export function DayCalendar({ value, today, start, onPick }: DayCalendarProps): React.JSX.Element {
  const styles = useStyles();
  const { parts } = usePane().translator.messages.pane;
  const title = useId();
  const [day, setDay] = useState(value ?? today);
  const weeks = useRef<HTMLTableElement>(null);
  // The focus goes with the day where the keys move it, and to it when the calendar is opened.
  const isByKey = useRef(true);
  useEffect(() => {
    if (isByKey.current) weeks.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
    isByKey.current = false;
  }, [day]);
  const move = (event: KeyboardEvent): void => {
    const next = dayByKey(day, event.key, event.shiftKey, start);
    if (next === null) return;
    event.preventDefault();
    isByKey.current = true;
    setDay(next);
  };
  return (
    <>
      <Head id={title} day={day} onTurn={(months) => setDay(addMonths(day, months))} />
      <table ref={weeks} role="grid" className={styles.weeks} aria-labelledby={title} onKeyDown={move}>
        <Weekdays start={start} />
        <tbody>
          {weeksAround(day, start).map((week) => (
            <tr key={week[0]}>
              {week.map((one) => (
                <Day key={one} day={one} reached={day} chosen={value} today={today} onPick={onPick} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.foot}>
        <Button size="small" appearance="subtle" onClick={() => onPick(today)}>
          {parts.calendar.today}
        </Button>
      </div>
    </>
  );
}

interface HeadProps {
  readonly id: string;
  readonly day: IsoDate;
  readonly onTurn: (months: number) => void;
}

/** Which month is shown, and the ways to another one. */
function Head({ id, day, onTurn }: HeadProps): React.JSX.Element {
  const styles = useStyles();
  const { language, messages } = usePane().translator;
  const { calendar } = messages.pane.parts;
  return (
    <div className={styles.head}>
      <Turn label={calendar.yearBack} icon={<ChevronDoubleLeftRegular />} onClick={() => onTurn(-12)} />
      <Turn label={calendar.monthBack} icon={<ChevronLeftRegular />} onClick={() => onTurn(-1)} />
      <Text id={id} weight="semibold" className={styles.month} aria-live="polite">
        {inUtc(day, language, { month: "long", year: "numeric" })}
      </Text>
      <Turn label={calendar.monthOn} icon={<ChevronRightRegular />} onClick={() => onTurn(1)} />
      <Turn label={calendar.yearOn} icon={<ChevronDoubleRightRegular />} onClick={() => onTurn(12)} />
    </div>
  );
}

interface TurnProps {
  readonly label: string;
  readonly icon: React.JSX.Element;
  readonly onClick: () => void;
}

function Turn({ label, icon, onClick }: TurnProps): React.JSX.Element {
  return <Button size="small" appearance="subtle" aria-label={label} title={label} icon={icon} onClick={onClick} />;
}

function inUtc(day: IsoDate, language: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }).format(midnightOf(day));
}

/** Any week will do. */
const SOME_DAY = isoDate("2026-11-01");

function Weekdays({ start }: { readonly start: WeekStart }): React.JSX.Element {
  const styles = useStyles();
  const { language } = usePane().translator;
  const [week = []] = weeksAround(SOME_DAY, start);
  return (
    <thead>
      <tr>
        {week.map((day) => (
          <th key={day} scope="col" className={styles.cell} aria-label={inUtc(day, language, { weekday: "long" })}>
            <Text size={200}>{inUtc(day, language, { weekday: "short" }).slice(0, 2)}</Text>
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface DayProps {
  readonly day: IsoDate;
  /** The one to which the keys have come. */
  readonly reached: IsoDate;
  readonly chosen: IsoDate | null;
  readonly today: IsoDate;
  readonly onPick: (day: IsoDate) => void;
}

function Day({ day, reached, chosen, today, onPick }: DayProps): React.JSX.Element {
  const styles = useStyles();
  const { write } = usePane().translator;
  const isChosen = day === chosen;
  const isOfOtherMonth = day.slice(0, 7) !== reached.slice(0, 7);
  return (
    <td className={styles.cell} aria-selected={isChosen}>
      <Button
        className={mergeClasses(styles.day, day === today && styles.today)}
        size="small"
        appearance={isChosen ? "primary" : day === today ? "outline" : "subtle"}
        tabIndex={day === reached ? 0 : -1}
        aria-label={write(day, "longDate")}
        aria-current={day === today ? "date" : undefined}
        onClick={() => onPick(day)}
      >
        <span className={isOfOtherMonth && !isChosen ? styles.other : undefined}>{Number(day.slice(8))}</span>
      </Button>
    </td>
  );
}
