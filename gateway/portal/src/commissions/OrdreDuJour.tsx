import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { NomJoint } from '../dossiers/Menage';
import { useIdentites } from '../dossiers/requetes';
import { ADHESIONS, PRESENCES, deplacer } from '../metier/commissions';
import { dateCourte } from '../metier/dates';
import { PARCS, STADES, libelle } from '../metier/libelles';
import { useAnnoncer } from '../presentation/annonces';
import { Tableau } from '../presentation/Tableau';
import { FormulaireAvis } from './FormulaireAvis';
import { EtatPreconisation } from './Preconisations';
import type { LigneOrdreDuJour, Seance as UneSeance } from './modeles';
import { peut } from './geste';
import type { Geste } from './geste';
import { Cache } from './Cache';
import { Retrait } from './Retrait';

export function OrdreDuJour(props: {
  seance: UneSeance;
  lignes: LigneOrdreDuJour[];
  geste: Geste;
}) {
  const { seance, lignes, geste } = props;
  const identites = useIdentites(lignes.map((l) => l.dossier));
  const annoncer = useAnnoncer();
  const [ouvert, setOuvert] = useState<{ dossier: string; quoi: 'avis' | 'retrait' }>();
  const dossiers = lignes.map((l) => l.dossier);
  const nom = (l: LigneOrdreDuJour) =>
    identites.nomDe(l.dossier)?.nom ?? `situation ${l.rang}, ${l.nomCommune}`;
  const deplacerDe = (l: LigneOrdreDuJour, pas: -1 | 1) =>
    geste.mutate(
      { geste: 'ordre', corps: { dossiers: deplacer(dossiers, l.dossier, pas) } },
      { onSuccess: () => annoncer(`${nom(l)} : rang ${l.rang + pas}`) },
    );
  return (
    <>
      {identites.indisponibles && (
        <p className="ancrage-note" role="status">
          Les noms des ménages sont momentanément indisponibles. La séance reste ouverte.
        </p>
      )}
      <ol className="fr-raw-list">
        {lignes.map((l) => (
          <li key={l.dossier} className="ancrage-carte fr-mb-2w">
            <h3 className="fr-h6 fr-mb-1v">
              {l.rang}. <NomJoint dossier={l.dossier} identites={identites} />
            </h3>
            <p className="fr-text--sm fr-mb-1w">
              <Link to={`/dossiers/${l.dossier}`}>
                {identites.nomDe(l.dossier)?.reference ?? 'Ouvrir le dossier'}
                <span className="fr-sr-only"> — {nom(l)}</span>
              </Link>{' '}
              · {l.nomCommune} · {libelle(PARCS, l.parc)} · {libelle(STADES, l.stade)}
              {l.nomBailleur && ` · ${l.nomBailleur}`}
              <br />
              {seance.menagesPresents &&
                (l.presenceMenage
                  ? `Ménage : ${libelle(PRESENCES, l.presenceMenage).toLocaleLowerCase('fr')}`
                  : l.menageConvoque
                    ? 'Ménage convoqué'
                    : 'Ménage non convoqué : à cette date, le délai de convocation était passé. Proposez une autre séance, ou prévenez-le vous-même')}
              {l.derogation && ` · Inscrit au-delà de la capacité : ${l.derogation}`}
            </p>
            {l.saisineApl && (
              <p className="ancrage-note">
                <strong>Aide au logement à décider</strong> : saisine de la CAF ou de la MSA du{' '}
                {dateCourte(l.saisineApl.date)}.{' '}
                <span className="fr-text--sm ancrage-discret">{l.saisineApl.source}.</span>
              </p>
            )}
            {l.avis && <AvisRendu ligne={l} />}
            {ouvert?.dossier === l.dossier && ouvert.quoi === 'avis' && (
              <FormulaireAvis
                dossier={l.dossier}
                nom={nom(l)}
                menageAttendu={seance.menagesPresents}
                aideADecider={l.saisineApl !== undefined}
                geste={geste}
                fermer={() => setOuvert(undefined)}
              />
            )}
            {ouvert?.dossier === l.dossier && ouvert.quoi === 'retrait' && (
              <Retrait
                dossier={l.dossier}
                nom={nom(l)}
                geste={geste}
                fermer={() => setOuvert(undefined)}
              />
            )}
            {!l.avis && ouvert?.dossier !== l.dossier && (
              <ul className="fr-btns-group fr-btns-group--inline fr-btns-group--sm">
                {peut(seance, 'RENDRE_AVIS') && (
                  <Bouton onClick={() => setOuvert({ dossier: l.dossier, quoi: 'avis' })}>
                    Enregistrer l’avis <Cache>sur {nom(l)}</Cache>
                  </Bouton>
                )}
                {peut(seance, 'ORDONNER') && l.rang > 1 && (
                  <Bouton onClick={() => deplacerDe(l, -1)} inactif={geste.isPending}>
                    Monter <Cache>{nom(l)}</Cache>
                  </Bouton>
                )}
                {peut(seance, 'ORDONNER') && l.rang < lignes.length && (
                  <Bouton onClick={() => deplacerDe(l, 1)} inactif={geste.isPending}>
                    Descendre <Cache>{nom(l)}</Cache>
                  </Bouton>
                )}
                {peut(seance, 'RETIRER') && (
                  <Bouton onClick={() => setOuvert({ dossier: l.dossier, quoi: 'retrait' })}>
                    Retirer <Cache>{nom(l)}</Cache>
                  </Bouton>
                )}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function Bouton(props: { onClick: () => void; inactif?: boolean; children: ReactNode }) {
  return (
    <li>
      <Button
        size="small"
        priority="secondary"
        disabled={props.inactif ?? false}
        onClick={props.onClick}
      >
        {props.children}
      </Button>
    </li>
  );
}

function AvisRendu({ ligne: { avis, rang } }: { ligne: LigneOrdreDuJour }) {
  if (!avis) return null;
  return (
    <>
      <p className="fr-mb-1w">
        <strong>Avis : {avis.libelle}.</strong> {avis.observation}
        {avis.adhesion &&
          ` Le ménage ${libelle(ADHESIONS, avis.adhesion).toLocaleLowerCase('fr')} aux propositions.`}
        {avis.reexamenLe && ` Réexamen le ${dateCourte(avis.reexamenLe)}.`}
      </p>
      {avis.decisionApl && (
        <p className="fr-mb-1w">
          <strong>{avis.decisionApl.libelle}.</strong> {avis.decisionApl.motivation}{' '}
          <span className="fr-text--sm ancrage-discret">{avis.decisionApl.source}.</span>
        </p>
      )}
      {avis.preconisations.length > 0 && (
        <Tableau
          legende={`Préconisations de la situation ${rang}`}
          entetes={['Préconisation', 'Qui agit', 'Avant le', 'État']}
          lignes={avis.preconisations.map((x) => ({
            cle: x.id,
            cellules: [
              <span key="p">
                {x.libelle}
                {x.quoi && <span className="fr-text--sm ancrage-bloc">{x.quoi}</span>}
              </span>,
              x.nomOrganisation,
              x.echeance ? dateCourte(x.echeance) : 'Sans date',
              <EtatPreconisation key="e" preconisation={x} />,
            ],
          }))}
        />
      )}
    </>
  );
}
