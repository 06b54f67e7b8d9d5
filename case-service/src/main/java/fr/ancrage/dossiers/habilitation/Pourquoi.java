package fr.ancrage.dossiers.habilitation;

import fr.ancrage.dossiers.procedure.model.AccesException;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Implication;
import fr.ancrage.dossiers.territoire.model.TerritoireDossiers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Why an agent sees a case, or does not: each of its roles, by the same words that lists and
 * answers are cut with.
 */
public final class Pourquoi {

    /** What one role makes of the case. */
    public sealed interface Raison {

        Role role();

        /** What it shows of the case. */
        default Set<ClasseDonnees> classes() {
            return role().classes();
        }

        /** The role sees a whole territory. */
        record Territoire(Role role) implements Raison {}

        /** The prefect granted the force, and the role sees those. */
        record ConcoursAccorde(Role role) implements Raison {}

        /** The organisation is involved. */
        record Implique(Role role, Implication implication) implements Raison {

            @Override
            public Set<ClasseDonnees> classes() {
                Set<ClasseDonnees> classes = new TreeSet<>(role.classes());
                classes.addAll(role.enPlus(Jeton.mot(implication)));
                return classes;
            }
        }

        /** The secretariat watches over this one. */
        record ParException(Role role, AccesException acces) implements Raison {}

        /**
         * Nothing opens it.
         *
         * @param finies what once did
         * @param echus the agent's accesses by exception that are over
         */
        record Rien(Role role, List<Implication> finies, List<AccesException> echus)
                implements Raison {
            public Rien {
                finies = List.copyOf(finies);
                echus = List.copyOf(echus);
            }

            @Override
            public Set<ClasseDonnees> classes() {
                return Set.of();
            }
        }
    }

    private Pourquoi() {}

    /**
     * @param agent the login
     */
    public static List<Raison> de(
            Acces acces,
            String agent,
            String organisation,
            Dossier dossier,
            TerritoireDossiers territoire,
            LocalDate jour) {
        Set<String> ouverts = Jeton.pour(dossier, territoire, jour);
        List<Implication> siennes =
                Implications.de(dossier, territoire).stream()
                        .filter(i -> i.organisation().equals(organisation))
                        .toList();
        List<Raison> raisons = new ArrayList<>();
        for (Acces.Droit droit : acces.droits()) {
            List<Raison> duRole = new ArrayList<>();
            Role role = droit.role();
            switch (role.portee()) {
                case DEPARTEMENT, ARRONDISSEMENTS -> {
                    if (!Collections.disjoint(droit.jetons(), ouverts)) {
                        duRole.add(new Raison.Territoire(role));
                    }
                }
                case CFP_ACCORDES -> {
                    if (droit.jetons().contains(Jeton.cfpAccorde(dossier.departement()))
                            && ouverts.contains(Jeton.cfpAccorde(dossier.departement()))) {
                        duRole.add(new Raison.ConcoursAccorde(role));
                    }
                }
                case VIVIER,
                        SUIVIS,
                        MISSIONS,
                        LOCATAIRES,
                        ACTES_SIGNIFIES,
                        BENEFICIAIRES,
                        APPELE,
                        EVALUATIONS,
                        SEANCES,
                        AUCUN -> {}
            }
            List<Implication> duDroit =
                    siennes.stream().filter(i -> droit.jetons().contains(Jeton.mot(i))).toList();
            duDroit.stream()
                    .filter(i -> Jeton.ouvre(i, territoire, jour))
                    .forEach(i -> duRole.add(new Raison.Implique(role, i)));
            dossier.exceptions().stream()
                    .filter(e ->
                            e.jours().stream()
                                    .map(j -> Jeton.exception(e.agent(), j))
                                    .anyMatch(droit.parException()::contains))
                    .forEach(e -> duRole.add(new Raison.ParException(role, e)));
            if (duRole.isEmpty()) {
                duRole.add(
                        new Raison.Rien(
                                role,
                                duDroit,
                                droit.parException().isEmpty()
                                        ? List.of()
                                        : dossier.exceptions().stream()
                                                .filter(e -> e.agent().equals(agent))
                                                .toList()));
            }
            raisons.addAll(duRole);
        }
        return raisons;
    }
}
