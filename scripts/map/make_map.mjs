#!/usr/bin/env node
// Draws the two outline maps (world, Europe) as small JSON of SVG paths.
//
// In:  npm packages world-atlas 2.0.2 (Natural Earth 4.1, public domain; packaging ISC),
//      iso-3166-1 2.1.1 (MIT: numeric -> alpha-2), d3-geo, d3-geo-projection, topojson-* (ISC/BSD).
// Out: map.json  {"world":{...},"europe":{...}}   and one file each, world.json and europe.json.
//
//   npm ci && node make_map.mjs [--crimea=UA|NE|none] [--out=DIR]
//
// Steps: read the topology -> cut overseas parts that have an ISO code of their own out of their
// state -> project (and cut at the antimeridian) -> rebuild a topology in the plane, so that a border
// shared by two countries stays one line -> simplify by area (Visvalingam) -> drop specks -> relative
// integer-tenth paths. Deterministic: no randomness, sorted keys.
import { createRequire } from 'module';
import fs from 'fs';
import path from 'path';
const require = createRequire(import.meta.url);
const d3 = { ...require('d3-geo'), ...require('d3-geo-projection') };
const client = require('topojson-client');
const server = require('topojson-server');
const simp = require('topojson-simplify');
const iso = require('iso-3166-1');

const arg = (k, d) => (process.argv.find(a => a.startsWith(`--${k}=`)) || `--${k}=${d}`).split('=')[1];
const CRIMEA = arg('crimea', 'UA');
const OUT = arg('out', '.');

// ---------------------------------------------------------------- codes
const alpha2 = new Map(iso.all().map(c => [c.numeric, c.alpha2]));
const ALL = iso.all().map(c => c.alpha2).concat('XK').sort();
const BY_NAME = { Kosovo: 'XK' };              // XK: user-assigned, no ISO 3166-1 entry
// Areas of Natural Earth without an ISO code: drawn as land that belongs to no entry ("other").
// Bases and buffer strips that only make seams are left in "other" as well.

// Parts of a state that have an ISO code of their own (lon/lat boxes: w,s,e,n).
const CUT = {
  FR: [['GF', -55, 2, -51, 6], ['GP', -61.9, 15.8, -60.9, 16.6], ['MQ', -61.3, 14.3, -60.7, 15.0],
       ['RE', 55, -21.6, 56, -20.7], ['YT', 44.9, -13.2, 45.4, -12.5]],
  NO: [['SJ', 5, 74, 34, 81.5], ['SJ', -10, 70.5, -7, 71.5], ['BV', 3, -55, 4, -54]],
  NL: [['BQ', -69, 11.5, -62, 18]],
  'Indian Ocean Ter.': [['CX', 105, -11, 106, -10], ['CC', 96, -13, 98, -11]],
};
// Where a mark goes when the shape gives no good place (lon, lat), or there is no shape at all.
const MARK = {
  NO: [9.5, 61.2], SE: [15.3, 60.5], FI: [26, 63], DK: [9.4, 56.0], IS: [-18.8, 65.0], GB: [-1.6, 52.8], FR: [2.6, 46.8],
  US: [-98, 39.3], CA: [-106, 56], RU: [95, 62], IT: [12.3, 43.0], HR: [16.2, 45.5], GR: [22.0, 39.4], PT: [-8.0, 39.6],
  NL: [5.6, 52.2], MY: [102.2, 4.0], ID: [113.5, -1.0], PH: [121.1, 15.6], JP: [138.4, 36.2], NZ: [175.4, -39.1], CL: [-71.0, -33.6],
  VN: [107.9, 13.6], ES: [-3.6, 40.2], AU: [134, -25], GL: [-41, 72.5], CY: [33.1, 34.9], AX: [19.9, 60.22], UA: [31.2, 49.0],
  TK: [-171.8, -9.2], UM: [166.65, 19.3], CX: [105.6, -10.5], CC: [96.9, -12.2], BV: [3.35, -54.4],
  BQ: [-68.3, 12.2], GI: [-5.35, 36.14], KI: [173, 1.4], FJ: [178, -17.8], AQ: null, EE: [25.6, 58.8], LV: [25.2, 56.9],
  TR: [33.5, 39.2], AZ: [47.8, 40.4], OM: [56.2, 21.2], SJ: [17.3, 78.9],
};

// ---------------------------------------------------------------- read and cut
// d3 reads a ring as clockwise; a speck wound the other way would be "the whole sphere but this".
const wind = (r, hole) => (d3.geoArea({ type: 'Polygon', coordinates: [r] }) > 2 * Math.PI) === hole ? r : r.slice().reverse();
const polys = g => (g.type === 'Polygon' ? [g.coordinates] : g.coordinates);
function read(scale) {
  const t = require(`world-atlas/countries-${scale}.json`);
  const out = new Map(); // code or "_name" -> list of polygons
  const add = (k, p) => { if (!out.has(k)) out.set(k, []); out.get(k).push(p); };
  const mid = r => { let w = 180, s = 90, e = -180, n = -90; for (const [x, y] of r) { w = Math.min(w, x); e = Math.max(e, x); s = Math.min(s, y); n = Math.max(n, y); } return [(w + e) / 2, (s + n) / 2]; };
  for (const f of client.feature(t, t.objects.countries).features) {
    const name = f.properties.name;
    let code = BY_NAME[name] || alpha2.get(f.id) || `_${name}`;
    if (name === 'Ashmore and Cartier Is.') continue;          // filed under 036 as well
    for (const p of polys(f.geometry)) {
      const [x, y] = mid(p[0]);
      let c = code;
      for (const [k, w, s, e, n] of CUT[code] || CUT[name] || []) if (x > w && x < e && y > s && y < n) c = k;
      if (c === 'RU' && CRIMEA !== 'NE' && x > 32 && x < 37 && y > 44 && y < 46.3) c = CRIMEA === 'UA' ? 'UA' : '_Crimea';
      add(c, p.map((r, i) => wind(r, i > 0)));
    }
  }
  return out;
}

// ---------------------------------------------------------------- plane helpers
const ringArea = r => { let a = 0; for (let i = 0, j = r.length - 1; i < r.length; j = i++) a += (r[j][0] - r[i][0]) * (r[j][1] + r[i][1]); return a / 2; };
const inRing = (r, x, y) => { let c = false; for (let i = 0, j = r.length - 1; i < r.length; j = i++) if ((r[i][1] > y) !== (r[j][1] > y) && x < (r[j][0] - r[i][0]) * (y - r[i][1]) / (r[j][1] - r[i][1]) + r[i][0]) c = !c; return c; };
function segDist(px, py, a, b) { let x = a[0], y = a[1], dx = b[0] - x, dy = b[1] - y; if (dx || dy) { const t = ((px - x) * dx + (py - y) * dy) / (dx * dx + dy * dy); if (t > 1) { x = b[0]; y = b[1]; } else if (t > 0) { x += dx * t; y += dy * t; } } return Math.hypot(px - x, py - y); }
function signed(p, x, y) { let inside = false, d = Infinity; for (const r of p) { if (inRing(r, x, y)) inside = !inside; for (let i = 0, j = r.length - 1; i < r.length; j = i++) d = Math.min(d, segDist(x, y, r[i], r[j])); } return inside ? d : -d; }
function pole(p) { // pole of inaccessibility by repeated grids: plenty for a mark
  let w = Infinity, e = -w, s = w, n = -w; for (const [x, y] of p[0]) { w = Math.min(w, x); e = Math.max(e, x); s = Math.min(s, y); n = Math.max(n, y); }
  let best = [(w + e) / 2, (s + n) / 2], bd = signed(p, ...best), hw = (e - w) / 2, hh = (n - s) / 2, c = best;
  for (let k = 0; k < 6; k++) { for (let i = -8; i <= 8; i++) for (let j = -8; j <= 8; j++) { const x = c[0] + hw * i / 8, y = c[1] + hh * j / 8, d = signed(p, x, y); if (d > bd) { bd = d; best = [x, y]; } } c = best; hw /= 4; hh /= 4; }
  return best;
}
const r1 = v => Math.round(v * 10) / 10;

// ---------------------------------------------------------------- one view
function view({ name, mark = {}, scale, raw, width, height, keep, tolerance, speck, keepLargest, crop, note, formula }) {
  const src = read(scale);
  const obj = {};
  for (const [k, ps] of src) {
    if (k === 'AQ') continue;
    obj[k] = d3.geoProject({ type: 'MultiPolygon', coordinates: ps }, raw);
  }
  const geoms = Object.fromEntries(Object.entries(obj).filter(([, g]) => g && g.coordinates && g.coordinates.length));
  let topo = server.topology(geoms, 1e5);
  topo = simp.presimplify(topo);
  topo = simp.simplify(topo, tolerance);
  const countries = {}, other = [];
  const inView = (x, y) => x >= 6 && x <= width - 6 && y >= 6 && y <= height - 6; // a mark at the very edge would be cut
  const draw = ring => { // relative path in tenths, coinciding points dropped
    const q = []; for (const [x, y] of ring) { const a = Math.round(x * 10), b = Math.round(y * 10); if (!q.length || q[q.length - 1][0] !== a || q[q.length - 1][1] !== b) q.push([a, b]); }
    if (q.length > 1 && q[0][0] === q[q.length - 1][0] && q[0][1] === q[q.length - 1][1]) q.pop();
    if (q.length < 3) return '';
    const f = v => { const s = String(v / 10); return s.replace(/^(-?)0\./, '$1.'); };
    let d = `M${f(q[0][0])} ${f(q[0][1])}l`, first = true;
    for (let i = 1; i < q.length; i++) for (const v of [q[i][0] - q[i - 1][0], q[i][1] - q[i - 1][1]]) { const s = f(v); d += (first || s[0] === '-') ? s : ' ' + s; first = false; }
    return d + 'z';
  };
  for (const k of Object.keys(geoms).sort()) {
    const g = client.feature(topo, topo.objects[k]).geometry;
    if (!g) continue;
    let ps = polys(g).filter(p => p && p[0] && p[0].length > 3);
    if (!ps.length) continue;
    ps.sort((a, b) => Math.abs(ringArea(b[0])) - Math.abs(ringArea(a[0])));
    const total = ps.reduce((s, p) => s + Math.abs(ringArea(p[0])), 0);
    // islands: those above the speck size stay; a state of small islands keeps its largest few
    let kept = ps.filter((p, i) => Math.abs(ringArea(p[0])) >= speck);
    if (!kept.length && keepLargest) kept = ps.slice(0, keepLargest).filter(p => Math.abs(ringArea(p[0])) >= speck / 6);
    const d = kept.map(p => p.filter((r, i) => i === 0 || Math.abs(ringArea(r)) >= speck).map(draw).join('')).join('');
    if (k[0] === '_') { if (d) other.push({ name: k.slice(1), d }); continue; }
    const big = ps[0], area = total;
    let at = pole(big);
    countries[k] = { d, x: r1(at[0]), y: r1(at[1]), _a: area };
  }
  // marks
  const P = (lon, lat) => raw([lon, lat]);
  const where = { ...MARK, ...mark };
  for (const code of ALL) {
    let at = null;
    if (where[code]) at = P(...where[code]);
    else if (!countries[code]) { // not in this view or too small for this scale: the centre from the finest data
      const ps = FINE.get(code);
      if (ps) { const b = ps.slice().sort((a, c) => d3.geoArea({ type: 'Polygon', coordinates: c }) - d3.geoArea({ type: 'Polygon', coordinates: a }))[0]; at = P(...d3.geoCentroid({ type: 'Polygon', coordinates: b })); }
    }
    if (at && (countries[code] || keep(code, at))) { countries[code] = countries[code] || { d: '', _a: 0 }; countries[code].x = r1(at[0]); countries[code].y = r1(at[1]); }
  }
  const res = {};
  for (const k of Object.keys(countries).sort()) {
    const c = countries[k];
    const here = inView(c.x, c.y);
    if (!here && !c.d) continue;                 // wholly outside this view
    const o = { d: c.d, x: c.x, y: c.y };
    if (!here) { delete o.x; delete o.y; o.off = 1; }      // land seen, the mark's place is not
    else if (c._a < 30) o.small = 1;             // cannot be seen or hit: draw a ring round the mark
    res[k] = o;
  }
  return { width, height, projection: formula, note, countries: res, other };
}

const FINE = read('10m');

// World: Natural Earth I, rotated so that the cut runs through the Bering Strait (169 W), no Antarctica.
const WW = 960, top = 84, bottom = -57;
const ne = d3.geoNaturalEarth1().rotate([-11, 0, 0]).precision(0).scale(1).translate([0, 0]);
// width at the equator spans 2*pi*A0 ; fit it into WW less a margin
const half = ne([11 + 179.9999, 0])[0];
const k = (WW / 2 - 4) / half;
ne.scale(k).translate([WW / 2, 0]);
const yTop = ne([11, top])[1], yBot = ne([11, bottom])[1];
ne.translate([WW / 2, 6 - yTop]);
const WH = Math.ceil(yBot - yTop + 12);
const world = view({
  name: 'world', scale: '50m', raw: ne, width: WW, height: WH, keep: () => true,
  tolerance: +arg('wtol', 0.18), speck: +arg('wspeck', 1.1), keepLargest: 3,
  formula: { name: 'natural_earth_1', lon0: 11, scale: +k.toFixed(4), tx: WW / 2, ty: +(6 - yTop).toFixed(4) },
  note: 'Natural Earth 4.1, 1:50m, without Antarctica',
});

// Europe: Lambert azimuthal equal area, as EPSG:3035 (10 E 52 N).
const EW = 900, EH = 880;
const la = d3.geoAzimuthalEqualArea().rotate([-10, -52, 0]).precision(0).clipAngle(60).scale(1).translate([0, 0]);
// what has to be inside: west of Iceland and Portugal, North Cape, Malta, Crete, Cyprus, the east of Finland and Ukraine
const see = [[-24.6, 65.5], [-24.3, 64.8], [-9.7, 38.7], [26, 71.3], [14.4, 35.7], [24.8, 34.8], [33, 34.4], [34.8, 35.6], [31.6, 62.9], [-5.6, 35.9], [36, 48]].map(p => la(p));
const x0 = Math.min(...see.map(p => p[0])), x1 = Math.max(...see.map(p => p[0])), y0 = Math.min(...see.map(p => p[1])), y1 = Math.max(...see.map(p => p[1]));
const ek = Math.min((EW - 20) / (x1 - x0), (EH - 20) / (y1 - y0));
la.scale(ek).translate([EW / 2 - ek * (x0 + x1) / 2, EH / 2 - ek * (y0 + y1) / 2]);
la.clipExtent([[-6, -6], [EW + 6, EH + 6]]);
const europe = view({
  name: 'europe', scale: '10m', raw: la, width: EW, height: EH, keep: (c, [x, y]) => x >= 0 && x <= EW && y >= 0 && y <= EH,
  tolerance: +arg('etol', 0.95), speck: +arg('especk', 4), keepLargest: 1,
  mark: { RU: [37.6, 55.75] }, // Moscow: the middle of the country is outside the frame
  formula: { name: 'laea', lon0: 10, lat0: 52, scale: +ek.toFixed(4), tx: +la.translate()[0].toFixed(4), ty: +la.translate()[1].toFixed(4) },
  note: 'Natural Earth 4.1, 1:10m simplified; overseas parts outside the frame are left out',
});

const write = (f, o) => { const s = JSON.stringify(o); fs.writeFileSync(path.join(OUT, f), s + '\n'); console.log(f, Buffer.byteLength(s), 'bytes', o.countries ? `${o.width}x${o.height} ${Object.keys(o.countries).length} countries, other: ${o.other.map(x => x.name)}` : ''); };
write('world.json', world); write('europe.json', europe); write('map.json', { source: 'Natural Earth 4.1 (public domain) by world-atlas 2.0.2', world, europe });
const missing = ALL.filter(c => !world.countries[c]); console.log('ISO codes without an entry in world:', missing.join(' ') || 'none');
console.log('Europe marks:', Object.entries(europe.countries).filter(([, c]) => !c.off).map(([k, c]) => k + (c.small ? '*' : '') + (c.d ? '' : '!')).join(' '));
