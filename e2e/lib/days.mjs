// Days and periods, counted here by hand and not by the product: what a person with a calendar would expect.

const DAY = 86_400_000;

function utc(day) {
  return new Date(`${day}T00:00:00Z`);
}

function iso(date) {
  return date.toISOString().slice(0, 10);
}

// The civil day in a zone, now or at another moment, as 2026-11-22.
export function today(zone, moment = Date.now()) {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  return parts.format(new Date(moment));
}

// Some days, months and years later: on the same date, or the month's last day where there is none.
export function later(day, { days = 0, months = 0, years = 0 }) {
  const from = utc(day);
  const month = new Date(Date.UTC(from.getUTCFullYear() + years, from.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0)).getUTCDate();
  month.setUTCDate(Math.min(from.getUTCDate(), last));
  return iso(new Date(month.getTime() + days * DAY));
}

// How many days one day is after another.
export function between(day, after) {
  return (utc(after) - utc(day)) / DAY;
}

// Easter Sunday, as the Gregorian calendar has it (Butcher's rule).
function easter(year) {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return iso(new Date(Date.UTC(year, month - 1, ((h + l - 7 * m + 114) % 31) + 1)));
}

// Swedish public holidays that can fall on a Monday to Friday (lag 1989:253).
function isSwedishHoliday(day) {
  const [year, rest] = [Number(day.slice(0, 4)), day.slice(5)];
  const moved = [-2, 1, 39].map((days) => later(easter(year), { days }));
  return ["01-01", "01-06", "05-01", "06-06", "12-25", "12-26"].includes(rest) || moved.includes(day);
}

// So many Swedish business days after a day, which is not counted.
export function swedishBusinessDays(day, number) {
  let at = day;
  for (let left = number; left > 0; ) {
    at = later(at, { days: 1 });
    if (![0, 6].includes(utc(at).getUTCDay()) && !isSwedishHoliday(at)) left -= 1;
  }
  return at;
}

// The last day on which somebody can be told of what begins on `effect`; `first` says from when it may begin for whoever
// is told on a day.
export function lastToTell(effect, first) {
  let day = effect;
  while (first(day) > effect) day = later(day, { days: -1 });
  return day;
}

// A day as pages write it: "22 November 2026", "22. november 2026".
export function written(day, language) {
  const date = utc(day);
  const month = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" }).format(date);
  return `${date.getUTCDate()}${language === "en" ? "" : "."} ${month} ${date.getUTCFullYear()}`;
}

// Whether a text names a day.
export function names(text, day, language) {
  return new RegExp(`(?<!\\d)${written(day, language).replaceAll(".", "\\.")}`).test(text);
}
