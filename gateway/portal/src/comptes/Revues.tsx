import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { AgentGere } from '../api/modeles';
import { periodeLisible, rolesLisibles } from '../metier/comptes';
import { dateCourte } from '../metier/dates';
import { pluriel } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur, Requete, Vide } from '../presentation/Etats';
import { useFocusAuChangement } from '../presentation/focus';
import { Page } from '../presentation/Page';
import { Pages, Tableau } from '../presentation/Tableau';
import { useDecider, useRevues } from './requetes';

/** The half-yearly question, one agent after the other: does this person still need it? */
export function Revues() {
  const [parametres] = useSearchParams();
  const page = Math.max(0, Number(parametres.get('page') ?? 1) - 1 || 0);
  const lecture = useRevues(page);
  const decider = useDecider();
  const annoncer = useAnnoncer();
  const [aRetirer, setARetirer] = useState<string>();
  const total = lecture.data?.total;
  const compte = useFocusAuChangement<HTMLParagraphElement>(total, total !== undefined);

  const dire = (agent: AgentGere, decision: 'MAINTENU' | 'RETIRE') => {
    setARetirer(undefined);
    decider.mutate(
      { id: agent.id, acte: 'revue', corps: { decision } },
      {
        onSuccess: () =>
          annoncer(decision === 'MAINTENU' ? 'Habilitation maintenue' : 'Habilitation retirée'),
      },
    );
  };

  return (
    <Page titre="Revue des habilitations" fil={[{ libelle: 'Comptes', to: '/comptes' }]}>
      <p>
        Chaque semestre, dites de chaque agent s’il a encore besoin de son accès. Retirer ferme le
        compte pour de bon et met fin à ses sessions.
      </p>
      {decider.isError && <Erreur erreur={decider.error} />}
      <Requete requete={lecture} quoi="des revues">
        {(p) => (
          <>
            <p ref={compte} tabIndex={-1}>
              {p.total === 0
                ? 'Tout est à jour.'
                : pluriel(p.total, 'revue à faire', 'revues à faire')}
            </p>
            {p.elements.length === 0 ? (
              <Vide titre="Aucune revue n’attend." />
            ) : (
              <>
                <Tableau
                  legende="Revues à faire, la plus ancienne d’abord"
                  entetes={['Agent', 'Rôles', 'Période', 'Revue due le', 'Décision']}
                  lignes={p.elements.map((a) => ({
                    cle: a.id,
                    cellules: [
                      <Link key="n" to={`/comptes/agents/${a.id}`}>
                        {a.nom || a.identifiant}
                      </Link>,
                      rolesLisibles(a.roles),
                      periodeLisible(a.du, a.au),
                      dateCourte(a.revueLe),
                      aRetirer === a.id ? (
                        <Confirmation
                          key="d"
                          agent={a}
                          retirer={() => dire(a, 'RETIRE')}
                          renoncer={() => setARetirer(undefined)}
                        />
                      ) : (
                        <div
                          key="d"
                          className="fr-btns-group fr-btns-group--sm fr-btns-group--inline"
                        >
                          <Button
                            size="small"
                            disabled={decider.isPending}
                            onClick={() => dire(a, 'MAINTENU')}
                            nativeButtonProps={{ 'aria-label': `Maintenir ${a.nom}` }}
                          >
                            Maintenir
                          </Button>
                          <Button
                            size="small"
                            priority="secondary"
                            disabled={decider.isPending}
                            onClick={() => setARetirer(a.id)}
                            nativeButtonProps={{ 'aria-label': `Retirer ${a.nom}` }}
                          >
                            Retirer
                          </Button>
                        </div>
                      ),
                    ],
                  }))}
                />
                <Pages
                  total={p.total}
                  page={p.page}
                  taille={p.taille}
                  quoi="revue"
                  lien={(n) => `/comptes/revues?page=${n + 1}`}
                />
              </>
            )}
          </>
        )}
      </Requete>
    </Page>
  );
}

function Confirmation(props: { agent: AgentGere; retirer: () => void; renoncer: () => void }) {
  return (
    <div className="fr-btns-group fr-btns-group--sm fr-btns-group--inline">
      <Button
        size="small"
        onClick={props.retirer}
        nativeButtonProps={{
          autoFocus: true,
          'aria-label': `Fermer pour de bon le compte de ${props.agent.nom}`,
        }}
      >
        Fermer pour de bon
      </Button>
      <Button size="small" priority="secondary" onClick={props.renoncer}>
        Renoncer
      </Button>
    </div>
  );
}
