// Rehousing at work in Côte-d'Or, where the demonstration has these accounts: the pool and its lead landlords,
// SIAO and the households whose expulsion is granted.
import { as, choice } from './plateforme.mjs';

const VIVIER = '/api/relogements/vivier';
const CONCOURS = '/api/relogements/concours';
const BAILLEURS = ['orvitis', 'grand-dijon-habitat', 'habellis'];

/** What is wanted for each household; a lead landlord for each complete entry, one landlord out of two proposes. */
export async function reloger(jour) {
  const done = { besoins: 0, chefs: 0, propositions: 0 };
  const ddets = as('acces-logement-21');
  for (const { id, etat, besoins, chefDeFile, propositions } of await ddets.all(VIVIER)) {
    if (etat === 'SORTIE') continue;
    if (!besoins?.typologie) {
      await ddets.post(`${VIVIER}/${id}/besoins`, {
        typologie: ['T2', 'T3', 'T4'][choice(id, 3)],
        secteur: 'Dijon et sa métropole',
        accompagnement: choice(id, 2) === 0,
      });
      done.besoins++;
    }
    if (etat !== 'COMPLETE') continue;
    if (!chefDeFile) {
      await ddets.post(`${VIVIER}/${id}/chef-de-file`, { organisation: BAILLEURS[choice(id, BAILLEURS.length)] });
      done.chefs++;
    } else if (chefDeFile.designeLe < jour && propositions.length === 0 && choice(id, 2) === 0) {
      await ddets.post(`${VIVIER}/${id}/propositions`, { logement: 'T3 de 62 m², rue des Ateliers, Dijon', le: jour });
      done.propositions++;
    }
  }
  return done;
}

/** SIAO looks for those whose vigil is required; the prefecture tells it the day, once winter is over. */
export async function veiller(jour) {
  const done = { veilles: 0, annonces: 0 };
  const [siao, gestionnaire] = [as('siao-21'), as('gestionnaire-21')];
  for (const { id, octroi, veille } of await siao.all(CONCOURS)) {
    if (!octroi || octroi.categorie === 'C' || veille.length > 0) continue;
    await siao.post(`${CONCOURS}/${id}/veille`, { nature: choice(id, 2) === 0 ? 'RENCONTRE' : 'SANS_CONTACT', le: jour });
    done.veilles++;
  }
  for (const { id, octroi, annonce } of await gestionnaire.all(CONCOURS)) {
    if (!octroi || annonce || choice(id, 2) === 0) continue;
    await gestionnaire.post(`${CONCOURS}/${id}/annonce-siao`, { jour: '2027-04-08', heure: '09:30' });
    done.annonces++;
  }
  return done;
}
