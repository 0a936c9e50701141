// Fjordlås IAM AS under a Norwegian public-sector agreement: amended by the staff, ended by the customer against its
// terms, returned and erased within the amended time.

import { iam } from "../processors/iam.mjs";
import { lived } from "./lived.mjs";

export const life = lived(iam, {
  zone: "Europe/Oslo",
  subprocessors: [
    {
      name: "Nordsky Drift AS",
      registration: "NO 934 111 222",
      address: "Bryggen 9, 5003 Bergen, Norway",
      contact: "privacy@nordsky.example",
      processing: "operation of the cloud platform",
      location: "Norway",
    },
  ],
  found: {
    stated: {
      in_force: "14.1",
      "processing.may_start": "A.5",
      prevails: "1.2",
      "subprocessor.authorisation": "B.1",
      "subprocessor.notice": "B.1",
      "subprocessor.window": "B.1",
      "subprocessor.third_country": "B.1",
      "subprocessor.new_location": "C.4",
      "transfers.third_country": "10.1",
      "breach.to_controller": "8.1",
      "breach.measures": "8.3",
      "audit.report": "11.1",
      "audit.inspection.max": "C.5",
      "audit.cost.breaches": "11.4",
      "end.data": "12.1",
      "end.erase_within": "C.6",
      "end.impossible": "12.3",
      "termination.while_running": "14.2",
      "changes.how": "4.3",
      governing_law: "14.2",
    },
    silent: [
      "signing.controller",
      "subprocessor.other_processing",
      "transfers.third_party",
      "audit.report.every",
      "retention.anonymise_after",
      "termination.notice",
    ],
    // Where one sub-processor is, is not where all is processed.
    refuse: ["processing.countries"],
  },
  changed: ["main_agreement", { value: "SSA-L no. 2026/114" }],
  traps: [
    ["8.2", "C.9"],
    ["1.3", "C.8"],
    ["8.2", "This is laid on the controller."],
    ["A.3", "The national identity number"],
    ["A.1", "(Date)"],
  ],
  why: "Known, and agreed with our lawyers: the standard text stays as it is.",
  facts: ["1 month", "90 days", "B.1", "C.6"],
  amendment: {
    by: "staff",
    details: { title: "Erasure within 60 days", why: "Our customers ask for it.", effect: "signed" },
    clause: "C.6",
    words: "The processor erases everything within sixty days after the main agreement has ended.",
    key: "end.erase_within",
    parts: { number: 60, unit: "days", event: "expiry", clause: "C.6" },
    compares: { words: "sixty", term: { before: "90 days", after: "60 days" } },
  },
  rollout: {
    changed: ["subprocessor.notice", { number: 2 }],
    term: "2 months",
    why: "Two months give you more time to look at a new sub-processor.",
    // What was agreed for this customer alone.
    kept: { term: "60 days", words: "within sixty days after the main agreement has ended." },
  },
  instruction: {
    words: "Send the list of users to our new supplier on the first of each month.",
    notice: { words: "We find no basis for passing national identity numbers on.", law: "Art. 6(1) GDPR" },
    answer: ["change", { words: "Names and work addresses only; leave the identity numbers out." }],
    carriedOut: "Set up today; the first list is sent on the first.",
    // The terms let the parties agree on a day.
    agreed: 21,
    clause: "4.3",
  },
  ending: {
    by: "customer",
    fields: { ground: "notice" },
    against: [
      ["endings-against-as-main", "14.2"],
      ["endings-against-while-running", "14.2"],
    ],
    reason: "The council has decided to leave the platform; the main agreement ends with it.",
    asks: "C.6",
    // What was agreed alone stands in the line of the roll-out.
    erase: { clause: "D.2", days: 60, period: "60 days" },
    more: "Log archive",
    // After so many answers somebody asks what can be said so far.
    interim: 2,
  },
  answers: (today, later) => [
    ["Fjordlås IAM AS", "return", { outcome: "done", on: today, how: "Handed over as an encrypted archive." }],
    [
      "Nordsky Drift AS",
      "erase",
      { outcome: "done", on: today, how: "Volumes released.", evidence: "E-mail from their operations, ref. 4711" },
    ],
    [
      "Backups",
      "erase",
      {
        wrong: { outcome: "inaccessible", on: today, how: "Keys are locked away." },
        outcome: "inaccessible",
        until: later(today, { days: 45 }),
        how: "Locked away until the tapes are overwritten.",
      },
    ],
    ["Log archive", "erase", { outcome: "none_held", on: today, how: "" }],
    [
      "Fjordlås IAM AS",
      "erase",
      { outcome: "done", on: today, how: "Databases dropped, keys destroyed.", file: { "run.txt": "dropped: 1" } },
    ],
  ],
  left: { clause: "12.3", days: 45 },
});
