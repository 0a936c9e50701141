// Somebody who signs for a customer, without an account and without JavaScript.

import assert from "node:assert/strict";
import { links } from "./mail.mjs";
import { Reader } from "./reader.mjs";

export class Signatory extends Reader {
  side = "customer";

  // Where the pages of the own agreement are.
  get root() {
    return `mine/${this.agreement}`;
  }

  static async arrive(journey, { email, ...options }) {
    const page = await journey.page({ language: options.language, javaScript: false });
    const signatory = new Signatory(journey, page, options);
    signatory.email = email;
    return signatory;
  }

  // Another browser of the same person, which nobody is signed in to.
  async startAnew() {
    await this.close();
    this.page = await this.journey.page({ language: this.language, javaScript: false });
  }

  // The next mail with a subject of ours.
  async mail(subject, values) {
    return this.journey.inbox.next(this.email, { subject: this.pattern(subject, values), seconds: 30 });
  }

  // From the tenant's public page to the mail with the link.
  async begin(version, title) {
    await this.visit("");
    await this.look("public");
    await this.follow(this.main.locator(`a[href$="/read/${version}"]`), { name: title });
    await this.look("public-read");
    await this.press("public-sign", { link: true });
    await this.look("begin");
    await this.press("signing-ask-send", { status: 422 });
    await this.look("begin-empty");
    await this.fill({ email: this.email });
    await this.press("signing-ask-send");
    await this.reads(this.email);
    await this.look("sent");
    return this.mail("mail-sign-in-link-subject");
  }

  // Opens the link of a mail. Programs that look at mail do so before the reader and use nothing up; a second press finds
  // it spent.
  async openLink(mail) {
    const [link] = links(mail, this.journey.base);
    assert.ok(link, `the mail “${mail.subject}” has a link to us`);
    for (let looks = 0; looks < 2; looks++) {
      const scanned = await fetch(this.journey.base + link);
      assert.equal(scanned.status, 200, "a link can be looked at");
      assert.equal(scanned.headers.get("set-cookie"), null, "looking at a link lets nobody in");
      await scanned.text();
    }
    await this.journey.visit(this.page, link);
    await this.look("link");
    await this.press("signing-continue");
    const stranger = await Signatory.arrive(this.journey, this);
    await this.journey.visit(stranger.page, link, 410);
    await stranger.reads(this.words("signing-link-spent-title"));
    await stranger.look("link-spent");
    await stranger.close();
  }

  // Types the code of the mail instead, where the link was asked for; a wrong one first.
  async typeCode(mail) {
    const [code] = mail.text.match(/^\s+([0-9A-Z]{4}-[0-9A-Z]{4})\s*$/m)?.slice(1) ?? [];
    assert.ok(code, "the mail has a code");
    await this.fill({ code: "AAAA-AAAA" });
    await this.press("signing-continue", { status: 422 });
    await this.look("code-wrong");
    await this.fill({ code });
    await this.press("signing-continue");
  }

  // The organisation and the contacts. What was typed stays, also by way of a step back and a closed page.
  async fillIn({ organisation, contacts }) {
    await this.look("organisation");
    const { entitled, ...rest } = organisation;
    await this.fill({ ...rest, country: "" });
    await this.press("signing-continue", { status: 422 });
    await this.look("organisation-incomplete");
    await this.keeps(rest, ["country"]);
    await this.fill({ country: rest.country, entitled });
    await this.press("signing-continue");
    await this.look("contacts");
    await this.fill(contacts);
    await this.press("layout-back", { link: true });
    await this.keeps(rest);
    await this.press("signing-continue");
    await this.fill(contacts);
    await this.press("signing-continue");
  }

  async keeps(values, except = []) {
    for (const [name, value] of Object.entries(values)) {
      if (except.includes(name)) continue;
      assert.equal(await this.main.locator(`[name="${name}"]`).inputValue(), value, `${name} is kept`);
    }
  }

  // The agreement as it will be signed, and what its terms mean; answers with its words.
  async read({ organisation, facts }) {
    await this.look("read");
    const answers = (await this.listed(".facts dd")).join(" ");
    for (const fact of facts) assert.ok(answers.includes(fact), `“${fact}” is not among the plain words: ${answers}`);
    const text = await this.main.locator("article.contract").innerText();
    await this.press("signing-read-continue");
    await this.reads(organisation);
    return text;
  }

  // Signs; what is missing, and another name, are said beside their fields.
  async sign({ name, processor }) {
    await this.look("sign");
    await this.reads(this.words("signing-offer", { processor }));
    await this.fill({ signature: `${name} x` });
    await this.press("signing-sign-submit", { status: 422 });
    await this.look("sign-incomplete");
    assert.equal(await this.main.locator(".error-summary li").count(), 3, "two statements and the name are missing");
    await this.fill({ accept: true, authority: true, signature: name });
    await this.press("signing-sign-submit");
    await this.look("done");
    await this.reads(this.pattern("signing-done-banner"));
    const receipt = await this.mail("mail-receipt-subject", { processor });
    assert.deepEqual(receipt.attachments, [], "a receipt is no document");
  }

  // Comes back by the mail that returns the agreement, reads why, and corrects it.
  async correct(mail, reasons, corrected) {
    for (const reason of Object.values(reasons)) assert.ok(flat(mail.text).includes(reason), `the mail says “${reason}”`);
    await this.openLink(mail);
    await this.look("returned");
    for (const reason of Object.values(reasons)) await this.reads(reason);
    const [field] = Object.keys(corrected);
    await this.follow(this.main.locator(`.banner a[href$="#${field}"]`), { name: field });
    await this.look("organisation-returned");
    assert.equal(await this.main.locator(`[name="${field}"]`).getAttribute("aria-invalid"), "true", `${field} is marked`);
    await this.fill(corrected);
    await this.press("signing-continue");
    await this.press("signing-continue");
  }

  // Finds the own agreement from the own page.
  async open({ reference }) {
    await this.visit("mine");
    await this.press("signing-mine-agreement", { link: true, values: { reference } });
    this.reference = reference;
    this.agreement = new URL(this.page.url()).pathname.split("/").at(-1);
  }

  // The page afterwards: the sealed document, and the whole life of the agreement.
  async sealed({ reference }) {
    await this.visit("mine");
    await this.look("mine");
    await this.press("signing-mine-agreement", { link: true, values: { reference } });
    await this.look("countersigned");
    const life = await this.listed(".life strong");
    const times = (event) => life.filter((one) => one === this.words(event)).length;
    assert.equal(times("signing-life-signed"), 2, "its life has both signatures");
    assert.equal(times("signing-life-returned"), 1, "and why there are two");
    return this.download("signing-document");
  }
}

function flat(text) {
  return text.replace(/\s+/g, " ");
}
