// Sendo SMS ApS: thirty days' notice, and silence is approval; but another company for the same processing, or another
// place, needs to be authorised in writing.

import { address, no, open, yes } from "../lib/changes/gate.mjs";
import { Program } from "../lib/changes/program.mjs";
import { lastToTell, later } from "../lib/days.mjs";

const begins = (told) => later(told, { days: 31 });
const toldBy = (effect) => ["subprocessors-told-by-received", { day: lastToTell(effect, begins) }, "7.3, B.2"];

export const sms = {
  tenant: "sendo",
  processor: "Sendo SMS ApS",
  language: "da",
  zone: "Europe/Copenhagen",
  newcomers: ["support", "host"],
  asks: {
    support: (told, effect) => ({
      facts: {
        "told-by": lastToTell(effect, begins),
        "by-clock": begins(told),
        "if-approved": begins(told),
        "for-all": begins(told),
      },
      lines: [
        ["subprocessors-why-general", {}, "7.3"],
        toldBy(effect),
        ["subprocessors-until-effect", { day: effect }, "7.3"],
        ["subprocessors-silence-approval", {}, "B.2"],
        ["subprocessors-earliest-on", { day: begins(told) }, "7.3, B.2"],
      ],
    }),
    host: (told, effect) => ({
      facts: {
        "told-by": lastToTell(effect, begins),
        "by-clock": "changes-no-day",
        "if-approved": begins(told),
        "for-all": "changes-no-day-for-all",
      },
      lines: [
        ["subprocessors-demand-approval"],
        ["subprocessors-why-same-processing", { companies: "Falkenhost GmbH" }, "B"],
        ["subprocessors-why-place-approval", { countries: "NO" }, "C.5"],
        toldBy(effect),
        ["subprocessors-silence-refusal"],
        ["subprocessors-earliest-approved-on", { day: begins(told) }, "7.3, B.2"],
      ],
    }),
  },
  stages: {
    async before(side) {
      side.program = new Program(side.journey, { tenant: sms.tenant, language: sms.language });
      await side.program.begin("Udrulning, produktion");
    },
    async announced(side) {
      const { effect } = side;
      await side.reads("harbour", "support");
      await side.answers("harbour", "host", "refused", { words: "One host is enough." });
      await side.report("school", "host", "delivered");
      await side.report("town", "support", "delivered");
      await side.stands({
        harbour: { support: open(later(effect, { days: -1 }), effect), host: no("refused") },
        school: { support: no("unread"), host: no("approved") },
        town: { support: open(later(effect, { days: -1 }), effect), host: no("unread") },
      });
    },
    async week(side) {
      const { effect } = side;
      const words = "Sagen er drøftet på mødet den dag; referat 7.";
      await side.sees("school", "support", "received", { words });
      await side.answers("town", "support", "objected", { words: "Vi svarer selv om natten." });
      await side.answers("town", "host", "approved", { words: "Godkendt af byrådet." });
      await side.stands({
        harbour: { support: open(later(effect, { days: -1 }), effect), host: no("refused") },
        school: { support: open(later(effect, { days: -1 }), effect), host: no("approved") },
        town: { support: no("objection"), host: no("yet", { earliest: effect }) },
      });
    },
    async closed(side) {
      const { effect } = side;
      await side.sees("town", "support", "left_out", { words: "I holdes ude; jeres sager besvares om dagen." });
      const how = ["subprocessors-settlement-left-out"];
      await side.stands({
        harbour: { support: open(later(effect, { days: -1 }), effect), host: no("refused") },
        school: { support: open(later(effect, { days: -1 }), effect), host: no("approved") },
        town: { support: no("settled", { values: { how } }), host: no("yet", { earliest: effect }) },
      });
    },
    async begun(side) {
      const { effect } = side;
      // Silence, however long, authorises no second host; nor does its use.
      const why = "Falkenhost var nede i natten; data blev flyttet for ikke at gå tabt.";
      await side.sees("school", "host", "used", { words: why, day: side.today });
      const shown = await side.reads("school", "host");
      await shown.stands(no("approved"));
      const [, school] = side.readers("school");
      await school.lists(side.byCompany({ support: yes(effect, "silence-approval"), host: no("approved") }));
      await shown.again();
      await shown.happened({ what: ["changes-event-used", { day: side.today }], words: why });
      const how = ["subprocessors-settlement-left-out"];
      await side.stands(
        {
          harbour: { support: yes(effect, "silence-approval"), host: no("refused") },
          school: { support: yes(effect, "silence-approval"), host: no("approved") },
          town: { support: no("settled", { values: { how } }), host: yes(effect, "approved") },
        },
        { used: { school: ["host"] } },
      );
      await side.program.isRefused(address(side.desk));
      await side.program.end(address(side.desk));
    },
  },
};
