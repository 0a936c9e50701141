// The mails about changes: notices to customers, what is told to them since, and their answers to the staff.

import assert from "node:assert/strict";
import { CUSTOMERS } from "../../changes/customers.mjs";
import { staffMail } from "../path.mjs";
import { pattern } from "../words.mjs";

export class Letters {
  #notices = new Map();

  constructor(side) {
    this.side = side;
  }

  // What mails call a change.
  named(name) {
    const { processor, changes } = this.side;
    return { processor: processor.processor, count: changes[name].change.number };
  }

  // The mail that carried a notice: to whom the contract names, or to who is next once that came back.
  async notice(who, name, to = CUSTOMERS[who].privacy) {
    const key = `${who} ${name} ${to}`;
    if (!this.#notices.has(key)) {
      const subject = pattern(CUSTOMERS[who].language, "mail-subprocessor-notice-subject", this.named(name));
      this.#notices.set(key, await this.side.journey.inbox.next(to, { subject, seconds: 30 }));
    }
    return this.#notices.get(key);
  }

  // What the processor has done since is told to whoever had the notice.
  async news(who, name, words) {
    const { language, privacy } = CUSTOMERS[who];
    const subject = pattern(language, "mail-subprocessor-news-subject", this.named(name));
    says(await this.side.journey.inbox.next(privacy, { subject, seconds: 30 }), words);
  }

  // What a customer answers is told to the staff.
  async answer(who, name, words) {
    const { journey, desk } = this.side;
    const { organisation } = CUSTOMERS[who];
    const { count } = this.named(name);
    says(await staffMail(journey, desk, "mail-subprocessor-answer-subject", { organisation, count }), words);
  }
}

function says(mail, words) {
  assert.ok(mail.text.replace(/\s+/g, " ").includes(words), `the mail says “${words}”: ${mail.text}`);
}
