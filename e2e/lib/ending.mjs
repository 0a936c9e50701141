// How an agreement ends, and who answers for the data, on either side's pages.

import assert from "node:assert/strict";
import { setTimeout as delay } from "node:timers/promises";
import { names } from "./days.mjs";

export class Ending {
  constructor(reader) {
    Object.assign(this, { reader, at: `${reader.root}/end` });
  }

  async visit() {
    await this.reader.visit(this.at);
  }

  // Records that it ends. `against`: the clauses that stand against it, which must be shown before it is recorded, with
  // the words of one sentence; `reason` is then the person's decision.
  async record(fields, { against, reason } = {}) {
    const { reader } = this;
    const own = reader.side === "customer";
    await this.visit();
    await reader.lookOnSide("end-in-force");
    if (!own) await reader.press("endings-record", { link: true });
    await reader.lookOnSide("end-new");
    const button = own ? "endings-mine-button" : "endings-record-button";
    await reader.press(button, { status: 422 });
    await reader.lookOnSide("end-new-empty");
    await reader.fill(fields);
    if (against) {
      await reader.press(button, { status: 422 });
      await reader.lookOnSide("end-against");
      const told = await reader.listed(".banner li");
      for (const [key, clause] of against) {
        const [says, where] = [reader.words(key), reader.words("contract-clause", { number: clause })];
        assert.ok(told.some((one) => one.includes(says) && one.includes(where)), `${where} stands against it: ${told}`);
      }
      await reader.fill({ reason });
      await reader.press(own ? "endings-mine-anyway" : "endings-record-anyway");
    } else {
      await reader.press(button);
    }
    await reader.reads(reader.words(own ? "endings-mine-done-recorded" : "endings-done-recorded"));
    if (against) await reader.reads(reason);
    await reader.lookOnSide("end-recorded");
  }

  // Gives the day from which deadlines run, which the page asks for at a clause.
  async giveDay(day, { clause }) {
    const { reader } = this;
    await this.visit();
    const asked = reader.main.locator("section", { has: reader.page.locator("#ask-title") });
    assert.ok((await asked.innerText()).includes(reader.words("contract-clause", { number: clause })), "it says by which clause");
    await reader.lookOnSide("end-asks-day");
    await reader.fill({ day });
    await reader.press("endings-day-button");
    await reader.reads(reader.words("endings-done-day"));
  }

  // A date in the table of what is due: the last day, by a clause, with the steps that led to it; or that none is stated.
  async due(kind, { day, clause, period }) {
    const { reader } = this;
    await this.visit();
    const what = reader.words(`duties-kind-${kind}`);
    const row = reader.main.locator("table.rows tbody tr", { hasText: what });
    const said = (await row.innerText()).replace(/\s+/g, " ");
    assert.ok(said.includes(reader.words("contract-clause", { number: clause })), `by ${clause}: ${said}`);
    if (!day) return assert.ok(said.includes(reader.words("endings-no-date")), `without a date: ${said}`);
    assert.ok(names(said, day, reader.language), `on ${day}: ${said}`);
    const steps = (await row.locator("details li").allTextContents()).join(" ");
    assert.ok(steps.includes(period) && names(steps, day, reader.language), `${period} lead there: ${steps}`);
    return reader.lookOnSide("end-due");
  }

  // Those that have to answer, each as "who task".
  async links() {
    const heads = this.reader.main.locator("section.rule h3[id^=link-]");
    return heads.evaluateAll((all) => all.map((one) => [...one.childNodes].slice(0, 2).map((node) => node.textContent.trim()).join(" ")));
  }

  async addLink(name) {
    const { reader } = this;
    await reader.fill({ name });
    await reader.press("endings-link-button");
    await reader.reads(reader.words("endings-done-link"));
  }

  // Records what somebody answered. `file` proves it; `remark` is what the page must say beside the answer.
  async answer(who, task, { file, wrong, remark, ...fields }) {
    const { reader } = this;
    const link = `${who}, ${reader.words(`endings-task-${task}`)}`;
    await reader.follow(reader.main.getByRole("link", { name: link }), { name: link });
    await reader.lookOnSide("end-answer");
    if (wrong) {
      await reader.fill(wrong);
      await reader.press("endings-answer-button", { status: 422 });
      await reader.lookOnSide("end-answer-wrong");
    }
    await reader.fill(fields);
    if (file) {
      const [name, words] = Object.entries(file)[0];
      const buffer = Buffer.from(words);
      await reader.main.locator('[name="file"]').setInputFiles({ name, mimeType: "text/plain", buffer });
    }
    await reader.press("endings-answer-button");
    await reader.reads(reader.words("endings-done-answer"));
    if (remark) await reader.reads(reader.pattern(remark));
    await reader.lookOnSide("end-answered");
  }

  // Until everybody has answered there is no certificate.
  async waits(answered, total) {
    const { reader } = this;
    await reader.reads(reader.words("endings-progress", { answered, total }));
    await reader.reads(reader.words("endings-certificate-waits"));
    await this.#hasCertificate(false);
  }

  async #hasCertificate(is) {
    const link = this.reader.main.getByRole("link", { name: this.reader.words("endings-certificate-title"), exact: true });
    assert.equal((await link.count()) === 1, is, is ? "there is a certificate" : "there is none yet");
  }

  // Has an interim statement made. Answers with it.
  async statement() {
    const { reader } = this;
    await reader.press("endings-interim-ask");
    await reader.reads(reader.words("endings-done-statement"));
    return this.stated();
  }

  // The only interim statement, once it has been made.
  async stated() {
    const { reader } = this;
    const link = reader.main.locator('a[href*="/statements/"]');
    for (let tries = 0; ; tries++) {
      await this.visit();
      if (await link.count()) break;
      assert.ok(tries < 180, "the statement is made within 90 s");
      await delay(500);
    }
    await reader.lookOnSide("end-interim");
    return reader.take(link);
  }

  // The sealed certificate, once it has been made.
  async certificate() {
    const { reader } = this;
    const link = reader.main.getByRole("link", { name: reader.words("endings-certificate-title"), exact: true });
    for (let tries = 0; ; tries++) {
      await this.visit();
      if (await link.count()) break;
      assert.ok(tries < 90, "the certificate is issued within 45 s");
      await delay(500);
    }
    await reader.lookOnSide("end-erased");
    return reader.download("endings-certificate-title");
  }
}
