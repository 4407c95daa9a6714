import { DocumentArrowUpRegular } from "@fluentui/react-icons";
import { dateOf } from "../../../domain/values/calendar";
import { add, formatCents, parseCents, ZERO } from "../../../domain/values/money";
import { usePane } from "../../pane";
import { AnswerRefusal } from "../../parts/Answered";
import { LeadCard } from "../../parts/LeadCard";
import { AgeBar } from "../../parts/charts/AgeBar";
import { BarChart } from "../../parts/charts/BarChart";
import type { MonthTotals, Overview, TransitAge } from "./overview.query";
import { useQuery } from "../../useQuery";
import { AttentionCards } from "./AttentionCards";
import { attentionCards } from "./attentionCards";
import { Headline } from "./Headline";
import { ToFill } from "./ToFill";

const NOTHING = {};

/** The start page of a workbook that has its tables. */
export function Today({ overview }: { readonly overview: Overview }): React.JSX.Element {
  const { surroundings, translator, navigate, isReadOnly, administration } = usePane();
  const { takeIn } = translator.messages.pane;
  const { needed, attention, months, transit } = overview;
  const collectable = useQuery("collectable", { administration });
  const bank = useQuery("bankStanding", NOTHING);
  const isFilled = needed.every(({ records }) => records > 0);
  const waiting = { attention, collectable: collectable.data, bank: bank.data };
  const isBusy = attentionCards(waiting, dateOf(surroundings.clock()), translator).length > 0;
  return (
    <>
      {!isFilled && <ToFill needed={needed} />}
      <AnswerRefusal answer={collectable} />
      {isFilled && collectable.data !== null && <Headline {...{ attention, isBusy }} collectable={collectable.data} />}
      <AttentionCards {...waiting} />
      {!isReadOnly && (
        <LeadCard
          icon={<DocumentArrowUpRegular aria-hidden="true" />}
          title={takeIn.lead}
          detail={takeIn.leadDetail}
          onClick={() => navigate("takeIn")}
        />
      )}
      {transit.some((part) => part.orders > 0) && <TransitPicture transit={transit} />}
      {months.some(hasMoney) && <MonthsPicture months={months} />}
    </>
  );
}

function hasMoney({ collected, returned }: MonthTotals): boolean {
  return [collected, returned].some((amount) => parseCents(amount) !== ZERO);
}

/** The sum of amounts as `formatCents` writes them. */
function sumOf(amounts: readonly string[]): string {
  return formatCents(add(...amounts.map((amount) => parseCents(amount) ?? ZERO)));
}

function TransitPicture({ transit }: { readonly transit: readonly TransitAge[] }): React.JSX.Element {
  const { messages, fill } = usePane().translator;
  const { start } = messages.pane;
  const orders = transit.reduce((sum, part) => sum + part.orders, 0);
  return (
    <AgeBar
      title={start.transit}
      summary={fill(start.transitSummary, { amount: sumOf(transit.map(({ amount }) => amount)), orders })}
      captions={[start.age, start.ageOrders, start.ageAmount]}
      parts={transit.map(({ age, amount, orders: count }) => ({ age, label: start.ages[age], count, amount }))}
    />
  );
}

function MonthsPicture({ months }: { readonly months: readonly MonthTotals[] }): React.JSX.Element {
  const { messages, fill, write } = usePane().translator;
  const { start } = messages.pane;
  return (
    <BarChart
      title={start.months}
      summary={fill(start.monthsSummary, {
        collected: sumOf(months.map(({ collected }) => collected)),
        returned: sumOf(months.map(({ returned }) => returned)),
      })}
      axis={start.month}
      series={[start.collected, start.returned]}
      rows={months.map(({ month, collected, returned }) => {
        const name = write(month, "month");
        return {
          // The year stands in the table; here there is room for three letters.
          label: name.slice(0, 3),
          name,
          sentence: fill(start.monthSummary, { month, collected, returned }),
          values: [collected, returned],
        };
      })}
    />
  );
}
