// The record of processing: as a page for any day, and as sealed volumes.

import assert from "node:assert/strict";
import { setTimeout as delay } from "node:timers/promises";

export class ProcessingRecord {
  constructor(desk) {
    this.desk = desk;
  }

  // The record as of a day: for each controller its cells, in the order of the page.
  async on(day) {
    const { desk } = this;
    await desk.visit(`staff/record?on=${day}`);
    await desk.look("record");
    const rows = await desk.main.locator("table", { hasText: desk.words("record-controller") }).locator("tbody tr").all();
    const cells = (row) => row.locator("th, td").allInnerTexts();
    return (await Promise.all(rows.map(cells))).map((row) => row.map((cell) => cell.replace(/\s+/g, " ").trim()));
  }

  // Has the record of the day that is shown made as PDF. Answers with its only volume.
  async volume() {
    const { desk } = this;
    await desk.follow(desk.main.locator('form[action$="/record/volumes"] button'), { name: "make the record" });
    const [made] = [desk.main.locator("#volumes tbody tr").first()];
    for (let tries = 0; !(await made.locator("a").count()); tries++) {
      assert.ok(tries < 180, "the volume is made within 90 s");
      await delay(500);
      await desk.page.reload();
    }
    await desk.look("record-made");
    assert.equal(await made.locator("a").count(), 1, "so few agreements stand in one volume");
    return desk.take(made.locator("a"));
  }
}
