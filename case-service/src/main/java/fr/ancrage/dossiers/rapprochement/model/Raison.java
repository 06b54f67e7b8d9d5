package fr.ancrage.dossiers.rapprochement.model;

import java.util.EnumSet;
import java.util.Set;

/** What speaks for or against one household behind two records, in words a secretary reads. */
public enum Raison {
    MEME_IDENTITE("même nom et même prénom"),
    NOM_ET_PRENOM_INVERSES("nom et prénom inversés"),
    NOM_PROCHE("nom ou prénom écrit presque de la même façon"),
    NOM_VOISIN("nom ou prénom qui peut être le même : initiale, féminin, nom composé, deux fautes"),
    NOM_DE_NAISSANCE("nom de naissance de l'un, nom d'usage de l'autre"),
    MEME_NOM("même nom, prénom différent"),
    AUTRE_OCCUPANT("le second occupant du bail est nommé en premier"),
    MEME_ADRESSE("même adresse"),
    ADRESSE_PROCHE("adresse presque identique"),
    MEME_TELEPHONE("même numéro de téléphone"),
    MEME_BAIL("même date de bail"),
    MEME_REFERENCE("même numéro d'allocataire ou de locataire"),
    MEME_LOYER("mêmes loyer et charges"),
    TELEPHONE_DIFFERENT("numéro de téléphone différent"),
    BAIL_DIFFERENT("date de bail différente"),
    REFERENCE_DIFFERENTE("numéro d'allocataire ou de locataire différent"),
    LOYER_DIFFERENT("loyer très différent"),
    NOM_PORTE_AILLEURS("le nom tel qu'il est écrit est celui d'autres ménages"),
    PLUSIEURS_CANDIDATS("plusieurs dossiers conviennent aussi bien");

    private static final Set<Raison> CONTRAIRES =
            EnumSet.of(
                    TELEPHONE_DIFFERENT,
                    BAIL_DIFFERENT,
                    REFERENCE_DIFFERENTE,
                    LOYER_DIFFERENT,
                    NOM_PORTE_AILLEURS,
                    PLUSIEURS_CANDIDATS);

    private final String libelle;

    Raison(String libelle) {
        this.libelle = libelle;
    }

    /** Speaks against one household, or makes it doubtful. */
    public boolean contraire() {
        return CONTRAIRES.contains(this);
    }

    public String libelle() {
        return libelle;
    }
}
