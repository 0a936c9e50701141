// The staff at work: signing in, and an agreement from the queue to its countersigned document.

import assert from "node:assert/strict";
import { setTimeout as delay } from "node:timers/promises";
import { Reader } from "./reader.mjs";

export class Desk extends Reader {
  side = "staff";

  // Where the pages of the agreement are that was opened last.
  get root() {
    return `staff/agreements/${this.agreement}`;
  }

  // A member of a tenant's staff, by first name, signed in without JavaScript.
  static async signIn(journey, { tenant, language, who, keyboard = false }) {
    const person = journey.world.people.find((one) => one.tenant === tenant && one.email.startsWith(`${who}@`));
    const page = await journey.page({ language, javaScript: false });
    const desk = new this(journey, page, { tenant, language, keyboard });
    desk.person = person;
    await desk.visit("staff/sign-in");
    await desk.look("staff-sign-in");
    await desk.fill({ email: person.email, password: person.password });
    await desk.press("people-continue");
    await desk.look("staff-code");
    await desk.fill({ code: await journey.code(person) });
    await desk.press("people-sign-in");
    return desk;
  }

  async invite(version, { organisation, name, email, message }) {
    await this.visit("staff/agreements");
    await this.press("agreements-invite-go", { link: true });
    await this.look("staff-invite");
    await this.press("agreements-invite-button", { status: 422 });
    await this.look("staff-invite-empty");
    await this.fill({ organisation, name, email, version, language: this.language, message });
    await this.press("agreements-invite-button");
    await this.reads(this.words("agreements-done-invited"));
    await this.look("staff-agreement-invited");
  }

  // Finds an agreement in the queue and opens it: by its organisation or, before that is known, by its reference among
  // all that there are.
  async open(organisation, { reference } = {}) {
    await this.visit("staff/agreements");
    await this.look("staff-queue");
    await this.fill({ q: reference ?? organisation });
    await this.follow(this.main.locator(".search-go"));
    if (reference) await this.press("agreements-empty-search-go", { link: true });
    const row = this.main.getByRole("link", { name: organisation, exact: true });
    assert.equal(await row.count(), 1, `the search finds ${reference ?? organisation}`);
    await this.follow(row);
    this.agreement = new URL(this.page.url()).pathname.split("/").at(-1);
  }

  async review(organisation) {
    await this.open(organisation);
    await this.look("staff-agreement-submitted");
    for (const check of await this.listed(".checks .tag")) assert.equal(check, this.words("agreements-check-fine"));
    await this.press("agreements-take");
    await this.reads(this.words("agreements-done-taken"));
  }

  // Sends it back with reasons by field; an empty name is the whole.
  async sendBack({ whole, ...fields }) {
    await this.press("agreements-return-go", { link: true });
    await this.press("agreements-return-button", { status: 422 });
    await this.look("staff-return-empty");
    for (const [name, reason] of Object.entries(fields)) {
      await this.fill({ [`mark-${name}`]: true, [`reason-${name}`]: reason });
    }
    await this.fill({ whole });
    await this.look("staff-return");
    await this.press("agreements-return-button");
    await this.reads(this.words("agreements-done-returned"));
    await this.look("staff-agreement-returned");
  }

  // Signatures as the page shows them: "Stands", "Void".
  signatures() {
    return this.listed(".work-doc h3 .tag");
  }

  // Countersigns with a code that was not used before; `date` where the terms do not say from when.
  async approve({ date } = {}) {
    await this.look("staff-agreement-to-countersign");
    const code = this.main.locator('[name="code"]');
    assert.equal(await code.count(), 1, "who is entitled to bind finds the form to countersign");
    const asked = (await this.main.locator('[name="date"]').count()) === 1;
    assert.equal(asked, Boolean(date), "the day is asked for only where the terms do not say");
    await this.fill({ ...(date && { date }), code: "000000" });
    await this.press("agreements-approve-button", { status: 422 });
    await this.look("staff-countersign-wrong-code");
    await this.fill({ code: await this.journey.code(this.person) });
    await this.press("agreements-approve-button");
    await this.reads(this.words("agreements-done-approved"));
  }

  // What both parties call the agreement.
  reference() {
    const name = this.page.locator("dt", { hasText: this.words("agreements-fact-reference") });
    return this.main.locator(".summary-list > div", { has: name }).locator("dd").first().innerText();
  }

  // The sealed document, once it has been made.
  async sealed() {
    const link = this.main.getByRole("link", { name: this.words("agreements-document"), exact: true });
    for (let tries = 0; !(await link.count()); tries++) {
      if (tries === 60) throw new Error("no sealed document after 30 s");
      await delay(500);
      await this.visit(`staff/agreements/${this.agreement}`);
    }
    await this.look("staff-agreement-countersigned");
    return this.download("agreements-document");
  }
}
