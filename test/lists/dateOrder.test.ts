import fc from "fast-check";
import { addDays, isoDate } from "../../src/domain/values/calendar";
import { dateOrder, yearFirst } from "../../src/lists/dateOrder";

test.each([
  ["one day above twelve", ["3-4-2020", "25-12-2021"], "dayFirst"],
  ["one month in the second place above twelve", ["3/4/2020", "12/25/2021"], "monthFirst"],
  ["none above twelve", ["3-4-2020", "5-6-2021"], "either"],
  ["both above twelve", ["13-4-2020", "5-16-2021"], "either"],
  ["the year first", ["2020-04-03", ""], "yearFirst"],
  ["nothing", ["", "  "], null],
])("a column with %s tells its order", (_what, texts, order) => {
  expect(dateOrder(texts)).toBe(order);
});

test("what is no day stays as it is", () => {
  expect(yearFirst("morgen", "dayFirst")).toBe("morgen");
});

test("a column is read back as it was written, whatever the order, as soon as it tells it", () => {
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(isoDate("1980-01-01"), days));
  fc.assert(
    fc.property(fc.array(day, { minLength: 1 }), fc.constantFrom("dayFirst", "monthFirst"), (days, order) => {
      const texts = days.map((one) => {
        const [year = "", month = "", date = ""] = one.split("-");
        return order === "dayFirst" ? `${date}-${month}-${year}` : `${month}/${date}/${year}`;
      });
      const found = dateOrder(texts);
      expect(["either", order]).toContain(found);
      if (found === order) expect(texts.map((text) => yearFirst(text, found))).toEqual(days);
    }),
  );
});
