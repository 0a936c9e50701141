// Changes to who works for a processor, as its staff write and announce them.

import assert from "node:assert/strict";
import { setTimeout as delay } from "node:timers/promises";
import { written } from "../days.mjs";
import { says } from "./says.mjs";

export class Change {
  constructor(desk) {
    this.desk = desk;
  }

  get at() {
    return `staff/subprocessors/changes/${this.id}`;
  }

  // A draft that adds one company: its fields, the day on which it is to begin, and why, by language.
  static async draft(desk, { company, effect, why }) {
    const change = new Change(desk);
    await desk.visit("staff/subprocessors/changes");
    await desk.look("changes");
    await desk.press("changes-begin");
    change.id = new URL(desk.page.url()).pathname.split("/").at(-1);
    await desk.reads(desk.words("changes-nothing-yet"));
    await desk.look("change-empty");
    await desk.press("changes-add-new", { link: true });
    await desk.press("changes-put", { status: 422 });
    await desk.look("change-company-empty");
    await desk.fill(company);
    await desk.press("changes-put");
    await desk.fill({ effect: "2020-01-01" });
    await desk.press("changes-save", { status: 422 });
    await desk.reads(desk.words("changes-wrong-past"));
    await desk.look("change-day-past");
    const words = Object.entries(why).map(([language, text]) => [`why.${language}`, text]);
    await desk.fill({ effect, ...Object.fromEntries(words) });
    await desk.press("changes-save");
    return change;
  }

  // What it would ask of everybody if it were announced now: the table, and what their notice would say.
  async simulates({ facts, lines }) {
    const { desk } = this;
    await desk.visit(this.at);
    await desk.look("change-draft");
    const rows = desk.main.locator(".summary-list > div");
    for (const [key, day] of Object.entries(facts)) {
      const label = desk.page.locator("dt", { hasText: new RegExp(`^${desk.words(`changes-fact-${key}`)}$`) });
      const value = await rows.filter({ has: label }).locator("dd").innerText();
      const wanted = day.startsWith("changes-") ? desk.words(day) : written(day, desk.language);
      assert.equal(value.trim(), wanted, `${key} of the change`);
    }
    const groups = desk.main.locator("section.rule", { has: desk.page.locator("details .says") });
    assert.equal(await groups.count(), 1, "all customers have the same terms");
    await groups.locator("summary").first().click();
    await says(desk, lines);
    await desk.look("change-simulated");
    await this.#preview(lines);
  }

  // What customers will read, in each of their languages; the page around it stays in the language of the staff.
  async #preview(lines) {
    const { desk } = this;
    await desk.press("changes-preview-go", { link: true });
    const languages = desk.main.locator(".chips a");
    for (let n = 0; n < (await languages.count()); n++) {
      await desk.follow(languages.nth(n));
      const language = await desk.main.locator(".preview").getAttribute("lang");
      await says({ language, main: desk.main.locator(".preview") }, lines);
      await desk.look(`change-preview-${language}`);
    }
    await desk.visit(this.at);
  }

  // Announces it, and waits until every notice has been written.
  async announce({ notices }) {
    const { desk } = this;
    await desk.press("changes-announce-button");
    await desk.reads(desk.words("changes-done-announced"));
    const rows = desk.main.locator("table.rows tbody tr");
    for (let tries = 0; ; tries++) {
      const going = await desk.main.locator("progress").count();
      if ((await rows.count()) === notices && !going) break;
      assert.ok(tries < 60, `${notices} notices are written within 30 s: ${await desk.listed("table.rows tbody tr")}`);
      await delay(500);
      await desk.visit(this.at);
    }
    this.number = Number((await desk.main.locator("h1").innerText()).match(/\d+/)[0]);
    await desk.look("change-announced");
  }

  // Moves, corrects or withdraws it; why, by language.
  async act(what, { to, why }) {
    const { desk } = this;
    await desk.visit(this.at);
    await desk.fill({ what });
    await desk.press("changes-act-button", { status: 422 });
    await desk.reads(desk.words("changes-wrong-unsaid"));
    await desk.look("change-act-unsaid");
    const words = Object.entries(why).map(([language, text]) => [`why.${language}`, text]);
    await desk.fill({ ...(to && { to }), ...Object.fromEntries(words) });
    await desk.press("changes-act-button");
    await desk.reads(desk.words(`changes-done-${what}`));
    await desk.look(`change-${what}`);
  }

  // These customers are not known to have received their notices.
  async unread(organisations) {
    const { desk } = this;
    await desk.visit(`${this.at}?show=unread`);
    await desk.look("change-unread");
    const rows = await desk.listed("table.rows tbody tr th");
    assert.deepEqual(rows.toSorted(), organisations.toSorted(), "who is not known to have received it");
  }

  // The table of its notices says that it waits for the approval of a customer.
  async waits(organisation) {
    const { desk } = this;
    await desk.visit(this.at);
    const row = (await desk.listed("table.rows tbody tr")).find((line) => line.startsWith(organisation));
    assert.ok(row?.includes(desk.words("changes-waits-approval")), `it waits for the approval of ${organisation}: ${row}`);
  }
}
