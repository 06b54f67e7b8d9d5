import { Button } from '@codegouvfr/react-dsfr/Button';
import type { Politique as UnePolitique } from '../api/modeles';
import { Link } from 'react-router';
import { SERVICES_DE_LA_POLITIQUE, nomDuRole } from '../metier/politique';
import { majuscule } from '../metier/libelles';
import { Requete } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { Tableau } from '../presentation/Tableau';
import { usePolitiques } from './requetes';

/** The policy that the services apply, as each of them tells it: readable, and on paper too. */
export function Politique() {
  const lectures = usePolitiques();
  return (
    <Page titre="Qui peut voir quoi">
      <div className="ancrage-barre">
        <p className="ancrage-lecture">
          Ce que chaque rôle voit et peut faire, tel que la plateforme l’applique. Ce qui n’est pas
          dit ici est refusé.
        </p>
        <Button
          size="small"
          priority="tertiary"
          iconId="fr-icon-printer-line"
          onClick={() => window.print()}
        >
          Imprimer
        </Button>
      </div>
      <p>
        <Link className="fr-link" to="/politique/pourquoi">
          Pourquoi cet agent voit-il ce dossier ?
        </Link>
      </p>
      {SERVICES_DE_LA_POLITIQUE.map((service, i) => (
        <section key={service.base} aria-labelledby={`titre-${service.base}`} className="fr-mb-5w">
          <h2 id={`titre-${service.base}`} className="fr-h4">
            {service.nom}
          </h2>
          {lectures[i] && (
            <Requete requete={lectures[i]} quoi="de la politique" niveau="h3">
              {(politique) => <TablePolitique nom={service.nom} politique={politique} />}
            </Requete>
          )}
        </section>
      ))}
    </Page>
  );
}

function TablePolitique({ nom, politique }: { nom: string; politique: UnePolitique }) {
  return (
    <Tableau
      legende={`Qui peut voir quoi : ${nom}`}
      entetes={['Rôle', 'Sur quels dossiers', 'Ce qu’il en voit', 'Ce qu’il peut faire']}
      lignes={politique.lignes.map((l) => ({
        cle: l.role,
        cellules: [
          nomDuRole(l.role),
          majuscule(l.portee),
          l.classes.length === 0 ? 'Rien' : l.classes.map((c) => c.libelle).join(', '),
          l.actes.length === 0 ? (
            'Rien'
          ) : (
            <ul key="a" className="ancrage-liste-serree">
              {l.actes.map((acte) => (
                <li key={acte}>{majuscule(acte)}</li>
              ))}
            </ul>
          ),
        ],
      }))}
    />
  );
}
