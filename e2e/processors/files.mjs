// Fjeldarkiv ApS: storage of files, on our standard agreement, in Danish. The signatory signs, and the staff
// countersigns, by keyboard alone.

export const files = {
  tenant: "fjeldarkiv",
  processor: "Fjeldarkiv ApS",
  language: "da",
  clauses: { from: 1, to: 14, appendices: "ABCD" },
  wayIn: "link",
  keyboard: true,
  services: "Lagring af filer",
  mainAgreement: "Brugsvilkårene",
  subprocessors: [
    {
      name: "Nordisk Datahal AS",
      registration: "NO 998 877 665",
      address: "Fjellveien 9, 4014 Stavanger, Norge",
      contact: "privat@datahal.example",
      processing: "drift af datacenter",
      location: "Norge",
    },
  ],
  terms: {
    main_agreement: { value: "Brugsvilkårene", clause: "1.1", status: "stated" },
    "processing.countries": { value: "DK, NO", clause: "C.5", status: "stated" },
  },
  facts: ["Danmark", "Norge"],
  customer: {
    email: "soren@friskole.example",
    organisation: {
      organisation: "Æblegårdens Friskole",
      registration: "DK12345678",
      address: "Skolevej 1\n5600 Faaborg",
      country: "DK",
      signatory: "Søren Østergaard",
      signatory_role: "Skoleleder",
      entitled: true,
    },
    contacts: {
      privacy_name: "Kontoret",
      privacy_email: "kontor@friskole.example",
      breach_name: "It-ansvarlig",
      breach_email: "it@friskole.example",
      breach_phone: "+45 62 00 00 00",
    },
  },
  reasons: {
    registration: "CVR-nummeret hører til en anden skole.",
    whole: "Resten er i orden.",
  },
  corrected: { registration: "DK87654321" },
  shown: ["DK87654321"],
};
