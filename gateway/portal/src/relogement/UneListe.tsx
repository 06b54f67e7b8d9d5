import { Button } from '@codegouvfr/react-dsfr/Button';
import { Link, useParams } from 'react-router';
import type { LigneListe, ListeSiao } from '../api/modeles';
import { useSession } from '../app/session';
import { useIdentites } from '../dossiers/requetes';
import { dateCourte, dateLongue } from '../metier/dates';
import { pluriel } from '../metier/libelles';
import {
  CATEGORIES,
  ETATS_LISTE,
  nomDansLaListe,
  observations,
  semaineLisible,
} from '../metier/relogement';
import { Requete, Vide } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { Tableau } from '../presentation/Tableau';
import { useListe } from './requetes';

/** One week as SIAO reads it. */
export function UneListe() {
  const { departement = '', semaine = '' } = useParams();
  const lecture = useListe(departement, semaine);
  return (
    <Page
      titre={`Concours accordés — ${semaineLisible(semaine).toLocaleLowerCase('fr')}`}
      fil={[{ libelle: 'Listes au SIAO', to: '/listes-siao' }]}
    >
      <Requete requete={lecture} quoi="de la liste">
        {(l) => <Contenu liste={l} />}
      </Requete>
    </Page>
  );
}

function Contenu({ liste }: { liste: ListeSiao }) {
  const figee = liste.etat === 'FIGEE';
  const { ouvre } = useSession();
  // A frozen list brings its own names; before that they are joined under the agent's rights.
  const identites = useIdentites(
    figee ? [] : [...liste.lignes, ...liste.retraits].map((l) => l.dossier),
  );
  const nom = (l: { dossier: string; identite?: { menage: string } }) =>
    nomDansLaListe(liste, l.identite, identites.nomDe(l.dossier)?.nom);
  const adresse = `/api/relogements/listes-siao/${liste.departement}/${liste.semaine}`;
  return (
    <>
      <p>
        À l’attention de : <strong>{liste.destinataire}</strong>. Semaine du {dateCourte(liste.du)}{' '}
        au {dateCourte(liste.au)}.{' '}
        {liste.figeeLe
          ? `Liste arrêtée le ${dateLongue(liste.figeeLe)} : elle se lit ici telle qu’elle a été envoyée.`
          : `${ETATS_LISTE[liste.etat]} : ce qu’elle dirait aujourd’hui.`}
      </p>
      {liste.etat === 'EN_ATTENTE' && (
        <p className="ancrage-note" role="status">
          Les identités des ménages ne peuvent pas être lues pour l’instant. La liste sera arrêtée
          d’elle-même dès que possible ; rien n’est perdu.
        </p>
      )}
      {liste.nomsIndisponibles && (
        <p className="ancrage-note" role="status">
          Les noms sont momentanément indisponibles. Réessayez dans quelques minutes pour les lire
          ou exporter la liste.
        </p>
      )}
      {liste.lignes.length === 0 && (
        <Vide titre="Aucun concours de la force publique n’a été accordé cette semaine." />
      )}
      {liste.lignes.length > 0 &&
        Object.entries(CATEGORIES).map(([code, { nom: titre, explication }]) => {
          const lignes = liste.lignes.filter((l) => l.categorie === code);
          return (
            <section key={code} aria-labelledby={`categorie-${code}`}>
              <h2 id={`categorie-${code}`} className="fr-h4 fr-mt-4w">
                ({code.toLowerCase()}) {titre} —{' '}
                {lignes.length === 0 ? 'aucun ménage' : pluriel(lignes.length, 'ménage')}
              </h2>
              <p>{explication}</p>
              {lignes.length > 0 && (
                <Tableau
                  legende={`Ménages de la catégorie (${code.toLowerCase()})`}
                  entetes={[
                    'Ménage',
                    'Adresse',
                    'Décision du',
                    'Expulsion possible dès le',
                    'Bailleur',
                    'Commissaire de justice',
                    'Observation',
                  ]}
                  lignes={lignes.map((l) => ({
                    cle: l.concours + l.decideLe,
                    cellules: cellules(l, nom(l), ouvre('concours')),
                  }))}
                />
              )}
            </section>
          );
        })}
      {liste.retraits.length > 0 && (
        <section aria-labelledby="titre-retraits">
          <h2 id="titre-retraits" className="fr-h4 fr-mt-4w">
            Retirés depuis une liste précédente
          </h2>
          <p>
            L’acte qui accordait le concours ne compte plus : ne plus tenir compte de ces lignes.
          </p>
          <Tableau
            legende="Lignes à ne plus prendre en compte"
            entetes={['Ménage', 'Figurait dans la liste']}
            lignes={liste.retraits.map((r) => ({
              cle: r.concours + r.liste,
              cellules: [nom(r), semaineLisible(r.liste)],
            }))}
          />
        </section>
      )}
      <p className="fr-text--sm ancrage-discret">Source : {liste.source}.</p>
      <ul className="fr-btns-group fr-btns-group--inline ancrage-a-l-ecran">
        {figee && !liste.nomsIndisponibles && (
          <>
            <li>
              <a
                className="fr-btn fr-btn--secondary"
                href={`${adresse}.pdf`}
                download={`liste-siao-${liste.departement}-${liste.semaine}.pdf`}
              >
                Télécharger (PDF)
              </a>
            </li>
            <li>
              <a
                className="fr-btn fr-btn--secondary"
                href={`${adresse}.xlsx`}
                download={`liste-siao-${liste.departement}-${liste.semaine}.xlsx`}
              >
                Exporter (classeur)
              </a>
            </li>
          </>
        )}
        <li>
          <Button priority="tertiary" onClick={() => window.print()}>
            Imprimer
          </Button>
        </li>
      </ul>
    </>
  );
}

const cellules = (l: LigneListe, nom: string, lien: boolean) => [
  <span key="m">
    {lien ? <Link to={`/concours/${l.concours}`}>{nom}</Link> : nom}
    {l.identite?.reference && (
      <span className="fr-text--sm ancrage-discret ancrage-bloc">{l.identite.reference}</span>
    )}
  </span>,
  l.identite?.adresse || l.commune,
  dateCourte(l.decideLe),
  l.possibleLe ? dateCourte(l.possibleLe) : 'Non précisé',
  l.identite?.bailleur || '—',
  l.identite?.etude || '—',
  observations(l) || '—',
];
