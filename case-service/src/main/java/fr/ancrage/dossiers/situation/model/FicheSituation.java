package fr.ancrage.dossiers.situation.model;

import fr.ancrage.dossiers.menage.model.DonneePersonnelle;
import fr.ancrage.dossiers.situation.model.MesureSociale.Arret;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * All that partners said of one case, in the order in which they said it. Nothing in it is ever
 * changed, so that what two cases of one household hold is simply put together when they are
 * reunited.
 */
@DonneePersonnelle
public record FicheSituation(
        String dossier, List<Renseignement> renseignements, List<MesureSociale> mesures) {

    public FicheSituation {
        renseignements = List.copyOf(renseignements);
        mesures = List.copyOf(mesures);
    }

    /** Two measures that run together and must not. */
    public record Doublon(MesureSociale premiere, MesureSociale seconde) {}

    public static FicheSituation vide(String dossier) {
        return new FicheSituation(dossier, List.of(), List.of());
    }

    /** The measures, each with what ended it. */
    public static FicheSituation de(
            String dossier,
            List<Renseignement> renseignements,
            List<MesureSociale> mesures,
            List<Arret> arrets) {
        Map<String, Arret> derniers = new HashMap<>();
        arrets.forEach(a -> derniers.put(a.mesure(), a));
        return new FicheSituation(
                dossier,
                renseignements,
                mesures.stream()
                        .map(m -> {
                            Arret arret = derniers.get(m.id());
                            return arret == null ? m : m.arretee(arret);
                        })
                        .toList());
    }

    /** What holds of one thing by one organisation: its last word, unless it took it back. */
    public Optional<Renseignement> courant(String organisation, Rubrique rubrique) {
        return dernier(organisation, rubrique).filter(r -> r.valeur() != null);
    }

    /** Its last word, a withdrawal included. */
    public Optional<Renseignement> dernier(String organisation, Rubrique rubrique) {
        return paroles(organisation, rubrique).reduce((_, b) -> b);
    }

    /** What stood before the last word, the latest first. */
    public List<Renseignement> anterieurs(String organisation, Rubrique rubrique) {
        List<Renseignement> toutes = paroles(organisation, rubrique).toList();
        return toutes.isEmpty() ? toutes : toutes.subList(0, toutes.size() - 1).reversed();
    }

    private java.util.stream.Stream<Renseignement> paroles(String organisation, Rubrique rubrique) {
        return renseignements.stream().filter(r -> r.surLaMemeChose(organisation, rubrique));
    }

    public List<MesureSociale> mesuresDe(String organisation) {
        return mesures.stream().filter(m -> m.organisation().equals(organisation)).toList();
    }

    public Optional<MesureSociale> mesure(String id) {
        return mesures.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    /** The same measure of the same organisation from the same day is one. */
    public boolean connait(MesureSociale nouvelle) {
        return mesures.stream()
                .filter(MesureSociale::compte)
                .anyMatch(m ->
                        m.organisation().equals(nouvelle.organisation())
                                && m.code().equals(nouvelle.code())
                                && m.debut().equals(nouvelle.debut()));
    }

    /** Measures of which one would be a doublon beside the other, each pair once. */
    public List<Doublon> doublons(CadreSituation cadre, LocalDate aujourdhui) {
        Map<String, Set<String>> incompatibles = cadre.incompatibles();
        List<MesureSociale> encore =
                mesures.stream()
                        .filter(m ->
                                switch (m.etat(aujourdhui)) {
                                    case A_VENIR, EN_COURS -> true;
                                    case TERMINEE, ANNULEE -> false;
                                })
                        .toList();
        List<Doublon> doublons = new ArrayList<>();
        for (int i = 0; i < encore.size(); i++) {
            for (MesureSociale autre : encore.subList(i + 1, encore.size())) {
                MesureSociale mesure = encore.get(i);
                boolean exclues =
                        incompatibles.getOrDefault(mesure.code(), Set.of()).contains(autre.code())
                                || incompatibles
                                        .getOrDefault(autre.code(), Set.of())
                                        .contains(mesure.code());
                if (exclues && mesure.chevauche(autre)) {
                    doublons.add(new Doublon(mesure, autre));
                }
            }
        }
        return doublons;
    }

    /** What a case holds, and what those hold that were reunited into it. */
    public FicheSituation avec(FicheSituation autre) {
        Map<String, Renseignement> paroles = new LinkedHashMap<>();
        autre.renseignements.forEach(r -> paroles.put(r.id(), r));
        renseignements.forEach(r -> paroles.put(r.id(), r));
        Map<String, MesureSociale> toutes = new LinkedHashMap<>();
        autre.mesures.forEach(m -> toutes.put(m.id(), m));
        mesures.forEach(m -> toutes.put(m.id(), m));
        return new FicheSituation(
                dossier,
                paroles.values().stream()
                        .sorted(Comparator.comparing(r -> r.saisie().le()))
                        .toList(),
                List.copyOf(toutes.values()));
    }

    /** Whether an organisation now says that it knows the household. */
    public boolean connuDe(String organisation) {
        return courant(organisation, Rubrique.CONNAISSANCE)
                .map(r -> Objects.requireNonNullElse(r.valeur(), ""))
                .filter(v -> !v.equals(Rubrique.Connaissance.NON_CONNU.name()))
                .isPresent();
    }

    @Override
    public String toString() {
        return "FicheSituation[" + dossier + "]";
    }
}
