package fr.ancrage.dossiers.rapprochement.model;

import java.util.Optional;

/** What another procedure has to do with this one (« connu sur d'autres procédures », R-092). */
public enum Parente {
    MEME_MENAGE("même ménage, autre procédure"),
    MENAGE_PROBABLE("ménage qui ressemble à celui-ci"),
    MEME_ADRESSE("même adresse, autre ménage");

    private final String libelle;

    Parente(String libelle) {
        this.libelle = libelle;
    }

    public String libelle() {
        return libelle;
    }

    /** Between two households; an address nearly the same says nothing by itself. */
    public static Optional<Parente> entre(Traits menage, Traits autre) {
        return switch (Lien.entre(menage, autre)) {
            case Lien.Certain _, Lien.Probable _ -> Optional.of(MENAGE_PROBABLE);
            case Lien.Aucun _ ->
                    menage.adresse().avec(autre.adresse()) == AdresseNormalisee.Ressemblance.MEME
                            ? Optional.of(MEME_ADRESSE)
                            : Optional.empty();
        };
    }
}
