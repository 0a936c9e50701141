// Two companies that begin to work for all four processors: one that answers questions from Finland, where none of the
// others does the same, and one that keeps servers in Norway, as others do.

export const NEWCOMERS = {
  support: {
    company: {
      name: "Kuusama Tuki Oy",
      "numbers.0.kind": "registration",
      "numbers.0.text": "FI 3141592-6",
      "addresses.0.lines": "Hämeenkatu 8\n33100 Tampere",
      "addresses.0.country": "FI",
      "contact.name": "Tietosuoja",
      "contact.email": "tietosuoja@kuusama.example",
      "work.0.processing.en": "Answers questions at night",
      "work.0.processing.da": "Besvarer spørgsmål om natten",
      "work.0.processing.nb": "Svarer på spørsmål om natten",
      "work.0.nature": ["support"],
      "work.0.data": ["names", "contact_details"],
      "work.0.people": ["users"],
      "locations.0.country": "FI",
      "locations.0.place": "Tampere",
      "locations.0.uses": ["access"],
    },
    why: {
      en: "Questions are answered at night too.",
      da: "Der bliver også svaret om natten.",
      nb: "Spørsmål blir besvart om natten også.",
    },
  },
  host: {
    company: {
      name: "Isdal Drift AS",
      "numbers.0.kind": "registration",
      "numbers.0.text": "NO 927 182 818",
      "addresses.0.lines": "Kaigaten 3\n5015 Bergen",
      "addresses.0.country": "NO",
      "contact.name": "Personvern",
      "contact.email": "personvern@isdal.example",
      "work.0.processing.en": "Keeps a second set of servers",
      "work.0.processing.da": "Driver et ekstra sæt servere",
      "work.0.processing.nb": "Driver et ekstra sett servere",
      "work.0.nature": ["storage"],
      "work.0.data": ["files"],
      "work.0.people": ["customers"],
      "locations.0.country": "NO",
      "locations.0.place": "Bergen",
      "locations.0.uses": ["storage", "processing"],
    },
    why: {
      en: "Data survives the loss of a whole site.",
      da: "Data overlever, at et helt anlæg falder ud.",
      nb: "Data overlever at et helt anlegg faller ut.",
    },
  },
};
