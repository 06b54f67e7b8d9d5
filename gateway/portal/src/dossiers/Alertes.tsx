import type { Acte } from '../api/modeles';
import { dateCourte } from '../metier/dates';
import { ageAuCommandement, alertes } from '../metier/concours';
import { euros, pluriel } from '../metier/libelles';
import { NON_COMMUNIQUE } from '../metier/menage';
import { Tableau } from '../presentation/Tableau';

/** Arrears that partners reported, and referrals: what was told, when and of how much. */
export function Alertes({ actes }: { actes: Acte[] }) {
  const recues = alertes(actes);
  if (recues.length === 0) return null;
  return (
    <section aria-labelledby="titre-alertes" className="fr-mb-4w">
      <h2 id="titre-alertes" className="fr-h4">
        Signalements et saisines
      </h2>
      <Tableau
        legende="Signalements et saisines du dossier"
        entetes={['Origine', 'Reçu le', 'Impayé', 'Précisions']}
        lignes={recues.map((a) => ({
          cle: a.numero,
          cellules: [
            a.libelle,
            <time key="d" dateTime={a.date}>
              {dateCourte(a.date)}
            </time>,
            a.arriere?.montant != null ? euros(a.arriere.montant) : NON_COMMUNIQUE,
            precisionsAlerte(a, actes).join(' · ') || '—',
          ],
        }))}
      />
    </section>
  );
}

function precisionsAlerte(a: Acte, actes: Acte[]): string[] {
  const age = ageAuCommandement(a, actes);
  return [
    a.arriere?.constitueLe && `Impayé constitué le ${dateCourte(a.arriere.constitueLe)}`,
    a.arriere?.allocataire && `Allocataire n° ${a.arriere.allocataire}`,
    a.arriere?.referenceLocataire && `Référence du bailleur : ${a.arriere.referenceLocataire}`,
    a.arriere?.typologie && `Logement ${a.arriere.typologie}`,
    a.arriere?.actionsAmiables && `Démarches : ${a.arriere.actionsAmiables}`,
    age !== undefined && `${pluriel(age, 'jour')} avant le commandement de payer`,
  ].filter((p): p is string => Boolean(p));
}
