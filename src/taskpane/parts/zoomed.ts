/**
 * A pane that is zoomed so far that a line holds a few words: 320 px at 200 %. Room is scarce then, and what does not fit
 * beside something goes below it: nobody reads a page that scrolls both ways (WCAG 1.4.10).
 */
export const ZOOMED = "@media (max-width: 220px)";

/** A window in which what stays in sight would take the room of what is read. */
export const SCARCE = "@media (max-width: 220px), (max-height: 420px)";
