// What a journey is given: visitors, mail, people, and checks that every page must pass.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as checks from "./checks.mjs";
import { visitor } from "./browser.mjs";
import { Inbox, links } from "./mail.mjs";
import { Authenticator } from "./totp.mjs";

const DAY = 86_400_000;

export class Journey {
  #browser;
  #days = 0;
  #shots = 0;
  #authenticators = new Map();
  troubles = [];
  // Which pages this journey looks at closely, by their names: those of another journey need it once only.
  looksAt = () => true;
  // Whether one language is enough to look at a page closely; in the others long words are looked for.
  closelyOnce = false;

  constructor({ browser, server, out, leftOut = [] }) {
    this.#browser = browser;
    this.server = server;
    this.base = server.base;
    this.world = server.world;
    this.inbox = new Inbox(server.mail);
    this.out = out;
    this.leftOut = leftOut;
  }

  // A part that cannot be done here, and why: it is said with the result, so that nobody takes it for done.
  leaveOut(what) {
    this.leftOut.push(what);
  }

  // What time it is for the server, in milliseconds; the browser's own clock stays where it is.
  now() {
    return Date.now() + this.#days * DAY;
  }

  // Goes to a day that is so many days away from today. Whoever was signed in is not any more.
  async goAhead(days) {
    await this.server.goAhead(days);
    this.#days = days;
  }

  // A new visitor's page. Options: javaScript (true), language ("en").
  page(options = {}) {
    return visitor(this.#browser, { ...options, base: this.base, troubles: this.troubles });
  }

  // Somebody of the demo world, by e-mail address.
  person(email) {
    const person = this.world.people.find((one) => one.email === email);
    if (!person) throw new Error(`nobody in the demo world has the address ${email}`);
    return person;
  }

  // The next unused code of somebody's authenticator; waits up to 30 seconds for it.
  async code(person) {
    const { email, totp_secret: secret } = person;
    if (!this.#authenticators.has(email)) this.#authenticators.set(email, new Authenticator(secret, () => this.now()));
    return this.#authenticators.get(email).next();
  }

  // The first link of the next mail to an address.
  async link(email, options) {
    const message = await this.inbox.next(email, options);
    const [link] = links(message, this.base);
    if (!link) throw new Error(`the mail "${message.subject}" has no link to our pages`);
    return link;
  }

  // Goes to a path and expects a status.
  async visit(page, path, status = 200) {
    const response = await page.goto(path);
    if (response.status() !== status) throw new Error(`${path} answers ${response.status()}, not ${status}`);
  }

  // The page as its reader finds it now: accessible in light and dark, good at 320 px, kept as pictures.
  async check(page, name) {
    const number = String(++this.#shots).padStart(2, "0");
    const picture = (kind) => page.screenshot({ path: join(this.out, `${number}-${name}-${kind}.png`), fullPage: true });
    await picture("light");
    await page.emulateMedia({ colorScheme: "dark" });
    await picture("dark");
    await page.emulateMedia({ colorScheme: "light" });
    const size = page.viewportSize();
    await page.setViewportSize({ width: 320, height: 800 });
    await picture("320");
    await page.setViewportSize(size);
    await checks.narrow(page, name);
    await checks.accessible(page, name);
  }

  // The page in one more language: whether its words fit at 320 px.
  async narrow(page, name) {
    await this.picture(page, `${String(++this.#shots).padStart(2, "0")}-${name}`);
    await checks.narrow(page, name);
  }

  // By keyboard alone: types a text, or presses what it is given.
  byKeyboard(page, target, text) {
    return checks.byKeyboard(page, target, text);
  }

  // A file for people to look at.
  keep(name, bytes) {
    return writeFile(join(this.out, name), bytes);
  }

  // A picture for people, without checks.
  picture(page, name) {
    return page.screenshot({ path: join(this.out, `${name}.png`), fullPage: true });
  }
}
