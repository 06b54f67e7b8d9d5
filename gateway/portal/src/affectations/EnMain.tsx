import { Button } from '@codegouvfr/react-dsfr/Button';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useState } from 'react';
import type { Affectation } from '../api/modeles';
import { pluriel } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur, Requete } from '../presentation/Etats';
import { useFocusAuChangement } from '../presentation/focus';
import { useAgents, useGeste } from './requetes';

/** Who has the mission in hand: a colleague takes it over, the lead gives it to somebody. */
export function EnMain({ affectation: a }: { affectation: Affectation }) {
  const geste = useGeste(a.id);
  const annoncer = useAnnoncer();
  const titre = useFocusAuChangement<HTMLHeadingElement>(a.accepteePar);
  return (
    <section aria-labelledby="titre-en-main" className="fr-mb-4w">
      <h2 id="titre-en-main" ref={titre} tabIndex={-1} className="fr-h4">
        En main
      </h2>
      <p>Cette mission est suivie par {a.accepteePar ?? 'un agent de votre organisation'}.</p>
      {geste.isError && <Erreur erreur={geste.error} niveau="h3" />}
      {a.actions.includes('PRENDRE') && (
        <Button
          priority="secondary"
          disabled={geste.isPending}
          onClick={() =>
            geste.mutate(
              { geste: 'prise-en-main' },
              { onSuccess: () => annoncer('Vous suivez maintenant cette mission') },
            )
          }
        >
          Je la reprends
        </Button>
      )}
      {a.actions.includes('CONFIER') && (
        <Confier
          actuel={a.accepteePar}
          enCours={geste.isPending}
          confier={(agent) =>
            geste.mutate(
              { geste: 'attribution', agent },
              { onSuccess: () => annoncer(`Mission confiée à ${agent}`) },
            )
          }
        />
      )}
    </section>
  );
}

function Confier(props: {
  actuel: string | undefined;
  enCours: boolean;
  confier: (agent: string) => void;
}) {
  const lecture = useAgents();
  const [agent, setAgent] = useState('');
  return (
    <Requete requete={lecture} quoi="des agents" niveau="h3">
      {({ elements }) => {
        const autres = elements.filter((x) => x.identifiant !== props.actuel);
        if (autres.length === 0)
          return (
            <p className="ancrage-discret">
              Aucun autre agent de votre organisation n’a encore pris de mission.
            </p>
          );
        return (
          <form
            aria-label="Confier la mission à un collègue"
            className="ancrage-etroit fr-mt-2w"
            onSubmit={(e) => {
              e.preventDefault();
              if (agent) props.confier(agent);
            }}
          >
            <Select
              label="Confier à"
              nativeSelectProps={{ value: agent, onChange: (e) => setAgent(e.target.value) }}
            >
              <option value="">Choisissez un agent</option>
              {autres.map((x) => (
                <option key={x.identifiant} value={x.identifiant}>
                  {x.identifiant} ({pluriel(x.enCours, 'mission')} en main)
                </option>
              ))}
            </Select>
            <Button type="submit" priority="secondary" disabled={!agent || props.enCours}>
              Confier la mission
            </Button>
          </form>
        );
      }}
    </Requete>
  );
}
