import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useEffect, useRef, useState } from 'react';
import { lienVue } from '../metier/conservation';
import { dateCourte } from '../metier/dates';
import { useAnnoncer } from '../presentation/annonces';
import { Erreur, Requete, ResumeErreurs, Vide } from '../presentation/Etats';
import { Pages, Tableau } from '../presentation/Tableau';
import { ChampReference } from './ChampReference';
import type { Gel } from './modeles';
import { useGeler, useGels, useLever } from './requetes';

/** What holds a household's data back from erasure, and why. */
export function Gels({ page }: { page: number }) {
  const lecture = useGels(page);
  const lever = useLever();
  const annoncer = useAnnoncer();
  const titre = useRef<HTMLHeadingElement>(null);
  return (
    <>
      <Geler />
      <section aria-labelledby="titre-gels">
        <h2 ref={titre} tabIndex={-1} id="titre-gels" className="fr-h4">
          Gels
        </h2>
        {lever.isError && <Erreur erreur={lever.error} niveau="h3" />}
        <Requete requete={lecture} quoi="des gels">
          {(p) =>
            p.elements.length === 0 ? (
              <Vide titre="Aucune donnée n’est gelée." />
            ) : (
              <>
                <Tableau
                  legende="Gels"
                  entetes={['Dossier', 'Pourquoi', 'Depuis', 'Jusqu’au', 'État', 'Action']}
                  lignes={p.elements.map((g) => ({
                    cle: g.id,
                    cellules: [
                      g.reference,
                      g.motif,
                      dateCourte(g.depuis),
                      g.jusqua ? dateCourte(g.jusqua) : 'sa levée',
                      <Etat key="e" gel={g} />,
                      g.leveLe ? (
                        '—'
                      ) : (
                        <Button
                          key="l"
                          size="small"
                          priority="secondary"
                          disabled={lever.isPending}
                          onClick={() =>
                            lever.mutate(g.id, {
                              onSuccess: () => {
                                annoncer('Le gel est levé.');
                                titre.current?.focus();
                              },
                            })
                          }
                        >
                          Lever <span className="fr-sr-only">le gel de {g.reference}</span>
                        </Button>
                      ),
                    ],
                  }))}
                />
                <Pages
                  total={p.total}
                  page={p.page}
                  taille={p.taille}
                  quoi="gel"
                  lien={lienVue('gels')}
                />
              </>
            )
          }
        </Requete>
      </section>
    </>
  );
}

function Etat({ gel }: { gel: Gel }) {
  return (
    <Badge as="span" small noIcon severity={gel.actif ? 'info' : undefined}>
      {gel.actif ? 'actif' : gel.leveLe ? `levé le ${dateCourte(gel.leveLe)}` : 'inactif'}
    </Badge>
  );
}

function Geler() {
  const [reference, setReference] = useState('');
  const [motif, setMotif] = useState('');
  const [jusqua, setJusqua] = useState('');
  const [manques, setManques] = useState<{ champ: string; message: string }[]>([]);
  const geler = useGeler();
  const annoncer = useAnnoncer();
  const zone = useRef<HTMLFormElement>(null);
  const manque = (champ: string) => manques.find((m) => m.champ === champ)?.message;
  useEffect(() => {
    if (geler.isSuccess) zone.current?.querySelector<HTMLElement>('#champ-reference')?.focus();
  }, [geler.isSuccess]);
  return (
    <form
      ref={zone}
      className="fr-mb-4w"
      noValidate
      aria-label="Geler les données d’un ménage"
      onSubmit={(e) => {
        e.preventDefault();
        const trouves = [
          ...(reference.trim()
            ? []
            : [{ champ: 'reference', message: 'Donnez la référence du dossier.' }]),
          ...(motif.trim() ? [] : [{ champ: 'motif', message: 'Dites pourquoi.' }]),
        ];
        setManques(trouves);
        if (trouves.length === 0)
          geler.mutate(
            {
              reference: reference.trim(),
              motif: motif.trim(),
              ...(jusqua ? { jusqua } : {}),
            },
            {
              onSuccess: () => {
                annoncer('Les données du ménage sont gelées.');
                setReference('');
                setMotif('');
                setJusqua('');
              },
            },
          );
      }}
    >
      <h2 className="fr-h4">Geler les données d’un ménage</h2>
      <p>
        Tant qu’un gel est actif, rien de ce ménage n’est effacé, ni à sa demande ni à échéance.
      </p>
      {manques.length > 0 && <ResumeErreurs titre="Il manque un élément" champs={manques} />}
      {geler.isError && <Erreur erreur={geler.error} niveau="h3" />}
      <ChampReference reference={reference} changer={setReference} manque={manque('reference')} />
      <Input
        label="Motif"
        hintText="Par exemple : recours devant le tribunal administratif. Sans nom de personne."
        state={manque('motif') ? 'error' : 'default'}
        stateRelatedMessage={manque('motif')}
        nativeInputProps={{
          id: 'champ-motif',
          maxLength: 500,
          value: motif,
          onChange: (e) => setMotif(e.target.value),
        }}
      />
      <Input
        label="Jusqu’au (facultatif)"
        hintText="Sans date, le gel dure jusqu’à ce que vous le leviez."
        nativeInputProps={{
          type: 'date',
          value: jusqua,
          onChange: (e) => setJusqua(e.target.value),
        }}
      />
      <Button type="submit" disabled={geler.isPending}>
        Geler
      </Button>
    </form>
  );
}
