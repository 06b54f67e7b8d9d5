import { Button } from '@codegouvfr/react-dsfr/Button';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useState } from 'react';
import { MOTIFS_RETRAIT } from '../metier/commissions';
import { useAnnoncer } from '../presentation/annonces';
import type { Geste } from './geste';

export function Retrait(props: { dossier: string; nom: string; geste: Geste; fermer: () => void }) {
  const [motif, setMotif] = useState('');
  const annoncer = useAnnoncer();
  return (
    <form
      aria-label={`Retirer ${props.nom}`}
      onSubmit={(e) => {
        e.preventDefault();
        if (motif)
          props.geste.mutate(
            { geste: 'retraits', corps: { dossier: props.dossier, motif } },
            { onSuccess: () => annoncer(`${props.nom} : retiré de l’ordre du jour`) },
          );
      }}
    >
      <Select
        label="Motif du retrait"
        className="ancrage-etroit"
        nativeSelectProps={{
          value: motif,
          required: true,
          autoFocus: true,
          onChange: (e) => setMotif(e.target.value),
        }}
      >
        <option value="">Choisir</option>
        {Object.entries(MOTIFS_RETRAIT).map(([code, mots]) => (
          <option key={code} value={code}>
            {mots}
          </option>
        ))}
      </Select>
      <ul className="fr-btns-group fr-btns-group--inline fr-btns-group--sm">
        <li>
          <Button type="submit" disabled={!motif || props.geste.isPending}>
            Retirer
          </Button>
        </li>
        <li>
          <Button type="button" priority="secondary" onClick={props.fermer}>
            Renoncer
          </Button>
        </li>
      </ul>
    </form>
  );
}
