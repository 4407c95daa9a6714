/** @jest-environment jsdom */
import { webLightTheme } from "@fluentui/react-components";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { isoDate, isoDateTime } from "../../src/domain/calendar";
import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { App } from "../../src/taskpane/App";
import { sampleSheets } from "../../src/workbook/sample/sampleSheets";
import { assertAllImplemented, officeHost } from "../support/officeHost/nodeHost";

afterEach(cleanup);
afterAll(assertAllImplemented);

test("The pane checks a workbook through Office.js and writes nothing", async () => {
  const host = await officeHost(sampleSheets("nl", isoDate("2026-11-20")));
  const before = JSON.stringify(host.contents());
  const now = () => ({ at: isoDateTime("2026-11-20T10:00:00"), user: "" });
  render(<App surroundings={{ workbook: excelWorkbook(), now }} language="nl" theme={webLightTheme} />);
  fireEvent.click(screen.getByRole("button", { name: "Controleer" }));
  const list = await screen.findByRole("list", { name: "Bevindingen" }, { timeout: 20_000 });
  expect(list.querySelectorAll("li").length).toBeGreaterThan(2);
  expect(JSON.stringify(host.contents())).toBe(before);
}, 30_000);
