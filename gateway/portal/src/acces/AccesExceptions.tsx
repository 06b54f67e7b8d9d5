import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useEffect, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { AccesException } from '../api/modeles';
import { dateCourte } from '../metier/dates';
import { pluriel } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur, Requete, Vide } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { Pages, Tableau } from '../presentation/Tableau';
import { Raison } from './Raison';
import { useExceptions, useVerdict } from './requetes';

const ETATS: Record<AccesException['etat'], string> = {
  A_CONFIRMER: 'à confirmer',
  CONFIRME: 'confirmé',
  TERMINE: 'terminé',
  ECHU: 'échu',
};

/** Who looked at a dossier that nothing opens to them, and why: the secretariat confirms it or ends it. */
export function AccesExceptions() {
  const [parametres] = useSearchParams();
  const page = Math.max(0, Number(parametres.get('page') ?? 1) - 1 || 0);
  const lecture = useExceptions(page);
  const titre = useRef<HTMLHeadingElement>(null);
  const attendent = lecture.data?.elements.filter((e) => e.etat === 'A_CONFIRMER').length;
  const precedent = useRef(attendent);

  useEffect(() => {
    // What was ruled has no button any more: the focus goes to the count.
    if (precedent.current !== undefined && attendent !== undefined && attendent < precedent.current)
      titre.current?.focus();
    precedent.current = attendent;
  }, [attendent]);

  return (
    <Page titre="Accès par exception">
      <p className="ancrage-lecture">
        Un agent a ouvert un dossier que rien ne lui ouvrait, pour quelques jours et avec un motif.
        Confirmez qu’il y avait lieu, ou mettez fin à l’accès : il est alors refusé aussitôt. Sans
        réponse, l’accès s’arrête de lui-même à son terme.
      </p>
      <Requete requete={lecture} quoi="des accès par exception">
        {(p) => (
          <>
            <h2 ref={titre} tabIndex={-1} className="fr-h4">
              {pluriel(attendent ?? 0, 'accès', 'accès')} à confirmer
            </h2>
            {p.elements.length === 0 ? (
              <Vide titre="Aucun accès par exception ces douze derniers mois." />
            ) : (
              <Tableau
                legende="Accès par exception des douze derniers mois"
                entetes={['Dossier', 'Agent', 'Motif', 'Du … au …', 'État', 'Action']}
                lignes={p.elements.map((e) => ({
                  cle: e.id,
                  cellules: [
                    <Link key="d" to={`/dossiers/${e.dossier}`}>
                      {e.reference}
                    </Link>,
                    <span key="a">
                      {e.agent}
                      <span className="fr-text--sm ancrage-discret ancrage-bloc">{e.nom}</span>
                    </span>,
                    e.motif,
                    `${dateCourte(e.depuis)} au ${dateCourte(e.jusqua)}`,
                    <Etat key="e" acces={e} />,
                    <Actions key="x" acces={e} />,
                  ],
                }))}
              />
            )}
            <Pages
              total={p.total}
              page={p.page}
              taille={p.taille}
              quoi="accès"
              quoiPluriel="accès"
              lien={(n) => (n === 0 ? '/acces-exceptions' : `/acces-exceptions?page=${n + 1}`)}
            />
          </>
        )}
      </Requete>
    </Page>
  );
}

function Etat({ acces }: { acces: AccesException }) {
  return (
    <>
      <Badge as="span" small noIcon severity={acces.etat === 'A_CONFIRMER' ? 'warning' : 'info'}>
        {ETATS[acces.etat]}
      </Badge>
      {acces.ouvert && (
        <span className="fr-text--sm ancrage-discret ancrage-bloc">ouvert aujourd’hui</span>
      )}
      {acces.par && acces.le && (
        <span className="fr-text--sm ancrage-discret ancrage-bloc">
          par {acces.par}, le {dateCourte(acces.le)}
          {acces.raison && ` : ${acces.raison}`}
        </span>
      )}
    </>
  );
}

function Actions({ acces }: { acces: AccesException }) {
  const [finir, setFinir] = useState(false);
  const verdict = useVerdict(acces);
  const annoncer = useAnnoncer();
  const quoi = `l’accès de ${acces.agent} au dossier ${acces.reference}`;
  if (acces.etat === 'TERMINE' || acces.etat === 'ECHU') return '—';
  if (finir)
    return (
      <Raison
        nom={`Mettre fin à ${quoi}`}
        erreur={verdict.error}
        enCours={verdict.isPending}
        confirmer={(raison) =>
          verdict.mutate(raison, { onSuccess: () => annoncer('Accès terminé') })
        }
        fermer={() => setFinir(false)}
      />
    );
  return (
    <>
      {acces.etat === 'A_CONFIRMER' && (
        <Button
          size="small"
          priority="secondary"
          disabled={verdict.isPending}
          onClick={() => verdict.mutate(undefined, { onSuccess: () => annoncer('Accès confirmé') })}
        >
          Confirmer <span className="fr-sr-only">{quoi}</span>
        </Button>
      )}{' '}
      <Button size="small" priority="tertiary" onClick={() => setFinir(true)}>
        Mettre fin <span className="fr-sr-only">à {quoi}</span>
      </Button>
      {verdict.isError && <Erreur erreur={verdict.error} niveau="h3" />}
    </>
  );
}
