// Somebody of a customer's, who comes by the link of a notice.

import assert from "node:assert/strict";
import { links } from "../mail.mjs";
import { Signatory } from "../signatory.mjs";
import { Notice } from "./notice.mjs";

export class Customer extends Signatory {
  // Follows the link, which lets nobody in by itself: the address is proved first.
  static async follow(journey, mail, { tenant, processor, language }) {
    const page = await journey.page({ language, javaScript: false });
    const customer = new Customer(journey, page, { tenant, language });
    [customer.email] = mail.to.map(({ address }) => address);
    const [link] = links(mail, journey.base);
    customer.agreement = agreementOf(mail, journey.base);
    await journey.visit(page, link);
    assert.match(page.url(), /\/come-back$/, "whoever follows the link proves the address first");
    await customer.fill({ email: customer.email });
    await customer.press("signing-ask-send");
    await customer.openLink(await customer.mail("mail-sign-in-link-subject", { processor }));
    return customer;
  }

  async notice(mail) {
    const [link] = links(mail, this.journey.base);
    await this.journey.visit(this.page, link);
    await this.look("change-notice-customer");
    return new Notice(this);
  }
}

// The agreement that the mail of a notice is about, by the page that it leads to.
export function agreementOf(mail, base) {
  const [link] = links(mail, base);
  const [, agreement] = link?.match(/\/mine\/([^/]+)\/subprocessors\/notices\/[^/]+$/) ?? [];
  assert.ok(agreement, `the notice leads to its page: ${link}`);
  return agreement;
}
