package fr.ancrage.gateway.comptes.model;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may decide on accounts, and how far. Nobody grants what was not put in their hands: a lead
 * has the roles that the charter gives its organisation, an administrator has the leads'.
 */
public sealed interface Gestionnaire {

    /** The role of a lead, which an administrator alone gives. */
    String REFERENT = "referent-comptes";

    /** The role of those who name the leads. */
    String ADMINISTRATEUR = "administrateur";

    /** Nobody gives these here: whoever runs the platform writes them in the realm's file. */
    Set<String> RESERVES = Set.of(ADMINISTRATEUR, "dpo", "exploitant", "partner-system");

    CompteId agent();

    /** Whether the organisation is theirs to know. */
    boolean voit(Organisation organisation);

    /** Empty when the roles may become those that are wanted. */
    Optional<MotifRefus> refusDesRoles(
            Organisation organisation, Set<String> avant, Set<String> voulus);

    /** The roles that they may give there. */
    Set<String> accordables(Organisation organisation);

    /** Whether they answer for the review of this habilitation. */
    boolean revoit(Habilitation habilitation);

    /** Empty when they may decide on this habilitation. */
    default Optional<MotifRefus> refusDuCompte(Habilitation habilitation) {
        if (habilitation.compte().equals(agent())) {
            return Optional.of(MotifRefus.HABILITATION_PROPRE);
        }
        return reserve(habilitation) ? Optional.of(MotifRefus.COMPTE_RESERVE) : Optional.empty();
    }

    private boolean reserve(Habilitation habilitation) {
        return switch (this) {
            case Referent _ ->
                    habilitation.roles().contains(REFERENT)
                            || habilitation.roles().stream().anyMatch(RESERVES::contains);
            case Administrateur _ -> habilitation.roles().stream().anyMatch(RESERVES::contains);
        };
    }

    /** An organisation's lead. */
    record Referent(CompteId agent, String organisation) implements Gestionnaire {

        @Override
        public boolean voit(Organisation autre) {
            return organisation.equals(autre.code());
        }

        @Override
        public Optional<MotifRefus> refusDesRoles(
                Organisation laSienne, Set<String> avant, Set<String> voulus) {
            if (voulus.contains(REFERENT) || voulus.stream().anyMatch(RESERVES::contains)) {
                return Optional.of(MotifRefus.ROLE_RESERVE);
            }
            if (!laSienne.roles().containsAll(voulus)) {
                return Optional.of(MotifRefus.ROLE_HORS_ORGANISATION);
            }
            return voulus.isEmpty() ? Optional.of(MotifRefus.AUCUN_ROLE) : Optional.empty();
        }

        @Override
        public Set<String> accordables(Organisation laSienne) {
            return laSienne.roles().stream()
                    .filter(role -> !role.equals(REFERENT) && !RESERVES.contains(role))
                    .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public boolean revoit(Habilitation habilitation) {
            return habilitation.organisation().equals(organisation)
                    && refusDuCompte(habilitation).isEmpty();
        }
    }

    /** A département's administrator: names the leads, and may suspend anyone of it. */
    record Administrateur(CompteId agent, String departement) implements Gestionnaire {

        @Override
        public boolean voit(Organisation organisation) {
            return departement.equals(organisation.departement());
        }

        @Override
        public Optional<MotifRefus> refusDesRoles(
                Organisation organisation, Set<String> avant, Set<String> voulus) {
            var changes = new HashSet<>(avant);
            changes.removeAll(voulus);
            voulus.stream().filter(role -> !avant.contains(role)).forEach(changes::add);
            changes.remove(REFERENT);
            if (!changes.isEmpty()) {
                return Optional.of(MotifRefus.ROLE_RESERVE);
            }
            return voulus.isEmpty() ? Optional.of(MotifRefus.AUCUN_ROLE) : Optional.empty();
        }

        @Override
        public Set<String> accordables(Organisation organisation) {
            return Set.of(REFERENT);
        }

        @Override
        public boolean revoit(Habilitation habilitation) {
            return habilitation.departement().equals(departement)
                    && habilitation.roles().contains(REFERENT)
                    && refusDuCompte(habilitation).isEmpty();
        }
    }
}
