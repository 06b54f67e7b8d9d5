// The secretariats at work: sittings programmed, agendas filled, opinions given, recommendations followed.
import { aReloger, Answer, as, choice } from './plateforme.mjs';

const DEPARTEMENTS = ['21', '77'];
const SEANCES = '/api/commissions/seances';
const DEPARTEMENT_QUI_ACCOMPAGNE = { 21: 'cd-21', 77: 'cd-77' };
const ETAT_QUI_RELOGE = { 21: 'ddets-21', 77: 'ddets-77' };
const LIEU = 'Salle des commissions';

/** A sitting on that day for each formation that has somebody waiting; its agenda, within its capacity. */
export async function programmer(date) {
  const done = { seances: 0, inscrits: 0 };
  for (const departement of DEPARTEMENTS) {
    const secretariat = as(`secretariat-${departement}`);
    const candidatures = (await secretariat.all('/api/commissions/candidatures')).filter((one) => one.etat === 'A_EXAMINER' && !one.seance);
    for (const formation of new Set(candidatures.map((one) => one.formation))) {
      const seance = await seanceDu(secretariat, formation, date, done);
      const attend = candidatures.filter((one) => one.formation === formation);
      const places = (seance.capacite ?? 12) - seance.inscrits;
      for (const { dossier } of attend.slice(0, Math.max(places, 0))) {
        if (await inscrire(secretariat, seance, dossier)) done.inscrits++;
      }
    }
  }
  return done;
}

/** The formation may no longer admit the stage that the case has reached meanwhile: it stays a candidate. */
async function inscrire(secretariat, { id }, dossier) {
  try {
    await secretariat.post(`${SEANCES}/${id}/inscriptions`, { dossier });
    return true;
  } catch (refusal) {
    if (refusal instanceof Answer && refusal.status === 409) return false;
    throw refusal;
  }
}

async function seanceDu(secretariat, formation, date, done) {
  const [programmee] = await secretariat.all(`${SEANCES}?formation=${formation}&du=${date}&au=${date}&etat=PROGRAMMEE`);
  if (programmee) return programmee;
  done.seances++;
  try {
    return await secretariat.post(SEANCES, { formation, date, heure: '09:30' });
  } catch (refusal) {
    // The charter says no place for some formations: the secretariat gives one.
    if (!(refusal instanceof Answer) || refusal.status !== 400) throw refusal;
    return secretariat.post(SEANCES, { formation, date, heure: '09:30', lieu: LIEU });
  }
}

/** Every sitting of that day: who came, an opinion on each case, the tasks ticked, the sitting closed. */
export async function tenir(date) {
  const done = { seances: 0, avis: 0, preconisations: 0 };
  for (const departement of DEPARTEMENTS) {
    const secretariat = as(`secretariat-${departement}`);
    for (const { id } of await secretariat.all(`${SEANCES}?du=${date}&au=${date}&etat=PROGRAMMEE`)) {
      const seance = await secretariat.get(`${SEANCES}/${id}`);
      const membres = seance.membres
        .filter((membre) => membre.invite)
        .map(({ organisation }) => ({
          organisation,
          presence: ['PRESENT', 'PRESENT', 'PRESENT', 'REPRESENTE', 'ABSENT_EXCUSE'][choice(id + organisation, 5)],
        }));
      await secretariat.post(`${SEANCES}/${id}/presences`, { membres });
      for (const ligne of (await secretariat.get(`${SEANCES}/${id}/ordre-du-jour`)).elements) {
        if (ligne.avis) continue;
        const rendu = avis(departement, ligne, date);
        await secretariat.post(`${SEANCES}/${id}/avis`, rendu);
        done.avis++;
        done.preconisations += rendu.preconisations.length;
      }
      for (const { code } of seance.taches.filter((tache) => !tache.faite && tache.code !== 'SUIVI')) {
        await secretariat.post(`${SEANCES}/${id}/taches`, { tache: code, faite: true });
      }
      await secretariat.post(`${SEANCES}/${id}/cloture`);
      done.seances++;
    }
  }
  return done;
}

function avis(departement, { dossier, bailleur, menageConvoque }, date) {
  const cd = DEPARTEMENT_QUI_ACCOMPAGNE[departement];
  const dans = (jours) => new Date(Date.parse(date) + jours * 86_400_000).toISOString().slice(0, 10);
  const present = menageConvoque && choice(dossier, 3) > 0;
  const choix = [
    {
      avis: 'RELOGEMENT',
      observation: 'Le loyer dépasse durablement les ressources du ménage.',
      preconisations: [
        { type: 'RELOGEMENT', organisation: ETAT_QUI_RELOGE[departement], quoi: 'Inscription au vivier des ménages à reloger.' },
        { type: 'DEMANDE_LOGEMENT_SOCIAL', organisation: cd, quoi: 'Dépôt ou renouvellement de la demande.', echeance: dans(30) },
      ],
    },
    {
      avis: 'MAINTIEN_SOUS_CONDITIONS',
      observation: 'Reprise du loyer courant et plan d’apurement respecté.',
      preconisations: [
        { type: 'PLAN_APUREMENT', organisation: bailleur ?? cd, quoi: 'Plan signé avec le ménage.', echeance: dans(30) },
        { type: 'ASLL', organisation: cd, quoi: 'Mesure de douze mois, renouvelable une fois.', echeance: dans(45) },
      ],
    },
    {
      avis: 'MAINTIEN',
      observation: 'Dette en baisse, droits à l’aide au logement rétablis.',
      preconisations: [{ type: 'FSL', organisation: cd, quoi: 'Aide au maintien.', echeance: dans(21) }],
    },
  ][aReloger(dossier) ? 0 : 1 + choice(`avis ${dossier}`, 2)];
  return {
    dossier,
    ...choix,
    presenceMenage: present ? 'PRESENT' : 'ABSENT',
    ...(present ? { adhesion: 'ADHERE' } : {}),
  };
}

/** What became of the recommendations: done, under way, or nothing said yet. */
export async function suivre() {
  const done = { realisees: 0, enCours: 0 };
  for (const departement of DEPARTEMENTS) {
    const secretariat = as(`secretariat-${departement}`);
    for (const { seance, preconisation } of await secretariat.all('/api/commissions/preconisations')) {
      const suite = preconisation.type === 'RELOGEMENT' ? 2 : choice(preconisation.id, 3);
      if (suite === 2 || preconisation.etat !== 'A_FAIRE') continue;
      await secretariat.post(
        `${SEANCES}/${seance}/preconisations/${preconisation.id}/suivi`,
        suite === 0 ? { etat: 'REALISEE' } : { etat: 'EN_COURS', commentaire: 'Rendez-vous pris avec le ménage.' },
      );
      if (suite === 0) done.realisees++;
      else done.enCours++;
    }
  }
  return done;
}
