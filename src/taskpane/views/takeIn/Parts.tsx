import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface PartsProps {
  /** The names of those that are open from the first. */
  readonly open: readonly string[];
  readonly children: ReactNode;
}

/** What a list comes to, part by part; each opens at a click. */
export function Parts({ open, children }: PartsProps): React.JSX.Element {
  return (
    <Accordion multiple collapsible defaultOpenItems={[...open]}>
      {children}
    </Accordion>
  );
}

interface PartProps {
  readonly name: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** One of them. */
export function Part({ name, title, children }: PartProps): React.JSX.Element {
  return (
    <AccordionItem value={name}>
      <AccordionHeader as="h3" expandIconPosition="end">
        {title}
      </AccordionHeader>
      <AccordionPanel>{children}</AccordionPanel>
    </AccordionItem>
  );
}
