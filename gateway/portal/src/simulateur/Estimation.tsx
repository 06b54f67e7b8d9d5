import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Button } from '@codegouvfr/react-dsfr/Button';
import type { RefObject } from 'react';
import { dateCourte, dateLongue } from '../metier/dates';
import { CONFIANCES, euros, libelle } from '../metier/libelles';
import { motsMois } from '../metier/simulateur';
import { Vide } from '../presentation/Etats';
import { Tableau } from '../presentation/Tableau';
import type { Borne, EstimationIndemnite } from './modeles';

type Props = { titre: RefObject<HTMLHeadingElement | null>; estimation: EstimationIndemnite };

/** The amount and how one comes to it, month by month. */
export function Estimation({ titre, estimation: e }: Props) {
  return (
    <div className="fr-mt-4w">
      <div className="ancrage-barre">
        <h3 className="fr-h5" ref={titre} tabIndex={-1}>
          Estimation : {euros(e.estimation)}
        </h3>
        <Button
          size="small"
          priority="tertiary"
          iconId="fr-icon-printer-line"
          onClick={() => window.print()}
        >
          Imprimer
        </Button>
      </div>
      <Alert
        severity="info"
        small
        className="fr-mb-3w"
        description="Ceci est une estimation. Une personne la vérifie sur pièces avant tout usage."
      />
      <UneBorne nom="Début de la responsabilité" borne={e.debut} />
      {e.fin ? (
        <UneBorne nom="Fin de la responsabilité" borne={e.fin} />
      ) : (
        <p>La responsabilité court encore : rien de ce qui est saisi n’y met fin.</p>
      )}
      {e.periode ? (
        <>
          <p>
            Période comptée : du {dateCourte(e.periode.du)} au {dateCourte(e.periode.au)}, ces deux
            jours compris.
          </p>
          <Tableau
            legende="Indemnité mois par mois"
            legendeCachee={false}
            entetes={['Mois', 'Jours comptés', 'Indemnité', 'Charges']}
            lignes={e.mois.map((m) => ({
              cle: m.mois,
              cellules: [
                motsMois(m.mois),
                `${m.jours} sur ${m.joursDuMois}`,
                euros(m.indemnite),
                euros(m.charges),
              ],
            }))}
          />
          <p className="fr-text--bold">
            {euros(e.brut)} − {euros(e.sommesRecues)} reçus = {euros(e.estimation)}
          </p>
        </>
      ) : (
        <Vide titre="Aucun jour à indemniser dans la période demandée." />
      )}
      {e.reponse && <UneBorne nom="Réponse du préfet" borne={e.reponse} />}
    </div>
  );
}

function UneBorne({ nom, borne }: { nom: string; borne: Borne }) {
  return (
    <>
      <h4 className="fr-h6 fr-mb-1v">
        {nom} : <time dateTime={borne.date}>{dateLongue(borne.date)}</time>
      </h4>
      <p className="fr-mb-1v">{borne.explication}</p>
      <p className="fr-text--sm ancrage-discret">
        {borne.reference} — règle {borne.regle} —{' '}
        {libelle(CONFIANCES, borne.confiance).toLocaleLowerCase('fr')}
      </p>
    </>
  );
}
