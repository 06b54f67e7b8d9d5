package fr.ancrage.notifications.annuaire.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An organisation of the charter, as far as one writes to it.
 *
 * @param communes where it works, commune by commune; empty: the whole département
 * @param boites its mailboxes by function, in the charter's order
 * @param gereFsl whether it manages a housing solidarity fund
 * @param adresse the lines of its postal address, when the charter gives one
 */
public record Organisation(
        String code,
        String nom,
        String type,
        Set<String> roles,
        boolean partout,
        Set<String> communes,
        Set<String> arrondissements,
        boolean gereFsl,
        Map<String, String> boites,
        List<String> adresse,
        Optional<String> telephone) {

    public Organisation {
        roles = Set.copyOf(roles);
        communes = Set.copyOf(communes);
        arrondissements = Set.copyOf(arrondissements);
        adresse = List.copyOf(adresse);
    }

    public boolean couvre(String commune) {
        return partout || communes.contains(commune);
    }

    public boolean estDeType(String attendu) {
        return type.equals(attendu);
    }

    /** The first of the wanted boxes that it has, else its first box. */
    public Optional<String> boite(List<String> fonctions) {
        return fonctions.stream()
                .filter(boites::containsKey)
                .findFirst()
                .map(boites::get)
                .or(() -> boites.values().stream().findFirst());
    }
}
