package fr.ancrage.commissions.releve.model;

import java.time.LocalDate;
import java.util.List;

/** The names of services, each with the days on which it was valid. */
public record NomsDates(List<Nom> noms) {

    /**
     * A service that had another name until a day.
     *
     * @param aujourdhui its name after that day
     * @param alors its name on that day and before
     */
    public record Nom(String aujourdhui, String alors, LocalDate jusqua) {}

    public NomsDates {
        noms = List.copyOf(noms);
    }

    /** A text with the names valid on a day. */
    public String le(LocalDate jour, String texte) {
        var dit = texte;
        for (var nom : noms) {
            if (!jour.isAfter(nom.jusqua())) {
                dit = dit.replace(nom.aujourdhui(), nom.alors());
            }
        }
        return dit;
    }
}
