import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { ImplicationSuivie } from '../api/modeles';
import { pageExiste } from '../app/adresses';
import { dateCourte } from '../metier/dates';
import { pluriel } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur, Requete, Vide } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { Pages, Tableau } from '../presentation/Tableau';
import { Raison } from './Raison';
import { useImplications, useImplicationsARevoir, useReglement } from './requetes';

const ETATS: Record<ImplicationSuivie['etat'], string> = {
  EN_COURS: 'en cours',
  A_REVOIR: 'à revoir',
  TERMINEE: 'terminée',
};

/** Old involvements without end: the secretariat says whether each is still right. */
export function ImplicationsARevoir() {
  const [parametres] = useSearchParams();
  const page = Math.max(0, Number(parametres.get('page') ?? 1) - 1 || 0);
  const lecture = useImplicationsARevoir(page);
  return (
    <Page titre="Implications à revoir">
      <p className="ancrage-lecture">
        Ces organismes voient un dossier depuis longtemps, sans que rien n’y mette fin. Confirmez ce
        qui reste juste, mettez fin au reste.
      </p>
      <Requete requete={lecture} quoi="des implications à revoir">
        {(p) => (
          <>
            <h2 className="fr-h4">{pluriel(p.total, 'dossier concerné', 'dossiers concernés')}</h2>
            {p.elements.length === 0 ? (
              <Vide titre="Rien à revoir pour l’instant." />
            ) : (
              p.elements.map((d) => (
                <section key={d.dossier} aria-labelledby={`titre-${d.dossier}`}>
                  <h3 id={`titre-${d.dossier}`} className="fr-h6 fr-mb-1w">
                    <Link to={`/dossiers/${d.dossier}`}>Dossier {d.reference}</Link>
                  </h3>
                  <TableImplications
                    dossier={d.dossier}
                    legende={`Implications à revoir du dossier ${d.reference}`}
                    implications={d.implications}
                  />
                </section>
              ))
            )}
            <Pages
              total={p.total}
              page={p.page}
              taille={p.taille}
              quoi="dossier"
              lien={(n) => (n === 0 ? '/implications' : `/implications?page=${n + 1}`)}
            />
          </>
        )}
      </Requete>
    </Page>
  );
}

/** Who is involved in one dossier, as what, from when, until when, and by what. */
export function ImplicationsDuDossier({ dossier }: { dossier: string }) {
  const lecture = useImplications(dossier);
  return (
    <section aria-labelledby="titre-implications">
      <h2 id="titre-implications" className="fr-h4">
        Qui voit ce dossier, et pourquoi
      </h2>
      <Requete requete={lecture} quoi="des implications" niveau="h3">
        {({ implications }) => <EnCoursPuisTerminees dossier={dossier} toutes={implications} />}
      </Requete>
    </section>
  );
}

/** Those that have ended stay at hand, folded: a case that was examined often has many. */
function EnCoursPuisTerminees(props: { dossier: string; toutes: ImplicationSuivie[] }) {
  const { dossier, toutes } = props;
  const terminees = toutes.filter((i) => i.etat === 'TERMINEE');
  const enCours = toutes.filter((i) => i.etat !== 'TERMINEE');
  const sansRevue = enCours.find((i) => i.actions.terminer.permis && !i.actions.revoir.permis);
  return (
    <>
      {enCours.length === 0 ? (
        <Vide titre="Aucune organisation n’est concernée aujourd’hui." />
      ) : (
        <TableImplications
          dossier={dossier}
          legende="Implications en cours dans le dossier"
          implications={enCours}
        />
      )}
      {sansRevue && (
        <p className="fr-text--sm ancrage-discret">{sansRevue.actions.revoir.raison}</p>
      )}
      {terminees.length > 0 && (
        <details className="ancrage-explication">
          <summary>
            {pluriel(terminees.length, 'implication terminée', 'implications terminées')}
          </summary>
          <TableImplications
            dossier={dossier}
            legende="Implications terminées dans le dossier"
            implications={terminees}
          />
        </details>
      )}
    </>
  );
}

function TableImplications(props: {
  dossier: string;
  legende: string;
  implications: ImplicationSuivie[];
}) {
  return (
    <Tableau
      legende={props.legende}
      entetes={['Organisation', 'En tant que', 'Période', 'D’où cela vient', 'État', 'Action']}
      lignes={props.implications.map((i) => ({
        cle: i.cle,
        cellules: [
          i.nom,
          i.libelle,
          i.jusqua
            ? `${dateCourte(i.depuis)} au ${dateCourte(i.jusqua)}`
            : `depuis le ${dateCourte(i.depuis)}`,
          i.lien && pageExiste(i.lien) ? (
            <Link key="s" to={i.lien}>
              {i.source}
            </Link>
          ) : (
            i.source
          ),
          <Etat key="e" implication={i} />,
          <Actions key="a" dossier={props.dossier} implication={i} />,
        ],
      }))}
    />
  );
}

function Etat({ implication: i }: { implication: ImplicationSuivie }) {
  return (
    <>
      <Badge
        as="span"
        small
        noIcon
        severity={i.etat === 'A_REVOIR' ? 'warning' : i.etat === 'EN_COURS' ? 'success' : 'info'}
      >
        {ETATS[i.etat]}
      </Badge>
      {i.revueLe && (
        <span className="fr-text--sm ancrage-discret ancrage-bloc">
          revue le {dateCourte(i.revueLe)}
        </span>
      )}
      {i.finPar && (
        <span className="fr-text--sm ancrage-discret ancrage-bloc">
          par {i.finPar} : {i.finRaison}
        </span>
      )}
    </>
  );
}

function Actions({ dossier, implication }: { dossier: string; implication: ImplicationSuivie }) {
  const [finir, setFinir] = useState(false);
  const reglement = useReglement(dossier, implication.cle);
  const annoncer = useAnnoncer();
  const { terminer, revoir } = implication.actions;
  const quoi = `l’implication de ${implication.nom}`;
  if (!terminer.permis) return <span className="ancrage-discret">{terminer.raison}</span>;
  if (finir)
    return (
      <Raison
        nom={`Mettre fin à ${quoi}`}
        erreur={reglement.error}
        enCours={reglement.isPending}
        confirmer={(raison) =>
          reglement.mutate(raison, {
            onSuccess: () => annoncer('Implication terminée'),
          })
        }
        fermer={() => setFinir(false)}
      />
    );
  return (
    <>
      {revoir.permis && (
        <Button
          size="small"
          priority="secondary"
          disabled={reglement.isPending}
          onClick={() =>
            reglement.mutate(undefined, { onSuccess: () => annoncer('Implication confirmée') })
          }
        >
          Toujours juste <span className="fr-sr-only">: {quoi}</span>
        </Button>
      )}{' '}
      <Button size="small" priority="tertiary" onClick={() => setFinir(true)}>
        Mettre fin <span className="fr-sr-only">à {quoi}</span>
      </Button>
      {reglement.isError && <Erreur erreur={reglement.error} niveau="h3" />}
    </>
  );
}
