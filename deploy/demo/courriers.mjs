// Letters printed and posted by the secretariats, messages read by those who got them.
import { Answer, as, choice } from './plateforme.mjs';

const DEPARTEMENTS = ['21', '77'];
const IMPRESSIONS = '/api/notifications/impressions';
const LECTEURS = ['social-cd-21', 'social-dijon-metropole', 'police-21', 'commissaire-justice-21', 'social-cd-77'];

/** Every letter that is written is printed and goes to the post. */
export async function poster(le) {
  let postees = 0;
  for (const departement of DEPARTEMENTS) {
    const secretariat = as(`secretariat-${departement}`);
    for (let lot = await imprimer(secretariat); lot; lot = await imprimer(secretariat)) {
      const { status, bytes } = await secretariat.bytes(`${IMPRESSIONS}/${lot.id}/lettres.pdf`);
      if (status !== 200 || !bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) {
        throw new Error(`impression ${lot.id}: ${status}, not a PDF`);
      }
      postees += (await secretariat.post(`${IMPRESSIONS}/${lot.id}/postes`, { le })).postes;
    }
  }
  return postees;
}

async function imprimer(secretariat) {
  try {
    return await secretariat.post(IMPRESSIONS, { envois: [] });
  } catch (refusal) {
    if (refusal instanceof Answer && refusal.status === 409) return undefined;
    throw refusal;
  }
}

/** Two messages out of three are read. */
export async function lire() {
  let lus = 0;
  for (const account of LECTEURS) {
    for (const { id } of await as(account).all('/api/notifications/messages?nonLu=true')) {
      if (choice(id, 3) === 0) continue;
      await as(account).post(`/api/notifications/messages/${id}/lecture`);
      lus++;
    }
  }
  return lus;
}
