import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Acte, Dossier as UnDossier } from '../api/modeles';
import { dateCourte } from '../metier/dates';
import { ANNULATIONS_ACTE, ISSUES_ACTE, libelle, majuscule } from '../metier/libelles';
import { numeroDeLActe } from '../metier/actes';
import { Vide } from '../presentation/Etats';
import { useFocusAuChangement } from '../presentation/focus';
import { Tableau } from '../presentation/Tableau';
import { SaisieDUnActe } from '../actes/SaisieDUnActe';
import { Separation } from './Separation';

export function Actes({ dossier }: { dossier: UnDossier }) {
  const { id } = dossier;
  const actes = [...(dossier.actes ?? [])].sort((a, b) => b.date.localeCompare(a.date));
  const [separe, setSepare] = useState<string>();
  // The button that had the focus is gone with the act.
  const suite = useFocusAuChangement<HTMLParagraphElement>(separe);
  const separer = dossier.actions?.separerActe;
  const separables = separer?.permis ?? false;
  return (
    <section aria-labelledby="titre-actes" className="fr-mb-4w">
      <h2 id="titre-actes" className="fr-h4">
        Actes
      </h2>
      {separe && (
        <p ref={suite} tabIndex={-1} className="ancrage-note ancrage-note--info">
          L’acte séparé a maintenant son dossier.{' '}
          <Link to={`/dossiers/${separe}`}>Ouvrir le dossier de l’acte séparé</Link>
        </p>
      )}
      {actes.length === 0 ? (
        <Vide titre="Aucun acte n’est encore connu." />
      ) : (
        <Tableau
          legende="Actes du dossier"
          entetes={['Acte', 'Date', 'Précisions', ...(separables ? ['Action'] : [])]}
          lignes={actes.map((a) => ({
            cle: a.numero,
            cellules: [
              <span key="n">
                {a.libelle}
                <span className="fr-text--sm ancrage-discret ancrage-bloc">
                  {numeroDeLActe(a.numero)}
                </span>
                {a.annule && (
                  <Badge as="span" small noIcon className="ancrage-bloc">
                    {libelle(ANNULATIONS_ACTE, a.annule)}
                  </Badge>
                )}
              </span>,
              <time key="d" dateTime={a.date}>
                {dateCourte(a.date)}
              </time>,
              precisions(a).join(' · ') || '—',
              ...(separables
                ? [a.annule ? '—' : <Separation key="s" dossier={id} acte={a} separe={setSepare} />]
                : []),
            ],
          }))}
        />
      )}
      {dossier.actions && <SaisieDUnActe dossier={id} permis={dossier.actions.enregistrerActe} />}
      {separer?.raison && actes.filter((a) => !a.annule).length > 1 && (
        <p className="fr-text--sm ancrage-discret fr-mt-2w">Séparer un acte : {separer.raison}</p>
      )}
    </section>
  );
}

function precisions(a: Acte): string[] {
  return [
    a.dateAudience && `Audience le ${dateCourte(a.dateAudience)}`,
    a.dateNotificationPrefet && `Notifié au préfet le ${dateCourte(a.dateNotificationPrefet)}`,
    a.issue && (a.issueLibelle ?? majuscule(libelle(ISSUES_ACTE, a.issue))),
    a.sens && majuscule(libelle(ISSUES_ACTE, a.sens)),
    a.delaiAu &&
      (a.delaiDu
        ? `Délais du ${dateCourte(a.delaiDu)} au ${dateCourte(a.delaiAu)}`
        : `Jusqu’au ${dateCourte(a.delaiAu)}`),
    a.etude,
    ...(a.constats ?? []),
  ].filter((p): p is string => Boolean(p));
}
