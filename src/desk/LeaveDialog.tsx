import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTrigger,
} from "@fluentui/react-components";
import type { Language } from "../domain/book/records";
import type { Desk } from "./useDesk";
import { deskWords } from "./words";

/**
 * Asks whether what is not saved may be lost. It stays when the bar and the workbook go: a dialog that is taken away while it is
 * open leaves the page behind it hidden from screen readers.
 */
export function LeaveDialog({
  desk: { leaving, stay, leave },
  language,
}: {
  readonly desk: Desk;
  readonly language: Language;
}): React.JSX.Element {
  const { bar } = deskWords(language);
  return (
    <Dialog open={leaving !== null} onOpenChange={(_event, data) => (data.open ? undefined : stay())} modalType="alert">
      <DialogSurface aria-label={bar.openAnother}>
        <DialogBody>
          <DialogContent>{bar.leave}</DialogContent>
          <DialogActions>
            <Button onClick={leave}>{bar.leaveYes}</Button>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary">{bar.leaveNo}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
