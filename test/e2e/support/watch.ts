import type { BrowserContext, ConsoleMessage, Page } from "playwright-core";

/** What a page did that none of ours may do; a test that leaves any fails. */
export interface Watch {
  /** In the order in which they were seen. */
  readonly problems: readonly string[];
  /** Every address that was asked for, without those that a test fulfils itself. */
  readonly requests: readonly string[];
}

/** What a page may do in a test. */
export interface Allowance {
  /** The only server that pages may speak to. */
  readonly address: string;
  /** Texts of console errors that the test itself brings about. */
  readonly tolerate: readonly RegExp[];
}

/** Addresses inside the browser: nothing leaves it for them. */
const INSIDE = /^(?:data|blob|about):/;

/**
 * Watches all pages and workers of a context from now on. A request to anything but the test's server is a problem and
 * goes nowhere; so is an error in the console, one that nobody caught, and a socket. Routes that are made later come first:
 * what they fulfil is no request.
 */
export async function watchContext(context: BrowserContext, { address, tolerate }: Allowance): Promise<Watch> {
  const problems: string[] = [];
  const requests: string[] = [];
  await context.route("**/*", async (route) => {
    const url = route.request().url();
    requests.push(url);
    if (url.startsWith(`${address}/`) || INSIDE.test(url)) {
      await route.continue();
      return;
    }
    problems.push(`a request to ${url}`);
    await route.abort("blockedbyclient");
  });
  const hear = (message: ConsoleMessage): void => {
    const text = message.text();
    if (message.type() !== "error" || tolerate.some((pattern) => pattern.test(text))) return;
    problems.push(`an error in the console: ${text} (${message.location().url})`);
  };
  const watchPage = (page: Page): void => {
    page.on("crash", () => problems.push("the page crashed"));
    page.on("websocket", (socket) => problems.push(`a socket to ${socket.url()}`));
  };
  context.on("page", watchPage);
  context.on("console", hear);
  context.on("weberror", (error) => problems.push(`an error that nobody caught: ${textOf(error.error())}`));
  return { problems, requests };
}

function textOf(error: Error): string {
  return error.stack ?? error.message;
}
