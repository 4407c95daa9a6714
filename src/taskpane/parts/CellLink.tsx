import { Link } from "@fluentui/react-components";
import { usePane } from "../pane";

interface CellLinkProps {
  /** Null shows nothing. */
  readonly address: string | null;
  /** What stands in the cell. */
  readonly label?: string;
}

/** A cell by its address, which a click shows. */
export function CellLink({ address, label }: CellLinkProps): React.JSX.Element | null {
  const { goTo, translator } = usePane();
  if (address === null) return null;
  const { messages, fill } = translator;
  const link = (
    <Link inline as="button" aria-label={fill(messages.pane.parts.goTo, { address })} onClick={() => goTo(address)}>
      {address}
    </Link>
  );
  return label === undefined ? (
    link
  ) : (
    <span>
      {label} {link}
    </span>
  );
}
