import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useRef, useState } from 'react';
import { dateCourte } from '../metier/dates';
import { useAnnoncer } from '../presentation/annonces';
import { ChampChoix } from '../presentation/Champs';
import { Erreur, Vide } from '../presentation/Etats';
import { Tableau } from '../presentation/Tableau';
import type { EtatVulnerabilite, FicheMenage, Vulnerabilite } from './modeles';
import { useDemandeVulnerabilite, useSuiteVulnerabilite } from './requetes';

const ETATS: Record<EtatVulnerabilite, string> = {
  DEMANDEE: 'Demandé',
  ACTIVE: 'Retenu',
  TERMINEE: 'Terminé',
};

/** Criteria of vulnerability: asked for, retained by the secretariat, over; who and when. */
export function Vulnerabilites({ fiche }: { fiche: FicheMenage }) {
  const suite = useSuiteVulnerabilite(fiche.dossier);
  const annoncer = useAnnoncer();
  const titre = useRef<HTMLHeadingElement>(null);
  if (!fiche.vulnerabilites) return null;
  const suivre = (v: Vulnerabilite, etat: 'ACTIVE' | 'TERMINEE') =>
    suite.mutate(
      { id: v.id, etat },
      {
        onSuccess: () => {
          annoncer(`${v.libelle} : ${ETATS[etat].toLocaleLowerCase('fr')}`);
          titre.current?.focus();
        },
      },
    );
  const desActes = fiche.criteresDesActes ?? [];
  return (
    <>
      <h3 className="fr-h5 fr-mt-3w" ref={titre} tabIndex={-1}>
        Vulnérabilités
      </h3>
      {desActes.length > 0 && (
        <p>Dit par les actes : {desActes.map((c) => c.libelle).join(', ')}.</p>
      )}
      {suite.error && <Erreur erreur={suite.error} niveau="h3" />}
      {fiche.vulnerabilites.length === 0 ? (
        <Vide titre="Aucun critère n’est demandé." />
      ) : (
        <Tableau
          legende="Vulnérabilités du ménage"
          entetes={['Critère', 'État', 'Étapes', 'Action']}
          lignes={fiche.vulnerabilites.map((v) => ({
            cle: v.id,
            cellules: [
              v.libelle,
              <Badge
                key="e"
                as="span"
                small
                noIcon
                severity={v.etat === 'ACTIVE' ? 'success' : 'info'}
              >
                {ETATS[v.etat]}
              </Badge>,
              <ul key="t" className="ancrage-liste-serree">
                {v.etapes.map((e) => (
                  <li key={e.etat} className="fr-text--sm">
                    {ETATS[e.etat]} le {dateCourte(e.le)}, {e.par}
                  </li>
                ))}
              </ul>,
              <Gestes key="g" v={v} suivre={suivre} enCours={suite.isPending} />,
            ],
          }))}
        />
      )}
      <Demande fiche={fiche} />
    </>
  );
}

function Gestes(props: {
  v: Vulnerabilite;
  suivre: (v: Vulnerabilite, etat: 'ACTIVE' | 'TERMINEE') => void;
  enCours: boolean;
}) {
  const { v, suivre, enCours } = props;
  if (!v.retenir.permis && !v.terminer.permis)
    return <span className="fr-text--sm ancrage-discret">{v.terminer.raison}</span>;
  return (
    <>
      {v.retenir.permis && (
        <Button size="small" disabled={enCours} onClick={() => suivre(v, 'ACTIVE')}>
          Retenir <span className="fr-sr-only">: {v.libelle}</span>
        </Button>
      )}
      {v.terminer.permis && (
        <Button
          size="small"
          priority="secondary"
          disabled={enCours}
          onClick={() => suivre(v, 'TERMINEE')}
        >
          Terminer <span className="fr-sr-only">: {v.libelle}</span>
        </Button>
      )}
    </>
  );
}

function Demande({ fiche }: { fiche: FicheMenage }) {
  const [critere, setCritere] = useState('');
  const [manque, setManque] = useState(false);
  const demande = useDemandeVulnerabilite(fiche.dossier);
  const annoncer = useAnnoncer();
  if (!fiche.demanderVulnerabilite.permis)
    return (
      <p className="fr-text--sm ancrage-discret">
        Demander un critère : {fiche.demanderVulnerabilite.raison}
      </p>
    );
  return (
    <form
      aria-label="Demander un critère de vulnérabilité"
      noValidate
      className="ancrage-etroit fr-mt-2w"
      onSubmit={(e) => {
        e.preventDefault();
        setManque(critere === '');
        if (critere)
          demande.mutate(critere, {
            onSuccess: () => {
              annoncer('Critère demandé');
              setCritere('');
            },
          });
      }}
    >
      {demande.error && <Erreur erreur={demande.error} niveau="h3" />}
      <ChampChoix
        champ="critere"
        label="Demander un critère"
        aide="Le secrétariat de la CCAPEX le retient ou non."
        options={(fiche.criteresPossibles ?? []).map((c) => [c.code, c.libelle] as const)}
        valeur={critere}
        message={manque ? 'Choisissez un critère.' : undefined}
        changer={setCritere}
      />
      <Button type="submit" priority="secondary" disabled={demande.isPending}>
        Demander
      </Button>
    </form>
  );
}
