import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useState } from 'react';
import { useSession } from '../app/session';
import { ajouterJours } from '../metier/dates';
import { nombreDeFiltres, type FiltresDossiers } from '../metier/filtres';
import { PARCS, STADES } from '../metier/libelles';
import { ChampCommune } from './ChampCommune';
import { ChampOrganisation } from './ChampOrganisation';

export const TRIS: Record<string, string> = {
  '': 'Activité la plus récente',
  prochaineEcheance: 'Échéance la plus proche',
  reference: 'Référence',
  priorite: 'Priorité la plus forte',
};

type Props = { filtres: FiltresDossiers; appliquer: (filtres: FiltresDossiers) => void };

/** Applied by a button, not at each change: nothing moves while someone is still choosing. */
export function Filtres({ filtres, appliquer }: Props) {
  const nombre = nombreDeFiltres(filtres);
  return (
    <details className="ancrage-filtres fr-mb-3w" open={nombre > 0 || undefined}>
      <summary>
        Filtrer et trier{nombre > 0 && ` (${nombre} filtre${nombre > 1 ? 's' : ''})`}
      </summary>
      <Formulaire key={JSON.stringify(filtres)} filtres={filtres} appliquer={appliquer} />
    </details>
  );
}

function Formulaire({ filtres, appliquer }: Props) {
  const { aujourdhui } = useSession();
  const [saisie, setSaisie] = useState(filtres);
  const [communeInvalide, setCommuneInvalide] = useState(false);
  const changer = (partie: Partial<FiltresDossiers>) => setSaisie({ ...saisie, ...partie });

  return (
    <form
      aria-label="Filtres"
      onSubmit={(e) => {
        e.preventDefault();
        if (!communeInvalide) appliquer(saisie);
      }}
    >
      <div className="ancrage-grille">
        <Select
          label="Stade"
          nativeSelectProps={{
            value: saisie.stade ?? '',
            onChange: (e) => changer({ stade: e.target.value }),
          }}
        >
          <option value="">Tous les stades</option>
          {Object.entries(STADES).map(([code, mots]) => (
            <option key={code} value={code}>
              {mots}
            </option>
          ))}
        </Select>
        <Select
          label="Parc"
          nativeSelectProps={{
            value: saisie.parc ?? '',
            onChange: (e) => changer({ parc: e.target.value }),
          }}
        >
          <option value="">Les deux parcs</option>
          {Object.entries(PARCS).map(([code, mots]) => (
            <option key={code} value={code}>
              {mots}
            </option>
          ))}
        </Select>
        <ChampCommune
          valeur={saisie.commune}
          choisir={(commune) => changer({ commune })}
          signalerInvalide={setCommuneInvalide}
        />
        <ChampOrganisation
          valeur={saisie.organisation}
          choisir={(organisation) => changer({ organisation })}
        />
        <Input
          label="Échéance avant le"
          nativeInputProps={{
            type: 'date',
            value: saisie.echeanceAvant ?? '',
            onChange: (e) => changer({ echeanceAvant: e.target.value }),
          }}
        />
        <Select
          label="Sans activité depuis"
          nativeSelectProps={{
            value: saisie.sansActiviteDepuis ?? '',
            onChange: (e) => changer({ sansActiviteDepuis: e.target.value }),
          }}
        >
          <option value="">Peu importe</option>
          {optionsInactivite(aujourdhui, saisie.sansActiviteDepuis).map(([date, mots]) => (
            <option key={date} value={date}>
              {mots}
            </option>
          ))}
        </Select>
        <Select
          label="Trier par"
          nativeSelectProps={{
            value: saisie.tri ?? '',
            onChange: (e) => changer({ tri: e.target.value }),
          }}
        >
          {Object.entries(TRIS).map(([code, mots]) => (
            <option key={code} value={code}>
              {mots}
            </option>
          ))}
        </Select>
      </div>
      <ul className="fr-btns-group fr-btns-group--inline fr-btns-group--sm">
        <li>
          <Button type="submit">Appliquer les filtres</Button>
        </li>
        <li>
          <Button type="button" priority="secondary" onClick={() => appliquer({ page: 0 })}>
            Retirer les filtres
          </Button>
        </li>
      </ul>
    </form>
  );
}

/** The address keeps a date; one kept from another day is shown as it is. */
function optionsInactivite(aujourdhui: string, choisie: string | undefined): [string, string][] {
  const options: [string, string][] = [
    [ajouterJours(aujourdhui, -15), '15 jours'],
    [ajouterJours(aujourdhui, -30), '30 jours'],
    [ajouterJours(aujourdhui, -90), '90 jours'],
  ];
  if (choisie && !options.some(([date]) => date === choisie))
    options.push([choisie, choisie.split('-').reverse().join('/')]);
  return options;
}
