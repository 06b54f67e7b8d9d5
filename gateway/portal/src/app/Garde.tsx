import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ErreurApi } from '../api/probleme';
import type { Porte } from '../metier/roles';
import { Erreur } from '../presentation/Etats';
import { Page } from '../presentation/Page';
import { useSession } from './session';

/** A page whose door the role has not says so, rather than showing an empty screen. */
export function Garde({ porte, children }: { porte: Porte; children: ReactNode }) {
  const { ouvre } = useSession();
  if (ouvre(porte)) return children;
  return (
    <Page titre="Accès refusé">
      <Erreur
        erreur={
          new ErreurApi(
            403,
            'Cette page n’est pas ouverte à votre rôle',
            'Si vous en avez besoin pour votre mission, adressez-vous à l’administrateur de votre organisation.',
          )
        }
      />
      <Link className="fr-link" to="/">
        Revenir à mon travail
      </Link>
    </Page>
  );
}
