// Somebody of a customer's, who comes by the link of a notice.

import assert from "node:assert/strict";
import { links } from "../mail.mjs";
import { Signatory } from "../signatory.mjs";
import { no } from "./gate.mjs";
import { Notice } from "./notice.mjs";
import { sentence } from "./says.mjs";

export class Customer extends Signatory {
  // Follows the link, which lets nobody in by itself: the address is proved first.
  static async follow(journey, mail, { tenant, processor, language, email = mail.to[0].address }) {
    const page = await journey.page({ language, javaScript: false });
    const customer = new Customer(journey, page, { tenant, language });
    customer.email = email;
    const [link] = links(mail, journey.base);
    customer.agreement = agreementOf(mail, journey.base);
    await journey.visit(page, link);
    assert.match(page.url(), /\/come-back\?next=[^&]+$/, "whoever follows the link proves the address first");
    await customer.fill({ email });
    await customer.press("signing-ask-send");
    await customer.openLink(await customer.mail("mail-sign-in-link-subject", { processor }));
    assert.equal(new URL(page.url()).pathname, new URL(link, journey.base).pathname, "and comes out at the notice");
    return customer;
  }

  async notice(mail) {
    const [link] = links(mail, this.journey.base);
    await this.journey.visit(this.page, link);
    await this.look("change-notice-customer");
    return new Notice(this);
  }

  // Reads it without being entitled to: it is not received by that, nor theirs to answer.
  async looksOn(mail) {
    const notice = await this.notice(mail);
    await this.reads(this.words("changes-looks-on"));
    assert.equal(await this.main.locator("form").count(), 0, "who looks on has nothing to send");
    await this.look("change-notice-looks-on");
    await notice.stands(no("unread"));
  }

  // The own list names the newcomers as soon as the change is in effect, each with whether it may process.
  async lists(companies) {
    await this.visit(`${this.root}/subprocessors`);
    await this.look("change-list-customer");
    const cards = await this.listed("section.rule");
    for (const [name, { says }] of Object.entries(companies)) {
      const card = cards.find((section) => section.startsWith(`${name} `));
      assert.ok(card?.includes(sentence(this.language, says)), `the list says so of ${name}: ${card}`);
    }
  }
}

// The agreement that the mail of a notice is about, by the page that it leads to.
export function agreementOf(mail, base) {
  const [link] = links(mail, base);
  const [, agreement] = link?.match(/\/mine\/([^/]+)\/subprocessors\/notices\/[^/]+$/) ?? [];
  assert.ok(agreement, `the notice leads to its page: ${link}`);
  return agreement;
}
