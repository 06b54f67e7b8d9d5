package fr.ancrage.dossiers.territoire.model;

import fr.ancrage.dossiers.rapprochement.model.Texte;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One département as the charter in force describes it: where it is, and who works there. */
public final class TerritoireDossiers {

    private final String departement;
    private final Communes communes;
    private final Map<String, Organisation> organisations = new HashMap<>();
    private final Map<String, String> parAlias = new HashMap<>();

    public TerritoireDossiers(
            String departement, List<Commune> communes, List<Organisation> organisations) {
        this.departement = departement;
        this.communes = new Communes(communes);
        for (Organisation organisation : organisations) {
            this.organisations.put(organisation.code(), organisation);
            parAlias.putIfAbsent(Texte.compact(organisation.code()), organisation.code());
            parAlias.putIfAbsent(Texte.compact(organisation.nom()), organisation.code());
            organisation
                    .alias()
                    .forEach(a -> parAlias.putIfAbsent(Texte.compact(a), organisation.code()));
        }
    }

    public String departement() {
        return departement;
    }

    public Communes communes() {
        return communes;
    }

    /** The organisation that a file calls by its name or by one of its aliases. */
    public Optional<String> organisation(String nom) {
        return Optional.ofNullable(parAlias.get(Texte.compact(nom)));
    }

    public Optional<Organisation> parCode(String code) {
        return Optional.ofNullable(organisations.get(code));
    }

    public List<Organisation> organisations() {
        return List.copyOf(organisations.values());
    }
}
