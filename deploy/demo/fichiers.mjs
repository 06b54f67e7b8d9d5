// The partners' files of both départements, and their rows by heading: Windows-1252 CSV with « ; »
// and the small part of XLSX that these files use.
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { path } from './plateforme.mjs';

/** The day on which each file arrives: the Monday after its week, the start of the month after its month. */
export const FILES = ['21', '77'].flatMap((departement) => [
  { departement, jour: '2026-08-24', nature: 'ACTES', nom: 'actes-2026-S34.csv' },
  { departement, jour: '2026-11-02', nature: 'SIGNALEMENTS_CAF', nom: 'signalements-caf-2026-10.xlsx' },
  { departement, jour: '2026-11-02', nature: 'SAISINES_BAILLEURS', nom: 'saisines-bailleurs-2026-10.xlsx' },
  { departement, jour: '2026-11-16', nature: 'ACTES', nom: 'actes-2026-S46.csv' },
  { departement, jour: '2026-11-16', nature: 'DECISIONS_CFP', nom: 'decisions-cfp-2026-S46.csv' },
]);

export const bytesOf = ({ departement, nom }) => readFileSync(path('data', departement, nom));

/** [{ ligne, heading: value… }], the line as a spreadsheet counts it. */
export function rowsOf(file) {
  const bytes = bytesOf(file);
  const lines = file.nom.endsWith('.xlsx') ? cellsOfXlsx(bytes) : cellsOfCsv(bytes);
  const [headings, ...rows] = lines;
  return rows
    .map((cells, i) => ({ ligne: i + 2, ...Object.fromEntries(headings.map((heading, k) => [heading, (cells[k] ?? '').trim()])) }))
    .filter((row) => headings.some((heading) => row[heading]));
}

function cellsOfCsv(bytes) {
  return new TextDecoder('windows-1252').decode(bytes).split(/\r?\n/).map((line) => line.split(';'));
}

function cellsOfXlsx(bytes) {
  const entries = unzip(bytes);
  const shared = [...(entries['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item]) => text(item));
  const sheet = entries['xl/worksheets/sheet1.xml'];
  return [...sheet.matchAll(/<row\b[^>]*>(.*?)<\/row>/gs)].map(([, row]) => {
    const cells = [];
    for (const [, attributes, , content = ''] of row.matchAll(/<c\b([^>]*?)(\/>|>(.*?)<\/c>)/gs)) {
      const value = /<v>(.*?)<\/v>/s.exec(content)?.[1] ?? '';
      const column = /\br="([A-Z]+)/.exec(attributes)?.[1];
      cells[column ? columnNumber(column) : cells.length] = /\bt="s"/.test(attributes)
        ? shared[Number(value)]
        : /\bt="inlineStr"/.test(attributes)
          ? text(content)
          : unescaped(value);
    }
    return Array.from(cells, (cell) => cell ?? '');
  });
}

const columnNumber = (letters) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
const text = (xml) => [...xml.matchAll(/<t\b[^>]*>(.*?)<\/t>/gs)].map(([, part]) => unescaped(part)).join('');
const NAMED = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const unescaped = (xml) =>
  xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex, decimal, name) =>
    name ? NAMED[name] : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
  );

function unzip(bytes) {
  const entries = {};
  let end = bytes.length - 22;
  while (bytes.readUInt32LE(end) !== 0x06054b50) end--;
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + size);
    entries[bytes.toString('utf8', at + 46, at + 46 + name)] = (method === 8 ? inflateRawSync(data) : data).toString('utf8');
    at += 46 + name + extra + comment;
  }
  return entries;
}
