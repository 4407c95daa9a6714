import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { explanationSentences } from "../../../messages/explanation";
import { riskTexts } from "../../../messages/riskTexts";
import { usePane } from "../../pane";
import { AnswerRefusal } from "../../parts/Answered";
import { useQuery } from "../../useQuery";
import { useViewStyles } from "../useViewStyles";

const useStyles = makeStyles({
  list: { margin: "0", paddingLeft: tokens.spacingHorizontalL, display: "grid", rowGap: tokens.spacingVerticalXS },
});

/** Why something of an order is to be settled or in transit, difference by difference; nothing where all of it is nil. */
export function OrderExplanation({ order }: { readonly order: string }): React.JSX.Element | null {
  const view = useViewStyles();
  const styles = useStyles();
  const { fill, language, messages } = usePane().translator;
  const { riskView } = messages.pane;
  const answer = useQuery("orderExplanation", { number: order });
  if (answer.data === null) return <AnswerRefusal answer={answer} />;
  const [stands, ...because] = explanationSentences(answer.data, riskTexts(language), fill);
  return (
    <section className={view.section} aria-label={riskView.why}>
      <h3 className={view.heading}>{riskView.why}</h3>
      <Text>{stands}</Text>
      <ul className={styles.list}>
        {because.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
