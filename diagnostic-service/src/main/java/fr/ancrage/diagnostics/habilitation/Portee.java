package fr.ancrage.diagnostics.habilitation;

import fr.ancrage.diagnostics.partie.model.Partie;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one agent may see: the classes of data by key of visibility. The same object filters a
 * query, checks one assignment and cuts the answer.
 *
 * @param apresMission how long an operator keeps sight of an ended mission (product §3)
 */
public record Portee(Map<String, Set<Classe>> droits, Period apresMission) {

    static final String DEPARTEMENT = "dep:";
    static final String ARRONDISSEMENT = "arr:";
    static final String ORGANISATION = "org:";
    static final String CONNU = "connu:";
    static final String MISSION = "mission:";

    /** A mission that was taken back: that it was, and nothing of the household. */
    static final String RETRAIT = "retrait:";

    /** What was handed in about the dossier itself, and no mission. */
    static final String LOCATAIRE = "locataire:";

    static final String CHEF_DE_FILE = "chef:";
    static final String SEANCE = "seance:";
    static final String VIVIER = "vivier:";

    public Portee {
        droits = Map.copyOf(droits);
    }

    public boolean voit(Implication implication, LocalDate jour) {
        return !classes(implication, jour).isEmpty();
    }

    /** The classes granted on one assignment: those of every key that opens it. */
    public Set<Classe> classes(Implication implication, LocalDate jour) {
        var classes = EnumSet.noneOf(Classe.class);
        ouvrant(implication, jour).values().forEach(classes::addAll);
        return classes;
    }

    /** The keys that open one assignment, each with what it grants. */
    public Map<String, Set<Classe>> ouvrant(Implication implication, LocalDate jour) {
        var ouvrantes = new TreeMap<String, Set<Classe>>();
        var cles = implication.cles();
        droits.forEach((cle, accordees) -> {
            if (cles.contains(cle) && enCours(cle, implication, jour)) {
                ouvrantes.put(cle, accordees);
            }
        });
        return ouvrantes;
    }

    /** The classes that the organisation's own part in a dossier grants on its reports. */
    public Set<Classe> classes(Collection<Partie> parties) {
        var classes = EnumSet.noneOf(Classe.class);
        parties.forEach(p -> classes.addAll(ouvertesPar(p)));
        return classes;
    }

    /** The classes that one part in a dossier grants on its reports; none to another's. */
    public Set<Classe> ouvertesPar(Partie partie) {
        return droits.getOrDefault(cle(partie), Set.of());
    }

    static String cle(Partie partie) {
        return switch (partie.qualite()) {
                    case BAILLEUR -> LOCATAIRE;
                    case CHEF_DE_FILE -> CHEF_DE_FILE;
                    case MEMBRE_COMMISSION -> SEANCE;
                    case VIVIER -> VIVIER;
                }
                + partie.organisation();
    }

    /** The first day on which a key opens nothing any more, when it is known. */
    public Optional<LocalDate> fermeLe(String cle, Implication implication) {
        return Optional.ofNullable(implication.finLe())
                .filter(_ -> aTerme(cle))
                .map(fin -> fin.plus(apresMission).plusDays(1));
    }

    /** Keys that open a mission whatever the date. */
    public Set<String> clesPermanentes() {
        return filtrer(cle -> !aTerme(cle) && !deDossier(cle));
    }

    /** Keys that open an ended mission no longer than {@link #apresMission}. */
    public Set<String> clesDeMission() {
        return filtrer(Portee::aTerme);
    }

    /**
     * The earliest end of a mission that is still in sight. Months differ in length: three months
     * before the end of May is a day of February whose three months were over before.
     */
    public LocalDate missionsDepuis(LocalDate jour) {
        var fin = jour.minus(apresMission);
        while (fin.plus(apresMission).isBefore(jour)) {
            fin = fin.plusDays(1);
        }
        return fin;
    }

    private Set<String> filtrer(Predicate<String> gardees) {
        return droits.keySet().stream().filter(gardees).collect(Collectors.toUnmodifiableSet());
    }

    /** It opens what was handed in about a dossier, and no mission. */
    static boolean deDossier(String cle) {
        return Stream.of(LOCATAIRE, CHEF_DE_FILE, SEANCE, VIVIER).anyMatch(cle::startsWith);
    }

    private static boolean aTerme(String cle) {
        return cle.startsWith(MISSION) || cle.startsWith(RETRAIT);
    }

    private boolean enCours(String cle, Implication implication, LocalDate jour) {
        var fin = implication.finLe();
        return !aTerme(cle) || fin == null || !fin.plus(apresMission).isBefore(jour);
    }
}
