package fr.ancrage.notifications.envois.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an envoi is.
 *
 * @param essais how often a mail server did not take it
 * @param prochainEssai not before this instant of the system's clock
 * @param bail until when the one who hands it over may still be at it
 * @param impression the batch that it was last printed in
 * @param remarque what happened after it had left
 */
public record Suivi(
        EtatEnvoi etat,
        @Nullable MotifEnvoi motif,
        @Nullable String explication,
        int essais,
        @Nullable Instant prochainEssai,
        @Nullable Instant bail,
        LocalDate prepareLe,
        @Nullable LocalDate ecritLe,
        @Nullable LocalDate remisLe,
        @Nullable LocalDate partiLe,
        @Nullable String impression,
        @Nullable LocalDate luLe,
        @Nullable MotifEnvoi remarque) {

    static Suivi prepare(LocalDate le) {
        return new Suivi(
                EtatEnvoi.PREPARE,
                null,
                null,
                0,
                null,
                null,
                le,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    Suivi etat(EtatEnvoi autre, @Nullable MotifEnvoi pourquoi, @Nullable String precision) {
        return new Suivi(
                autre,
                pourquoi,
                precision,
                essais,
                null,
                null,
                prepareLe,
                ecritLe,
                remisLe,
                partiLe,
                impression,
                luLe,
                remarque);
    }

    Suivi ecrit(LocalDate le) {
        return new Suivi(
                EtatEnvoi.A_IMPRIMER,
                null,
                null,
                essais,
                null,
                null,
                prepareLe,
                le,
                remisLe,
                partiLe,
                impression,
                luLe,
                remarque);
    }

    Suivi remis(@Nullable Instant jusqua, @Nullable String lot, LocalDate le) {
        return new Suivi(
                EtatEnvoi.REMIS,
                null,
                null,
                essais,
                null,
                jusqua,
                prepareLe,
                ecritLe,
                le,
                partiLe,
                lot,
                luLe,
                remarque);
    }

    Suivi confirme(LocalDate le) {
        return new Suivi(
                EtatEnvoi.CONFIRME,
                null,
                null,
                essais,
                null,
                null,
                prepareLe,
                ecritLe,
                remisLe == null ? le : remisLe,
                le,
                impression,
                luLe,
                remarque);
    }

    Suivi attend(EtatEnvoi autre, int combien, Instant prochain, @Nullable String precision) {
        return new Suivi(
                autre,
                null,
                precision,
                combien,
                prochain,
                null,
                prepareLe,
                ecritLe,
                null,
                partiLe,
                impression,
                luLe,
                remarque);
    }

    Suivi lu(LocalDate le) {
        return new Suivi(
                etat,
                motif,
                explication,
                essais,
                prochainEssai,
                bail,
                prepareLe,
                ecritLe,
                remisLe,
                partiLe,
                impression,
                le,
                remarque);
    }

    Suivi remarque(MotifEnvoi apres) {
        return new Suivi(
                etat,
                motif,
                explication,
                essais,
                prochainEssai,
                bail,
                prepareLe,
                ecritLe,
                remisLe,
                partiLe,
                impression,
                luLe,
                apres);
    }
}
