// Molnbyrå AB: ten business days to object, in writing and for reasons of data protection; then another solution within
// thirty days, or the services concerned end.

import { no, open, yes } from "../lib/changes/gate.mjs";
import { lastToTell, later, swedishBusinessDays } from "../lib/days.mjs";
import { CUSTOMERS } from "./customers.mjs";

const last = (told) => swedishBusinessDays(told, 10);
const begins = (told) => later(last(told), { days: 1 });

const asks = (told, effect) => ({
  facts: {
    "told-by": lastToTell(effect, begins),
    "by-clock": begins(told),
    "if-approved": begins(told),
    "for-all": begins(told),
  },
  lines: [
    ["subprocessors-why-general", {}, "9.1"],
    ["subprocessors-told-by-received", { day: lastToTell(effect, begins) }, "9.3"],
    ["subprocessors-until-day", { day: last(told) }, "9.3"],
    ["subprocessors-silence-may-proceed", {}, "9.3"],
    ["subprocessors-after-objection", { what: ["terms-word-subprocessor-after-objection-alternative-or-terminate"] }, "9.3"],
    ["subprocessors-alternative-within", { period: { days: 30 } }, "9.3"],
    ["subprocessors-earliest-on", { day: begins(told) }, "9.3"],
  ],
});

export const cloud = {
  tenant: "molnbyra",
  processor: "Molnbyrå AB",
  language: "en",
  zone: "Europe/Stockholm",
  // The terms do not say from when it is in force.
  asksForDate: true,
  newcomers: ["support", "host"],
  asks: { support: asks, host: asks },
  // When the time to object is over for whoever was told on a day.
  closes: begins,
  stages: {
    async announced(side) {
      const { effect, begun } = side;
      const words = "Who answers at night sees more than they need to.";
      await side.answers("harbour", "support", "objected", { words }, { grounds: true });
      await side.reads("harbour", "host");
      const duties = await side.duties("harbour");
      await duties.owes("alternative", { day: later(begun, { days: 30 }), clause: "9.3" });
      // Nobody has this mailbox any more: whoever signed is written to, and no time runs.
      for (const name of ["support", "host"]) await side.report("school", name, "failed");
      for (const name of ["support", "host"]) await side.letters.notice("school", name, CUSTOMERS.school.signatory);
      await (await side.duties("school")).owes("returned-notice", {});
      const returned = await side.notice("school", "support");
      await returned.happened({ what: ["changes-event-bounced"] });
      await side.desk.reads(side.desk.words("changes-says-if-today"));
      await returned.says(asks(side.today, effect).lines);
      await returned.mails([
        [CUSTOMERS.school.privacy, "bounced"],
        [CUSTOMERS.school.signatory, "accepted"],
      ]);
      await side.report("town", "support", "delivered");
      await side.stands({
        harbour: { support: no("objection"), host: open(last(begun), effect) },
        school: { support: no("unread"), host: no("unread") },
        town: { support: open(last(begun), effect), host: no("unread") },
      });
    },
    async week(side) {
      const { effect, begun } = side;
      // Nobody of the town has read about the host for days: somebody has to ask.
      await (await side.duties("town")).owes("unread-notice", {});
      await side.changes.host.change.unread(["school", "town"].map((who) => CUSTOMERS[who].organisation));
      const words = "Support by day alone, from our own office, for you.";
      await side.sees("harbour", "support", "alternative", { words });
      await (await side.duties("harbour")).owesNo("alternative");
      // The next of the school's people reads it now: the ten days are counted from today.
      await side.reads("school", "support", { to: CUSTOMERS.school.signatory });
      side.read = side.today;
      await side.stands({
        harbour: { support: no("objection"), host: open(last(begun), effect) },
        school: { support: open(last(side.read), effect), host: no("unread") },
        town: { support: open(last(begun), effect), host: no("unread") },
      });
    },
    async closed(side) {
      const { effect } = side;
      const words = "Det når vi ikke at vurdere.";
      const late = await side.answers("town", "support", "objected", { words }, { grounds: true, late: true });
      await late.happened({ what: ["changes-event-objected"], words, late: true });
      await side.answers("town", "host", "approved", { words: "Godkendt." });
      const waits = no("yet", { earliest: effect });
      await side.stands({
        harbour: { support: no("objection"), host: waits },
        school: { support: open(last(side.read), effect), host: no("unread") },
        town: { support: waits, host: waits },
      });
    },
    async begun(side) {
      const { effect } = side;
      await side.sees("harbour", "support", "services_ended", { words: "Support at night ends for you by the end of the month." });
      await side.sees("school", "host", "received", { words: "The headmaster has signed for a letter." });
      const { today } = side;
      const how = ["subprocessors-settlement-services-ended"];
      await side.stands({
        harbour: { support: no("settled", { values: { how } }), host: yes(effect, "silence-may-proceed") },
        school: { support: yes(effect, "silence-may-proceed"), host: open(last(today), begins(today)) },
        town: { support: yes(effect, "silence-may-proceed"), host: yes(effect, "approved") },
      });
    },
  },
};
