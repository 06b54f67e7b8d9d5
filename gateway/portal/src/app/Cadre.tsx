import { Footer } from '@codegouvfr/react-dsfr/Footer';
import { Header } from '@codegouvfr/react-dsfr/Header';
import { headerFooterDisplayItem } from '@codegouvfr/react-dsfr/Display';
import { SkipLinks } from '@codegouvfr/react-dsfr/SkipLinks';
import { useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { seDeconnecter } from '../api/client';
import type { Moi } from '../api/modeles';
import { aLaPorte, type Porte } from '../metier/roles';
import { Erreur } from '../presentation/Etats';
import { ROLES, libelle } from '../metier/libelles';

export const NOM_SERVICE = 'Ancrage — prévention des expulsions locatives';

const ENTREES: { libelle: string; to: string; porte?: Porte }[] = [
  { libelle: 'Mon travail', to: '/' },
  { libelle: 'Dossiers', to: '/dossiers', porte: 'dossiers' },
  { libelle: 'Affectations', to: '/affectations', porte: 'affectations' },
  { libelle: 'Listes au SIAO', to: '/listes-siao', porte: 'listesSiao' },
  { libelle: 'Concours', to: '/concours', porte: 'concours' },
  { libelle: 'Vivier', to: '/vivier', porte: 'vivier' },
  { libelle: 'Imports', to: '/imports', porte: 'imports' },
  { libelle: 'Rapprochements', to: '/rapprochements', porte: 'rapprochements' },
];

/** Header, navigation and footer around every page; the doors that the role has not are not shown. */
export function Cadre({ moi, children }: { moi?: Moi | undefined; children: ReactNode }) {
  const { pathname } = useLocation();
  const [erreur, setErreur] = useState<unknown>();
  const departement = moi?.organisation?.departement;
  const marque = (
    <>
      Préfecture
      <br />
      {departement ? `Département ${departement}` : 'Département'}
    </>
  );
  const accueil = { to: '/', title: `Accueil — ${NOM_SERVICE}` };

  const quitter = () => {
    seDeconnecter().then(
      // A whole new page: nothing of the agent's data stays in memory.
      () => window.location.assign('/'),
      (e: unknown) => setErreur(e),
    );
  };

  return (
    <>
      <SkipLinks
        links={[
          { label: 'Contenu', anchor: '#contenu' },
          ...(moi ? [{ label: 'Menu', anchor: '#fr-header-main-navigation' }] : []),
          { label: 'Pied de page', anchor: '#pied' },
        ]}
      />
      <Header
        id="fr-header"
        className="ancrage-entete"
        brandTop={marque}
        homeLinkProps={accueil}
        serviceTitle="Ancrage"
        serviceTagline="Prévention des expulsions locatives"
        quickAccessItems={[
          headerFooterDisplayItem,
          ...(moi
            ? [
                {
                  iconId: 'fr-icon-logout-box-r-line' as const,
                  text: 'Se déconnecter',
                  buttonProps: { onClick: quitter },
                },
              ]
            : []),
        ]}
        navigation={
          moi
            ? ENTREES.filter((e) => !e.porte || aLaPorte(moi.roles, e.porte)).map((e) => ({
                text: e.libelle,
                linkProps: { to: e.to },
                isActive: e.to === '/' ? pathname === '/' : pathname.startsWith(e.to),
              }))
            : undefined
        }
      />
      <main id="contenu" tabIndex={-1} className="fr-container fr-py-4w">
        {moi && (
          <p className="ancrage-qui fr-text--sm">
            <span className="fr-icon-account-circle-line fr-icon--sm" aria-hidden="true" />{' '}
            {moi.nom ?? moi.identifiant}, {moi.organisation?.nom ?? moi.organisation?.code} (
            {moi.roles.map((r) => libelle(ROLES, r)).join(', ')})
          </p>
        )}
        {erreur !== undefined && <Erreur erreur={erreur} reessayer={quitter} />}
        {children}
      </main>
      <Footer
        id="pied"
        className="ancrage-pied"
        brandTop={marque}
        homeLinkProps={accueil}
        accessibility="partially compliant"
        accessibilityLinkProps={{ to: '/accessibilite' }}
        websiteMapLinkProps={{ to: '/plan-du-site' }}
        termsLinkProps={{ to: '/mentions-legales' }}
        contentDescription={`${NOM_SERVICE}. Service réservé aux agents des organisations signataires de la charte du département.`}
        domains={[]}
        license="Les données affichées sont couvertes par le secret professionnel. Chaque consultation est tracée."
        bottomItems={[
          { text: 'Données personnelles', linkProps: { to: '/donnees-personnelles' } },
          headerFooterDisplayItem,
        ]}
      />
    </>
  );
}
