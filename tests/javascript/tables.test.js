import assert from "node:assert/strict";
import test from "node:test";
import { folded, matches } from "../../directory/files/page/search.js";
import { compare, isWide } from "../../directory/ui/parts/table/cells.js";

const rows = [3, null, 10, "Ādaži", "Zante", ""].map((cell) => ({ cells: [cell] }));
const sorted = (direction) =>
  [...rows].sort(compare(new Intl.Collator("lv"), 0, direction)).map(({ cells }) => cells[0]);

test("unknown comes last either way, Latvian letters where they belong", () => {
  assert.deepEqual(sorted(1), [3, 10, "Ādaži", "Zante", null, ""]);
  assert.deepEqual(sorted(-1).slice(0, 4), ["Zante", "Ādaži", 10, 3]);
  assert.deepEqual(new Set(sorted(-1).slice(4)), new Set([null, ""]));
});

test("many columns or long cells make a table wide", () => {
  const column = { label: "Name", is_numeric: false };
  assert.ok(!isWide([column, column], [{ cells: ["a", "b"] }], 40));
  assert.ok(isWide(Array(5).fill(column), [], 40));
  assert.ok(isWide(Array(3).fill(column), [{ cells: ["a", "b".repeat(41), ""] }], 40));
});

test("search needs all words, in any order, without diacritics", () => {
  const names = ["Pierīgas partnerība", "Partnerība „Daugavkrasts”"];
  const found = (wanted) => matches(wanted, names, (name) => name);
  assert.deepEqual(found("partneriba pierigas"), names.slice(0, 1));
  assert.deepEqual(found("PARTNER"), names);
  assert.deepEqual(found("  "), []);
  assert.equal(folded("Ķekava Ā"), "kekava a");
});

test("money is sorted by its amount, however its thousands are set apart", () => {
  const sums = ["12\u00a0500 €", "1000 €", "300 €"].map((cell) => ({ cells: [cell] }));
  const order = [...sums].sort(compare(new Intl.Collator("lv", { numeric: true }), 0, 1)).map(({ cells }) => cells[0]);
  assert.deepEqual(order, ["300 €", "1000 €", "12\u00a0500 €"]);
});
