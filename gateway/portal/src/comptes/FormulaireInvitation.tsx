import { useState } from 'react';
import type { AgentInvite } from '../api/modeles';
import { enErreurApi } from '../api/probleme';
import { useAnnoncer } from '../presentation/annonces';
import { ChampsDroits, ChampTexte, manquesDesDroits, type Erreurs } from './Champs';
import { Formulaire } from '../presentation/Formulaire';
import { useInviter, type Invitation } from './requetes';

type Props = {
  organisation: string;
  accordables: string[];
  aujourdhui: string;
  invite: (agent: AgentInvite) => void;
  fermer: () => void;
};

/** One more agent: who, as what, from when until when. */
export function FormulaireInvitation(props: Props) {
  const { accordables } = props;
  const [saisie, setSaisie] = useState<Invitation>({
    prenom: '',
    nom: '',
    courriel: '',
    roles: accordables.length === 1 ? accordables : [],
    du: props.aujourdhui,
    au: '',
    motif: 'PRISE_DE_POSTE',
  });
  const [erreurs, setErreurs] = useState<Erreurs>([]);
  const inviter = useInviter(props.organisation);
  const annoncer = useAnnoncer();

  const valider = () => {
    const manques = [
      ...(saisie.prenom.trim() ? [] : [{ champ: 'prenom', message: 'Donnez le prénom.' }]),
      ...(saisie.nom.trim() ? [] : [{ champ: 'nom', message: 'Donnez le nom.' }]),
      ...(saisie.courriel.trim()
        ? []
        : [{ champ: 'courriel', message: 'Donnez l’adresse professionnelle.' }]),
      ...manquesDesDroits(saisie),
    ];
    setErreurs(manques);
    if (manques.length > 0) return;
    inviter.mutate(saisie, {
      onSuccess: (agent) => {
        annoncer('Agent invité');
        props.invite(agent);
      },
      onError: (e) => setErreurs(enErreurApi(e).problemes),
    });
  };

  return (
    <Formulaire
      nom="Inviter un agent"
      niveau="h2"
      resume="À corriger"
      bouton="Inviter"
      enCours={inviter.isPending}
      problemes={erreurs}
      erreur={inviter.error}
      envoyer={valider}
      fermer={props.fermer}
    >
      <ChampTexte
        nom="prenom"
        label="Prénom"
        valeur={saisie.prenom}
        erreurs={erreurs}
        changer={(prenom) => setSaisie({ ...saisie, prenom })}
      />
      <ChampTexte
        nom="nom"
        label="Nom"
        valeur={saisie.nom}
        erreurs={erreurs}
        changer={(nom) => setSaisie({ ...saisie, nom })}
      />
      <ChampTexte
        nom="courriel"
        label="Adresse électronique professionnelle"
        aide="Comme prenom.nom@organisme.fr. Elle reçoit ce qui concerne ce compte, et rien d’autre."
        genre="email"
        valeur={saisie.courriel}
        erreurs={erreurs}
        changer={(courriel) => setSaisie({ ...saisie, courriel })}
      />
      <ChampsDroits
        droits={saisie}
        accordables={accordables}
        erreurs={erreurs}
        changer={(droits) => setSaisie({ ...saisie, ...droits })}
      />
    </Formulaire>
  );
}
