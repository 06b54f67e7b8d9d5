import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Link, useParams } from 'react-router';
import { useSession } from '../app/session';
import { ACTES_SEANCE } from '../metier/commissions';
import { dateCourte } from '../metier/dates';
import { Erreur, Requete, Vide } from '../presentation/Etats';
import { ActesIndisponibles } from '../presentation/Indisponible';
import { Page } from '../presentation/Page';
import type { Seance as UneSeance } from './modeles';
import { useGesteSeance, useOrdreDuJour, useSeance } from './requetes';
import { peut } from './geste';
import { Fiche } from './FicheSeance';
import { OrdreDuJour } from './OrdreDuJour';
import { AInscrire } from './AInscrire';
import { Membres } from './Membres';
import { Taches } from './Taches';
import { Fin } from './FinDeSeance';

/** One sitting: who is invited, what is examined, what was decided, its documents. */
export function Seance() {
  const { id = '' } = useParams();
  const lecture = useSeance(id);
  return (
    <Page
      titre={lecture.data?.nomFormation ?? 'Séance'}
      fil={[{ libelle: 'Commissions', to: '/commissions' }]}
    >
      <Requete requete={lecture} quoi="de la séance">
        {(s) => <Contenu seance={s} />}
      </Requete>
    </Page>
  );
}

function Contenu({ seance }: { seance: UneSeance }) {
  const geste = useGesteSeance(seance.id);
  const ordre = useOrdreDuJour(seance.id);
  const { ouvre } = useSession();
  return (
    <>
      <Fiche seance={seance} />
      {geste.isError && <Erreur erreur={geste.error} niveau="h3" />}
      <ActesIndisponibles refusees={seance.actionsRefusees} mots={ACTES_SEANCE} />
      {seance.avertissements.map((a) => (
        <Alert
          key={a.code}
          className="fr-mb-2w"
          severity="warning"
          small
          description={`${a.message}${a.source ? ` (source : ${a.source})` : ''}`}
        />
      ))}
      <section aria-labelledby="titre-ordre" className="fr-mb-4w">
        <h2 id="titre-ordre" className="fr-h4">
          Ordre du jour
        </h2>
        {ouvre('situation') && (
          <p>
            <Link to={`/situation?seance=${seance.id}`} className="fr-link">
              Fiches situation de la séance
            </Link>
          </p>
        )}
        <Requete requete={ordre} quoi="de l’ordre du jour" niveau="h3">
          {(p) =>
            p.elements.length === 0 ? (
              <Vide
                titre={
                  seance.accesFiniLe
                    ? `Votre accès aux situations de cette séance a pris fin le ${dateCourte(seance.accesFiniLe)} (source : ${seance.sourceAcces ?? 'charte'}).`
                    : 'Aucune situation à l’ordre du jour.'
                }
              />
            ) : (
              <OrdreDuJour seance={seance} lignes={p.elements} geste={geste} />
            )
          }
        </Requete>
      </section>
      {peut(seance, 'INSCRIRE') && <AInscrire seance={seance} geste={geste} />}
      <Membres seance={seance} geste={geste} />
      {peut(seance, 'COCHER') && <Taches seance={seance} geste={geste} />}
      <Fin seance={seance} geste={geste} />
    </>
  );
}
