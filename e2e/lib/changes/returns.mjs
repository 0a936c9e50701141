// What receiving servers say of mails later, as the server that takes mail for our return addresses hands it over
// (RFC 3464), while the demo keeps today's time.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";

const OUTCOMES = {
  delivered: ["2.1.5", "smtp; 250 2.1.5 delivered to the mailbox"],
  failed: ["5.1.1", "smtp; 550 5.1.1 no such user here"],
};

// `action`: what became of the mail, as it stands in the folder.
export async function reported(server, mail, action) {
  const to = mail.headers.find(({ key }) => key === "return-path")?.value.replace(/[<>\s]/g, "");
  assert.ok(to, `the mail “${mail.subject}” says where reports about it go`);
  const recipient = mail.to[0].address;
  const args = ["--config", server.config, "delivery-report", "--to", to];
  const child = spawn(process.env.COUNTERSIGN_PROGRAM, args, { env: { PATH: process.env.PATH } });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes) => (said += bytes));
  child.stdin.end(report({ to, recipient, action }));
  const [code] = await once(child, "close");
  assert.ok(code === 0 && said.includes("noted"), `the report about ${recipient} is taken: ${code} ${said}`);
}

function report({ to, recipient, action }) {
  const [status, diagnostic] = OUTCOMES[action];
  const host = recipient.split("@")[1];
  return [
    `From: Mail Delivery System <MAILER-DAEMON@mx.${host}>`,
    `To: <${to}>`,
    "Subject: Delivery report",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="report"',
    "",
    "--report",
    "Content-Type: text/plain",
    "",
    "This is the mail system.",
    "",
    "--report",
    "Content-Type: message/delivery-status",
    "",
    `Reporting-MTA: dns; mx.${host}`,
    "",
    `Final-Recipient: rfc822; ${recipient}`,
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: ${diagnostic}`,
    "",
    "--report--",
    "",
  ].join("\r\n");
}
