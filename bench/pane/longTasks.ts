import type { CDPSession, Page } from "playwright-core";

/*
 * For how long the main thread of a page is kept busy in one go, and by whose code. The browser tells each task of 50 ms
 * or more (Long Tasks API); its profiler tells once a millisecond which file is being run, by which a task's time is shared out.
 */

/** Whose code a task ran: the pane's own bundle with React and Fluent UI, Office.js, the grid, or the browser itself. */
export type Owner = "pane" | "office" | "grid" | "browser";

/** A task of the main thread of 50 ms or more, in milliseconds. */
export interface LongTask {
  readonly duration: number;
  readonly by: Readonly<Record<Owner, number>>;
}

interface Span {
  readonly start: number;
  readonly duration: number;
}

interface CallNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: readonly number[];
}

interface Profile {
  readonly nodes: readonly CallNode[];
  readonly samples: readonly number[];
  /** Microseconds. */
  readonly timeDeltas: readonly number[];
}

interface ObservedWindow {
  longTasks?: Span[];
}

/** Runs in the page, before anything else of it. */
export function observeLongTasks(): void {
  const observed = window as unknown as ObservedWindow;
  const tasks: Span[] = [];
  observed.longTasks = tasks;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, duration });
  }).observe({ type: "longtask", buffered: true });
}

/** The long tasks of the page while this is done, the longest first. The page has been opened with observeLongTasks. */
export async function longTasksWhile(
  page: Page,
  ownerOf: (url: string) => Owner,
  act: () => Promise<void>,
): Promise<readonly LongTask[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: 1_000 });
  await takeTasks(page);
  const before = await nowOf(page);
  await session.send("Profiler.start");
  await act();
  // The observer is told of a task after it has ended.
  await page.waitForTimeout(200);
  const profile = await stopProfile(session);
  const tasks = await takeTasks(page);
  await session.detach();
  const owners = ownersOf(profile, ownerOf);
  return tasks
    .map((task) => ({ duration: task.duration, by: sharesOf(task, profile, before, owners) }))
    .sort((one, other) => other.duration - one.duration);
}

/**
 * Whose each node of the call tree is. The bundler's own function, which loads modules, is taken for its module's owner: what
 * the browser needs to compile a module stands with the one who calls it. A bundled module is a function with a number for its name.
 */
function ownersOf({ nodes }: Profile, ownerOf: (url: string) => Owner): ReadonlyMap<number, Owner> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const isModule = (node: CallNode | undefined): boolean => /^\d+$/.test(node?.callFrame.functionName ?? "");
  return new Map(
    nodes.map((node) => {
      const module = node.children?.map((child) => byId.get(child)).find(isModule);
      return [node.id, ownerOf((module ?? node).callFrame.url)];
    }),
  );
}

async function stopProfile(session: CDPSession): Promise<Profile> {
  const { profile } = await session.send("Profiler.stop");
  return { ...profile, samples: profile.samples ?? [], timeDeltas: profile.timeDeltas ?? [] };
}

/** What the page's clock says, in milliseconds since it was opened. */
async function nowOf(page: Page): Promise<number> {
  return page.evaluate(() => performance.now());
}

async function takeTasks(page: Page): Promise<readonly Span[]> {
  return page.evaluate(() => (window as unknown as ObservedWindow).longTasks?.splice(0) ?? []);
}

/** The profile began at `began` of the page's clock. */
function sharesOf(
  { start, duration }: Span,
  { samples, timeDeltas }: Profile,
  began: number,
  owners: ReadonlyMap<number, Owner>,
): Record<Owner, number> {
  const shares: Record<Owner, number> = { pane: 0, office: 0, grid: 0, browser: 0 };
  let at = began;
  for (const [index, node] of samples.entries()) {
    const took = (timeDeltas[index] ?? 0) / 1_000;
    at += took;
    if (at >= start && at <= start + duration) shares[owners.get(node) ?? "browser"] += took;
  }
  return shares;
}
