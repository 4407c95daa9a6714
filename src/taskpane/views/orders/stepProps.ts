/** What every step of an order gets. */
export interface StepProps {
  /** The order's number. */
  readonly order: string;
  /** Told in a sentence when it was written. */
  readonly onDone: (sentence: string) => void;
  readonly onClose: () => void;
}
