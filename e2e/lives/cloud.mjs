// Molnbyrå AB under a Norwegian text with a Swedish processor: amended by the customer, ended with the main agreement,
// erased at once.

import { cloud } from "../processors/cloud.mjs";
import { lived } from "./lived.mjs";

export const life = lived(cloud, {
  zone: "Europe/Stockholm",
  found: {
    stated: {
      prevails: "11.2",
      survives: "1.3",
      "subprocessor.authorisation": "9.1",
      "subprocessor.notice": "9.2",
      "subprocessor.window": "9.3",
      "subprocessor.alternative": "9.3",
      "subprocessor.after_objection": "9.3",
      "transfers.third_country": "7.2",
      "transfers.third_party": "A",
      "transfers.required_by_law": "7.4",
      "breach.to_controller": "5.1",
      "breach.scope": "5.1",
      "breach.infringements": "5.2",
      "audit.report": "8.1",
      "audit.inspection": "8.2",
      "audit.cost": "8.3",
      "end.data": "3.4",
      "end.erase_within": "3.4",
      "changes.how": "3.5",
    },
    silent: ["in_force", "processing.may_start", "audit.report.every", "end.backups", "termination.how", "governing_law"],
    // What it says of any transfer is not said of sub-processors.
    refuse: ["subprocessor.third_country"],
    choose: { "subprocessor.window": "10 arbeidsdager" },
  },
  changed: ["main_agreement", { value: "Tjenesteavtale nr. 1042" }],
  traps: [
    ["9.2", "9.3"],
    ["5.1", "artikkel 4"],
    ["6.3", "artikkel 13"],
    ["4.3", "28"],
    ["3.4", "28"],
    ["1.1", "[regarding Service and Software]"],
  ],
  why: "Teksten er oversatt; den svenske gjelder, og der står det riktig.",
  facts: ["10 arbeidsdager", "9.3", "5.1"],
  // The terms do not say from when it is in force: the parties have agreed on a day.
  inForce: -10,
  amendment: {
    by: "customer",
    details: { title: "Frist for endrede instrukser", why: "Vi vil vite når en instruks er utført.", effect: "on" },
    answer: 14,
    clause: "8.2",
    words: "Revisor velges av den behandlingsansvarlige, og databehandleren kan bare avvise en konkurrent.",
    key: "changes.within",
    parts: { number: 10, unit: "business_days", event: "receipt" },
    compares: { words: "konkurrent", term: { after: "10 arbeidsdager" } },
  },
  rollout: {
    changed: ["subprocessor.alternative", { number: 20 }],
    term: "20 dager",
    why: "Vi finner en løsning raskere enn før.",
    declined: "Vi trenger de 30 dagene.",
  },
  instruction: {
    words: "Slett alle filer fra prosjektet Nordlys, også delte lenker.",
    notice: { words: "Bokføringsbilag ligger blant filene.", law: "bokføringsloven § 13" },
    answer: ["confirm", { words: "Bilagene er tatt ut og ligger hos oss. Vi står ved instruksen." }],
    carriedOut: "Slettet, og papirkurven er tømt.",
    businessDays: 10,
    clause: "D.1",
  },
  // What the record says: categories, transfers, measures.
  record: [["lagring og kontorprogrammer i skyen", "lagring og overføring Punkt 3.2"], ["7.2"], ["Punkt A"]],
  ending: {
    by: "staff",
    fields: { ground: "with_main", party: "both" },
    mainEnds: true,
    erase: { clause: "3.4" },
  },
  answers: (today, later) => [
    [
      "Nordsky Drift Oy",
      "erase",
      { outcome: "done", on: today, how: "Serverne er tømt.", evidence: "E-post fra deres drift, ref. 88" },
    ],
    ["Sikkerhetskopier", "erase", { outcome: "done", on: today, how: "Nøklene er ødelagt." }],
    [
      "Molnbyrå AB",
      "erase",
      {
        wrong: { outcome: "kept_by_law", on: today, until: later(today, { years: 5 }) },
        outcome: "kept_by_law",
        law: "bokføringsloven § 13",
        how: "Fakturagrunnlag; alt annet er slettet.",
      },
    ],
  ],
  left: { days: 0, years: 5 },
});
