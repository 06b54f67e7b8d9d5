package fr.ancrage.dossiers.dette.model;

import fr.ancrage.dossiers.dette.model.DefinitionImpaye.Code;
import fr.ancrage.dossiers.dette.model.DefinitionImpaye.Constat;
import fr.ancrage.dossiers.echeances.model.Ancre;
import fr.ancrage.dossiers.echeances.model.Ancres;
import fr.ancrage.dossiers.echeances.model.CleRegle;
import fr.ancrage.dossiers.echeances.model.EnLettres;
import fr.ancrage.dossiers.echeances.model.Impaye;
import fr.ancrage.dossiers.echeances.model.JeuDeRegles;
import fr.ancrage.dossiers.echeances.model.JoursOuvres;
import fr.ancrage.dossiers.echeances.model.RegleDatee;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The impayé of the housing aids under the law that the first default chooses, and beside
 * it under the law that follows, or else the one before: what a reform changes is seen on the case.
 */
final class ImpayeDesAides {

    private final JeuDeRegles regles;
    private final JoursOuvres jours;
    private final FaitsImpaye faits;
    private final LocalDate jour;
    private final LocalDate premierDefaut;

    ImpayeDesAides(JeuDeRegles regles, JoursOuvres jours, FaitsImpaye faits, LocalDate jour) {
        this.regles = regles;
        this.jours = jours;
        this.faits = faits;
        this.jour = jour;
        LocalDate depuis = faits.depuis();
        this.premierDefaut = depuis == null ? jour : depuis;
    }

    List<DefinitionImpaye> definitions() {
        NavigableMap<LocalDate, List<RegleDatee>> lois = lois();
        Map.Entry<LocalDate, List<RegleDatee>> loi = lois.floorEntry(premierDefaut);
        if (loi == null) {
            return List.of();
        }
        Map.Entry<LocalDate, List<RegleDatee>> suivante = lois.higherEntry(premierDefaut);
        Map.Entry<LocalDate, List<RegleDatee>> voisine =
                suivante == null ? lois.lowerEntry(loi.getKey()) : suivante;
        List<DefinitionImpaye> toutes = new ArrayList<>();
        toutes.add(definition(loi.getValue(), premierDefaut, true));
        if (voisine != null) {
            toutes.add(definition(voisine.getValue(), voisine.getKey(), false));
        }
        faits.impaye()
                .flatMap(impaye -> impaye.constitution(regles))
                .flatMap(this::signalement)
                .ifPresent(toutes::add);
        return toutes;
    }

    /** The rules that make an impayé, by the day from which they hold. */
    private NavigableMap<LocalDate, List<RegleDatee>> lois() {
        return Stream.of(CleRegle.IMPAYE_MULTIPLE, CleRegle.IMPAYE_MONTANT, CleRegle.IMPAYE_DUREE)
                .flatMap(cle -> regles.possibles(cle, LocalDate.MAX).stream())
                .filter(regle -> regle.dateDebut() != null)
                .collect(
                        Collectors.groupingBy(
                                RegleDatee::dateDebut, TreeMap::new, Collectors.toList()));
    }

    private DefinitionImpaye definition(List<RegleDatee> loi, LocalDate loiDu, boolean applicable) {
        RegleDatee regle = loi.getFirst();
        String mots = loi.stream().map(ImpayeDesAides::mots).collect(Collectors.joining(", ou "));
        Impaye impaye = faits.impaye().orElse(null);
        if (impaye == null) {
            return DefinitionsImpaye.definition(
                    Code.AIDES,
                    regle,
                    applicable,
                    Constat.SANS_OBJET,
                    null,
                    "Aucune aide au logement n’est connue (" + mots + ").");
        }
        LocalDate le = impaye.constitution(regles, premierDefaut, loiDu).orElse(null);
        Constat constat = constat(impaye, loi, le);
        return DefinitionsImpaye.definition(
                Code.AIDES,
                regle,
                applicable,
                constat,
                constat == Constat.INDETERMINE || faits.depuis() == null ? null : le,
                explication(impaye, loi, mots, constat));
    }

    private Constat constat(Impaye impaye, List<RegleDatee> loi, @Nullable LocalDate le) {
        if (le == null) {
            boolean sansDepense =
                    a(loi, CleRegle.IMPAYE_MULTIPLE) && impaye.depenseRetenue().isEmpty();
            return sansDepense && impaye.dette().signum() > 0
                    ? Constat.INDETERMINE
                    : Constat.NON_CONSTITUE;
        }
        boolean dureeInconnue = faits.depuis() == null && le.isAfter(jour);
        return dureeInconnue ? Constat.INDETERMINE : DefinitionImpaye.constat(le, jour);
    }

    private String explication(Impaye impaye, List<RegleDatee> loi, String mots, Constat constat) {
        StringBuilder texte =
                new StringBuilder("Dette de ")
                        .append(EnLettres.euros(impaye.dette()))
                        .append(" ; seuil : ")
                        .append(mots);
        loi.stream()
                .filter(r -> r.cle() == CleRegle.IMPAYE_MULTIPLE)
                .findFirst()
                .ifPresent(r ->
                        impaye.depenseRetenue()
                                .map(base -> base.multiply(r.nombre()))
                                .map(EnLettres::euros)
                                .ifPresent(seuil -> texte.append(", soit ").append(seuil)));
        texte.append('.');
        if (constat == Constat.INDETERMINE) {
            texte.append(" Le loyer ou le jour du premier impayé n’est pas connu.");
        }
        return texte.toString();
    }

    private static String mots(RegleDatee regle) {
        if (regle.cle() == CleRegle.IMPAYE_DUREE) {
            return regle.delai().libelle() + " après le premier impayé, quel que soit le montant";
        }
        return regle.cle() == CleRegle.IMPAYE_MONTANT
                ? "plus de " + EnLettres.euros(regle.nombre())
                : regle.nombre().toPlainString()
                        + " fois la dépense mensuelle, aide déduite quand le bailleur la reçoit";
    }

    private static boolean a(List<RegleDatee> loi, CleRegle cle) {
        return loi.stream().anyMatch(r -> r.cle() == cle);
    }

    /** By when the landlord tells the paying organisation. */
    private Optional<DefinitionImpaye> signalement(LocalDate constitue) {
        return regles.enVigueur(
                        CleRegle.IMPAYE_SIGNALEMENT, Ancres.de(Ancre.PREMIER_IMPAYE, premierDefaut))
                .map(regle -> {
                    LocalDate limite = regle.delai().apres(constitue, jours);
                    return DefinitionsImpaye.definition(
                            Code.SIGNALEMENT_ORGANISME,
                            regle,
                            true,
                            DefinitionImpaye.constat(constitue, jour),
                            limite,
                            "Impayé constitué au plus tôt le "
                                    + EnLettres.jour(constitue)
                                    + " : le bailleur le signale dans les "
                                    + regle.delai().libelle()
                                    + ", au plus tard le "
                                    + EnLettres.jour(limite)
                                    + ", sauf règlement entre-temps.");
                });
    }
}
