// The folder that the demo delivers mail to, one .eml file for each message.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import PostalMime from "postal-mime";

export class Inbox {
  #folder;
  #seen = new Set();
  #read = new Map();

  constructor(folder) {
    this.#folder = folder;
  }

  // Every message for an address, oldest first: { subject, text, html, headers, attachments, to, from, date }.
  async messages(recipient) {
    const files = await readdir(this.#folder).catch(() => []);
    const messages = [];
    for (const file of files.filter((name) => name.endsWith(".eml")).sort()) {
      if (!this.#read.has(file)) this.#read.set(file, await PostalMime.parse(await readFile(join(this.#folder, file))));
      const message = this.#read.get(file);
      if (message.to?.some(({ address }) => address.toLowerCase() === recipient.toLowerCase())) {
        messages.push({ file, ...message });
      }
    }
    return messages;
  }

  // The next message for an address that was not taken before; waits for it.
  async next(recipient, { subject, seconds = 20 } = {}) {
    for (const until = Date.now() + seconds * 1000; Date.now() < until; await delay(150)) {
      const fresh = (await this.messages(recipient)).find(
        (message) => !this.#seen.has(message.file) && (!subject || subject.test(message.subject)),
      );
      if (fresh) {
        this.#seen.add(fresh.file);
        return fresh;
      }
    }
    throw new Error(`no ${subject ? `mail like ${subject}` : "new mail"} for ${recipient} in ${seconds} s`);
  }
}

// The links to our own pages in a message's text, without the address they begin with.
export function links(message, base) {
  const found = message.text.match(/https?:\/\/[^\s<>"]+/g) ?? [];
  return found.map((link) => new URL(link)).filter((link) => link.origin === base).map((link) => link.pathname + link.search);
}
