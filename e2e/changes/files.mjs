// Fjeldarkiv ApS, on our standard agreement: thirty days' notice and fourteen days to object, side by side; and a page for
// everybody, with a subscriber.

import assert from "node:assert/strict";
import { no, open, yes } from "../lib/changes/gate.mjs";
import { Published } from "../lib/changes/published.mjs";
import { lastToTell, later } from "../lib/days.mjs";
import { NEWCOMERS } from "./newcomers.mjs";

const last = (told) => later(told, { days: 14 });
// Thirty days are longer than fourteen.
const begins = (told) => later(told, { days: 31 });
const SUBSCRIBER = "redaktion@lokalavisen.example";

const asks = (told, effect) => ({
  facts: {
    "told-by": lastToTell(effect, begins),
    "by-clock": begins(told),
    "if-approved": begins(told),
    "for-all": begins(told),
  },
  lines: [
    ["subprocessors-why-general", {}, "8.1"],
    ["subprocessors-told-by-received", { day: lastToTell(effect, begins) }, "8.2"],
    ["subprocessors-until-day", { day: last(told) }, "8.3"],
    ["subprocessors-silence-may-proceed", {}, "8.4"],
    ["subprocessors-after-objection", { what: ["terms-word-subprocessor-after-objection-negotiate-or-terminate"] }, "8.5"],
    ["subprocessors-alternative-within", { period: { days: 30 } }, "8.5"],
    ["subprocessors-earliest-on", { day: begins(told) }, "8.2"],
  ],
});

// May still be objected to, or waits for its day.
function waits({ today, effect }, told) {
  return today <= last(told) ? open(last(told), effect) : no("yet", { earliest: effect });
}

async function shown(side, name, rest) {
  const { number } = side.changes[name].change;
  const { company, why } = NEWCOMERS[name];
  const { language } = side.public;
  return side.public.shows({ number, company: company.name, planned: side.effect, why: why[language], ...rest });
}

export const files = {
  tenant: "fjeldarkiv",
  processor: "Fjeldarkiv ApS",
  language: "da",
  zone: "Europe/Copenhagen",
  newcomers: ["support", "host"],
  asks: { support: asks, host: asks },
  stages: {
    // Before anything is announced.
    async before(side) {
      const { tenant, processor, language } = files;
      side.public = await Published.arrive(side.journey, { tenant, language, processor });
      await side.public.subscribe(SUBSCRIBER);
    },
    async announced(side) {
      const { effect, begun } = side;
      for (const name of ["support", "host"]) {
        await side.public.news(SUBSCRIBER, side.changes[name].change.number, "announced", effect);
        side.changes[name].id = await shown(side, name, { state: "announced", effect });
      }
      await side.reads("harbour", "support");
      await side.looksOn("school", "support");
      await side.report("town", "support", "delivered");
      await side.stands({
        harbour: { support: open(last(begun), effect), host: no("unread") },
        school: { support: no("unread"), host: no("unread") },
        town: { support: open(last(begun), effect), host: no("unread") },
      });
    },
    async week(side) {
      const { begun, effect } = side;
      const { change } = side.changes.host;
      const why = { en: "The offer was withdrawn.", da: "Tilbuddet er trukket tilbage.", nb: "Tilbudet er trukket." };
      await change.act("withdrawn", { why });
      const mail = await side.public.news(SUBSCRIBER, change.number, "withdrawn");
      assert.ok(mail.text.includes(why[side.public.language]), "the mail says why");
      await side.public.leave(mail);
      const id = await shown(side, "host", { state: "withdrawn", title: "withdrawn" });
      assert.equal(id, side.changes.host.id, "what becomes of a change has one entry in the feed");
      await side.sees("school", "support", "received", { words: "Bekræftet pr. telefon, notat 3." });
      side.told = side.today;
      const withdrawn = no("withdrawn");
      await side.stands({
        harbour: { support: waits(side, begun), host: withdrawn },
        school: { support: waits(side, side.told), host: withdrawn },
        town: { support: waits(side, begun), host: withdrawn },
      });
    },
    async closed(side) {
      const { begun } = side;
      const { number } = side.changes.support.change;
      const why = { en: "It is by day too.", da: "Det gælder også om dagen.", nb: "Det gjelder også om dagen." };
      await side.changes.support.change.act("corrected", { why });
      const values = { processor: files.processor, count: number };
      await side.letters.news("harbour", "support", why.en);
      const later = await side.journey.inbox.messages(SUBSCRIBER);
      const corrected = side.public.words("mail-subscription-corrected", values);
      assert.ok(!later.some(({ text }) => text.replace(/\s+/g, " ").includes(corrected)), "who has left is told no more");
      const withdrawn = no("withdrawn");
      await side.stands({
        harbour: { support: waits(side, begun), host: withdrawn },
        school: { support: waits(side, side.told), host: withdrawn },
        town: { support: waits(side, begun), host: withdrawn },
      });
    },
    async begun(side) {
      const { effect } = side;
      const id = await shown(side, "support", { state: "effective", title: "effective", effect });
      assert.equal(id, side.changes.support.id, "what becomes of a change has one entry in the feed");
      const begun = { support: yes(effect, "silence-may-proceed"), host: no("withdrawn") };
      await side.stands({ harbour: begun, school: begun, town: begun });
    },
  },
};
