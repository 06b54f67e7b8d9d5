// The business day of the platform, turned by the file that `make up` names in ANCRAGE_HORLOGE.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pause, Refusal } from './plateforme.mjs';

const setting = process.env.ANCRAGE_HORLOGE ?? '';
const file = setting.startsWith('fichier:') ? setting.slice('fichier:'.length) : undefined;
// Beside the data that was played, so that both go together.
const mark = file && join(dirname(file), 'demonstration');
// The services look at the file and start their daily work within about a second each.
const TURNING_MS = 2_500;

export function mustFollowAFile() {
  if (!file) {
    throw new Refusal(
      'la démonstration tourne les jours, et ANCRAGE_HORLOGE ne nomme pas de fichier. Relancez sans ce réglage : make up, puis make demo.',
    );
  }
}

export const dayFile = () => file;

/** Whether a demonstration was begun on these data. */
export const begun = () => Boolean(mark && existsSync(mark));

/** The last day that was played to its end; empty before the first. */
export const played = () => (mark && existsSync(mark) ? readFileSync(mark, 'utf8').trim() : '');
export const markPlayed = (day) => write(mark, day);

export async function turnTo(day) {
  if (existsSync(file) && readFileSync(file, 'utf8').trim() === day) return;
  write(file, day);
  await pause(TURNING_MS);
}

function write(where, what) {
  writeFileSync(`${where}.suivant`, `${what}\n`);
  renameSync(`${where}.suivant`, where);
}
