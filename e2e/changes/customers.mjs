// Three customers that every company of the demo has, one in each language. The municipality has signed, and waits for
// the processor.

export const CUSTOMERS = {
  harbour: { organisation: "Harbour Books Ltd", language: "en", privacy: "privacy@harbourbooks.example" },
  school: {
    organisation: "Solberg Skole",
    language: "nb",
    privacy: "privacy@solberg-skole.example",
    signatory: "per@solberg-skole.example",
    breach: "it@solberg-skole.example",
  },
  town: { organisation: "Lyngø Kommune", language: "da", privacy: "privacy@lyngoe-kommune.example" },
};
