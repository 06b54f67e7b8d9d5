package fr.ancrage.commissions.formation.charte;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.ancrage.commissions.formation.model.Declencheur;
import fr.ancrage.commissions.formation.model.Parc;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An act that makes candidates: of the law, or one of the charter's « candidatures ». */
@JsonIgnoreProperties(ignoreUnknown = true)
record LigneDeclencheur(
        String acte, @Nullable Set<Parc> parcs, @Nullable String depuis, String source) {

    Declencheur toDomain() {
        return new Declencheur(
                acte,
                parcs == null ? Set.of() : parcs,
                depuis == null ? null : LocalDate.parse(depuis),
                source);
    }
}
