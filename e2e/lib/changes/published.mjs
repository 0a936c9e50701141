// What anybody may read of a processor's changes: the page, the feed, the list for programs; and mails to whoever
// subscribed.

import assert from "node:assert/strict";
import { written } from "../days.mjs";
import { links } from "../mail.mjs";
import { Reader } from "../reader.mjs";

export class Published extends Reader {
  static async arrive(journey, { tenant, language, processor }) {
    const page = await journey.page({ language, javaScript: false });
    return Object.assign(new Published(journey, page, { tenant, language }), { processor });
  }

  get #at() {
    return `${this.journey.base}/t/${this.tenant}/${this.language}/subprocessors`;
  }

  // Subscribes an address: nothing comes to it before it was proved, and looking at the link proves nothing.
  async subscribe(email) {
    await this.visit("subprocessors");
    await this.look("published");
    await this.fill({ email: "nobody" });
    await this.press("subscription-send", { status: 422 });
    await this.look("subscription-wrong");
    await this.fill({ email });
    await this.press("subscription-send");
    await this.reads(this.words("subscription-sent-title"));
    await this.look("subscription-sent");
    const subject = this.pattern("mail-subscription-confirm-subject", { processor: this.processor });
    const [link] = links(await this.journey.inbox.next(email, { subject, seconds: 30 }), this.journey.base);
    assert.equal((await fetch(this.journey.base + link)).status, 200, "a link can be looked at");
    await this.journey.visit(this.page, link);
    await this.look("subscription-confirm");
    await this.press("subscription-confirm-button");
    await this.reads(this.words("subscription-confirmed-title"));
    await this.look("subscription-confirmed");
  }

  // The next mail about a change, to whoever subscribed; `what` the processor has done.
  async news(email, number, what, day) {
    const values = { processor: this.processor, count: number };
    const subject = this.pattern("mail-subscription-news-subject", values);
    const mail = await this.journey.inbox.next(email, { subject, seconds: 30 });
    const text = mail.text.replace(/\s+/g, " ");
    const opening = this.words(`mail-subscription-${what}`, { ...values, day: day && written(day, this.language) });
    assert.ok(text.includes(opening), `the mail says “${opening}”: ${text}`);
    return mail;
  }

  // Leaves by the header of a mail, as mail programs do (RFC 8058).
  async leave(mail) {
    const header = (name) => mail.headers.find(({ key }) => key === name)?.value ?? "";
    assert.equal(header("list-unsubscribe-post"), "List-Unsubscribe=One-Click");
    const [, address] = header("list-unsubscribe").match(/^<(.+)>$/) ?? [];
    assert.ok(address?.startsWith(this.journey.base), `the header names our page: ${header("list-unsubscribe")}`);
    await this.journey.visit(this.page, address);
    await this.look("subscription-leave");
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const left = await fetch(address, { method: "POST", headers, body: "List-Unsubscribe=One-Click", redirect: "manual" });
    assert.equal(left.status, 200, "one request and no more");
    assert.ok((await left.text()).includes(this.words("subscription-left-title")));
  }

  // A change on the page, in the feed and in the list: its state, the day it takes effect, what it says.
  async shows({ number, company, state, title, planned, effect, why }) {
    const name = this.words("subprocessors-public-change", { number, names: company });
    await this.visit("subprocessors");
    await this.look(`published-${state}`);
    await this.press("subprocessors-public-change", { link: true, values: { number, names: company } });
    await this.reads(written(effect ?? planned, this.language));
    await this.reads(why);
    await this.reads(this.words("subprocessors-public-counts"));
    await this.look(`published-change-${state}`);

    const listed = await (await fetch(`${this.#at}.json`)).json();
    assert.deepEqual([listed.format, listed.processor], ["countersign published subprocessors 1", this.processor]);
    const change = listed.changes.find((one) => one.number === number);
    assert.deepEqual(
      [change.state, change.planned, change.effect, change.entries.map(({ after }) => after.name)],
      [state, planned, effect ?? null, [company]],
    );
    for (const hidden of ["contact", "dpa", "assessments"]) assert.ok(!(hidden in change.entries[0].after), `no ${hidden}`);
    const works = listed.entries.some(({ profile }) => profile.name === company);
    assert.equal(works, state === "effective", `${company} is ${state === "effective" ? "" : "not "}in the list`);

    const response = await fetch(`${this.#at}.atom`);
    assert.match(response.headers.get("content-type"), /^application\/atom\+xml/);
    const feed = await response.text();
    const heading = title ? this.words(`subprocessors-public-feed-${title}`, { title: name }) : name;
    const entries = feed.match(/<entry>[\s\S]*?<\/entry>/g) ?? [];
    const found = entries.find((entry) => entry.includes(`<title>${heading}</title>`));
    assert.ok(found, `the feed has “${heading}”: ${feed}`);
    assert.ok(found.includes(why) && found.includes(`<category term="${state}"/>`), `why, and its state: ${found}`);
    const [, id] = found.match(/<id>(.+)<\/id>/);
    const known = await fetch(`${this.#at}.atom`, { headers: { "if-none-match": response.headers.get("etag") } });
    assert.equal(known.status, 304, "what is known is not sent again");
    return id;
  }
}
