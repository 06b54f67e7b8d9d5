package fr.ancrage.diagnostics.affectation.model;

import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.diagnostics.repartition.model.Parc;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, about which dossier, because of which act. It holds no personal data: who needs
 * the household asks the case-service under its own rights.
 *
 * @param commune INSEE code of the dwelling
 * @param dateAudience absent when no hearing is known
 * @param demandeeLe the day of the request, from which the interview's delay runs
 * @param connuDe organisations that declared that they know the household: they may read, not act
 */
public record Demande(
        AffectationId id,
        String dossier,
        String departement,
        String commune,
        String arrondissement,
        Parc parc,
        Mission mission,
        Objet objet,
        ActeDeclencheur acte,
        @Nullable LocalDate dateAudience,
        LocalDate demandeeLe,
        List<Echeance> echeances,
        Set<String> connuDe) {

    public Demande {
        echeances = List.copyOf(echeances);
        connuDe = Set.copyOf(connuDe);
    }

    Demande pourDossier(String autre) {
        return new Demande(
                id,
                autre,
                departement,
                commune,
                arrondissement,
                parc,
                mission,
                objet,
                acte,
                dateAudience,
                demandeeLe,
                echeances,
                connuDe);
    }

    Demande pourAudience(LocalDate audience, List<Echeance> revues) {
        return new Demande(
                id,
                dossier,
                departement,
                commune,
                arrondissement,
                parc,
                mission,
                objet,
                acte,
                audience,
                demandeeLe,
                revues,
                connuDe);
    }
}
