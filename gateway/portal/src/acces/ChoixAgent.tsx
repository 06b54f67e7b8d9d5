import { Select } from '@codegouvfr/react-dsfr/Select';
import { useState } from 'react';
import { useReferentiel } from '../dossiers/referentiel';
import { Erreur } from '../presentation/Etats';
import { useAgentsDe } from './requetes';

/** Whoever does not know a login by heart takes it from the list of the organisation's accounts. */
export function ChoixAgent({ choisir }: { choisir: (identifiant: string) => void }) {
  const { organisations } = useReferentiel();
  const [organisation, setOrganisation] = useState('');
  const agents = useAgentsDe(organisation);
  return (
    <fieldset className="fr-fieldset" aria-labelledby="legende-choix-agent">
      <legend id="legende-choix-agent" className="fr-fieldset__legend fr-text--regular">
        Ou choisir l’agent dans la liste de son organisme
      </legend>
      <div className="fr-fieldset__element">
        <Select
          label="Organisme"
          className="ancrage-etroit"
          nativeSelectProps={{
            value: organisation,
            onChange: (e) => setOrganisation(e.target.value),
          }}
        >
          <option value="">Choisir</option>
          {organisations.map((o) => (
            <option key={o.code} value={o.code}>
              {o.nom}
            </option>
          ))}
        </Select>
      </div>
      {organisation !== '' && (
        <div className="fr-fieldset__element">
          {agents.isError && <Erreur erreur={agents.error} />}
          <Select
            label="Agent"
            className="ancrage-etroit"
            hint={
              agents.data?.elements.length === 0 ? 'Aucun agent dans cet organisme.' : undefined
            }
            nativeSelectProps={{
              key: organisation,
              defaultValue: '',
              onChange: (e) => choisir(e.target.value),
            }}
          >
            <option value="">Choisir</option>
            {(agents.data?.elements ?? []).map((a) => (
              <option key={a.id} value={a.identifiant}>
                {a.nom} ({a.identifiant})
              </option>
            ))}
          </Select>
        </div>
      )}
    </fieldset>
  );
}
