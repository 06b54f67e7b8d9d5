import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { AgentGere, AgentInvite } from '../api/modeles';
import { useSession } from '../app/session';
import { ETATS_COMPTE, periodeLisible, rolesLisibles } from '../metier/comptes';
import { dateCourte } from '../metier/dates';
import { libelle, pluriel } from '../metier/libelles';
import { Requete, Vide } from '../presentation/Etats';
import { useFocusAuChangement } from '../presentation/focus';
import { Page } from '../presentation/Page';
import { Pages, Tableau } from '../presentation/Tableau';
import { FormulaireInvitation } from './FormulaireInvitation';
import { useAgents } from './requetes';

const SEVERITES: Record<string, 'success' | 'info' | 'warning' | 'error'> = {
  A_VENIR: 'info',
  ACTIVE: 'success',
  ECHUE: 'warning',
  SUSPENDUE: 'warning',
  FERMEE: 'error',
};

export const EtatCompte = ({ etat }: { etat: string }) => (
  <Badge as="span" small noIcon severity={SEVERITES[etat]}>
    {libelle(ETATS_COMPTE, etat)}
  </Badge>
);

/** Who works for one organisation, as what, until when. */
export function Agents() {
  const { organisation = '' } = useParams();
  return <AgentsDe organisation={organisation} fil={[{ libelle: 'Comptes', to: '/comptes' }]} />;
}

type Props = { organisation: string; fil?: { libelle: string; to: string }[] };

export function AgentsDe({ organisation, fil }: Props) {
  const { aujourdhui } = useSession();
  const [parametres] = useSearchParams();
  const page = Math.max(0, Number(parametres.get('page') ?? 1) - 1 || 0);
  const lecture = useAgents(organisation, page);
  const [ouvert, setOuvert] = useState(false);
  const [invite, setInvite] = useState<AgentInvite>();
  const remise = useFocusAuChangement<HTMLDivElement>(invite, invite !== undefined);

  return (
    <Page titre="Agents habilités" {...(fil && { fil })}>
      <Requete requete={lecture} quoi="des agents">
        {(p) => (
          <>
            <p className="fr-text--lead">{p.organisation.nom}</p>
            {invite && (
              <div ref={remise} tabIndex={-1} className="ancrage-carte fr-mb-3w">
                <h2 className="fr-h5">À remettre à l’agent, en main propre ou par téléphone</h2>
                <dl className="ancrage-fiche">
                  <dt>Identifiant</dt>
                  <dd>
                    <code>{invite.identifiant}</code>
                  </dd>
                  <dt>Mot de passe provisoire</dt>
                  <dd>
                    <code>{invite.motDePasse}</code>
                  </dd>
                </dl>
                <p>
                  Il n’est affiché qu’une fois et sera changé à la première connexion. Ne l’envoyez
                  pas par courriel.
                </p>
                <Button size="small" priority="secondary" onClick={() => setInvite(undefined)}>
                  C’est noté
                </Button>
              </div>
            )}
            {ouvert ? (
              <FormulaireInvitation
                organisation={organisation}
                accordables={p.accordables}
                aujourdhui={aujourdhui}
                invite={(agent) => {
                  setOuvert(false);
                  setInvite(agent);
                }}
                fermer={() => setOuvert(false)}
              />
            ) : (
              <Button
                className="fr-mb-3w"
                iconId="fr-icon-user-add-line"
                onClick={() => setOuvert(true)}
              >
                Inviter un agent
              </Button>
            )}
            {p.elements.length === 0 ? (
              <Vide titre="Personne n’a encore de compte dans cette organisation." />
            ) : (
              <>
                <p>{pluriel(p.total, 'agent')}</p>
                <TableAgents agents={p.elements} legende="Agents de l’organisation, par nom" />
                <Pages
                  total={p.total}
                  page={p.page}
                  taille={p.taille}
                  quoi="agent"
                  lien={(n) => `?page=${n + 1}`}
                />
              </>
            )}
          </>
        )}
      </Requete>
    </Page>
  );
}

export function TableAgents({ agents, legende }: { agents: AgentGere[]; legende: string }) {
  return (
    <Tableau
      legende={legende}
      entetes={['Agent', 'Identifiant', 'Rôles', 'Période', 'État', 'Prochaine revue']}
      lignes={agents.map((a) => ({
        cle: a.id,
        cellules: [
          <Link key="n" to={`/comptes/agents/${a.id}`}>
            {a.nom || a.identifiant}
          </Link>,
          a.identifiant,
          rolesLisibles(a.roles),
          periodeLisible(a.du, a.au),
          <EtatCompte key="e" etat={a.etat} />,
          a.etat === 'FERMEE' ? '—' : `${dateCourte(a.revueLe)}${a.revueDue ? ' (à faire)' : ''}`,
        ],
      }))}
    />
  );
}
