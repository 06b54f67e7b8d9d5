package fr.ancrage.notifications.transmissions.model;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one organisation owes others: due, done, late, or without object (domain §4.8).
 *
 * @param regle the charter's row
 * @param de who owes it: an organisation's code, or the actor that could not be found
 * @param vers who is owed
 * @param periode week, month or year, for a periodic one
 * @param echeance absent while the day that it is counted from is not known
 * @param explication how the day was found
 * @param lien the page of the portal with what is to be transmitted
 */
public record Transmission(
        String id,
        String departement,
        String regle,
        String libelle,
        String source,
        String de,
        List<String> vers,
        @Nullable String periode,
        @Nullable String dossier,
        @Nullable String affectation,
        @Nullable String acte,
        @Nullable LocalDate echeance,
        String explication,
        @Nullable String lien,
        @Nullable LocalDate faiteLe,
        @Nullable String preuve,
        boolean sansObjet) {

    public Transmission {
        vers = List.copyOf(vers);
    }

    /**
     * The same rule, occasion and parties are the same transmission.
     *
     * @param parties as the charter and the fact say them: which organisation is meant may be known
     *     only later
     */
    public static String id(String... parties) {
        return UUID.nameUUIDFromBytes(
                        ("transmission|" + String.join("|", parties))
                                .getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    public boolean ouverte() {
        return faiteLe == null && !sansObjet;
    }

    public EtatTransmission etat(LocalDate aujourdhui) {
        if (sansObjet) {
            return EtatTransmission.SANS_OBJET;
        }
        if (faiteLe != null) {
            return EtatTransmission.FAITE;
        }
        return echeance != null && echeance.isBefore(aujourdhui)
                ? EtatTransmission.EN_RETARD
                : EtatTransmission.A_FAIRE;
    }

    public Optional<Transmission> faire(LocalDate le, String comment) {
        return si(ouverte(), echeance, explication, le, comment, false);
    }

    public Optional<Transmission> perdreSonObjet(String pourquoi) {
        return si(ouverte(), echeance, explication, null, pourquoi, true);
    }

    /** The act that made it counts again. */
    public Optional<Transmission> rouvrir() {
        return si(sansObjet, echeance, explication, null, null, false);
    }

    /**
     * What makes it owed became known after what it is about: the act that asked it, and the day.
     * One that had lost its object is owed again.
     */
    public Optional<Transmission> completer(Transmission due) {
        if (sansObjet) {
            return rouvrir();
        }
        var jour = echeance == null && faiteLe == null ? due.echeance : echeance;
        return Objects.equals(acte, due.acte) && Objects.equals(echeance, jour)
                ? Optional.empty()
                : Optional.of(
                        copie(vers, dossier, due.acte, jour, explication, faiteLe, preuve, false));
    }

    /** Whom the charter means is known by now; who was named once stays named. */
    public Transmission adressee(String acteur, String organisation) {
        return !vers.equals(List.of(acteur)) || organisation.equals(acteur)
                ? this
                : copie(
                        List.of(organisation),
                        dossier,
                        acte,
                        echeance,
                        explication,
                        faiteLe,
                        preuve,
                        sansObjet);
    }

    public Optional<Transmission> dater(LocalDate autre, String comment) {
        return si(ouverte() && !autre.equals(echeance), autre, comment, null, null, false);
    }

    /** What is to be transmitted is ready: somebody must still carry it. */
    public Optional<Transmission> preparer(String comment) {
        return si(ouverte() && !explication.equals(comment), echeance, comment, null, null, false);
    }

    public Optional<Transmission> suivreDossier(String dans) {
        return dans.equals(dossier)
                ? Optional.empty()
                : Optional.of(
                        copie(vers, dans, acte, echeance, explication, faiteLe, preuve, sansObjet));
    }

    private Optional<Transmission> si(
            boolean permis,
            @Nullable LocalDate due,
            String comment,
            @Nullable LocalDate le,
            @Nullable String dit,
            boolean perdue) {
        return permis
                ? Optional.of(copie(vers, dossier, acte, due, comment, le, dit, perdue))
                : Optional.empty();
    }

    private Transmission copie(
            List<String> a,
            @Nullable String dans,
            @Nullable String lActe,
            @Nullable LocalDate due,
            String comment,
            @Nullable LocalDate le,
            @Nullable String dit,
            boolean perdue) {
        return new Transmission(
                id,
                departement,
                regle,
                libelle,
                source,
                de,
                a,
                periode,
                dans,
                affectation,
                lActe,
                due,
                comment,
                lien,
                le,
                dit,
                perdue);
    }
}
