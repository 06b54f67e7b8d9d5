import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Button } from '@codegouvfr/react-dsfr/Button';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { enErreurApi } from '../api/probleme';

export function Chargement({ quoi }: { quoi: string }) {
  return (
    <p className="ancrage-chargement" role="status">
      <span className="ancrage-chargement__roue" aria-hidden="true" />
      Chargement {quoi}…
    </p>
  );
}

type ErreurProps = { erreur: unknown; reessayer?: (() => void) | undefined; niveau?: 'h2' | 'h3' };

/** What went wrong and what to do; never the inside of a service. */
export function Erreur({ erreur, reessayer, niveau = 'h2' }: ErreurProps) {
  const e = enErreurApi(erreur);
  return (
    <div className="fr-my-2w" role="alert">
      <Alert
        severity={e.statut === 403 || e.statut === 404 ? 'warning' : 'error'}
        as={niveau}
        title={e.titre}
        description={
          <>
            {e.detail}
            {e.trace && <span className="ancrage-trace"> Référence : {e.trace}</span>}
          </>
        }
      />
      {reessayer && ![401, 403, 404].includes(e.statut) && (
        <Button className="fr-mt-2w" priority="secondary" onClick={reessayer}>
          Réessayer
        </Button>
      )}
    </div>
  );
}

type RequeteProps<T> = {
  requete: UseQueryResult<T>;
  /** « des dossiers », after « Chargement » */
  quoi: string;
  niveau?: 'h2' | 'h3';
  children: (donnees: T) => ReactNode;
};

/** The states of a reading: loading, error with a way out, then the data. Data already there stays during a refresh. */
export function Requete<T>({ requete, quoi, niveau, children }: RequeteProps<T>) {
  if (requete.data !== undefined)
    return (
      <>
        {requete.isError && (
          <Erreur erreur={requete.error} reessayer={() => void requete.refetch()} niveau={niveau} />
        )}
        {children(requete.data)}
      </>
    );
  if (requete.isError)
    return (
      <Erreur erreur={requete.error} reessayer={() => void requete.refetch()} niveau={niveau} />
    );
  return <Chargement quoi={quoi} />;
}

export function Vide({ titre, children }: { titre: string; children?: ReactNode }) {
  return (
    <div className="ancrage-vide">
      <p className="fr-text--bold fr-mb-1v">{titre}</p>
      {children && <div>{children}</div>}
    </div>
  );
}

type Champ = { champ: string; message: string };

/** The summary of a refused form, focused when it appears; each line leads to its field. */
export function ResumeErreurs(props: {
  titre: string;
  champs: Champ[];
  aller?: (champ: string) => void;
}) {
  const { titre, champs, aller } = props;
  const zone = useRef<HTMLDivElement>(null);
  useEffect(() => zone.current?.focus(), [champs]);
  return (
    <div ref={zone} tabIndex={-1} className="ancrage-resume fr-mb-3w" role="alert">
      <p className="fr-text--bold fr-mb-1v">{titre}</p>
      <ul>
        {champs.map(({ champ, message }) => (
          <li key={champ + message}>
            <a
              href={`#champ-${champ}`}
              onClick={(e) => {
                e.preventDefault();
                aller?.(champ);
                // After the step that holds the field is shown.
                setTimeout(() => {
                  const cible = document.getElementById(`champ-${champ}`);
                  const saisie = cible?.querySelector<HTMLElement>('input, select, textarea');
                  (saisie ?? cible)?.focus();
                }, 0);
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
