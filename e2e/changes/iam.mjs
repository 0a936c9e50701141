// Fjordlås IAM AS: a month's notice, as long to object as the change has not begun, and written approval of every place
// outside the list and of third countries, which is then stated in appendix B.

import assert from "node:assert/strict";
import { amended, no, open, yes } from "../lib/changes/gate.mjs";
import { lastToTell, later } from "../lib/days.mjs";
import { CUSTOMERS } from "./customers.mjs";

// A month ends with the same date of the next one.
const begins = (told) => later(later(told, { months: 1 }), { days: 1 });
const toldBy = (effect) => ["subprocessors-told-by-received", { day: lastToTell(effect, begins) }, "B.1"];

export const iam = {
  tenant: "fjordlas",
  processor: "Fjordlås IAM AS",
  language: "nb",
  zone: "Europe/Oslo",
  newcomers: ["support", "host", "abroad"],
  asks: {
    support: (told, effect) => ({
      facts: {
        "told-by": lastToTell(effect, begins),
        "by-clock": "changes-no-day",
        "if-approved": begins(told),
        "for-all": "changes-no-day-for-all",
      },
      lines: [
        ["subprocessors-demand-approval"],
        ["subprocessors-why-place-approval", { countries: "FI" }, "C.4"],
        toldBy(effect),
        ["subprocessors-silence-refusal"],
        ["subprocessors-earliest-approved-on", { day: begins(told) }, "B.1"],
      ],
    }),
    abroad: (told, effect) => ({
      facts: {
        "told-by": lastToTell(effect, begins),
        "by-clock": "changes-no-day",
        "if-approved": begins(told),
        "for-all": "changes-no-day-for-all",
      },
      lines: [
        ["subprocessors-demand-approval"],
        ["subprocessors-why-third-country-approval", { countries: "GB" }, "10.1, B.1"],
        ["subprocessors-why-place-approval", { countries: "GB" }, "C.4"],
        toldBy(effect),
        ["subprocessors-recorded-in", { appendix: "B" }, "10.4"],
        ["subprocessors-silence-refusal"],
        ["subprocessors-earliest-approved-on", { day: begins(told) }, "B.1"],
      ],
    }),
    host: (told, effect) => ({
      facts: {
        "told-by": lastToTell(effect, begins),
        "by-clock": begins(told),
        "if-approved": begins(told),
        "for-all": begins(told),
      },
      lines: [
        ["subprocessors-why-general", {}, "9.1, B.1"],
        toldBy(effect),
        ["subprocessors-until-effect", { day: effect }, "B.1"],
        ["subprocessors-silence-may-proceed", {}, "B.1"],
        ["subprocessors-after-objection", { what: ["terms-word-subprocessor-after-objection-negotiate"] }, "9.4"],
        ["subprocessors-earliest-on", { day: begins(told) }, "B.1"],
      ],
    }),
  },
  stages: {
    async announced(side) {
      await side.answers("harbour", "support", "approved", { words: "Approved by the board." });
      await side.answers("harbour", "host", "objected", { words: "We were promised one site." }, { grounds: true });
      const duties = await side.duties("harbour");
      await duties.owes("alternative", { clause: "9.4" });
      await side.answers("harbour", "abroad", "approved", { words: "Approved for the logs." });
      const addition = { number: 1, appendix: "B", clause: "10.4", day: side.today, name: "Niamh Byrne" };
      const papers = [];
      for (const reader of side.readers("harbour")) papers.push(await amended(reader, addition));
      assert.deepEqual(papers[0], papers[1], "both parties have the same paper");
      await side.report("school", "support", "delivered");
      await side.report("town", "host", "delivered");
      const { effect } = side;
      const waits = no("yet", { earliest: effect });
      await side.stands({
        harbour: { support: waits, host: no("objection"), abroad: waits },
        school: { support: no("approved"), host: no("unread"), abroad: no("unread") },
        town: { support: no("unread"), host: open(later(effect, { days: -1 }), effect) },
      });
    },
    async week(side) {
      const { effect } = side;
      // The approval names a day that is earlier than the one planned.
      side.early = later(side.today, { days: 3 });
      await side.answers("town", "support", "approved", { words: "Godkendt.", from: side.early });
      const evidence = "Bekreftet på telefon av rektor, notat 12.";
      await side.sees("school", "host", "received", { words: evidence });
      const inTime = open(later(effect, { days: -1 }), effect);
      await side.stands({
        harbour: { support: no("yet", { earliest: effect }), host: no("objection") },
        school: { support: no("approved"), host: inTime },
        town: { support: no("yet", { earliest: side.early }), host: inTime },
      });
    },
    async closed(side) {
      const { effect } = side;
      const notice = await side.answers("harbour", "host", "objection_withdrawn", { words: "You have explained it." });
      await notice.happened({ what: ["changes-event-objection-withdrawn"] }, { what: ["changes-event-objected"] });
      await (await side.duties("harbour")).owesNo("alternative");
      const inTime = open(later(effect, { days: -1 }), effect);
      await side.stands({
        harbour: { support: no("yet", { earliest: effect }), host: inTime },
        school: { support: no("approved"), host: inTime },
        town: { support: yes(side.early, "approved"), host: inTime },
      });
    },
    async begun(side) {
      const { effect } = side;
      // Nobody has approved; a month and more of silence changes nothing. What comes after the beginning is late.
      const words = "Vi vil alligevel ikke have det.";
      const notice = await side.answers("town", "host", "objected", { words }, { grounds: true, late: true });
      await notice.happened({ what: ["changes-event-objected"], words, late: true });
      await side.changes.support.change.waits(CUSTOMERS.school.organisation);
      const begun = yes(effect, "silence-may-proceed");
      await side.stands({
        harbour: { support: yes(effect, "approved"), host: begun, abroad: yes(effect, "approved") },
        school: { support: no("approved"), host: begun, abroad: no("unread") },
        town: { support: yes(side.early, "approved"), host: begun },
      });
    },
  },
};
