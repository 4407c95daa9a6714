import { Text } from "@fluentui/react-components";
import { Answered } from "../../parts/Answered";
import { FindingRow } from "../../parts/FindingsList";
import { LongRows } from "../../parts/LongRows";
import { PaperButton } from "../../parts/PaperButton";
import { SearchField } from "../../parts/SearchField";
import { SelectField } from "../../parts/SelectField";
import { type Pane, usePane } from "../../pane";
import { useQuery } from "../../useQuery";
import { CollectionItem } from "../mandates/CollectionItem";
import { useViewStyles } from "../useViewStyles";
import type { Trail, TrailParams } from "./trail.query";

const KINDS = ["invoice", "debtor", "mandate", "order"] as const;

interface TrailPartProps {
  readonly asked: TrailParams;
  readonly onAsk: (asked: TrailParams) => void;
}

/** The history of an invoice, debtor, mandate or order: what was collected, booked and logged, and a card of it to print. */
export function TrailPart({ asked, onAsk }: TrailPartProps): React.JSX.Element {
  const view = useViewStyles();
  const { ledger } = usePane().translator.messages.pane;
  const answer = useQuery("trail", asked);
  const { trail } = ledger;
  return (
    <div className={view.view}>
      <Text>{trail.intro}</Text>
      <SelectField
        label={trail.of}
        value={asked.kind}
        options={KINDS.map((value) => ({ value, label: trail.kind[value] }))}
        onChange={(kind) => onAsk({ ...asked, kind })}
      />
      <SearchField label={trail.name} value={asked.name} onSearch={(name) => onAsk({ ...asked, name })} />
      <Answered answer={answer}>
        {({ findings, found }, params) => (
          <div className={view.section}>
            {findings.map((located, position) => (
              <FindingRow key={position} located={located} />
            ))}
            {found !== null && <Found found={found} asked={params} />}
          </div>
        )}
      </Answered>
    </div>
  );
}

interface FoundProps {
  readonly found: NonNullable<Trail["found"]>;
  readonly asked: TrailParams;
}

function Found({ found, asked }: FoundProps): React.JSX.Element {
  const pane = usePane();
  const { fill, messages } = pane.translator;
  const { trail } = messages.pane.ledger;
  const { collections, booked, debit, credit, logged } = found;
  return (
    <>
      <Text role="status">{fill(trail.found, { count: collections.length, booked, debit, credit, logged })}</Text>
      <PaperButton label={trail.page} key={JSON.stringify(asked)} make={() => cardOf(pane, asked)} />
      {collections.length > 0 && (
        <LongRows
          list={collections}
          label={trail.collections}
          rowHeight={80}
          renderRow={(collection) => <CollectionItem collection={collection} />}
        />
      )}
    </>
  );
}

/** The card as a file; what makes it is loaded with the first one. */
async function cardOf({ surroundings, translator, preferences }: Pane, asked: TrailParams) {
  const [{ cardName, historyCard }, { auditPage }, { auditTexts }, { distinctFileNames }, card] = await Promise.all([
    import("../../../documents/historyCard"),
    import("../../../documents/auditPage"),
    import("../../../messages/auditTexts"),
    import("../../../documents/distinctFileNames"),
    surroundings.session.query("trailCard", asked),
  ]);
  if (card.result === null) return null;
  const subject = { kind: asked.kind, name: asked.name.trim() };
  const basis = { ...card, at: surroundings.clock(), user: preferences.user };
  const words = { card: auditTexts(translator.language).card, translator };
  const page = auditPage(historyCard(card.result, subject, basis, words));
  return { name: distinctFileNames([cardName(subject)], "html")[0] ?? "", page };
}
