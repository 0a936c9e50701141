// Sendo SMS ApS under the Danish standard clauses: their report and their runs fall due by day; the agreement ends once
// the data is gone.

import { sms } from "../processors/sms.mjs";
import { lived } from "./lived.mjs";

export const life = lived(sms, {
  zone: "Europe/Copenhagen",
  text: { ...sms.text, inferred: undefined },
  subprocessors: [
    {
      name: "Falkenhost GmbH",
      registration: "DE 811223344",
      address: "Am Rechenzentrum 1, 08223 Falkenstein, Germany",
      contact: "privacy@falkenhost.example",
      processing: "hosting of the message database",
      location: "Germany, Finland",
    },
  ],
  found: {
    stated: {
      in_force: "14.1",
      prevails: "2.4",
      survives: "14.3",
      "subprocessor.authorisation": "7.2",
      "subprocessor.notice": "7.3",
      "subprocessor.window": "7.3",
      "subprocessor.silence": "B.2",
      "subprocessor.new_location": "C.5",
      "subprocessor.other_processing": "B",
      "transfers.third_country": "8.1",
      "breach.to_controller": "10.2",
      "breach.in_any_case": "10.1",
      "audit.report": "C.7",
      "audit.report.every": "C.7",
      "audit.report.cost": "C.7",
      "audit.authority": "12.3",
      "end.data": "11.1",
      "end.confirmation": "11.1",
      "retention.anonymise_after": "C.2",
      "retention.exception_after": "C.2",
      "termination.how": "14.4",
      "contacts.updates": "15.2",
    },
    silent: ["processing.may_start", "subprocessor.grounds", "end.erase_within", "end.backups", "charges.for", "governing_law"],
    choose: { "subprocessor.authorisation": "generel", "end.data": "Oplysningerne slettes" },
    // Whose text does not say which events count.
    refuse: ["breach.scope"],
  },
  changed: ["processing.nature", { value: ["transmission", "storage"], clause: "A.2, C.1" }],
  traps: [
    ["B", "7.3"],
    ["C.2", "C.4"],
    ["11.1", "C.4"],
    ["12.2", "C.8"],
    ["2.9", "D"],
    ["C.2", "TLS 2.1"],
    ["C.6", "44"],
    ["C.3", "28"],
    ["10.2", "33"],
  ],
  why: "Udgaven er den, vores kunder kender; den rettes i den næste version.",
  facts: ["24 timer", "30 dage", "ISAE 3000", "10.2"],
  special: {
    words: "Messages about an appointment never say what will be treated.",
    key: "retention.anonymise_after",
    parts: { number: 14, unit: "days", event: "sending" },
    standard: "30 dage",
    lines: [
      ["D.1", "Messages about an appointment never say what will be treated."],
      ["D.2", "14 dage", "30 dage"],
    ],
    check: "2 særlige vilkår",
    clause: "D.2",
  },
  rollout: {
    changed: ["audit.report.every", { number: 6, unit: "months" }],
    term: "6 måneder",
    why: "Rapporten kommer nu to gange om året.",
    kept: { term: "14 dage", words: "Messages about an appointment never say what will be treated." },
    duty: { kind: "audit-report", clause: "C.7", before: { years: 1 }, after: { months: 6 } },
  },
  instruction: {
    words: "Send sms'er til alle, der har spurgt os om tider, også dem, der har sagt nej tak.",
    notice: { words: "De har sagt nej til direkte markedsføring.", law: "Art. 21(3) GDPR" },
    answer: ["confirm", { words: "De har alle sagt ja igen i sidste uge; vi står ved instruksen." }],
    carriedOut: "Sendt i dag.",
  },
  duties: [
    ["audit-report", { months: 6 }, "C.7"],
    // What was agreed alone stands in the line of the roll-out.
    ["retention-run", { days: 14 }, "D.3"],
    ["retention-run", { days: 30 }, "C.4"],
    ["retention-run", { months: 6 }, "C.2"],
  ],
  retention: {
    rule: "retention-treatment-anonymise",
    period: "14 dage",
    how: "Modtagernes numre er afkortet til fire cifre.",
    how_many: "0: der er ikke sendt noget endnu.",
    days: 14,
    clause: "D.3",
  },
  // Of whom nothing may stand in what this customer takes home: somebody of the staff who did nothing here, for one.
  strangers: ["aksel@sendo.example", "Rune Bakke", "niamh@harbourbooks.example"],
  ending: {
    by: "staff",
    fields: { ground: "with_main", party: "controller" },
    mainEnds: true,
    afterErasure: true,
  },
  answers: (today, later) => [
    [
      "Falkenhost GmbH",
      "erase",
      { outcome: "done", on: today, how: "Databasen er slettet.", evidence: "Mail fra deres drift, sag 12" },
    ],
    [
      "Sikkerhedskopier",
      "erase",
      {
        outcome: "inaccessible",
        on: today,
        until: later(today, { days: 30 }),
        how: "Nøglerne er spærret, til båndene er overskrevet.",
        remark: "endings-remark-not-foreseen",
      },
    ],
    ["Sendo SMS ApS", "erase", { outcome: "done", on: today, how: "Slettet, og nøglen er destrueret." }],
  ],
  left: { days: 30 },
});
