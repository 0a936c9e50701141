// A processor that tells its customers of changes: its staff, its customers, and what each was told when.

import assert from "node:assert/strict";
import { CUSTOMERS } from "../../changes/customers.mjs";
import { later, today } from "../days.mjs";
import { Desk } from "../desk.mjs";
import { Duties } from "../duties.mjs";
import { agreementOf, Customer } from "./customer.mjs";
import { Change } from "./draft.mjs";
import { gate } from "./gate.mjs";
import { Notice } from "./notice.mjs";
import { reported } from "./returns.mjs";
import { tells } from "./says.mjs";
import { pattern } from "../words.mjs";

// The change is planned for so many days after it is announced: longer than any of the agreements asks for.
const AHEAD = 45;

export class Side {
  #here = new Map();
  #mails = new Map();
  #agreements = new Map();
  // Since when each customer has the notice of each change: "harbour support" → a day.
  received = new Map();
  changes = {};

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
  async announce(name, { company, why }) {
    const { processor, desk } = this;
    this.begun = this.today;
    this.effect = later(this.begun, { days: AHEAD });
    const change = await Change.draft(desk, { company, effect: this.effect, why });
    const { facts, lines } = processor.asks[name](this.begun, this.effect);
    await change.simulates({ facts, lines });
    await change.announce({ notices: Object.keys(CUSTOMERS).length });
    this.changes[name] = { change, company: company.name };
    for (const who of Object.keys(CUSTOMERS)) {
      const mail = await this.mail(who, name);
      this.#agreements.set(who, agreementOf(mail, this.journey.base));
      tells(mail, CUSTOMERS[who].language, lines);
    }
  }

  // The mail that carried the notice: to whom the contract names, or to who is next once that came back.
  async mail(who, name, to = CUSTOMERS[who].privacy) {
    const key = `${who} ${name} ${to}`;
    if (!this.#mails.has(key)) {
      const { number } = this.changes[name].change;
      const values = { processor: this.processor.processor, count: number };
      const subject = pattern(CUSTOMERS[who].language, "mail-subprocessor-notice-subject", values);
      this.#mails.set(key, await this.journey.inbox.next(to, { subject, seconds: 30 }));
    }
    return this.#mails.get(key);
  }

  // What the processor has done since is told to whoever had the notice.
  async hears(who, subject, values, words) {
    const { language, privacy } = CUSTOMERS[who];
    const mail = await this.journey.inbox.next(privacy, { subject: pattern(language, subject, values), seconds: 30 });
    assert.ok(mail.text.includes(words), `the mail says “${words}”: ${mail.text}`);
  }

  // A server says what became of the mail.
  async report(who, name, action) {
    await reported(this.journey.server, await this.mail(who, name), action);
    if (action === "delivered") this.#receive(who, name);
  }

  #receive(who, name) {
    const key = `${who} ${name}`;
    if (!this.received.has(key)) this.received.set(key, this.today);
    return this.received.get(key);
  }

  // A customer reads the notice; from then on, if not before, it counts as received. The dates follow from that.
  async reads(who, name, { to } = {}) {
    const mail = await this.mail(who, name, to);
    const { tenant, processor, asks } = this.processor;
    if (!this.#here.has(who)) {
      const { language } = CUSTOMERS[who];
      this.#here.set(who, await Customer.follow(this.journey, mail, { tenant, processor, language }));
    }
    const notice = await this.#here.get(who).notice(mail);
    await notice.says(asks[name](this.#receive(who, name), this.effect).lines);
    return notice;
  }

  async answers(who, name, what, fields, { to, grounds } = {}) {
    const notice = await this.reads(who, name, { to });
    await notice.answer(what, fields, { grounds });
    return notice;
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
      const companies = Object.entries(answers).map(([name, answer]) => [this.changes[name].company, answer]);
      const without = (used[who] ?? []).map((name) => this.changes[name].company);
      await gate(this.desk, Object.fromEntries(companies), { zone: this.processor.zone, used: without });
    }
  }
}
