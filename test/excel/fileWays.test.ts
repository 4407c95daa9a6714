import { addressMax, filePlatform, fileWays, openInBrowser } from "../../src/excel/fileWays";
import { assertAllImplemented, officeHost } from "../support/officeHost/nodeHost";
import { FLOOR_API_SETS } from "../support/officeHost/officeStub";

afterAll(assertAllImplemented);

describe("A file leaves the pane", () => {
  test("on the web by the browser's own download, which has no other browser to open", () => {
    expect(fileWays({ platform: "OfficeOnline", opensBrowser: false })).toEqual(["save", "copy"]);
  });

  test("on a PC by a download, and where that fails in silence by a page in the browser", () => {
    expect(fileWays({ platform: "PC", opensBrowser: true })).toEqual(["save", "savePage", "copy"]);
    expect(fileWays({ platform: "PC", opensBrowser: false })).toEqual(["save", "copy"]);
  });

  test("on a Mac or an iPad, whose web views save nothing, by a page in the browser first", () => {
    expect(fileWays({ platform: "Mac", opensBrowser: true })).toEqual(["savePage", "copy"]);
    expect(fileWays({ platform: "iOS", opensBrowser: true })).toEqual(["savePage", "copy"]);
    expect(fileWays({ platform: "Mac", opensBrowser: false })).toEqual(["copy"]);
  });
});

describe("An address that carries a file", () => {
  test("is on a PC no longer than Windows hands to a browser", () => {
    expect(addressMax({ platform: "PC", opensBrowser: true })).toBe(2_081);
    expect(addressMax({ platform: "Mac", opensBrowser: true })).toBe(64_000);
  });
});

describe("Where Excel runs", () => {
  test("is read from Office", async () => {
    await officeHost([], { platform: "Mac", apiSets: { ...FLOOR_API_SETS, OpenBrowserWindowApi: "1.1" } });
    expect(filePlatform()).toEqual({ platform: "Mac", opensBrowser: true });
    await officeHost([], { platform: "OfficeOnline" });
    expect(filePlatform()).toEqual({ platform: "OfficeOnline", opensBrowser: false });
  });

  test("is asked to open an address in the user's browser", async () => {
    const host = await officeHost([], { apiSets: { ...FLOOR_API_SETS, OpenBrowserWindowApi: "1.1" } });
    openInBrowser("https://incasso.example.nl/save.html#name=a.xml");
    expect(host.openedInBrowser).toEqual(["https://incasso.example.nl/save.html#name=a.xml"]);
  });
});
