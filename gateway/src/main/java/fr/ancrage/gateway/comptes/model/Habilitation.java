package fr.ancrage.gateway.comptes.model;

import fr.ancrage.gateway.comptes.model.FaitHabilitation.Accordee;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Avertie;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Changee;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Echue;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.FermeeFauteDUsage;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Maintenue;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Ouverte;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Reprise;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Retablie;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Retiree;
import fr.ancrage.gateway.comptes.model.FaitHabilitation.Suspendue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One agent's right to work for one organisation: as what, from when until when. The
 * directory is made to follow it.
 *
 * @param ouverte what the directory was last told: whether the account may sign in
 * @param compteDepuis day from which a lack of use counts, by the real clock: a demonstration that
 *     runs through a year closes nobody
 * @param revueLe day by which somebody has to say whether it stays
 * @param avertieLe when the agent was last warned that the account is not used, by the real clock
 */
public record Habilitation(
        CompteId compte,
        String departement,
        String organisation,
        Set<String> roles,
        Periode periode,
        Statut statut,
        boolean ouverte,
        LocalDate compteDepuis,
        LocalDate revueLe,
        @Nullable LocalDate avertieLe) {

    /** What people decided. */
    public enum Statut {
        ACTIVE,
        SUSPENDUE,
        /** For good: whoever comes back is invited again. */
        FERMEE
    }

    /** What it comes to on a day. */
    public enum Etat {
        A_VENIR,
        ACTIVE,
        ECHUE,
        SUSPENDUE,
        FERMEE
    }

    /**
     * @param aujourdhui by the business clock
     * @param reel today by the real clock
     */
    public record Jour(LocalDate aujourdhui, LocalDate reel) {}

    public Habilitation {
        roles = Set.copyOf(roles);
    }

    public static Decision accorder(
            CompteId compte,
            Organisation organisation,
            Set<String> roles,
            Periode periode,
            Motif motif,
            Jour jour,
            DelaisComptes delais) {
        if (periode.passee(jour.aujourdhui())) {
            return new Decision.Refusee(MotifRefus.PERIODE_PASSEE);
        }
        return new Decision.Prise(
                new Habilitation(
                        compte,
                        organisation.departement(),
                        organisation.code(),
                        roles,
                        periode,
                        Statut.ACTIVE,
                        periode.contient(jour.aujourdhui()),
                        jour.reel(),
                        jour.aujourdhui().plus(delais.revue()),
                        null),
                new Accordee(roles, periode, motif));
    }

    /** An account that is in the directory and has none yet: it is as it is, without an end. */
    public static Decision.Prise reprendre(
            Compte compte, Organisation organisation, Jour jour, DelaisComptes delais) {
        return new Decision.Prise(
                new Habilitation(
                        compte.id(),
                        organisation.departement(),
                        organisation.code(),
                        compte.roles(),
                        new Periode(jour.aujourdhui(), null),
                        compte.ouvert() ? Statut.ACTIVE : Statut.SUSPENDUE,
                        compte.ouvert(),
                        jour.reel(),
                        jour.aujourdhui().plus(delais.revue()),
                        null),
                new Reprise(compte.roles()));
    }

    public Etat etat(LocalDate jour) {
        return switch (statut) {
            case SUSPENDUE -> Etat.SUSPENDUE;
            case FERMEE -> Etat.FERMEE;
            case ACTIVE ->
                    periode.passee(jour)
                            ? Etat.ECHUE
                            : periode.contient(jour) ? Etat.ACTIVE : Etat.A_VENIR;
        };
    }

    /** Whether the agent may work on that day. */
    public boolean ouvre(LocalDate jour) {
        return etat(jour) == Etat.ACTIVE;
    }

    public boolean revueDue(LocalDate jour) {
        return statut != Statut.FERMEE && !revueLe.isAfter(jour);
    }

    public Decision changer(Set<String> voulus, Periode voulue, Motif motif, Jour jour) {
        if (statut == Statut.FERMEE) {
            return new Decision.Refusee(MotifRefus.HABILITATION_FERMEE);
        }
        if (voulue.passee(jour.aujourdhui())) {
            return new Decision.Refusee(MotifRefus.PERIODE_PASSEE);
        }
        var rouvre = !ouvre(jour.aujourdhui());
        return new Decision.Prise(
                new Habilitation(
                                compte,
                                departement,
                                organisation,
                                voulus,
                                voulue,
                                statut,
                                ouverte,
                                rouvre ? jour.reel() : compteDepuis,
                                revueLe,
                                avertieLe)
                        .aJour(jour),
                new Changee(voulus, voulue, motif));
    }

    public Decision suspendre(Motif motif, Jour jour) {
        return switch (statut) {
            case SUSPENDUE -> new Decision.Refusee(MotifRefus.DEJA_SUSPENDUE);
            case FERMEE -> new Decision.Refusee(MotifRefus.HABILITATION_FERMEE);
            case ACTIVE -> new Decision.Prise(avec(Statut.SUSPENDUE, jour), new Suspendue(motif));
        };
    }

    public Decision retablir(Motif motif, Jour jour) {
        return switch (statut) {
            case ACTIVE -> new Decision.Refusee(MotifRefus.PAS_SUSPENDUE);
            case FERMEE -> new Decision.Refusee(MotifRefus.HABILITATION_FERMEE);
            case SUSPENDUE ->
                    new Decision.Prise(
                            new Habilitation(
                                            compte,
                                            departement,
                                            organisation,
                                            roles,
                                            periode,
                                            Statut.ACTIVE,
                                            ouverte,
                                            jour.reel(),
                                            revueLe,
                                            null)
                                    .aJour(jour),
                            new Retablie(motif));
        };
    }

    /** The half-yearly question: does this agent still need it? */
    public Decision revoir(boolean maintenu, Jour jour, DelaisComptes delais) {
        if (statut == Statut.FERMEE) {
            return new Decision.Refusee(MotifRefus.HABILITATION_FERMEE);
        }
        if (!maintenu) {
            return new Decision.Prise(avec(Statut.FERMEE, jour), new Retiree());
        }
        var prochaine = jour.aujourdhui().plus(delais.revue());
        return new Decision.Prise(
                new Habilitation(
                        compte,
                        departement,
                        organisation,
                        roles,
                        periode,
                        statut,
                        ouverte,
                        compteDepuis,
                        prochaine,
                        avertieLe),
                new Maintenue(prochaine));
    }

    /** Its first or last day has passed since the directory was last told; otherwise nothing. */
    public Optional<Decision.Prise> suivreLaPeriode(Jour jour) {
        if (ouvre(jour.aujourdhui()) == ouverte) {
            return Optional.empty();
        }
        return Optional.of(new Decision.Prise(aJour(jour), ouverte ? new Echue() : new Ouverte()));
    }

    /**
     * What a lack of use calls for. Nobody is closed who was not warned, and had the time between
     * the two delays to come back.
     *
     * @param dernierUsage none when there never was any
     */
    public Optional<Decision.Prise> suivreLUsage(
            @Nullable LocalDate dernierUsage, Jour jour, DelaisComptes delais) {
        var depuis =
                dernierUsage == null || dernierUsage.isBefore(compteDepuis)
                        ? compteDepuis
                        : dernierUsage;
        if (!ouvre(jour.aujourdhui()) || depuis.plus(delais.avertissement()).isAfter(jour.reel())) {
            return Optional.empty();
        }
        if (avertieLe == null || !avertieLe.isAfter(depuis)) {
            return Optional.of(
                    new Decision.Prise(
                            new Habilitation(
                                    compte,
                                    departement,
                                    organisation,
                                    roles,
                                    periode,
                                    statut,
                                    ouverte,
                                    compteDepuis,
                                    revueLe,
                                    jour.reel()),
                            new Avertie(depuis)));
        }
        return fermetureLe(depuis, avertieLe, delais).isAfter(jour.reel())
                ? Optional.empty()
                : Optional.of(
                        new Decision.Prise(
                                avec(Statut.FERMEE, jour), new FermeeFauteDUsage(depuis)));
    }

    /** The day on which an unused account that was warned is closed. */
    public static LocalDate fermetureLe(
            LocalDate sansUsageDepuis, LocalDate avertieLe, DelaisComptes delais) {
        var promise = sansUsageDepuis.plus(delais.fermeture());
        var attente =
                ChronoUnit.DAYS.between(sansUsageDepuis.plus(delais.avertissement()), promise);
        var auPlusTot = avertieLe.plusDays(attente);
        return auPlusTot.isAfter(promise) ? auPlusTot : promise;
    }

    private Habilitation avec(Statut voulu, Jour jour) {
        return new Habilitation(
                        compte,
                        departement,
                        organisation,
                        roles,
                        periode,
                        voulu,
                        ouverte,
                        compteDepuis,
                        revueLe,
                        avertieLe)
                .aJour(jour);
    }

    private Habilitation aJour(Jour jour) {
        return new Habilitation(
                compte,
                departement,
                organisation,
                roles,
                periode,
                statut,
                ouvre(jour.aujourdhui()),
                compteDepuis,
                revueLe,
                avertieLe);
    }
}
