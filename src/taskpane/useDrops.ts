import { useEffect, useState } from "react";

/**
 * Catches files that are dropped anywhere in the window: the browser would leave the page for them, and with it what is not
 * saved. A part of the page that takes files itself comes first. Gives whether files are held over the page.
 */
export function useDrops(take: ((transfer: DataTransfer) => void) | null): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (take === null) return undefined;
    const over = (event: DragEvent): void => {
      if (event.defaultPrevented || event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      const { dataTransfer } = event;
      if (event.defaultPrevented || !dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      take(dataTransfer);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, [take]);
  return isOver;
}
