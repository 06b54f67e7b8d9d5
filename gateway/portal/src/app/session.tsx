import { createContext, use, type ReactNode } from 'react';
import type { Moi } from '../api/modeles';
import { aujourdhuiMachine } from '../metier/dates';
import { aLaPorte, type Porte } from '../metier/roles';

export type Session = {
  moi: Moi;
  departement: string;
  aujourdhui: string;
  ouvre: (porte: Porte) => boolean;
};

const Contexte = createContext<Session | undefined>(undefined);

export function FournirSession({ moi, children }: { moi: Moi; children: ReactNode }) {
  const session: Session = {
    moi,
    departement: moi.organisation?.departement ?? moi.territoires?.departement ?? '',
    aujourdhui: moi.aujourdhui ?? aujourdhuiMachine(),
    ouvre: (porte) => aLaPorte(moi.roles, porte),
  };
  return <Contexte value={session}>{children}</Contexte>;
}

export function useSession(): Session {
  const session = use(Contexte);
  if (!session) throw new Error('a page of the portal is rendered outside a session');
  return session;
}
