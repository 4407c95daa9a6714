import { Text } from "@fluentui/react-components";
import { usePane } from "../../pane";
import { FindingRow } from "../../parts/FindingsList";
import { LongRows } from "../../parts/LongRows";
import { Money } from "../../parts/Money";
import type { CollectionPreview, NewcomerRow } from "../../../session/collectionPreview";
import { useViewStyles } from "../useViewStyles";

/** Who and what is collected from for the first time, and what is out of the ordinary. */
export function Newcomers({
  collection,
}: {
  readonly collection: Pick<CollectionPreview, "newcomers" | "striking">;
}): React.JSX.Element {
  const view = useViewStyles();
  const { collect } = usePane().translator.messages.pane;
  const { newcomers, striking } = collection;
  if (newcomers.length + striking.length === 0) return <Text>{collect.nothingNew}</Text>;
  return (
    <div className={view.section}>
      {striking.length > 0 && (
        <>
          <h4 className={view.heading}>{collect.striking}</h4>
          <LongRows
            list={striking}
            label={collect.striking}
            rowHeight={72}
            renderRow={(located) => <FindingRow located={located} />}
          />
        </>
      )}
      {newcomers.length > 0 && (
        <LongRows
          list={newcomers}
          label={collect.newcomersList}
          rowHeight={56}
          renderRow={(row) => <Newcomer row={row} />}
        />
      )}
    </div>
  );
}

function Newcomer({ row }: { readonly row: NewcomerRow }): React.JSX.Element {
  const view = useViewStyles();
  const { translator } = usePane();
  const { collect } = translator.messages.pane;
  const { debtor, name, mandate, iban, isNewDebtor, amount } = row;
  return (
    <div>
      <div className={view.line}>
        <Text className={view.grow}>
          {name} ({debtor})
        </Text>
        <Money amount={amount} />
      </div>
      <Text size={200} className={view.quiet}>
        {isNewDebtor ? collect.newDebtor : collect.newMandate}: {translator.fill(collect.newcomer, { mandate, iban })}
      </Text>
    </div>
  );
}
