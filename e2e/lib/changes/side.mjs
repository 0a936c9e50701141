// A processor that tells its customers of changes: its staff, its customers, and what each was told when.

import assert from "node:assert/strict";
import { CUSTOMERS } from "../../changes/customers.mjs";
import { NEWCOMERS } from "../../changes/newcomers.mjs";
import { later, today } from "../days.mjs";
import { Desk } from "../desk.mjs";
import { Duties } from "../duties.mjs";
import { agreementOf, Customer } from "./customer.mjs";
import { Change } from "./draft.mjs";
import { gate } from "./gate.mjs";
import { Letters } from "./letters.mjs";
import { Notice } from "./notice.mjs";
import { reported } from "./returns.mjs";
import { tells } from "./says.mjs";

// The change is planned for so many days after it is announced: longer than any of the agreements asks for.
const AHEAD = 45;

export class Side {
  #here = new Map();
  #agreements = new Map();
  // Since when each customer has the notice of each change: "harbour support" → a day.
  #received = {};
  changes = {};
  letters = new Letters(this);

  constructor(journey, processor) {
    Object.assign(this, { journey, processor });
  }

  get today() {
    return today(this.processor.zone, this.journey.now());
  }

  // Somebody of the staff is there, and nobody else.
  async arrive() {
    const { tenant, language } = this.processor;
    this.desk = await Desk.signIn(this.journey, { tenant, language, who: "dagny" });
    for (const { change } of Object.values(this.changes)) change.desk = this.desk;
  }

  async leave() {
    for (const reader of [this.desk, ...this.#here.values()]) await reader?.close();
    this.#here.clear();
  }

  // Countersigns the agreement of a customer that waits for it.
  async countersign(who) {
    await this.desk.open(CUSTOMERS[who].organisation);
    await this.desk.approve({ date: this.processor.asksForDate && this.today });
  }

  // The staff turn to the agreement of a customer.
  #open(who) {
    this.desk.agreement = this.#agreements.get(who);
  }

  // Writes a change that adds a company, sees what it asks of everybody, and announces it.
  async announce(name) {
    const { processor, desk } = this;
    const { company, why } = NEWCOMERS[name];
    this.begun = this.today;
    this.effect = later(this.begun, { days: AHEAD });
    const change = await Change.draft(desk, { company, effect: this.effect, why });
    const { facts, lines } = processor.asks[name](this.begun, this.effect);
    await change.simulates({ facts, lines });
    await change.announce({ notices: Object.keys(CUSTOMERS).length });
    this.changes[name] = { change, company: company.name };
    for (const who of Object.keys(CUSTOMERS)) {
      const mail = await this.letters.notice(who, name);
      this.#agreements.set(who, agreementOf(mail, this.journey.base));
      const { language } = CUSTOMERS[who];
      const does = ["subprocessors-does", { name: company.name, does: company[`work.0.processing.${language}`] }];
      tells(mail, language, [...lines, does, ["mail-subprocessor-counted"]]);
      await this.journey.keep(`${processor.tenant}-${name}-${language}.html`, mail.html);
    }
  }

  // A server says what became of the mail.
  async report(who, name, action) {
    await reported(this.journey.server, await this.letters.notice(who, name), action);
    if (action === "delivered") this.#receive(who, name);
  }

  #receive(who, name) {
    return (this.#received[`${who} ${name}`] ??= this.today);
  }

  // A customer reads the notice; from then on, if not before, it counts as received. The dates follow from that.
  async reads(who, name, { to } = {}) {
    const mail = await this.letters.notice(who, name, to);
    if (!this.#here.has(who)) this.#here.set(who, await this.#follow(who, mail));
    const notice = await this.#here.get(who).notice(mail);
    await notice.says(this.processor.asks[name](this.#receive(who, name), this.effect).lines);
    await notice.describes(NEWCOMERS[name].company);
    return notice;
  }

  // Somebody of the customer's who is there for breaches follows the link of whoever has the notice.
  async looksOn(who, name) {
    const mail = await this.letters.notice(who, name);
    const customer = await this.#follow(who, mail, CUSTOMERS[who].breach);
    await customer.looksOn(mail);
    await customer.close();
  }

  #follow(who, mail, email) {
    const { tenant, processor } = this.processor;
    return Customer.follow(this.journey, mail, { tenant, processor, language: CUSTOMERS[who].language, email });
  }

  async answers(who, name, what, fields, options) {
    const notice = await this.reads(who, name);
    await notice.answer(what, fields, options);
    await this.letters.answer(who, name, fields.words);
    return notice;
  }

  // The staff and a customer who is here, both at its agreement.
  readers(who) {
    this.#open(who);
    return [this.desk, this.#here.get(who)];
  }

  // Answers by the names of the companies.
  byCompany(answers) {
    return Object.fromEntries(Object.entries(answers).map(([name, answer]) => [this.changes[name].company, answer]));
  }

  // The staff open a notice and do something about it.
  async notice(who, name) {
    this.#open(who);
    return Notice.open(this.desk, this.changes[name].change.number);
  }

  async sees(who, name, what, fields) {
    const notice = await this.notice(who, name);
    await notice.see(what, fields);
    if (what === "received") this.#receive(who, name);
    await this.letters.news(who, name, fields.words);
    return notice;
  }

  async duties(who) {
    this.#open(who);
    return new Duties(this.desk);
  }

  // What is answered of both companies under each agreement, on the page and to programs.
  async stands(expected, { used = {} } = {}) {
    assert.deepEqual(Object.keys(expected), Object.keys(CUSTOMERS), "of each customer");
    for (const [who, answers] of Object.entries(expected)) {
      this.#open(who);
      const without = (used[who] ?? []).map((name) => this.changes[name].company);
      const { program, processor } = this;
      await gate(this.desk, this.byCompany(answers), { zone: processor.zone, used: without, program });
    }
  }
}
