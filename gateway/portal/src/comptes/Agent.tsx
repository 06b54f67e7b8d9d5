import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { AgentGere, FicheAgent } from '../api/modeles';
import { enErreurApi } from '../api/probleme';
import {
  auteurLisible,
  FAITS_HABILITATION,
  MOTIFS_HABILITATION,
  periodeLisible,
  rolesLisibles,
} from '../metier/comptes';
import { dateCourte, dateHeure } from '../metier/dates';
import { libelle } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { Requete } from '../presentation/Etats';
import { useFocusAuChangement } from '../presentation/focus';
import { Page } from '../presentation/Page';
import { Tableau } from '../presentation/Tableau';
import { EtatCompte } from './Agents';
import { ChampMotif, ChampsDroits, manquesDesDroits, type Erreurs } from './Champs';
import { Formulaire } from '../presentation/Formulaire';
import { useAgent, useDecider, type Droits } from './requetes';

/** One agent: what it may do, what can be decided, and who decided what before. */
export function Agent() {
  const { id = '' } = useParams();
  const lecture = useAgent(id);
  const nom = lecture.data?.agent.nom;
  return (
    <Page
      titre={nom || 'Un agent'}
      titreOnglet="Un agent"
      fil={[{ libelle: 'Comptes', to: '/comptes' }]}
    >
      <Requete requete={lecture} quoi="de l’agent">
        {(fiche) => <Contenu fiche={fiche} />}
      </Requete>
    </Page>
  );
}

type Geste = 'habilitation' | 'suspension' | 'retablissement';

function Contenu({ fiche }: { fiche: FicheAgent }) {
  const { agent } = fiche;
  const [geste, setGeste] = useState<Geste>();
  const titre = useFocusAuChangement<HTMLHeadingElement>(geste, geste === undefined);
  return (
    <>
      <dl className="ancrage-fiche">
        <dt>Organisation</dt>
        <dd>{fiche.organisation.nom}</dd>
        <dt>État</dt>
        <dd>
          <EtatCompte etat={agent.etat} />
          {!agent.appliquee &&
            ' La dernière décision vaut déjà sur le portail ; elle sera portée à l’annuaire dès qu’il répondra.'}
        </dd>
        <dt>Identifiant</dt>
        <dd>{agent.identifiant}</dd>
        <dt>Adresse électronique</dt>
        <dd>{agent.courriel || 'non renseignée'}</dd>
        <dt>Rôles</dt>
        <dd>{rolesLisibles(agent.roles)}</dd>
        <dt>Période</dt>
        <dd>{periodeLisible(agent.du, agent.au)}</dd>
        <dt>Prochaine revue</dt>
        <dd>
          {agent.etat === 'FERMEE'
            ? '—'
            : `${dateCourte(agent.revueLe)}${agent.revueDue ? ' (à faire)' : ''}`}
        </dd>
      </dl>
      <section aria-labelledby="titre-decisions" className="ancrage-a-l-ecran">
        <h2 id="titre-decisions" ref={titre} tabIndex={-1} className="fr-h4 fr-mt-4w">
          Ce que vous pouvez décider
        </h2>
        {geste ? (
          <Decision fiche={fiche} geste={geste} fermer={() => setGeste(undefined)} />
        ) : (
          <Gestes agent={agent} ouvrir={setGeste} />
        )}
      </section>
      <h2 className="fr-h4 fr-mt-4w">Histoire de l’habilitation</h2>
      <Tableau
        legende="Qui a décidé quoi, du plus ancien au plus récent"
        entetes={['Quand', 'Quoi', 'Par', 'Rôles', 'Période', 'Motif']}
        lignes={fiche.historique.map((f, i) => ({
          cle: String(i),
          cellules: [
            dateHeure(f.le),
            libelle(FAITS_HABILITATION, f.code),
            auteurLisible(f.par),
            f.roles ? rolesLisibles(f.roles) : '—',
            f.du ? periodeLisible(f.du, f.au) : '—',
            f.motif ? libelle(MOTIFS_HABILITATION, f.motif) : '—',
          ],
        }))}
      />
    </>
  );
}

function Gestes({ agent, ouvrir }: { agent: AgentGere; ouvrir: (geste: Geste) => void }) {
  if (!agent.gerable)
    return (
      <p className="ancrage-note">
        Vous ne décidez pas de ce compte : c’est le vôtre, ou il relève de l’administrateur du
        département ou de l’exploitation de la plateforme.
      </p>
    );
  if (agent.etat === 'FERMEE')
    return (
      <p className="ancrage-note">
        Ce compte est fermé pour de bon. Si l’agent revient, invitez-le à nouveau.
      </p>
    );
  return (
    <ul className="fr-btns-group fr-btns-group--inline fr-btns-group--sm">
      <li>
        <Button priority="secondary" onClick={() => ouvrir('habilitation')}>
          Changer les rôles ou la période
        </Button>
      </li>
      <li>
        {agent.etat === 'SUSPENDUE' ? (
          <Button priority="secondary" onClick={() => ouvrir('retablissement')}>
            Rétablir
          </Button>
        ) : (
          <Button priority="secondary" onClick={() => ouvrir('suspension')}>
            Suspendre
          </Button>
        )}
      </li>
    </ul>
  );
}

const TITRES: Record<Geste, [titre: string, envoyer: string, fait: string]> = {
  habilitation: ['Changer les rôles ou la période', 'Enregistrer', 'Habilitation changée'],
  suspension: ['Suspendre l’agent', 'Suspendre', 'Agent suspendu'],
  retablissement: ['Rétablir l’agent', 'Rétablir', 'Agent rétabli'],
};

function Decision(props: { fiche: FicheAgent; geste: Geste; fermer: () => void }) {
  const { fiche, geste, fermer } = props;
  const { agent } = fiche;
  const [droits, setDroits] = useState<Droits>({
    roles: agent.roles,
    du: agent.du,
    au: agent.au ?? '',
    motif: '',
  });
  const [erreurs, setErreurs] = useState<Erreurs>([]);
  const decider = useDecider();
  const annoncer = useAnnoncer();
  const [titre, envoyer, fait] = TITRES[geste];

  const valider = () => {
    const manques =
      geste === 'habilitation'
        ? manquesDesDroits(droits)
        : droits.motif
          ? []
          : [{ champ: 'motif', message: 'Choisissez un motif.' }];
    setErreurs(manques);
    if (manques.length > 0) return;
    decider.mutate(
      geste === 'habilitation'
        ? { id: agent.id, acte: geste, corps: droits }
        : { id: agent.id, acte: geste, corps: { motif: droits.motif } },
      {
        onSuccess: () => {
          annoncer(fait);
          fermer();
        },
        onError: (e) => setErreurs(enErreurApi(e).problemes),
      },
    );
  };

  return (
    <Formulaire
      nom={titre}
      niveau="h2"
      resume="À corriger"
      bouton={envoyer}
      enCours={decider.isPending}
      problemes={erreurs}
      erreur={decider.error}
      envoyer={valider}
      fermer={fermer}
    >
      {geste === 'suspension' && (
        <p>Ses sessions sont fermées partout dans les secondes qui suivent.</p>
      )}
      {geste === 'habilitation' ? (
        <>
          <p>Si un rôle est retiré, les sessions ouvertes de l’agent sont fermées.</p>
          <ChampsDroits
            droits={droits}
            accordables={fiche.accordables}
            erreurs={erreurs}
            changer={setDroits}
          />
        </>
      ) : (
        <ChampMotif
          valeur={droits.motif}
          erreurs={erreurs}
          changer={(motif) => setDroits({ ...droits, motif })}
        />
      )}
    </Formulaire>
  );
}
