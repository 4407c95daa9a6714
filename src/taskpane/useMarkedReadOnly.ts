import { useEffect, useState } from "react";
import type { LocatedFinding } from "../session/locatedFinding";
import type { Opening } from "../session/session";
import type { PaneSession } from "./queries";

/**
 * That the workbook itself says that this user may only read it; null when it does not. Asked again whenever the workbook
 * changes, or the user gives a name.
 */
export function useMarkedReadOnly(
  session: PaneSession,
  user: string,
  opening: Opening | null,
  revision: number,
): LocatedFinding | null {
  const [answered, setAnswered] = useState<{ readonly marked: LocatedFinding | null } | null>(null);
  useEffect(() => {
    if (opening === null) return;
    let isAwaited = true;
    session.query("readOnlyFor", { user }).then(
      (marked) => isAwaited && setAnswered({ marked }),
      // What cannot be read is said by the view that asks for it.
      () => undefined,
    );
    return () => {
      isAwaited = false;
    };
  }, [opening, revision, session, user]);
  return answered === null ? (opening?.readOnly ?? null) : answered.marked;
}
