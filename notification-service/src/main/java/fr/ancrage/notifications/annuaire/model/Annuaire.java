package fr.ancrage.notifications.annuaire.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The directory of one charter.
 *
 * @param communes by INSEE code
 * @param organisations in the charter's order
 */
public record Annuaire(
        String departement,
        String nom,
        Map<String, Commune> communes,
        List<Organisation> organisations) {

    /**
     * Somebody found by its territory.
     *
     * @param aConfirmer several cover the commune alike; a person must say whether it is this one
     */
    public record Trouvee(Organisation organisation, boolean aConfirmer) {}

    public Annuaire {
        communes = Map.copyOf(communes);
        organisations = List.copyOf(organisations);
    }

    public Optional<Commune> commune(String insee) {
        return Optional.ofNullable(communes.get(insee));
    }

    public Optional<Organisation> organisation(String code) {
        return organisations.stream().filter(o -> o.code().equals(code)).findFirst();
    }

    public List<Organisation> deType(String type) {
        return organisations.stream().filter(o -> o.estDeType(type)).toList();
    }

    public Optional<Organisation> ccas(String commune) {
        return deType("CCAS").stream().filter(o -> o.couvre(commune)).findFirst();
    }

    /**
     * The organisation of that type whose territory covers the commune; the narrower territory
     * first.
     */
    public Optional<Trouvee> parTerritoire(String type, String commune) {
        var candidates = deType(type).stream().filter(o -> o.couvre(commune)).toList();
        var precises = candidates.stream().filter(o -> !o.partout()).toList();
        var retenues = precises.isEmpty() ? candidates : precises;
        return retenues.stream().findFirst().map(o -> new Trouvee(o, retenues.size() > 1));
    }

    /** CAF or MSA, by what its code begins with. */
    public Optional<Organisation> organismePayeur(String sigle) {
        return deType("ORGANISME_PAYEUR").stream()
                .filter(o -> o.code().startsWith(sigle.toLowerCase(java.util.Locale.ROOT)))
                .findFirst();
    }

    /** The secretariat of the CCAPEX: the State's service whose agents may have that role. */
    public Optional<Organisation> secretariat() {
        return deType("ETAT").stream().filter(o -> o.roles().contains("secretariat")).findFirst();
    }

    /** The State's service that follows the procedures of an arrondissement. */
    public Optional<Organisation> gestionnaire(String arrondissement) {
        return deType("ETAT").stream()
                .filter(o -> o.roles().contains("gestionnaire"))
                .filter(o ->
                        o.arrondissements().isEmpty()
                                || o.arrondissements().contains(arrondissement))
                .min(Comparator.comparing(o -> o.arrondissements().isEmpty()));
    }

    /** Who manages the FSL there: the métropole of the commune before the Département. */
    public Optional<Organisation> fsl(String commune) {
        return organisations.stream()
                .filter(o -> o.gereFsl() && o.couvre(commune))
                .min(Comparator.comparing(Organisation::partout));
    }

    public Optional<Organisation> siao() {
        return deType("SIAO").stream().findFirst();
    }

    public Optional<Organisation> adil() {
        return deType("ADIL").stream().findFirst();
    }

    /**
     * Social services of the place, the nearest first: the métropole when it is there, then the
     * Département.
     */
    public List<Organisation> servicesSociaux(String commune) {
        return organisations.stream()
                .filter(o -> o.estDeType("METROPOLE") || o.estDeType("DEPARTEMENT"))
                .filter(o -> o.couvre(commune))
                .sorted(Comparator.comparing(o -> o.estDeType("DEPARTEMENT")))
                .toList();
    }

    public Optional<Organisation> tribunal() {
        return deType("JUSTICE").stream().filter(o -> o.code().startsWith("tribunal-")).findFirst();
    }

    public String nomDe(String code) {
        return organisation(code).map(Organisation::nom).orElse(code);
    }
}
