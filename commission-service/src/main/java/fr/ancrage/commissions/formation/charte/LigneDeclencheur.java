package fr.ancrage.commissions.formation.charte;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.commissions.formation.model.Declencheur;
import fr.ancrage.commissions.formation.model.Parc;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of the charter's « candidatures »: an act that it adds to those of every département. */
@JsonIgnoreProperties(ignoreUnknown = true)
record LigneDeclencheur(String acte, @Nullable Set<Parc> parcs, String source) {

    Declencheur toDomain() {
        return new Declencheur(acte, parcs == null ? Set.of() : parcs, source);
    }
}
