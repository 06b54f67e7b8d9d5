package fr.ancrage.dossiers.dette.model;

import fr.ancrage.dossiers.echeances.model.AideAuLogement;
import fr.ancrage.dossiers.echeances.model.Dette;
import fr.ancrage.dossiers.echeances.model.Impaye;
import fr.ancrage.dossiers.echeances.model.Parc;
import fr.ancrage.dossiers.echeances.model.SeuilsSignalement;
import fr.ancrage.dossiers.echeances.model.TypeBailleur;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the definitions of arrears look at.
 *
 * @param depuis first default
 * @param aideConnue the household has a housing aid, be its amount known or not
 * @param commandement day of the latest commandement de payer; absent: none is known
 * @param seuils of the prefect's order, where one is known
 * @param gestion what the charter recommends, where it does
 */
public record FaitsImpaye(
        String departement,
        BigDecimal dette,
        @Nullable LocalDate depuis,
        DepenseLogement depense,
        boolean aideConnue,
        Parc parc,
        @Nullable TypeBailleur bailleur,
        @Nullable LocalDate commandement,
        @Nullable SeuilsSignalement seuils,
        @Nullable ImpayeDeGestion gestion) {

    Optional<Impaye> impaye() {
        BigDecimal loyer = depense.loyer();
        BigDecimal charges = depense.charges();
        return aideConnue
                ? Optional.of(
                        new Impaye(
                                dette,
                                // as in the legal clock: the rent alone where charges are unknown
                                loyer == null || charges == null ? loyer : loyer.add(charges),
                                aide(),
                                depuis))
                : Optional.empty();
    }

    private AideAuLogement aide() {
        return new AideAuLogement(depense.aide(), Boolean.TRUE.equals(depense.tiersPayant()));
    }

    Dette enDette() {
        return new Dette(dette, depuis, aideConnue ? aide() : null);
    }
}
