import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { useState } from 'react';
import { useParams } from 'react-router';
import { enErreurApi } from '../api/probleme';
import { chiffre, pourcent } from '../metier/commissions';
import { dateCourte } from '../metier/dates';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur, Requete, Vide } from '../presentation/Etats';
import { useALaPlace, useFocusAuChangement } from '../presentation/focus';
import { ActesIndisponibles } from '../presentation/Indisponible';
import { Page } from '../presentation/Page';
import { Tableau } from '../presentation/Tableau';
import { telechargerDepuis } from '../presentation/telecharger';
import { EcritureDuBilan } from './EcritureDuBilan';
import type { Bilan, LigneDeBilan } from './modeles';
import { useArret, useBilan } from './requetes';

const ACTES = {
  ECRIRE: 'Écrire les textes et les chiffres déclarés',
  ARRETER: 'Arrêter et transmettre le bilan',
};

/** What the CCAPEX owes each year to the comité responsable du PDALHPD. */
export function BilanAnnuel() {
  const annee = Number(useParams().annee);
  const lecture = useBilan(annee);
  const absent = lecture.isError && enErreurApi(lecture.error).statut === 404;
  return (
    <Page
      titre={`Bilan annuel de ${annee}`}
      fil={[{ libelle: 'Indicateurs', to: `/indicateurs?annee=${annee}` }]}
    >
      {absent ? (
        <Vide titre="Ce bilan n’est pas encore arrêté : le secrétariat de la CCAPEX le prépare." />
      ) : (
        <Requete requete={lecture} quoi="du bilan">
          {(b) => <Contenu bilan={b} />}
        </Requete>
      )}
    </Page>
  );
}

function Contenu({ bilan: b }: { bilan: Bilan }) {
  const [erreur, setErreur] = useState<unknown>();
  const etat = useFocusAuChangement<HTMLParagraphElement>(b.arreteLe);
  return (
    <>
      <p className="fr-text--lead" ref={etat} tabIndex={-1}>
        {b.nomDepartement}{' '}
        <Badge as="span" small noIcon severity={b.arreteLe ? 'success' : 'info'}>
          {b.arreteLe ? 'Arrêté et transmis' : 'En préparation'}
        </Badge>
      </p>
      <p>
        {b.arreteLe
          ? `Arrêté le ${dateCourte(b.arreteLe)} et transmis au comité responsable du PDALHPD : ses chiffres ne changent plus.`
          : 'Ses chiffres se comptent à chaque lecture, jusqu’à ce qu’il soit arrêté.'}{' '}
        Les chiffres inférieurs à cinq, et ceux qui permettraient de les retrouver, sont masqués.
      </p>
      <div className="ancrage-sorties">
        <Button
          size="small"
          priority="tertiary"
          iconId="fr-icon-download-line"
          onClick={() => {
            setErreur(undefined);
            telechargerDepuis(
              `/api/commissions/bilans/${b.annee}/bilan.pdf`,
              `bilan-ccapex-${b.annee}.pdf`,
            ).catch((e: unknown) => setErreur(e));
          }}
        >
          {b.arreteLe ? 'Bilan (PDF)' : 'Projet de bilan (PDF)'}
        </Button>
      </div>
      {erreur != null && <Erreur erreur={erreur} />}
      <ActesIndisponibles refusees={b.actionsRefusees} mots={ACTES} />
      <Comptes titre="Procédures d’expulsion" lignes={b.expulsions} annee={b.annee} />
      <Objectifs bilan={b} />
      <Comptes titre="Activité de la commission" lignes={b.activite} annee={b.annee} />
      <Comptes titre="Avis rendus" lignes={b.avis} annee={b.annee} />
      <Comptes
        titre="Ce que sont devenues les préconisations"
        lignes={b.preconisations}
        annee={b.annee}
      />
      <h2 className="fr-h4 fr-mt-4w">Ce que d’autres déclarent</h2>
      <Tableau
        legende="Chiffres que la plateforme ne peut pas connaître"
        entetes={['Chiffre', 'Valeur', 'D’où il vient']}
        lignes={b.declarations.map((d) => ({
          cle: d.code,
          cellules: [
            <Sourcee key="l" libelle={d.libelle} source={d.source} />,
            d.origine ? chiffre(d.valeur) : 'Non déclaré',
            d.origine ?? `À demander : ${d.fournisseur}`,
          ],
        }))}
      />
      <Texte titre="Évaluation de l’activité" texte={b.appreciation} />
      <Texte titre="Propositions" texte={b.propositions} />
      {b.actions.includes('ECRIRE') && <EcritureDuBilan bilan={b} />}
      {b.actions.includes('ARRETER') && <Arret annee={b.annee} />}
    </>
  );
}

const Sourcee = ({ libelle, source }: { libelle: string; source: string }) => (
  <span>
    {libelle}
    <span className="fr-text--sm ancrage-discret ancrage-bloc">{source}</span>
  </span>
);

function Comptes(props: { titre: string; lignes: LigneDeBilan[]; annee: number }) {
  return (
    <>
      <h2 className="fr-h4 fr-mt-4w">{props.titre}</h2>
      <Tableau
        legende={`${props.titre}, ${props.annee} et ${props.annee - 1}`}
        entetes={['Ce qui est compté', String(props.annee), String(props.annee - 1)]}
        lignes={props.lignes.map((l) => ({
          cle: l.code,
          cellules: [
            <Sourcee key="l" libelle={l.libelle} source={l.source} />,
            chiffre(l.annee),
            chiffre(l.precedente),
          ],
        }))}
      />
    </>
  );
}

function Objectifs({ bilan: b }: { bilan: Bilan }) {
  return (
    <>
      <h2 className="fr-h4 fr-mt-4w">Objectifs de la charte</h2>
      {b.objectifs.length === 0 ? (
        <p>La charte ne chiffre aucun objectif.</p>
      ) : (
        <Tableau
          legende="Objectifs de la charte, et ce qui est constaté"
          entetes={['Objectif', 'Cible', 'Constaté']}
          lignes={b.objectifs.map((o) => ({
            cle: o.code,
            cellules: [
              <Sourcee key="l" libelle={o.libelle} source={o.source} />,
              `${pourcent(o.variation)} entre ${o.de} et ${o.a}`,
              o.constate === undefined
                ? 'Non calculable : la valeur de départ ou celle de l’année n’est pas connue'
                : pourcent(o.constate),
            ],
          }))}
        />
      )}
    </>
  );
}

function Texte({ titre, texte }: { titre: string; texte: string | undefined }) {
  return (
    <>
      <h2 className="fr-h4 fr-mt-4w">{titre}</h2>
      <p className="ancrage-texte">{texte ?? 'Rien n’est écrit.'}</p>
    </>
  );
}

function Arret({ annee }: { annee: number }) {
  const arret = useArret(annee);
  const annoncer = useAnnoncer();
  const {
    ouvert: confirme,
    setOuvert: setConfirme,
    zone,
    bouton,
  } = useALaPlace<HTMLParagraphElement>();
  return (
    <section aria-labelledby="titre-arret" className="fr-mt-4w">
      <h2 id="titre-arret" className="fr-h4">
        Arrêter le bilan
      </h2>
      {arret.isError && <Erreur erreur={arret.error} niveau="h3" />}
      {confirme ? (
        <>
          <p ref={zone} tabIndex={-1}>
            Ses chiffres et ses textes ne changeront plus, et le comité responsable du PDALHPD le
            recevra. Confirmer ?
          </p>
          <ul className="fr-btns-group fr-btns-group--inline">
            <li>
              <Button
                disabled={arret.isPending}
                onClick={() =>
                  arret.mutate(undefined, { onSuccess: () => annoncer('Bilan arrêté et transmis') })
                }
              >
                Arrêter et transmettre
              </Button>
            </li>
            <li>
              <Button priority="secondary" onClick={() => setConfirme(false)}>
                Renoncer
              </Button>
            </li>
          </ul>
        </>
      ) : (
        <Button ref={bouton} onClick={() => setConfirme(true)}>
          Arrêter le bilan
        </Button>
      )}
    </section>
  );
}
