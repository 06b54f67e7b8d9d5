import { PRESENCES } from '../metier/commissions';
import { libelle } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { Vide } from '../presentation/Etats';
import { Tableau } from '../presentation/Tableau';
import type { Seance as UneSeance } from './modeles';
import { peut } from './geste';
import type { Geste } from './geste';

export function Membres({ seance, geste }: { seance: UneSeance; geste: Geste }) {
  const noter = peut(seance, 'NOTER_PRESENCES');
  const annoncer = useAnnoncer();
  const invites = seance.membres.filter((m) => m.invite);
  return (
    <section aria-labelledby="titre-membres" className="fr-mb-4w">
      <h2 id="titre-membres" className="fr-h4">
        Membres invités
      </h2>
      {invites.length === 0 ? (
        <Vide titre="Aucun membre invité." />
      ) : (
        <Tableau
          legende="Membres invités"
          entetes={['Membre', 'Invité', 'Présence']}
          lignes={invites.map((m) => ({
            cle: m.organisation,
            cellules: [
              m.nom,
              m.permanent ? 'Membre permanent' : 'Pour les dossiers qui le concernent',
              noter ? (
                <select
                  key="p"
                  className="fr-select"
                  aria-label={`Présence : ${m.nom}`}
                  value={m.presence ?? ''}
                  disabled={geste.isPending}
                  onChange={(e) =>
                    geste.mutate(
                      {
                        geste: 'presences',
                        corps: {
                          membres: [{ organisation: m.organisation, presence: e.target.value }],
                        },
                      },
                      { onSuccess: () => annoncer(`${m.nom} : présence notée`) },
                    )
                  }
                >
                  <option value="" disabled>
                    Non renseignée
                  </option>
                  {Object.entries(PRESENCES).map(([code, mots]) => (
                    <option key={code} value={code}>
                      {mots}
                    </option>
                  ))}
                </select>
              ) : m.presence ? (
                libelle(PRESENCES, m.presence)
              ) : (
                'Non renseignée'
              ),
            ],
          }))}
        />
      )}
    </section>
  );
}
