import { useRef, useState, type KeyboardEvent } from 'react';
import { enErreurApi } from '../api/probleme';
import { useSession } from '../app/session';
import { fraicheur, motsDeLaValeur, provenance } from '../metier/situation';
import { useAnnoncer } from '../presentation/annonces';
import type { FournisseurFiche, RubriqueFiche } from './modeles';
import { useRenseigner } from './requetes';

type Props = {
  dossier: string;
  part: FournisseurFiche;
  rubrique: RubriqueFiche;
  /** What tells this cell from the others, for who hears it. */
  nom: string;
  /** In a grid Enter goes on below. */
  suivante?: (champ: HTMLElement) => void;
};

/** What one partner says of one thing: read, or written and saved by itself when one leaves it. */
export function CaseFiche(props: Props) {
  const { part, rubrique } = props;
  return (
    <div className="ancrage-case">
      {rubrique.renseigner.permis ? (
        // another word, once it is saved, begins another entry
        <Champ key={`${rubrique.parole ?? ''}/${rubrique.valeur ?? ''}`} {...props} />
      ) : (
        (motsDeLaValeur(rubrique) ?? (
          <span className="ancrage-discret">Non renseigné par {part.nom}</span>
        ))
      )}
      <Fraicheur rubrique={rubrique} nom={part.nom} />
    </div>
  );
}

function Fraicheur({ rubrique, nom }: { rubrique: RubriqueFiche; nom: string }) {
  const { aujourdhui } = useSession();
  if (!rubrique.le) return null;
  return (
    <span className="fr-text--sm ancrage-discret ancrage-bloc">
      {[fraicheur(rubrique.le, aujourdhui), provenance(rubrique, nom)].filter(Boolean).join(', ')}
    </span>
  );
}

function Champ({ dossier, part, rubrique, nom, suivante }: Props) {
  const depart = rubrique.repris ? '' : (rubrique.valeur ?? '');
  const [valeur, setValeur] = useState(depart);
  // Enter saves, and leaving the cell just after must not do it twice.
  const envoyee = useRef(depart);
  const renseigner = useRenseigner(dossier);
  const annoncer = useAnnoncer();
  const erreur = renseigner.error ? enErreurApi(renseigner.error) : undefined;

  const enregistrer = () => {
    if (valeur === envoyee.current) return;
    envoyee.current = valeur;
    renseigner.mutate(
      {
        organisation: part.organisation,
        rubrique: rubrique.rubrique,
        ...(valeur ? { valeur } : {}),
        ...(rubrique.parole ? { precedent: rubrique.parole } : {}),
      },
      {
        onSuccess: () => annoncer(`Enregistré : ${nom}`),
        onError: (e) => {
          envoyee.current = depart;
          annoncer(`Non enregistré : ${nom}. ${enErreurApi(e).detail}`);
        },
      },
    );
  };
  const auClavier = (e: KeyboardEvent<HTMLElement>) => {
    if (e.key === 'Escape') setValeur(depart);
    if (e.key !== 'Enter') return;
    e.preventDefault();
    enregistrer();
    suivante?.(e.currentTarget);
  };
  const commun = {
    'aria-label': nom,
    'aria-invalid': erreur !== undefined,
    'data-colonne': `${part.code}/${rubrique.rubrique}`,
    value: valeur,
    onBlur: enregistrer,
    onKeyDown: auClavier,
  };
  return (
    <>
      {rubrique.choix.length > 0 ? (
        <select {...commun} className="fr-select" onChange={(e) => setValeur(e.target.value)}>
          <option value="">Non renseigné</option>
          {rubrique.choix.map((c) => (
            <option key={c.code} value={c.code}>
              {c.libelle}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...commun}
          className="fr-input"
          maxLength={200}
          inputMode={rubrique.forme === 'MONTANT' ? 'decimal' : 'text'}
          autoComplete="off"
          placeholder={rubrique.repris ? undefined : 'Non renseigné'}
          onChange={(e) => setValeur(e.target.value)}
        />
      )}
      {rubrique.repris && <span className="ancrage-bloc">{motsDeLaValeur(rubrique)}</span>}
      {erreur && (
        <span className="fr-error-text" role="alert">
          {erreur.problemes[0]?.message ?? erreur.detail}
        </span>
      )}
    </>
  );
}
