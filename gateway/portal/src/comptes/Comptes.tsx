import { SearchBar } from '@codegouvfr/react-dsfr/SearchBar';
import { Link, useSearchParams } from 'react-router';
import { useSession } from '../app/session';
import { pluriel } from '../metier/libelles';
import { Requete, Vide } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { Pages, Tableau } from '../presentation/Tableau';
import { AgentsDe } from './Agents';
import { useOrganisations } from './requetes';

/** A lead comes to its own agents, an administrator to the organisations of its département. */
export function Comptes() {
  const { moi } = useSession();
  return moi.roles.includes('administrateur') ? (
    <Organisations />
  ) : (
    <AgentsDe organisation={moi.organisation.code} />
  );
}

function Organisations() {
  const [parametres, setParametres] = useSearchParams();
  const texte = parametres.get('texte') ?? '';
  const page = Math.max(0, Number(parametres.get('page') ?? 1) - 1 || 0);
  const lecture = useOrganisations(texte, page);
  return (
    <Page titre="Comptes des organisations">
      <p>
        Les organisations sont celles de la charte du département. Vous y nommez les référents, qui
        invitent et suivent leurs agents ; vous pouvez suspendre tout compte, sauf le vôtre et ceux
        que tient l’exploitation de la plateforme (administrateur, délégué, exploitant).
      </p>
      <SearchBar
        label="Chercher une organisation"
        className="ancrage-etroit fr-mb-3w"
        onButtonClick={(cherche) => setParametres(cherche ? { texte: cherche } : {})}
        renderInput={({ className, id, placeholder, type }) => (
          <input
            className={className}
            id={id}
            placeholder={placeholder}
            type={type}
            defaultValue={texte}
          />
        )}
      />
      <Requete requete={lecture} quoi="des organisations">
        {(p) =>
          p.elements.length === 0 ? (
            <Vide titre="Aucune organisation de la charte ne porte ce nom." />
          ) : (
            <>
              <p>{pluriel(p.total, 'organisation')}</p>
              <Tableau
                legende="Organisations du département, celles qui ont des agents d’abord"
                entetes={['Organisation', 'Agents', 'Référents', 'Revues à faire']}
                lignes={p.elements.map((o) => ({
                  cle: o.code,
                  cellules: [
                    <Link key="o" to={`/comptes/organisations/${o.code}`}>
                      {o.nom}
                    </Link>,
                    o.agents,
                    o.agents > 0 && o.referents === 0 ? 'aucun' : o.referents,
                    o.revuesDues,
                  ],
                }))}
              />
              <Pages
                total={p.total}
                page={p.page}
                taille={p.taille}
                quoi="organisation"
                lien={(n) =>
                  `/comptes?${new URLSearchParams({ ...(texte && { texte }), page: String(n + 1) })}`
                }
              />
            </>
          )
        }
      </Requete>
    </Page>
  );
}
