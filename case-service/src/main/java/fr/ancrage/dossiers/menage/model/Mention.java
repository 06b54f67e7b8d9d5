package fr.ancrage.dossiers.menage.model;

import fr.ancrage.dossiers.procedure.model.ActeRecu;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one act said of the household: kept apart, so that separating the act takes its words with
 * it.
 */
@DonneePersonnelle
public record Mention(
        String acte,
        List<Personne> personnes,
        Adresse adresse,
        Set<String> telephones,
        @Nullable LocalDate bail,
        @Nullable BigDecimal loyer,
        @Nullable BigDecimal charges,
        ComplementsMenage complements) {

    public Mention {
        personnes = List.copyOf(personnes);
        telephones = Set.copyOf(telephones);
    }

    public static Mention de(ActeRecu acte, String cle) {
        return new Mention(
                cle,
                acte.personnes(),
                acte.adresse(),
                acte.telephones(),
                acte.bail().date(),
                acte.bail().loyer(),
                acte.bail().charges(),
                acte.complements());
    }

    Mention sansCriteres() {
        return new Mention(
                acte, personnes, adresse, telephones, bail, loyer, charges,
                complements.sansCriteres());
    }

    @Override
    public String toString() {
        return "Mention[***]";
    }
}
